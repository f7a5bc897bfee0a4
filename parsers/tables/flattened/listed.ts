import { isPlainTotal, readLabel, resolveFunctional, resolveLine } from '../../accounts/index.ts';
import type { HeadWord } from './head-words.ts';
import { type Placed, type Split, type Stream, tabbedColumns, unproved } from './stream.ts';

/**
 * Two-sided statements without numbers of rows: a side is known by what stands on it.
 *
 *     一、一般公共预算拨款收入3,210.10一、一般公共服务支出2,404.17二、政府性基金预算拨款收入二、外交支出…
 *
 * Names without an amount stand glued to the next name; list marks and the names of totals cut them.
 */
export function splitListed(
  stream: Stream,
  words: readonly HeadWord[],
  start: number,
  end: number,
): readonly Split[] {
  const texts = words.map((w) => w.text);
  const first = texts.indexOf('项目');
  const second = texts.indexOf('项目', first + 1);
  if (first === -1 || second === -1) return [];
  const values = (part: readonly string[]) =>
    part.filter((t) => !['项目', '收入', '支出', '栏次', '本年收入', '本年支出'].includes(t));
  const left = values(texts.slice(first, second));
  const right = values(texts.slice(second));
  if (left.length !== 1 || right.length === 0) return [];
  const cells: Placed[] = [];
  let position = start;
  let row = 0;
  let totals = 0;
  let known = 0;
  while (position < end) {
    const at = Math.min(stream.nextNumber(position), end);
    const names = namesIn(stream, position, at);
    if (names === null) break;
    for (const name of names) {
      const text = stream.text.slice(name.start, name.end);
      const side = sideOf(text, totals);
      if (isPlainTotal(readLabel(text).name)) totals++;
      if (side === null) return [];
      known++;
      const column = side === 'income' ? 0 : left.length + 1;
      cells.push({ ...name, row, column });
      if (name === names.at(-1)) {
        const amounts = amountsFrom(stream, at, end);
        const columns = side === 'income' ? left.length : right.length;
        if (amounts.length > columns) return [];
        const places =
          amounts.length === columns
            ? amounts.map((_, i) => i)
            : (tabbedColumns(stream, amounts, columns) ?? [0]);
        if (amounts.length > 0)
          places.forEach((place, i) => {
            cells.push({ ...amounts[i]!, row, column: column + 1 + place });
          });
        position = amounts.at(-1)?.end ?? at;
      }
      row++;
    }
    if (
      /^(?:支出总计|总计|收支总计)$/.test(
        readLabel(stream.text.slice(names.at(-1)!.start, names.at(-1)!.end)).name,
      ) &&
      totalsDone(cells, stream)
    )
      break;
    if (at >= end) break;
  }
  if (known < 6) return [];
  const paths = [
    ['收入', '项目'],
    ...left.map((t) => ['收入', t]),
    ['支出', '项目'],
    ...right.map((t) => ['支出', t]),
  ];
  return [{ cells, paths, end: position, confidence: 0.95, sums: unproved }];
}

/** The last line is 支出总计, or the second 总计. */
function totalsDone(cells: readonly Placed[], stream: Stream): boolean {
  const names = cells.map((c) => readLabel(stream.text.slice(c.start, c.end)).name);
  return names.includes('支出总计') || names.filter((n) => n === '总计' || n === '收支总计').length >= 2;
}

const marks =
  /[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|其中[:;]|(?:本年)?(?:收入|支出)(?:合计|总计)|总计|(?:使用非财政拨款结余|(?:年初|年末)(?:财政拨款)?结转和结余|上年结转(?:结余)?|结余分配|结转下年|年终结转结余)/g;

/** The names between two numbers; null where what stands there is no line of a statement. */
function namesIn(
  stream: Stream,
  start: number,
  end: number,
): readonly { start: number; end: number }[] | null {
  if (end <= start || end - start > 400) return null;
  const text = stream.text.slice(start, end);
  if (/^(?:注|说明|备注)[:1]|。/.test(text)) return null;
  const cuts = new Set<number>([0]);
  marks.lastIndex = 0;
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    // 使用非财政拨款结余 behind its own list mark is one name
    const marked = /(?:[一二三四五六七八九十]、|[一二三四五六七八九十]\)|其中[:;])$/.test(
      text.slice(0, match.index),
    );
    if (!marked) cuts.add(match.index);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.map((cut, i) => ({ start: start + cut, end: start + (sorted[i + 1] ?? text.length) }));
}

function sideOf(text: string, totals: number): 'income' | 'expenditure' | null {
  const label = readLabel(text);
  if (isPlainTotal(label.name)) return totals % 2 === 0 ? 'income' : 'expenditure';
  const line = resolveLine(label.name);
  if (line && line.how !== 'near') return line.side;
  if (resolveFunctional(label.name, { level: '类' })) return 'expenditure';
  return (
    line?.side ?? (/收入$/.test(label.name) ? 'income' : /支出$/.test(label.name) ? 'expenditure' : null)
  );
}

function amountsFrom(
  stream: Stream,
  start: number,
  limit: number,
): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let position = start; position < limit; ) {
    const end = stream.amountEnd(position);
    if (end < 0) break;
    found.push({ start: position, end });
    position = end;
  }
  return found;
}
