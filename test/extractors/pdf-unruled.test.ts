import { describe, expect, it } from 'vitest';
import { extract } from '../../extractors/index.ts';
import type { Table } from '../../schema/index.ts';
import { paragraph } from '../../scripts/generator/blocks.ts';
import { generate } from '../../scripts/generator/index.ts';
import { readBack } from '../../scripts/generator/reading.ts';
import { compareRows, type Keyed } from '../../scripts/generator/score.ts';
import { writeAs } from '../../scripts/write/index.ts';

/** Tables of a made-up unit whose columns no line shows: 收支总表 has six, 收入总表 eleven with a head of three levels. */
describe('tables without vertical lines', () => {
  const made = generate(9001, { tables: 'all' });
  it.each(['unruled-pdf', 'head-ruled-pdf', 'half-ruled-pdf'] as const)(
    '%s has the columns of the ruled one',
    async (format) => {
      const shapes = async (as: 'pdf' | typeof format) => {
        const bytes = await writeAs(as, { title: made.disclosure.title, blocks: made.blocks }, made.text);
        const { blocks } = await extract({ path: 'a.pdf', bytes });
        return blocks.filter((b): b is Table => b.kind === 'table').map((b) => `${b.rows}x${b.columns}`);
      };
      const ruled = await shapes('pdf');
      const found = await shapes(format);
      expect(ruled.length).toBeGreaterThan(6);
      expect(ruled.filter((shape) => found.includes(shape)).length).toBeGreaterThanOrEqual(ruled.length - 2);
    },
  );
});

/** The forms of a final account, moved down the page line by line: every row of theirs is at some page break. */
describe('where a page ends changes no row', () => {
  const made = generate(910_029, { tables: 'none', evaluations: 'all', prose: false });
  const line = paragraph('本单位按照年初计划开展各项工作，进度正常，资料齐全，没有需要说明的事项。');
  it.each(['pdf', 'half-ruled-pdf', 'head-ruled-pdf', 'unruled-pdf'] as const)('%s', async (format) => {
    for (const down of [0, 9, 18]) {
      const blocks = [...Array.from({ length: down }, () => line), ...made.blocks];
      const { rows } = await readBack({ ...made, blocks }, format);
      const result = compareRows(made.rows as unknown as Keyed[], rows);
      expect([down, ...result.missing, ...result.extra]).toEqual([down]);
    }
  });
});
