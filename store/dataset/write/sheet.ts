import type { Cell, Cells, Field } from '../field.ts';

/**
 * One sheet of a workbook as SpreadsheetML: a frozen head with a filter, columns as wide as what they hold, numbers with
 * their decimals. Text is text to the program that opens it; what looks like a formula is marked as quoted, so that it stays
 * text when somebody edits it.
 */
export interface Sheet {
  readonly name: string;
  readonly fields: readonly Pick<Field, 'name' | 'zh' | 'type'>[];
  readonly lines: Iterable<Cells>;
}

/** Where the styles stand in `styles.xml`. Decimals 0 to 6 follow each other from `decimals` on. */
export const styleOf = { text: 1, head: 2, quoted: 3, plain: 4, decimals: 5 } as const;
export const mostDecimals = 6;

const longestText = 32_767;
/** More digits than this a spreadsheet does not keep; such a number stays text, to the last digit. */
const mostDigits = 15;

export function* sheetXml({ fields, lines }: Sheet): Generator<string> {
  const columns = fields.map((_, i) => columnName(i));
  yield `${head}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${fields
    .map((f, i) => `<col min="${i + 1}" max="${i + 1}" width="${widthOf(f)}" customWidth="1"/>`)
    .join('')}</cols><sheetData>`;
  yield row(1, fields.map((f, i) => text(`${columns[i]}1`, f.zh, styleOf.head)).join(''));
  let number = 1;
  let chunk = '';
  for (const line of lines) {
    number++;
    let cells = '';
    for (let i = 0; i < fields.length; i++)
      cells += cellXml(`${columns[i]}${number}`, line[i] ?? null, fields[i]!.type);
    chunk += row(number, cells);
    if (chunk.length < 100_000) continue;
    yield chunk;
    chunk = '';
  }
  yield `${chunk}</sheetData><autoFilter ref="A1:${columns.at(-1)}${number}"/></worksheet>`;
}

const head =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;

function cellXml(at: string, cell: Cell, type: Field['type']): string {
  if (cell === null || cell === '') return '';
  if (type === 'decimal') return decimal(at, String(cell));
  if (typeof cell === 'number') {
    const style =
      type === 'integer'
        ? styleOf.plain
        : styleOf.decimals + Math.min(mostDecimals, decimalsOf(String(cell)));
    return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  }
  return text(at, cell, /^['=+\-@\t\r\n＝＋－＠]/.test(cell) ? styleOf.quoted : styleOf.text);
}

function decimal(at: string, value: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(value) || value.replace(/\D/g, '').replace(/^0+/, '').length > mostDigits)
    return text(at, value, styleOf.text);
  const style = styleOf.decimals + Math.min(mostDecimals, decimalsOf(value));
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

const decimalsOf = (value: string) =>
  value.length - 1 - (value.includes('.') ? value.indexOf('.') : value.length - 1);

const text = (at: string, value: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML cannot say is left out; `_x0041_`, which would be read as a character, is said as it stands. */
export const escaped = (value: string) =>
  value
    .slice(0, longestText)
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
    .replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&')
    .replace(/\r/g, '_x000D_')
    .replace(/[&<>"]/g, (c) => entities[c]!);

export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

const widths: Readonly<Record<string, number>> = {
  entity: 24,
  item: 40,
  message: 60,
  arithmetic: 40,
  title: 36,
  quote: 18,
};
const widthOf = ({ name, zh, type }: Pick<Field, 'name' | 'zh' | 'type'>) =>
  widths[name] ?? Math.max(zh.length * 2 + 2, type === 'decimal' || type === 'number' ? 14 : 10);
