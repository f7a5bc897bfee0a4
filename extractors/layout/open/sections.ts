/**
 * Lines of a table without borders -> sections: a head and the rows of figures below it. A table may hold several
 * (自评表: lines of money, then indicators); each has columns of its own.
 */
import { isFigure } from '../characters.ts';
import type { Line } from '../types.ts';

export interface Section {
  readonly head: readonly Line[];
  readonly body: readonly Line[];
}

/** So many texts on one line without a figure are a head, even below figures. */
const enough = 4;

export const isFigureRow = (line: Line) =>
  line.words.length >= 2 && line.words.some((word) => isFigure(word.text));

export function sectionsOf(lines: readonly Line[]): readonly Section[] {
  const sections: { head: Line[]; body: Line[] }[] = [{ head: [], body: [] }];
  let pending: Line[] = [];
  for (const line of lines) {
    const section = sections.at(-1)!;
    if (!isFigureRow(line)) {
      pending.push(line);
      continue;
    }
    if (section.body.length === 0) {
      const own = wrappedAbove(pending, line);
      section.head.push(...pending.slice(0, own));
      section.body.push(...pending.slice(own));
    } else if (pending.some((p) => p.words.length >= enough)) {
      const start = headStart(pending);
      const own = Math.max(start + 1, wrappedAbove(pending, line));
      section.body.push(...pending.slice(0, start));
      sections.push({ head: pending.slice(start, own), body: pending.slice(own) });
    } else section.body.push(...pending);
    sections.at(-1)!.body.push(line);
    pending = [];
  }
  const last = sections.at(-1)!;
  if (pending.some((p) => p.words.length >= enough) && last.body.length > 0) {
    const start = headStart(pending);
    last.body.push(...pending.slice(0, start));
    sections.push({ head: pending.slice(start), body: [] });
  } else (last.body.length > 0 ? last.body : last.head).push(...pending);
  return sections;
}

/** 二、外交支出 is the name of a row, and never a head. */
export const isRowName = (line: Line) =>
  line.words.some((word) => /^[（(]?[一二三四五六七八九十]{1,3}[、）)]/.test(word.text));

/** Where the lines begin that are set so close above a row that they are its wrapped names. */
function wrappedAbove(pending: readonly Line[], row: Line): number {
  const named = pending.findIndex(isRowName);
  if (named >= 0) return named;
  let start = pending.length;
  let below = row;
  while (start > 0 && pending[start - 1]!.words.length < 3) {
    const line = pending[start - 1]!;
    if (below.box[1] - line.box[3] > 0.4 * line.size) break;
    below = line;
    start--;
  }
  return start;
}

/** The first line of the head: the widest one and the lines of its wrapped texts, which stand close above it. */
function headStart(pending: readonly Line[]): number {
  let start = pending.findIndex((line) => line.words.length >= enough);
  while (start > 0 && pending[start]!.box[1] - pending[start - 1]!.box[3] < 0.4 * pending[start]!.size)
    start--;
  return start;
}
