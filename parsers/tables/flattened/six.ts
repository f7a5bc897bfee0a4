import Big from 'big.js';
import type { HeadWord } from './head-words.ts';
import type { Placed, Split, Stream } from './stream.ts';

/**
 * The one line of a 三公 table, six amounts for each stage:
 *
 *     …公务接待费123456789101112 2.850.000.000.000.002.850.390.000.000.000.000.39
 *
 * Order of the six: 合计, 因公出国(境)费, 车小计, 购置费, 运行维护费, 公务接待费; and they must add up so.
 */
const order = [
  '合计',
  '因公出国(境)费',
  '公务用车购置及运行维护费/小计',
  '公务用车购置及运行维护费/公务用车购置费',
  '公务用车购置及运行维护费/公务用车运行维护费',
  '公务接待费',
];

export function splitThreePublic(
  stream: Stream,
  words: readonly HeadWord[],
  start: number,
  end: number,
): readonly Split[] {
  const texts = words.map((w) => w.text);
  const stages = texts.filter((t) => /(?:预算|决算|执行)数$/.test(t));
  const first = amountStart(stream, start, end);
  if (first < 0) return [];
  const amounts: { start: number; end: number }[] = [];
  for (let position = first; position < end; ) {
    const stop = stream.amountEnd(position);
    if (stop < 0) break;
    amounts.push({ start: position, end: stop });
    position = stop;
  }
  const values = amounts.map((a) => new Big(stream.text.slice(a.start, a.end).replace(/,/g, '')));
  const groups = amounts.length === 12 ? 2 : amounts.length === 6 ? 1 : 0;
  if (groups === 0) return [];
  const alternating = stages.length === 12;
  const index = (group: number, item: number) => (alternating ? item * groups + group : group * 6 + item);
  for (let g = 0; g < groups; g++)
    if (!addsUp(Array.from({ length: 6 }, (_, i) => values[index(g, i)]!))) return [];
  if (groups === 2 && new Set(stages).size !== 2) return [];
  const names = groups === 2 ? [stages[0]!, stages.find((s) => s !== stages[0])!] : [stages[0] ?? ''];
  const cells: Placed[] = [];
  const paths: string[][] = [];
  for (let g = 0; g < groups; g++)
    order.forEach((item, i) => {
      cells.push({ ...amounts[index(g, i)]!, row: 0, column: paths.length });
      paths.push([names[g]!, ...item.split('/')].filter((t) => t !== ''));
    });
  return [{ cells, paths, end: amounts.at(-1)!.end, confidence: 0.97 }];
}

/** Behind the numbers of the columns, which are no amounts. */
function amountStart(stream: Stream, start: number, end: number): number {
  const numbers = ['123456789101112', '123456'].find((n) => stream.text.startsWith(n, start));
  const position = start + (numbers?.length ?? 0);
  return position < end && stream.amountEnd(position) >= 0 ? position : -1;
}

const addsUp = ([total, abroad, cars, bought, run, guests]: readonly Big[]) =>
  cars!.eq(bought!.plus(run!)) && total!.minus(abroad!).minus(cars!).minus(guests!).abs().lte('0.011');
