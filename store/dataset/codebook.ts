import { type Cells, type Field, field } from './field.ts';
import type { DatasetTable } from './table.ts';

/** What every column of some tables is, as a table of its own: for a sheet, a page, a file. */
export const codebookFields: readonly Field[] = [
  field('table', 'string', ['表', 'Table']),
  field('column', 'string', ['列', 'Column']),
  field('zh', 'string', ['中文名', 'Chinese title']),
  field('en', 'string', ['英文名', 'English title']),
  field('type', 'string', ['类型', 'Type']),
  field('about', 'string', ['说明', 'Description']),
  field('aboutEn', 'string', ['英文说明', 'English description']),
  field('values', 'string', ['取值', 'Values']),
];

export const typeNames: Readonly<Record<Field['type'], string>> = {
  string: '文字',
  integer: '整数',
  decimal: '十进制数',
  number: '浮点数',
};

export const valuesOf = ({ values }: Field): string =>
  Object.entries(values ?? {})
    .map(([code, name]) => `${code} ${name}`)
    .join('，');

export const codebookOf = (tables: readonly Pick<DatasetTable, 'name' | 'title' | 'fields'>[]): Cells[] =>
  tables.flatMap(({ name, title, fields }) =>
    fields.map(
      (f): Cells => [
        `${title} ${name}`,
        f.name,
        f.zh,
        f.en,
        typeNames[f.type],
        f.about,
        f.aboutEn,
        valuesOf(f),
      ],
    ),
  );
