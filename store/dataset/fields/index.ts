import { type Field, field } from '../field.ts';
import { how, value, what, where, who } from './figures.ts';
import { crawled, document, finding, indicator, numbers } from './others.ts';

/** Every column of the views and of the exported tables, once. The same name means the same thing wherever it stands. */
const all = [who, what, value, where, how, document, indicator, finding, crawled, numbers].flat();
const byName = new Map(all.map((f) => [f.name, f]));

/** The same name, another meaning: in findings `actual` is what is printed, and `id` numbers the lines of a view. */
const special: Readonly<Record<string, Field>> = {
  'findings.actual': { ...byName.get('actual_value')!, name: 'actual' },
  ...Object.fromEntries(
    ['documents', 'checks'].map((table) => [
      `${table}.year`,
      field('year', 'integer', ['年度', 'Year', '文件的年度', 'Year of the document'], {
        minimum: 1990,
        maximum: 2100,
      }),
    ]),
  ),
};
const lineId = field('id', 'integer', [
  '编号',
  'Id',
  '本库内的编号，重新读取后会变',
  'Number in this store; changes when read again',
]);

/** The column of a table; throws where nobody has said what it is. */
export function fieldOf(table: string, column: string): Field {
  const found =
    special[`${table}.${column}`] ?? (column === 'id' && table !== 'documents' ? lineId : byName.get(column));
  if (!found) throw new Error(`no field ${table}.${column}`);
  return found;
}
