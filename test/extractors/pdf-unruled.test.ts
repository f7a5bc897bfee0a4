import { describe, expect, it } from 'vitest';
import { extract } from '../../extractors/index.ts';
import type { Table } from '../../schema/index.ts';
import { generate } from '../../scripts/generator/index.ts';
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
