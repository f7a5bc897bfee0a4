import type { Figure } from '../../schema/index.ts';
import { shift } from '../figures.ts';
import { unitAt } from '../units.ts';
import type { GridCell } from './grid.ts';

/**
 * The number that a cell holds: "28,384,234.71" in a table in 元 is 2838.423471 万元.
 *
 * A cell of a statement is a number as a whole or none at all; "—" and blanks are no number, "0" and "0.00" are.
 */
export interface TableUnit {
  readonly unit: string;
  /** Power of ten from the printed unit to `unit`. */
  readonly scale: number;
}
export const tenThousandYuan: TableUnit = { unit: '万元', scale: 0 };

/** The unit as the table prints it: 元 for `{ unit: '万元', scale: -4 }`. */
export function printedUnit(unit: TableUnit | null): string | null {
  if (unit?.unit !== '万元') return unit?.unit ?? null;
  return (
    { '-4': '元', '-3': '十元', '-2': '百元', '-1': '千元', '0': '万元', '4': '亿元' }[unit.scale] ?? null
  );
}

const number = /^([-+]?|\()(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(\)?)$/;

/** The cell's text as a decimal string with sign, and the unit printed behind it; null where the cell is no number. */
export function readNumber(
  text: string,
): { digits: string; decimals: number; unit: string; plain: boolean } | null {
  const bare = text.replace(/[﹣−–‐]/g, '-').replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, ',');
  const printed = /^([-+(]?[\d,]*\.?\d+\)?)(.*)$/.exec(bare);
  if (!printed) return null;
  const match = number.exec(printed[1]!.startsWith('.') ? `0${printed[1]}` : printed[1]!);
  if (!match) return null;
  const [, sign, whole, fraction = '', close] = match;
  if ((sign === '(') !== (close === ')')) return null;
  const unit = printed[2]!;
  if (unit !== '' && unitAt(unit, 0)?.printed !== unit) return null;
  const negative = sign === '-' || sign === '(';
  return {
    digits: (negative ? '-' : '') + whole!.replace(/,/g, '').replace(/^0+(?=\d)/, '') + fraction,
    decimals: Math.max(0, fraction.length - 1),
    unit,
    plain: unit === '',
  };
}

/** A cell as a figure, in the unit of the table unless the cell prints its own. */
export function figureOf(cell: GridCell, table: TableUnit): Figure | null {
  const read = readNumber(cell.text);
  if (!read) return null;
  const own = read.unit === '' ? undefined : unitAt(read.unit, 0);
  const scale = own ? own.scale : table.scale;
  return {
    start: cell.start,
    end: cell.end,
    printed: cell.raw,
    value: shift(read.digits, scale),
    unit: own ? own.unit : table.unit,
    decimals: read.decimals,
    scale,
    approximate: false,
  };
}

/** A number with a decimal point or of five digits and more, never a code: what amounts look like. */
export const looksLikeAmount = (text: string) => {
  const read = readNumber(text);
  return read !== null && (read.decimals > 0 || /,/.test(text) || read.digits === '0');
};
