import { escaped, mostDecimals, type Sheet, sheetXml } from './sheet.ts';
import { ZipWriter } from './zip.ts';

/**
 * A workbook written as it comes, so that a store of any size becomes one in little memory. A sheet holds as many lines as
 * Excel opens; what is more goes on in a further sheet, 支出 (2).
 */
export interface WrittenSheet {
  readonly name: string;
  readonly lines: number;
}
/** Rows of a sheet that Excel opens, with the head. */
export const excelRows = 1_048_576;

export async function writeWorkbook(
  file: string,
  sheets: Iterable<Sheet>,
  rowsOfSheet = excelRows,
): Promise<WrittenSheet[]> {
  const zip = new ZipWriter(file);
  const written: WrittenSheet[] = [];
  for (const sheet of sheets) {
    const rest = new Rest(sheet.lines);
    for (let part = 1; part === 1 || rest.more; part++) {
      const before = rest.count;
      const name = part === 1 ? sheet.name : `${sheet.name} (${part})`;
      const lines = rest.next(rowsOfSheet - 1);
      await zip.add(`xl/worksheets/sheet${written.length + 1}.xml`, sheetXml({ ...sheet, lines }));
      written.push({ name, lines: rest.count - before });
    }
  }
  for (const [name, text] of Object.entries(partsOf(written.map((s) => s.name)))) await zip.add(name, [text]);
  await zip.end();
  return written;
}

/** Lines in portions, without reading one too many. */
class Rest<T> {
  readonly #lines: Iterator<T>;
  #ahead: IteratorResult<T>;
  count = 0;
  constructor(lines: Iterable<T>) {
    this.#lines = lines[Symbol.iterator]();
    this.#ahead = this.#lines.next();
  }
  get more(): boolean {
    return this.#ahead.done !== true;
  }
  *next(most: number): Generator<T> {
    for (let i = 0; i < most && this.#ahead.done !== true; i++) {
      const { value } = this.#ahead;
      this.count++;
      this.#ahead = this.#lines.next();
      yield value;
    }
  }
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

function partsOf(names: readonly string[]): Record<string, string> {
  const each = (line: (number: number, name: string) => string) =>
    names.map((n, i) => line(i + 1, n)).join('');
  return {
    '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n, name) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${names.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles(),
  };
}

/** The order is that of `styleOf` in `sheet.ts`. */
function styles(): string {
  const first = 164;
  const format = (decimals: number) => (decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`);
  const decimals = Array.from({ length: mostDecimals + 1 }, (_, i) => i);
  const style = (number: number, more = '') =>
    `<xf numFmtId="${number}" fontId="0" fillId="0" borderId="0" xfId="0"${more}/>`;
  const cells = [
    style(0),
    style(49, ' applyNumberFormat="1"'),
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    style(49, ' applyNumberFormat="1" quotePrefix="1"'),
    style(1, ' applyNumberFormat="1"'),
    ...decimals.map((d) => style(first + d, ' applyNumberFormat="1"')),
  ];
  return `${xml}<styleSheet xmlns="${main}"><numFmts count="${decimals.length}">${decimals
    .map((d) => `<numFmt numFmtId="${first + d}" formatCode="${format(d)}"/>`)
    .join(
      '',
    )}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
