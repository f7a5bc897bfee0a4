import { widthOf } from './width.ts';

/**
 * A table for a terminal. A Chinese character is two columns wide, so cells are padded by width and not by length;
 * numbers stand right; where the terminal is too narrow the widest columns give way.
 */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const gap = '  ';
const least = 8;

export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width = process.stdout.columns ?? Number.POSITIVE_INFINITY,
): string {
  const cells = rows.map((row) => row.map(oneLine));
  const widths = fit(
    columns.map((column, i) =>
      cells.reduce((most, row) => Math.max(most, widthOf(row[i] ?? '')), widthOf(column.title)),
    ),
    width,
  );
  const line = (row: readonly string[]) =>
    columns
      .map((column, i) => pad(shorten(row[i] ?? '', widths[i]!), widths[i]!, column.align ?? 'left'))
      .join(gap)
      .trimEnd();
  const rule = widths.map((w) => '─'.repeat(w)).join(gap);
  return `${[line(columns.map((c) => c.title)), rule, ...cells.map(line)].join('\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function fit(widths: readonly number[], available: number): number[] {
  const result = [...widths];
  const room = available - gap.length * (widths.length - 1);
  let over = result.reduce((a, b) => a + b, 0) - room;
  while (over > 0) {
    const widest = Math.max(...result);
    if (widest <= least) break;
    result[result.indexOf(widest)]!--;
    over--;
  }
  return result;
}

export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + space : space + text;
}

export function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let result = '';
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > width) break;
    result += character;
  }
  return `${result}…`;
}
