import type { Cell, Cells, Field } from './field.ts';
import { fieldOf } from './fields/index.ts';
import type { Conditions } from './filter.ts';

export type DocumentCells = Readonly<Record<string, Cell>>;

/** One table of the dataset: what its columns are, what a line is known by, what it refers to, and how it is asked for. */
export interface DatasetTable {
  readonly name: string;
  readonly title: string;
  readonly titleEn: string;
  /** What one line is. */
  readonly about: string;
  readonly aboutEn: string;
  /** What a line is called where lines of several tables are mixed. */
  readonly type: string;
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** Whether `sql` asks of one document (its columns as :id, :path …) or of the whole store. */
  readonly within: 'document' | 'store';
  readonly sql: string;
  /** A line from what the query gives and from its document, whose cells are not read from the database again and again. */
  line(answer: Cells, document: DocumentCells): Cells;
  /** Which column of the query each filter looks at; a filter that is not here leaves the table whole. */
  readonly filters: Conditions;
  readonly order: string;
}
export interface Reference {
  readonly fields: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

/**
 * Where a column comes from: SQL; a column of the document (`:title`), which is the same in every line; the name of a code
 * in another column.
 */
type Origin = string | { readonly of: string; readonly names: Readonly<Record<string, string>> };

/** The Chinese name of the code in a column. */
export const nameIn = (of: string, names: Readonly<Record<string, string>>): Origin => ({ of, names });
export interface TableDefinition extends Omit<DatasetTable, 'fields' | 'sql' | 'line'> {
  readonly columns: Readonly<Record<string, Origin>>;
  readonly from: string;
}

export function tableOf({ columns, from, ...table }: TableDefinition): DatasetTable {
  const names = Object.keys(columns);
  const origins = Object.values(columns);
  const isSql = (origin: Origin): origin is string => typeof origin === 'string' && !/^:\w+$/.test(origin);
  const asked = origins.filter(isSql);
  const places = origins.map((origin) => asked.indexOf(origin as string));
  const codes = origins.map((origin) => (typeof origin === 'object' ? names.indexOf(origin.of) : -1));
  const line = (answer: Cells, document: DocumentCells): Cells => {
    const cells = origins.map((origin, i): Cell => {
      if (typeof origin !== 'string') return null;
      return places[i]! >= 0 ? answer[places[i]!]! : (document[origin.slice(1)] ?? null);
    });
    origins.forEach((origin, i) => {
      const code = codes[i]! >= 0 ? cells[codes[i]!] : null;
      if (code !== null && typeof origin === 'object') cells[i] = origin.names[code!] ?? null;
    });
    return cells;
  };
  return {
    ...table,
    fields: names.map((column) => fieldOf(table.name, column)),
    sql: `SELECT ${asked.length === 0 ? '1' : asked.join(', ')} FROM ${from}`,
    line,
  };
}

export const ofDocument: Reference = { fields: ['document_id'], table: 'documents', to: ['id'] };
