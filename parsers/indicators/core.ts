/**
 * The core of a row in text without borders: the cells after the indicator's name, each of the type that its column
 * asks for.
 *
 * columns nature operator target actual unit weight score, text `正向 大于等于 34 36 个 3 3密码测评…` -> seven cells, and
 * the core ends before 密码: a last cell may run straight into the next row.
 */
import type { FlatText } from './flat-text.ts';
import { settleGlued } from './glued.ts';
import type { Column } from './lexicon.ts';
import { type Candidate, candidates } from './readings.ts';
import { operatorAt } from './value.ts';

export interface Cell {
  readonly column: Column;
  readonly start: number;
  readonly end: number;
}
export interface Core {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly Cell[];
  readonly doubtful: boolean;
}
/** How a table parts its cells: `least` is the smallest gap between two cells, 0 when there is none at all. */
export interface Layout {
  readonly columns: readonly Column[];
  readonly least: number;
  /** Whether a gap is left between the numbers of neighbouring cells, so that no run of digits holds two of them. */
  readonly parted: boolean;
  /** No cell starts at or after this. */
  readonly end: number;
}

const typed = new Set<Column>([
  'nature',
  'operator',
  'target',
  'actual',
  'unit',
  'weight',
  'score',
  'rate',
  'count',
]);

/** The columns after the name up to the last that has a type of its own. */
export function coreColumns(columns: readonly Column[]): readonly Column[] {
  const after = columns.slice(columns.lastIndexOf('level3') + 1);
  const first = after.findIndex((column) => typed.has(column));
  let last = secondFree(after, first);
  while (last > 0 && !typed.has(after[last - 1]!)) last--;
  return after.slice(0, last);
}

/** Free text may stand once between typed cells; a row is read no further than to the next. */
function secondFree(columns: readonly Column[], first: number): number {
  let stretches = 0;
  for (let i = Math.max(first, 0) + 1; i < columns.length; i++)
    if (!typed.has(columns[i]!) && typed.has(columns[i - 1]!) && ++stretches === 2) return i;
  return columns.length;
}

export function coreAt(flat: FlatText, at: number, layout: Layout): Core | null {
  const cells = match(flat, at, layout, 0);
  if (!cells || cells.length === 0 || !cells.some((c) => solid.has(c.column))) return null;
  const core: Core = {
    start: at,
    end: cells.at(-1)!.end,
    cells: cells.map(({ column, start, end }) => ({ column, start, end })),
    doubtful: cells.some((c) => c.doubtful),
  };
  if (!plausibleWords(flat.text, core)) return null;
  return layout.least === 0 && !layout.parted ? settleGlued(flat.text, core, layout) : core;
}
/** A target of mere words has no actual value with an operator: those words were a name. */
function plausibleWords(text: string, core: Core): boolean {
  const cell = (column: Column) => core.cells.find((c) => c.column === column);
  const [target, actual] = [cell('target'), cell('actual')];
  if (!target || !actual || operatorAt(text, actual.start) === null) return true;
  return operatorAt(text, target.start) !== null || /\d/.test(text.slice(target.start, target.end));
}

const solid = new Set<Column>(['target', 'weight', 'score', 'count']);

type Matched = Cell & { readonly doubtful?: boolean };

/** Backtracks over at most a handful of readings per cell. */
function match(flat: FlatText, at: number, layout: Layout, index: number): Matched[] | null {
  const { columns } = layout;
  if (index === columns.length) return [];
  const column = columns[index]!;
  if (column === 'free' || column === 'deviation' || column === 'ignored' || column.startsWith('level'))
    return overFreeText(flat, at, layout, index);
  for (const candidate of candidates(flat, at, layout, index)) {
    if (!admissible(flat, at, candidate, layout, index)) continue;
    const rest = match(flat, candidate.end, layout, index + 1);
    if (rest) return candidate.end === at ? rest : [{ column, start: at, ...candidate }, ...rest];
  }
  return null;
}

/** Free text inside the row: the rest must parse after some gap not far away. */
function overFreeText(flat: FlatText, at: number, layout: Layout, index: number): Matched[] | null {
  let after = index + 1;
  while (after < layout.columns.length && !typed.has(layout.columns[after]!)) after++;
  const here = match(flat, at, layout, after);
  if (here) return here;
  if (layout.least === 0) return null;
  const limit = Math.min(layout.end, at + 400);
  for (
    let next = flat.nextGap(at, limit, layout.least);
    next < limit;
    next = flat.nextGap(next, limit, layout.least)
  ) {
    const rest = match(flat, next, layout, after);
    if (rest) return [{ column: layout.columns[index]!, start: at, end: next }, ...rest];
  }
  return null;
}

/** Between gaps a cell is the whole token, unless it is the last, or its unit or its value has a column of its own. */
function admissible(
  flat: FlatText,
  at: number,
  candidate: Candidate,
  layout: Layout,
  index: number,
): boolean {
  const { columns, least } = layout;
  if (least === 0 || candidate.end === at || index === columns.length - 1) return true;
  if (candidate.end >= layout.end || flat.gap(candidate.end) >= least) return true;
  const column = columns[index];
  return column === 'nature' || column === 'operator' || columns[index + 1] === 'unit';
}
