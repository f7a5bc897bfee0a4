/**
 * Which part of the store somebody wants. Values of one filter are alternatives, several filters must all hold. A filter
 * applies to the tables that have what it asks about: `families` to figures, `severities` to findings, `regions` to all.
 */
export interface Filter {
  /** Names; `*` stands for any characters. */
  readonly entities?: readonly string[];
  readonly regions?: readonly string[];
  /** From and to, both included. */
  readonly years?: readonly (readonly [from: number, to: number])[];
  readonly families?: readonly string[];
  readonly funds?: readonly string[];
  /** The whole path or its last name; `*` stands for any characters. */
  readonly items?: readonly string[];
  /** The beginning of a code: 208 is everything below 社会保障和就业支出. */
  readonly codes?: readonly string[];
  readonly severities?: readonly string[];
}
export type FilterName = keyof Filter;

/** The SQL expression that each filter looks at. */
export type Conditions = Readonly<Partial<Record<FilterName, string>>>;

export interface Where {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export function whereOf(filter: Filter, columns: Conditions): Where {
  const parameters: Record<string, string | number> = {};
  const bind = (value: string | number) => {
    const name = `filter${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `:${name}`;
  };
  const clauses = (Object.keys(columns) as FilterName[]).flatMap((name) => {
    const values: readonly unknown[] = filter[name] ?? [];
    if (values.length === 0) return [];
    return [`(${values.map((value) => tests[name](columns[name]!, value as never, bind)).join(' OR ')})`];
  });
  return { sql: clauses.length === 0 ? 'true' : clauses.join(' AND '), parameters };
}

type Bind = (value: string | number) => string;
type Test = (column: string, value: never, bind: Bind) => string;

const equal = (column: string, value: string, bind: Bind) => `${column} = ${bind(value)}`;
/** Only `*` is special, whatever GLOB makes of other characters. */
const globOf = (value: string) => value.replace(/[?[]/g, '[$&]');
const like = (column: string, value: string, bind: Bind) =>
  value.includes('*') ? `${column} GLOB ${bind(globOf(value))}` : equal(column, value, bind);

const tests: Readonly<Record<FilterName, Test>> = {
  entities: like,
  regions: like,
  families: equal,
  funds: equal,
  severities: equal,
  years: (column: string, [from, to]: readonly [number, number], bind: Bind) =>
    `${column} BETWEEN ${bind(from)} AND ${bind(to)}`,
  items: (column: string, value: string, bind: Bind) =>
    value.includes('*')
      ? like(column, value, bind)
      : `(${column} = ${bind(value)} OR substr(${column}, -${[...value].length + 1}) = ${bind(`/${value}`)})`,
  codes: (column: string, value: string, bind: Bind) =>
    `substr(${column}, 1, ${value.length}) = ${bind(value)}`,
};
