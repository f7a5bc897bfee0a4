import type { Column } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Head, isIndexRow } from './head.ts';
import type { Panel } from './panels.ts';

/**
 * The lines of a panel: which account or unit a row is about, and its value cells.
 *
 *     204 | 06 | 01 | 行政运行 | 16726725.44  ->  code 2040601, label 行政运行, one value
 */

/** One line of one panel: its label cells and its value cells. */
export interface Line {
  readonly row: number;
  readonly code: string | null;
  readonly label: GridCell | null;
  /** The label without a code printed in it: [2120106]工程建设管理. */
  readonly text: string;
  readonly other: string | null;
  readonly unit: GridCell | null;
  readonly unitCode: string | null;
  readonly values: readonly { readonly column: Column; readonly cell: GridCell }[];
}

export function linesOf(grid: Grid, head: Head, panel: Panel): readonly Line[] {
  const lines: Line[] = [];
  const first = Math.min(
    ...[...panel.codes, ...panel.levelCodes, panel.name, panel.unitName, panel.unitCode, ...panel.values]
      .filter((c) => c !== null)
      .map((c) => c.index),
  );
  const headTexts = new Set(head.rows.flatMap((r) => grid.startingIn(r).map((c) => c.text)));
  let above: readonly string[] = [];
  for (let row = head.bodyStart; row < grid.rows; row++) {
    const cells = grid.startingIn(row);
    if (cells.length === 0 || isIndexRow(cells) || repeatsHead(cells, headTexts)) continue;
    const own = (column: Column | null) => (column ? ownCell(grid, row, column.index) : null);
    const levels = panel.levelCodes.map((c) => own(c)?.text ?? '');
    above = filledDown(levels, above);
    const printed =
      panel.codes.map((c) => own(c)?.text ?? '').find((t) => t !== '') ?? joinedLevels(levels, above);
    // a label that is merged over the code columns stands where they begin
    const label = own(panel.name) ?? spanningLabel(grid, row, first, panel);
    const shown = label ?? totalInCode(grid, row, panel);
    const inLabel = shown ? codeInLabel(shown) : null;
    lines.push({
      row,
      code: printed && /^\d+$/.test(printed) ? printed : (inLabel?.code ?? null),
      label: shown,
      text: inLabel?.name ?? shown?.raw ?? '',
      other: own(panel.other)?.text ?? null,
      unit: own(panel.unitName),
      unitCode: own(panel.unitCode)?.text || null,
      values: panel.values.flatMap((column) => {
        const cell = grid.at(row, column.index);
        return cell && cell.row === row && cell.column === column.index && cell.text !== ''
          ? [{ column, cell }]
          : [];
      }),
    });
  }
  return lines;
}

function ownCell(grid: Grid, row: number, column: number): GridCell | null {
  const cell = grid.at(row, column);
  return cell && cell.text !== '' ? cell : null;
}

/** 类 and 款 that a line leaves blank are those of the lines above it. */
function filledDown(levels: readonly string[], above: readonly string[]): readonly string[] {
  const first = levels.findIndex((l) => /^\d+$/.test(l));
  return first === -1 ? above : [...above.slice(0, first), ...levels.slice(first)];
}

/** 204 | 06 | 01 -> 2040601; a column that prints the code in full needs no other. */
function joinedLevels(levels: readonly string[], above: readonly string[]): string {
  if (!levels.some((l) => /^\d+$/.test(l))) return '';
  const whole = levels.findLast((l) => /^[235]\d{4}(?:\d{2})?$/.test(l));
  if (whole) return whole;
  const last = levels.findLastIndex((l) => l !== '');
  return above.slice(0, last + 1).join('');
}

/** [2120106]工程建设管理, 2080505-机关事业单位基本养老保险缴费支出, 30201 办公费: code and name in one cell. */
function codeInLabel(cell: GridCell): { code: string; name: string } | null {
  const match = /^[[(]?([235]\d{2}(?:\d{2}){0,2})[\])]?[-—_.:]?([\u4e00-\u9fff].*)$/.exec(cell.text);
  return match ? { code: match[1]!, name: match[2]! } : null;
}

/** 合计 merged over 科目编码 and 科目名称, or set into the first of them. */
function spanningLabel(grid: Grid, row: number, first: number, panel: Panel): GridCell | null {
  const end = panel.values[0]!.index;
  for (let c = first; c < end; c++) {
    const cell = ownCell(grid, row, c);
    if (cell && /[\u4e00-\u9fff]/.test(cell.text)) return cell;
  }
  return null;
}

const totalInCode = (grid: Grid, row: number, panel: Panel) =>
  [...panel.codes, ...panel.levelCodes]
    .map((c) => ownCell(grid, row, c.index))
    .find((c) => c && /[合总小]计/.test(c.text)) ?? null;

const repeatsHead = (cells: readonly GridCell[], head: ReadonlySet<string>) =>
  head.size > 0 && cells.every((c) => head.has(c.text)) && cells.some((c) => !/^[合总小]\s*计$/.test(c.text));
