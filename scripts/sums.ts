import { basename } from 'node:path';
import { extract, readInput } from '../extractors/index.ts';
import { contextOf } from '../parsers/index.ts';
import { everyTable, type ReadTable } from '../parsers/tables/index.ts';
import { DocumentError, funds } from '../schema/index.ts';
import { type Sum, sumsOf } from './sums/relations.ts';

/**
 * Whether the children of every table add up to their parents, told from the rows of that table alone. An exception is a
 * misread table or a document that is off: somebody has to look at the page.
 *
 *     node scripts/sums.ts ../shared/corpus/more/*.pdf
 *     支出总表 第 9 页 部门全口径 2026 公共安全支出/公安：印出 48200.88，各项之和 38820.86，相差 9380.02
 */
let checked = 0;
let off = 0;
const paths = process.argv.slice(2);
for (const path of paths)
  try {
    const tables = everyTable(contextOf(await extract(await readInput(path))));
    const sums = tables.flatMap((table) => sumsOf(table.rows).map((sum) => ({ sum, table })));
    const failed = sums.filter(({ sum }) => !sum.holds);
    checked += sums.length;
    off += failed.length;
    console.log(`${basename(path)}  ${sums.length} 项合计，${failed.length} 项不符`);
    for (const { sum, table } of failed) console.log(told(sum, table));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    console.log(`${basename(path)}  ${error.message}`);
  }
console.log(`${paths.length} 个文件，${checked} 项合计，${off} 项不符`);

function told({ parent, sum, gap, children }: Sum, table: ReadTable): string {
  const part = parent.part === null ? '' : ` [${parent.part}]`;
  const fund = parent.fund === null ? '' : funds[parent.fund];
  const where = `${table.title} 第 ${parent.source.page ?? '?'} 页 ${fund} ${parent.year} ${parent.item}${part}`;
  const list = children.map(
    (row) => `${row.item.split('/').at(-1)}${row.part ? `[${row.part}]` : ''} ${row.printed}`,
  );
  return `  ${where}：印出 ${parent.printed}，各项之和 ${sum}，相差 ${gap}\n      ${list.join('、')}`;
}
