import type { GridCell } from '../grid.ts';
import { collapse, indentOf, joinLines } from '../wrapped.ts';
import { type Element, isBlock, isElement, isHidden, isText, type Node } from './dom.ts';

/**
 * A `<table>` as a grid: spans resolved as browsers do, wrapped names joined, tables inside cells set apart.
 *
 * `<tr><td rowspan=2>项目</td><td>预算<br>数</td></tr>` gives `项目` over two rows and `预算数`.
 */
export interface PageTable {
  readonly cells: readonly PageCell[];
  readonly caption: Element | null;
}
export interface PageCell extends GridCell {
  readonly element: Element;
  readonly nested: readonly Element[];
}

/** The limits of the HTML standard: a span beyond them is a typing error or an attack. */
const MAX_COLUMN_SPAN = 1000;

export function readTable(table: Element): PageTable {
  const rows = [...rowElements(table)];
  const cells: PageCell[] = [];
  // For every column, how many rows below the current one a cell from above still covers.
  let covered: number[] = [];
  rows.forEach((element, row) => {
    const below = covered.map((left) => Math.max(0, left - 1));
    let column = 0;
    for (const cell of element.children.filter(isElement)) {
      if ((cell.name !== 'td' && cell.name !== 'th') || isHidden(cell)) continue;
      while ((covered[column] ?? 0) > 0) column++;
      const columnSpan = Math.min(MAX_COLUMN_SPAN, span(cell.attribs.colspan, 1));
      const rowSpan = Math.min(rows.length - row, span(cell.attribs.rowspan, rows.length - row));
      for (let at = column; at < column + columnSpan; at++) below[at] = Math.max(below[at] ?? 0, rowSpan - 1);
      cells.push({ element: cell, row, column, rowSpan, columnSpan, ...contentOf(cell) });
      column += columnSpan;
    }
    covered = Array.from(below, (left) => left ?? 0);
  });
  const caption = table.children.find((child) => isElement(child) && child.name === 'caption');
  return { cells, caption: (caption as Element | undefined) ?? null };
}

function span(attribute: string | undefined, whenZero: number): number {
  const value = Number.parseInt(attribute ?? '1', 10);
  if (value === 0) return whenZero;
  return value > 0 ? value : 1;
}

function* rowElements(table: Element): Generator<Element> {
  for (const child of table.children) {
    if (!isElement(child) || isHidden(child)) continue;
    if (child.name === 'tr') yield child;
    else if (/^t(?:head|body|foot)$/.test(child.name)) yield* rowElements(child);
  }
}

/** The text of a cell without the tables in it, which are returned beside it. */
function contentOf(cell: Element): Pick<PageCell, 'text' | 'indent' | 'lines' | 'nested'> {
  const broken: string[] = [''];
  const nested: Element[] = [];
  const visit = (node: Node): void => {
    if (isText(node)) broken.push(`${broken.pop()}${node.data}`);
    else if (isElement(node) && !isHidden(node)) {
      if (node.name === 'table') nested.push(node);
      else if (node.name === 'br') broken.push('');
      else {
        if (isBlock(node)) broken.push('');
        for (const child of node.children) visit(child);
        if (isBlock(node)) broken.push('');
      }
    }
  };
  for (const child of cell.children) visit(child);
  const first = broken.find((line) => collapse(line) !== '') ?? '';
  const indent = indentOf(first.replace(/^[ \t\r\n]+/, '')) + styledIndent(cell);
  const lines = broken.map(collapse).filter((line) => line !== '');
  const text = joinLines(lines);
  return {
    text,
    nested,
    ...(lines.length > 1 ? { lines } : {}),
    ...(indent > 0 && text !== '' ? { indent } : {}),
  };
}

const sizes: Readonly<Record<string, number>> = { em: 1, px: 16, pt: 12 };

/** Whole characters by which styles indent a cell or its first block; the usual padding of cells is less than one. */
function styledIndent(cell: Element): number {
  const block = cell.children.find((child) => isElement(child) && isBlock(child)) as Element | undefined;
  let characters = 0;
  for (const element of [cell, ...(block ? [block] : [])])
    for (const found of (element.attribs.style ?? '').matchAll(
      /(?:text-indent|padding-left|margin-left)\s*:\s*(\d{1,3}(?:\.\d+)?)(em|px|pt)/g,
    ))
      characters += Math.floor(Number(found[1]) / sizes[found[2]!]!);
  return characters;
}
