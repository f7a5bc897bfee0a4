import type { TableCell } from '../blocks.ts';
import type { Fen } from '../money.ts';
import { chinese } from '../numerals.ts';
import { amount, type FactOptions, type Teller } from '../teller.ts';
import type { Subject } from '../words.ts';

/** What the tables are built from: heads, names, codes and amounts of cells. */
export const head = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  words: [text],
  head: true,
  align: 'center',
  columnSpan,
  rowSpan,
});
export const name = (text: string, indent = 0): TableCell => ({ words: [text], align: 'left', indent });
export const centered = (text: string, columnSpan = 1): TableCell => ({
  words: [text],
  align: 'center',
  columnSpan,
});
export const blank = (): TableCell => ({ words: [] });

/** An amount in the unit of the table's caption; a zero is printed or left empty as the house does. */
export function money(t: Teller, fen: Fen, subject: Subject | null, options: FactOptions = {}): TableCell {
  if (subject === null || (fen === 0 && !t.style.tableZeros)) return { ...blank(), align: 'right' };
  const style = {
    ...t.style,
    group: t.style.tableGroup,
    decimals: 2,
    trim: false,
    percentTrim: false,
    unit: t.style.tableUnit,
  };
  return {
    words: [amount({ ...t, style }, fen, subject, { ...options, bare: true, unit: t.style.tableUnit })],
    align: 'right',
  };
}
export const caption = (t: Teller): string[] => [
  `${t.books.unit.level === 'department' ? '部门' : '单位'}：${t.books.unit.name}`,
  ...(t.style.captionYear ? [`${t.year}年${t.books.kind === 'budget' ? '' : '度'}`] : []),
  `单位：${t.style.tableUnit}`,
];

/** What a unit of so many 类 is shown: the template's list, names as they were in the year. */
export const classCodes = (year: number): string[] => [
  '201',
  '202',
  '203',
  '204',
  '205',
  '206',
  '207',
  '208',
  '210',
  '211',
  '212',
  '213',
  '214',
  '215',
  '216',
  '217',
  '219',
  '220',
  '221',
  '222',
  ...(year >= 2019 ? ['223', '224'] : []),
  '229',
];
/** The list mark of the line at an index: 一、 for the first. */
export const ordinal = (i: number): string => `${chinese(i + 1)}、`;
