import { type Basis, bases, type Measure, measures, type Stage, stages } from '../../schema/vocabulary.ts';
import { type Figure, figureColumns, isCurrent } from '../answers/figure.ts';
import { settle } from '../answers/settle.ts';
import type { Connection } from '../database.ts';
import { type Cell, type Cells, type Field, field } from './field.ts';
import { fieldOf } from './fields/index.ts';
import { type Filter, whereOf } from './filter.ts';
import type { Reading } from './read.ts';
import { ofDocument } from './table.ts';
import { rows } from './tables/figures.ts';

/**
 * The wide shape: one line for each account of a unit in a year, a column for each stage and measure that is printed. Of a
 * figure that is printed several times the line has the one that `answers/settle.ts` settles on, and says how many there
 * are and how many of them cannot be the same. What is no number (优, 良) is in the long shape only.
 */
const key = ['entity', 'region', 'level', 'year', 'family', 'fund', 'item', 'part', 'scope'] as const;
type Key = (typeof key)[number];

interface Kind {
  readonly stage: Stage | null;
  readonly measure: Measure;
  readonly basis: Basis | null;
}
type WideFigure = Figure & Kind & Readonly<Record<Key, Cell>> & { readonly code: string | null };

const columnName = ({ stage, measure, basis }: Kind) => [stage, measure, basis].filter(Boolean).join('_');

function columnField(kind: Kind): Field {
  const { stage, measure, basis } = kind;
  const against = basis === null ? '' : `（比${bases[basis]}）`;
  const zh = `${stage === null ? '' : stages[stage]}${measures[measure]}${against}`;
  const en = columnName(kind).replaceAll('_', ' ');
  return field(columnName(kind), 'number', [
    zh,
    en,
    '金额为万元，比率为 %',
    'Money in 10,000 yuan, rates in percent',
  ]);
}

const after: readonly Field[] = [
  field('count_unit', 'string', ['个数的单位', 'Unit of counts', '', '']),
  field('printed_times', 'integer', [
    '印出次数',
    'Times printed',
    '各份文件里印出的次数',
    'How often these figures are printed',
  ]),
  field('conflicts', 'integer', [
    '不一致',
    'Conflicts',
    '其中不可能是同一个数的个数',
    'How many of them cannot be the same',
  ]),
  fieldOf('wide', 'document_id'),
  fieldOf('wide', 'page'),
];

export function readWide(db: Connection, filter: Filter): Reading {
  const kinds = kindsOf(db);
  const fields = [
    ...key.map((name) => fieldOf('wide', name)),
    fieldOf('wide', 'code'),
    ...kinds.map(columnField),
    ...after,
  ];
  const table = {
    ...rows,
    name: 'rows_wide',
    title: '数据（宽表）',
    titleEn: 'Observations, wide',
    about: '一个单位一个年度的一个科目，各阶段、各度量各占一列',
    aboutEn: 'One account of a unit in a year, a column for each stage and measure',
    fields,
    key: [],
    references: [ofDocument],
  };
  return { table, lines: () => linesOf(db, filter, kinds) };
}

/** In the order of the vocabulary; only what the store holds. */
function kindsOf(db: Connection): Kind[] {
  const found = db
    .prepare('SELECT DISTINCT stage, measure, basis FROM "row" WHERE value_number IS NOT NULL')
    .all() as Kind[];
  const place = ({ stage, measure, basis }: Kind) => {
    const at = (table: object, value: string | null) => Object.keys(table).indexOf(value ?? '');
    return at(measures, measure) * 100 + at(stages, stage) * 10 + at(bases, basis);
  };
  return found.sort((a, b) => place(a) - place(b));
}

function* linesOf(db: Connection, filter: Filter, kinds: readonly Kind[]): Generator<Cells> {
  const { sql, parameters } = whereOf(filter, { ...rows.filters, regions: 'd.region' });
  const order = key
    .map((name) => (name === 'region' || name === 'level' ? `d.${name}` : `r.${name}`))
    .join(', ');
  // sorted by SQLite, outside of memory where there is much of it
  const figures = db
    .prepare(
      `SELECT ${figureColumns}, d.region, r.part, r.code, r.basis FROM "row" r JOIN document d ON d.id = r.document_id
       WHERE r.value_number IS NOT NULL AND ${isCurrent('d')} AND ${sql} ORDER BY ${order}`,
    )
    .iterate(parameters) as IterableIterator<WideFigure>;
  let same: WideFigure[] = [];
  for (const figure of figures) {
    if (same.length > 0 && key.some((name) => same[0]![name] !== figure[name])) {
      yield lineOf(same, kinds);
      same = [];
    }
    same.push(figure);
  }
  if (same.length > 0) yield lineOf(same, kinds);
}

function lineOf(figures: readonly WideFigure[], kinds: readonly Kind[]): Cells {
  const byKind = Map.groupBy(figures, columnName);
  const settled = kinds.map((kind) => {
    const printed = byKind.get(columnName(kind));
    return printed === undefined ? null : settle(printed);
  });
  const first = settled.find((s) => s !== null)!.figure;
  return [
    ...key.map((name) => figures[0]![name]),
    figures.find((f) => f.code !== null)?.code ?? null,
    ...settled.map((s) => s?.figure.number ?? null),
    figures.find((f) => f.measure === 'count')?.unit ?? null,
    figures.length,
    settled.reduce((sum, s) => sum + (s?.conflicts.length ?? 0), 0),
    first.document,
    first.page,
  ];
}
