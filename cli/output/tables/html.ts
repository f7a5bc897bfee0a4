import { describe, type ShownCell, type ShownTable } from './shown.ts';

/** Tables as one page of HTML: merged cells stay merged, numbers stand right, nothing of the document is markup. */
export function htmlOf(tables: readonly ShownTable[], name: string): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escaped(name)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(name)}</h1>`,
    contents(tables),
    ...tables.map(tableHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const style = [
  'body{font-family:sans-serif;margin:2em}',
  'table{border-collapse:collapse;margin:2em 0}',
  'caption{text-align:left;padding:.5em 0;font-weight:bold}',
  'caption small{font-weight:normal;color:#555}',
  'td{border:1px solid #999;padding:.2em .5em;vertical-align:top}',
  'td.n{text-align:right;font-variant-numeric:tabular-nums}',
].join('');

const contents = (tables: readonly ShownTable[]) =>
  `<ol>\n${tables.map((t) => `<li><a href="#t${t.number}">${escaped(t.title)}</a></li>`).join('\n')}\n</ol>`;

function tableHtml(table: ShownTable): string {
  const caption = `${table.number} ${escaped(table.title)} <small>${escaped(describe(table))}</small>`;
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of filled(table)) rows[cell.row]!.push(cellHtml(cell));
  const body = rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n');
  return `<table id="t${table.number}">\n<caption>${caption}</caption>\n${body}\n</table>`;
}

/** In order, with an empty cell at every position that no cell covers: HTML would close the gap. */
function filled(table: ShownTable): ShownCell[] {
  const covered = new Set<number>();
  const cells: ShownCell[] = [];
  for (const cell of table.cells) {
    if (covered.has(cell.row * table.columns + cell.column)) continue;
    cells.push(cell);
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) covered.add(r * table.columns + c);
  }
  for (let row = 0; row < table.rows; row++)
    for (let column = 0; column < table.columns; column++)
      if (!covered.has(row * table.columns + column))
        cells.push({ text: '', row, column, rowSpan: 1, columnSpan: 1, understood: false });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function cellHtml({ text, rowSpan, columnSpan }: ShownCell): string {
  const attributes = [
    rowSpan > 1 ? ` rowspan="${rowSpan}"` : '',
    columnSpan > 1 ? ` colspan="${columnSpan}"` : '',
    /^[-+]?[\d,]+(\.\d+)?%?$/.test(text) ? ' class="n"' : '',
  ].join('');
  return `<td${attributes}>${escaped(text)}</td>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => entities[c]!);
