/**
 * The head of a performance table in text without borders: a run of head words.
 *
 * `一级指标 二级指标 三级指标 指标性质 年度指标值 分值 得分` -> seven columns. A table of contents or a sentence that merely
 * names an indicator is no run of head words and is no head.
 */
import { gaps } from '../text/normal.ts';
import type { FlatText } from './flat-text.ts';
import { type Column, headWords } from './lexicon.ts';

export interface Header {
  readonly start: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

const columnOfWord = new Map<string, Column>(
  (Object.entries(headWords) as [Column, readonly string[]][]).flatMap(([column, words]) =>
    words.map((word) => [word, column] as const),
  ),
);
const literal = (word: string) => word.replace(/[()]/g, '\\$&');
const words = [...columnOfWord.keys()].sort((a, b) => b.length - a.length);
const anyWord = new RegExp(`(?:${words.map(literal).join('|')})`, 'g');
/** What may follow a head word in brackets: (90分), (%), (A), (万元). */
const remark = /\((?:\d+分?|分|%|[A-Z]|万元|元|权重|[\d+]{1,5})\)/y;

/** The column a head cell stands over. The text is in half width without spaces. */
export function columnOf(text: string): Column | null {
  const plain = text.replace(/^[·*]+|[::]$/g, '');
  return columnOfWord.get(plain) ?? columnOfWord.get(plain.replace(/\([^()]*\)$/, '')) ?? null;
}

/** Words that a sentence uses too can stand inside a head but not begin one. */
const begins = new Set<Column>(['level1', 'level2', 'level3', 'ignored']);
/** `绩效指标 一级指标 …`: the 指标 that ends a title or a side label is no column. */
const isLevel = (column: Column) => column === 'level1' || column === 'level2' || column === 'level3';
const valued = new Set<Column>(['target', 'actual', 'weight', 'score']);

/**
 * All heads of a text, in order; linear in its length. A head has no column twice: a second 指标值 right after 实际完成 is
 * the rest of a wrapped cell.
 */
export function findHeaders(flat: FlatText): Header[] {
  const { text } = flat;
  const headers: Header[] = [];
  let run: { start: number; end: number; columns: Column[]; bare: boolean; last: string } | null = null;
  const close = () => {
    if (run && isHeader(run.columns))
      headers.push({ start: run.start, end: run.end, columns: surveyed(run.columns) });
    run = null;
  };
  const found = [...text.matchAll(anyWord)].flatMap((m, i, all) => {
    const previous = all[i - 1];
    const opens = !previous || previous.index + previous[0].length < m.index;
    return opens ? opened(flat, m.index, m[0]) : parted(flat, m.index, m[0]);
  });
  for (const match of found) {
    const column = columnOfWord.get(match.word)!;
    remark.lastIndex = match.index + match.word.length;
    const end = match.index + match.word.length + (remark.exec(text)?.[0].length ?? 0);
    if (run && match.index === run.end) {
      if (isLevel(column) && run.columns.length === 1 && run.bare) {
        run = { start: match.index, end, columns: [column], bare: false, last: match.word };
        continue;
      }
      const wrapped = run.columns.includes(column) && columnOfWord.get(run.last + match.word);
      if (wrapped) run.columns[run.columns.length - 1] = wrapped;
      else run.columns.push(column);
      run.last = match.word;
      run.end = end;
      continue;
    }
    close();
    if (begins.has(column))
      run = { start: match.index, end, columns: [column], bare: match.word === '指标', last: match.word };
  }
  close();
  return headers;
}

/** `指标分值评分得分率`: the word that opens a head is 指标 | 分值, because no head begins with a weight. */
function opened(flat: FlatText, index: number, word: string): { index: number; word: string }[] {
  const first = words.find((w) => columnOfWord.get(w) === 'level3' && word.startsWith(w));
  const rest = first && word.slice(first.length);
  if (!rest || begins.has(columnOfWord.get(word)!) || !valued.has(columnOfWord.get(rest)!))
    return parted(flat, index, word);
  return [
    { index, word: first },
    { index: index + first.length, word: rest },
  ];
}

/** `指标 分值` is two cells though 指标分值 is a word too: a gap no weaker than those around it parts them. */
function parted(flat: FlatText, index: number, word: string): { index: number; word: string }[] {
  const around = Math.max(flat.gap(index), flat.gap(index + word.length));
  for (let i = 1; i < word.length; i++) {
    const gap = flat.gap(index + i);
    const parts = [word.slice(0, i), word.slice(i)] as const;
    if (gap > 0 && gap >= Math.min(around, gaps.cell) && parts.every((part) => columnOfWord.has(part)))
      return [
        { index, word: parts[0] },
        { index: index + i, word: parts[1] },
      ];
  }
  return [{ index, word }];
}

/** In a survey (选项 人数 比例 分数) the points are what was scored, not what could be. */
const surveyed = (columns: readonly Column[]): readonly Column[] =>
  columns.includes('count') ? columns.map((c) => (c === 'weight' ? 'score' : c)) : columns;

function isHeader(columns: readonly Column[]): boolean {
  return columns.length >= 3 && columns.includes('level3') && columns.some((c) => valued.has(c));
}
