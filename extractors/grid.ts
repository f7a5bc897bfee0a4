import type { CellInput, DocumentBuilder } from './builder.ts';

/**
 * A grid of cells, as a sheet, a web page or a Word document has it, taken apart into what a reader sees: titles and
 * captions above, one or several tables, notes below.
 *
 * `收入支出决算总表 / 公开01表 / 部门：甲局 | 金额单位：万元 / 项目 | 决算数 / … / 注：本表反映……` gives a heading, three paragraphs,
 * a table and a paragraph.
 */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly indent?: number;
  /** The lines of a cell that holds several, for where the cell turns out to be prose and not part of a table. */
  readonly lines?: readonly string[];
}
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly cells: readonly GridCell[] };

/** A row that says something: its cells with text, all its cells, and whether a blank row stood before it. */
interface Row {
  readonly filled: readonly GridCell[];
  readonly all: readonly GridCell[];
  readonly afterBlank: boolean;
}

export function partsOf(cells: readonly GridCell[]): Part[] {
  const rows = rowsOf(cells);
  const columns = rows.reduce((most, row) => Math.max(most, ...row.all.map(endColumn)), 0);
  if (rows.every((row) => row.filled.length <= 1))
    return rows.flatMap((row) => row.filled.flatMap(linesOf)).map(onlyFirstIsTitle);
  return segments(rows, columns).flatMap((segment) => segmentParts(segment, columns));
}

/** Among lines without a table, titles of tables are a table of contents. */
const onlyFirstIsTitle = (part: Part, index: number): Part =>
  part.kind === 'heading' && index > 0 ? { ...part, kind: 'paragraph' } : part;

/** Lays the parts out. A title is a heading of the given level. */
export function layOut(builder: DocumentBuilder, parts: readonly Part[], level: number, name?: string): void {
  for (const part of parts) {
    if (part.kind === 'heading') builder.heading(part.text, level);
    else if (part.kind === 'paragraph') builder.paragraph(part.text);
    else if (part.kind === 'table')
      builder.table({ ...shape(part.cells), ...(name === undefined ? {} : { name }) });
  }
}

/** Cells as the builder takes them, counted from the first row and column that say something. */
export function shape(cells: readonly GridCell[]): { rows: number; columns: number; cells: CellInput[] } {
  const compact = compacted(cells);
  return {
    rows: compact.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0),
    columns: compact.reduce((most, cell) => Math.max(most, endColumn(cell)), 0),
    cells: compact.map(({ text, lines: _, ...place }) => ({
      ...place,
      pieces: text === '' ? [] : [{ text }],
    })),
  };
}

const endColumn = (cell: GridCell) => cell.column + cell.columnSpan;

/** Rows and columns in which nothing with text starts are layout: they go, and spans over them shrink. */
function compacted(cells: readonly GridCell[]): readonly GridCell[] {
  const filled = cells.filter((cell) => cell.text !== '');
  const row = renumber(filled.map((cell) => cell.row));
  const column = renumber(filled.map((cell) => cell.column));
  return cells.flatMap((cell) => {
    const [top, left] = [row(cell.row), column(cell.column)];
    const rowSpan = row(cell.row + cell.rowSpan) - top;
    const columnSpan = column(endColumn(cell)) - left;
    return rowSpan > 0 && columnSpan > 0 ? [{ ...cell, row: top, column: left, rowSpan, columnSpan }] : [];
  });
}

/** Maps an index to the number of kept indices before it. */
function renumber(kept: readonly number[]): (index: number) => number {
  const sorted = [...new Set(kept)].sort((a, b) => a - b);
  return (index) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function rowsOf(cells: readonly GridCell[]): readonly Row[] {
  const original = [...new Set(cells.filter((cell) => cell.text !== '').map((cell) => cell.row))].sort(
    (a, b) => a - b,
  );
  const byRow = Map.groupBy(compacted(cells), (cell) => cell.row);
  return [...byRow.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const all = byRow.get(row)!;
      const afterBlank = row > 0 && original[row]! > original[row - 1]! + 1;
      return { all, filled: all.filter((cell) => cell.text !== ''), afterBlank };
    });
}

/** Cuts where, below a table, a title begins another one. */
function segments(rows: readonly Row[], columns: number): readonly (readonly Row[])[] {
  const cuts: Row[][] = [[]];
  let hasTable = false;
  let covered = 0;
  rows.forEach((row, at) => {
    const title =
      row.filled.length === 1 && (isTitle(row.filled[0]!.text) || (row.afterBlank && isLabel(row, columns)));
    if (
      hasTable &&
      at >= covered &&
      title &&
      rows.slice(at + 1, at + 6).some((below) => below.filled.length > 1)
    ) {
      cuts.push([]);
      hasTable = false;
    }
    cuts.at(-1)!.push(row);
    if (row.filled.length > 1 && !isCaptionRow(row)) hasTable = true;
    for (const cell of row.all) covered = Math.max(covered, cell.row + cell.rowSpan);
  });
  return cuts;
}

function segmentParts(rows: readonly Row[], columns: number): Part[] {
  const from = endOfHead(rows, columns);
  const to = startOfNotes(rows, from, columns);
  const lines = (part: readonly Row[]) => part.flatMap((row) => row.filled.flatMap(linesOf));
  const body = rows.slice(from, to).flatMap((row) => row.all);
  const table: Part[] = body.length > 0 ? [{ kind: 'table', cells: body }] : [];
  return [...lines(rows.slice(0, from)), ...table, ...lines(rows.slice(to))];
}

/** Titles and captions: up to the last one near the top that has only lone cells above it. */
function endOfHead(rows: readonly Row[], columns: number): number {
  let end = 0;
  for (let at = 0; at < Math.min(rows.length, 8); at++) {
    const row = rows[at]!;
    if (isCaptionRow(row) || isLabel(row, columns)) end = at + 1;
    else if (row.filled.length > 1 || row.filled.some((cell) => cell.rowSpan > 1)) break;
  }
  return end;
}

/** Notes: from the first of the lone cells at the bottom that says that it is one. */
function startOfNotes(rows: readonly Row[], from: number, columns: number): number {
  let start = rows.length;
  for (let at = rows.length - 1; at >= from; at--) {
    const row = rows[at]!;
    if (isCaptionRow(row) || isNote(row)) start = at;
    else if (row.filled.length > 1 || !isLabel(row, columns)) break;
  }
  return start;
}

/** A short cell is one line, wrapped or not; a long one is prose with line ends of its own. */
const linesOf = (cell: GridCell): readonly Part[] =>
  cell.lines && cell.text.length > 60 ? cell.lines.map(lineOf) : [lineOf(cell.text)];

const lineOf = (text: string): Part => ({ kind: isTitle(text) ? 'heading' : 'paragraph', text });

/** `收入支出决算总表`, `一般公共预算“三公”经费支出表（2024年）`: what stands above a table and names it. */
const isTitle = (text: string) =>
  text.length <= 60 &&
  /(?:表|明细|一览)(?:\s*[(（][^()（）]*[)）])?$/.test(text) &&
  !/[:：。；，]/.test(text) &&
  !isForm(text);
const isForm = (text: string) =>
  /^(?:公开|附|财决|预决?算?|批复|部?预|部?决)?\s*(?:[\dA-Z一二三四五六七八九十-]+\s*表|表\s*[\d一二三四五六七八九十-]+)$/.test(
    text,
  );

/** `部门：甲局`, `编制日期：2024年2月`; not `其中：财政拨款`, which is an account. */
const isNamed = (text: string) => /^(?!其中)[^\d:：]{1,12}[:：][^。；]{0,60}$/.test(text);
const isUnit = (text: string) => /^[(（]?(?:金额)?单位\s*[:：]\s*[百千万亿]*元\s*[)）]?$/.test(text);

/** `2024年度`, `万元`: captions where they stand alone, heads of columns where they do not. */
const isLoneCaption = (text: string) =>
  /^附(?:件|表)\s*\d*[:：]?$/.test(text) ||
  /^[(（]?\s*[百千万亿]*元\s*[)）]?$/.test(text) ||
  /^[(（]?\s*\d{4}\s*年(?:度)?\s*[)）]?$/.test(text);

function isCaptionRow({ filled }: Row): boolean {
  if (filled.length === 1 && isLoneCaption(filled[0]!.text)) return true;
  if (filled.every((cell) => isForm(cell.text) || isNamed(cell.text) || isUnit(cell.text))) return true;
  // `编制单位 | 甲局 | 单位：万元`: a name in a cell of its own.
  return (
    filled.length <= 4 &&
    filled.some((cell) => isUnit(cell.text)) &&
    !filled.some((cell) => isHead(cell.text))
  );
}

/** Words that only the head of a table or its rows hold. */
const isHead = (text: string) =>
  isAmount(text) || /项\s*目|科目|预算|决算|金额$|合\s*计|总\s*计|栏次|行次|编码/.test(text);

/** A lone cell at the left that spans most of the width and is no amount. */
function isLabel({ filled }: Row, columns: number): boolean {
  const [cell] = filled;
  if (filled.length !== 1 || cell!.rowSpan > 1 || isAmount(cell!.text)) return false;
  return isTitle(cell!.text) || (cell!.column === 0 && columns > 1 && cell!.columnSpan * 2 > columns);
}

const isNote = ({ filled }: Row) =>
  filled.length === 1 &&
  /^[(（]?(?:附?注|备注|说明|填[报表]说明|本表|此表)[)）]?\s*(?:\d|[:：.、]|[^:：]{0,80}$)/.test(
    filled[0]!.text,
  );
const isAmount = (text: string) => /^[-+−(（]?[\d,.，\s]+[%)）]?$/.test(text);
