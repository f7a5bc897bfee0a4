/**
 * A table of contents (目录) -> paragraphs. Its entries look like the headings they name; what tells them apart is that
 * they stand between the word 目录 and the first of them come true.
 */
import { isContentsEntry, type Paragraph } from './paragraphs.ts';

const bare = (text: string) => text.replace(/[\s.．·•…⋯┈_-]|\d+$/g, '').replace(/[:：]/g, '');
const isTitle = (text: string) => /^(?:目录|目次|contents)$/i.test(text.replace(/\s/g, ''));
const longest = 90;
/** An entry by its leaders or by the page number at its end. */
const isEntry = (text: string) =>
  isContentsEntry(text) || (text.length < 45 && /[^\d.,%年]\d{1,3}$/.test(text));

/** The same blocks; entries of a table of contents are no headings. `undefined` stands for a table. */
export function withoutContentsHeadings(
  blocks: readonly (Paragraph | undefined)[],
  textOf: (paragraph: Paragraph) => string,
): readonly (Paragraph | undefined)[] {
  const start = blocks.findIndex((block) => block && isTitle(textOf(block)));
  if (start < 0) return blocks;
  let end = start + 1;
  const entries = new Set<string>();
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    if (!block) break;
    const text = textOf(block);
    const name = bare(text);
    if (text.length > longest && !isEntry(text)) break;
    if (entries.has(name) && entries.size > 1 && !isEntry(text)) break;
    if (block.level !== undefined || isEntry(text)) entries.add(name);
  }
  return blocks.map((block, i) => (block && i > start && i < end ? { lines: block.lines } : block));
}
