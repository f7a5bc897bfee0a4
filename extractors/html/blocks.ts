import type { DocumentBuilder } from '../builder.ts';
import { layOut, partsOf } from '../grid.ts';
import { collapse, joinLines } from '../wrapped.ts';
import { type Element, isBlock, isElement, isHidden, isText, type Node } from './dom.ts';
import { isBylineLine, isFurniture, isFurnitureLine, leadsAway } from './furniture.ts';
import { type PageTable, readTable } from './table.ts';

/**
 * The shown content of an element as blocks, in reading order. Web pages and Word documents both go through here.
 *
 * `<h2>一、收入</h2><p>合计<b>12.30</b>万元</p><table>…` gives a heading, a paragraph `合计12.30万元`, a table.
 */
export interface BlockOptions {
  /** Whether to leave out navigation, buttons and bylines: yes for a web page, no for a Word document. */
  readonly furniture: boolean;
}

/** Stands for `<br>` until a paragraph is taken apart; no character of a page, which has white space collapsed. */
const BREAK = '\u0000';

export function appendBlocks(builder: DocumentBuilder, root: Element, options: BlockOptions): void {
  new BlockWriter(builder, options).write(root);
}

class BlockWriter {
  readonly #builder: DocumentBuilder;
  readonly #options: BlockOptions;
  #line = '';
  /** The lengths of the links in the running line that lead to other pages. */
  #links: number[] = [];
  readonly #sizes = new Map<Element, number>();
  readonly #tables = new Map<Element, PageTable>();

  constructor(builder: DocumentBuilder, options: BlockOptions) {
    this.#builder = builder;
    this.#options = options;
  }

  write(root: Element): void {
    for (const child of root.children) this.#visit(child);
    this.#flush();
  }

  #visit(node: Node): void {
    if (isText(node)) this.#line += node.data;
    else if (isElement(node) && !isHidden(node) && !(this.#options.furniture && isFurniture(node)))
      this.#element(node);
  }

  #element(element: Element): void {
    if (element.name === 'br') this.#line += BREAK;
    else if (element.name === 'table') this.#table(element);
    else if (element.name === 'pre') this.#preformatted(element);
    else if (/^h[1-6]$/.test(element.name)) this.#heading(element);
    else if (isBlock(element)) {
      this.#flush();
      this.write(element);
    } else {
      const before = this.#line.length;
      for (const child of element.children) this.#visit(child);
      if (element.name === 'a' && leadsAway(element)) this.#links.push(lengthOf(this.#line.slice(before)));
    }
  }

  #heading(element: Element): void {
    this.#flush();
    // A heading that holds paragraphs or a table is a container that somebody styled.
    if (element.children.some((child) => isElement(child) && isBlock(child))) {
      this.write(element);
      return;
    }
    for (const child of element.children) this.#visit(child);
    const text = joinLines(this.#line.split(BREAK).map(collapse));
    this.#line = '';
    this.#links = [];
    if (this.#drops(text)) return;
    if (text.length > 100) this.#builder.paragraph(text);
    else this.#builder.heading(text, Number(element.name.slice(1)));
  }

  #preformatted(element: Element): void {
    this.#flush();
    for (const child of element.children) this.#visit(child);
    this.#line = this.#line.replace(/\r\n?|\n/g, BREAK);
    this.#flush();
  }

  /** Ends the running paragraph. Lines that `<br>` broke are paragraphs of their own unless a sentence runs on. */
  #flush(): void {
    const broken = this.#isMenu() ? [] : this.#line.split(BREAK);
    this.#line = '';
    this.#links = [];
    let open = '';
    for (const part of broken) {
      const text = collapse(part);
      if (text === '') continue;
      if (open !== '' && runsOn(open, text, part)) open = joinLines([open, text]);
      else {
        this.#paragraph(open);
        open = text;
      }
    }
    this.#paragraph(open);
  }

  /** `首页 | 政务公开 | 财政信息`: a line of links with nothing but marks between them. */
  #isMenu(): boolean {
    if (!this.#options.furniture || this.#links.length < 2) return false;
    return lengthOf(this.#line) - this.#links.reduce((sum, length) => sum + length, 0) <= 1;
  }

  #paragraph(text: string): void {
    if (text !== '' && !this.#drops(text)) this.#builder.paragraph(text);
  }

  #drops(text: string): boolean {
    // Whatever a line looks like, one with an amount is never thrown away.
    if (!this.#options.furniture || /\d\.\d{2}(?!\d)|\d\s*[万亿]?元/.test(text)) return false;
    return isFurnitureLine(text) || isBylineLine(text);
  }

  #table(element: Element): void {
    this.#flush();
    const table = this.#read(element);
    if (table.caption) this.write(table.caption);
    if (this.#isLayout(table)) {
      for (const cell of table.cells) this.write(cell.element);
      return;
    }
    layOut(this.#builder, partsOf(table.cells), 9);
    for (const cell of table.cells) for (const nested of cell.nested) this.#table(nested);
  }

  #read(element: Element): PageTable {
    const before = this.#tables.get(element);
    if (before) return before;
    const table = readTable(element);
    this.#tables.set(element, table);
    return table;
  }

  /** A table that only places things on the page: one column, or cells that are mostly tables or prose themselves. */
  #isLayout({ cells }: PageTable): boolean {
    const filled = cells.filter((cell) => cell.text !== '' || cell.nested.length > 0);
    if (filled.length <= 1 || filled.every((cell) => cell.column === 0)) return true;
    const own = cells.reduce((sum, cell) => sum + cell.text.length, 0);
    const nested = cells.reduce((sum, cell) => sum + cell.nested.reduce((n, t) => n + this.#size(t), 0), 0);
    return nested > own || (filled.length <= 4 && filled.some((cell) => cell.text.length > 600));
  }

  /** The number of characters in a table and the tables inside it, each counted once. */
  #size(element: Element): number {
    const before = this.#sizes.get(element);
    if (before !== undefined) return before;
    const { cells } = this.#read(element);
    const size = cells.reduce(
      (sum, cell) => sum + cell.text.length + cell.nested.reduce((n, t) => n + this.#size(t), 0),
      0,
    );
    this.#sizes.set(element, size);
    return size;
  }
}

/** Characters that say something; what parts the entries of a menu does not. */
const lengthOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').length;

/** Whether a line goes on in the next: it is long, ends within a sentence, and the next is neither indented nor numbered. */
function runsOn(before: string, next: string, raw: string): boolean {
  if (before.length < 24 || /[。；：！？.;:!?]["”’)）]?$/.test(before)) return false;
  if (/^[\s\u00a0]*(?:\u3000|\u2003|\u2002|\u00a0| {2,})/.test(raw)) return false;
  return !/^(?:[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|第[一二三四五六七八九十]+部分|[①-⑳]|附件)/.test(
    next,
  );
}
