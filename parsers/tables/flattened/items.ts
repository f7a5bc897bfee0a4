import type { Span } from '../../context.ts';
import { lexicon } from '../../phrases/lexicon.ts';
import { type Amount, amountAt } from './lines.ts';
import type { Stream } from './stream.ts';

/**
 * What a statement with two sides prints, name by name, with the amounts behind each; names without an amount stand
 * glued to the next where nothing parts them:
 *
 *     二、政府性基金预算拨款收入二、外交支出三、事业收入12.00  ->  three names, the last with an amount
 */
export interface Item {
  readonly name: Span;
  readonly amounts: readonly Amount[];
  /** How many cells stand before the name in its line, where tabs tell. */
  readonly column: number | null;
  readonly opensLine: boolean;
  /** Whether lines part the table at all. */
  readonly lined: boolean;
}

const farthest = 500;
const notAName = /^(?:注|备注|说明)[:1-9]|[。;]|^第[一二三四五六七八九十]+部分/;

/** Items from `start` on, up to the first thing that is none. `most` amounts stand behind a name. */
export function itemsOf(stream: Stream, start: number, end: number, most: number): readonly Item[] {
  const items: Item[] = [];
  const lined = linesPart(stream, start, end);
  let position = start;
  while (position < end) {
    const stop = nextAmount(stream, position, Math.min(end, position + farthest));
    if (stop < 0 || stop === position) break;
    const names = namesIn(stream, position, stop);
    if (names.some(({ start, end }) => notAName.test(stream.text.slice(start, end)) || end - start > 40))
      break;
    const amounts: Amount[] = [];
    let after = stop;
    for (let amount = amountAt(stream, after); amount; amount = amountAt(stream, after)) {
      amounts.push(amount);
      after = amount.end;
    }
    if (amounts.length > most || /^(?:万元|元|%)/.test(stream.text.slice(after, after + 2))) break;
    names.forEach((name, i) => {
      items.push({
        name,
        amounts: i === names.length - 1 ? amounts : [],
        column: stream.cellsBefore(name.start),
        opensLine: stream.opensLine(name.start),
        lined,
      });
    });
    position = after;
  }
  return items;
}

/** Some names open a line, and some do not: then a line is a row. One cell a line, all do; in running text, none. */
function linesPart(stream: Stream, start: number, end: number): boolean {
  let opening = 0;
  let parted = 0;
  for (let i = start; i < Math.min(end, start + 600); i++) {
    if (!stream.parted(i)) continue;
    parted++;
    if (stream.opensLine(i)) opening++;
  }
  return opening > 1 && opening < parted;
}

/** Where the next number stands that is an amount and not part of a name; -1 where none does. */
function nextAmount(stream: Stream, start: number, limit: number): number {
  for (let i = start; i < limit; i++) {
    const begins = /[\d—/-]/.test(stream.text[i]!) && (i === start || !/[\d.,]/.test(stream.text[i - 1]!));
    if (begins && amountAt(stream, i)) return i;
  }
  return -1;
}

const leadingMark = /^(?:\(?[一二三四五六七八九十]{1,3}[、)]|\(?\d{1,2}[、)]|\d{1,2}\.)/;
const mark = /^(?:\(?[一二三四五六七八九十]{1,3}[、)]|\(?\d{1,2}[、)]|\d{1,2}\.(?!\d)|其中[:;])$/;

/** Names between two amounts: cut by white space, by marks, and where there is neither by what is known. */
function namesIn(stream: Stream, start: number, end: number): readonly Span[] {
  const pieces: Span[] = [];
  let open = start;
  for (let i = start + 1; i <= end; i++) {
    if (i < end && !stream.parted(i)) continue;
    // the mark of a list stands before its name, whatever parts them
    if (i < end && mark.test(stream.text.slice(open, i))) continue;
    pieces.push({ start: open, end: i });
    open = i;
  }
  return pieces.flatMap((piece) => byMarks(stream, piece)).flatMap((piece) => byNames(stream, piece));
}

const marks =
  /[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|其中[:;]|(?<=[\u4e00-\u9fff])\d{1,2}[.、](?!\d)|(?:本年)?(?:收入|支出)(?:合计|总计)|总计|(?:使用非财政拨款结余|(?:年初|年末)(?:财政拨款)?结转和结余|上年结转(?:结余)?|结余分配|结转下年|年终结转结余)/g;
const marked = /(?:[一二三四五六七八九十]、|[一二三四五六七八九十]\)|\d[.、]|其中[:;])$/;

function byMarks(stream: Stream, { start, end }: Span): readonly Span[] {
  const text = stream.text.slice(start, end);
  const cuts = new Set<number>([0]);
  // 使用非财政拨款结余 behind its own list mark is one name
  for (const match of text.matchAll(marks))
    if (!marked.test(text.slice(0, match.index))) cuts.add(match.index);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.map((cut, i) => ({ start: start + cut, end: start + (sorted[i + 1] ?? text.length) }));
}

/** 政府性基金预算技术研究与开发: two names that are known, one after the other, and nothing else. */
function byNames(stream: Stream, piece: Span): readonly Span[] {
  const words = lexicon();
  const found: Span[] = [];
  const lead = leadingMark.exec(stream.text.slice(piece.start, piece.end))?.[0].length ?? 0;
  for (let start = piece.start, at = start + lead; at < piece.end; ) {
    const word = words.match(stream.text, at);
    if (!word || word.end > piece.end || word.end - at < 3) return [piece];
    found.push({ start, end: word.end });
    start = word.end;
    at = start;
  }
  return found.length === 2 ? found : [piece];
}
