import { createHash } from 'node:crypto';
import type { Disclosure, DocumentKind, Row } from '../../../schema/index.ts';
import { type Connection, save } from '../../../store/index.ts';

/**
 * A store as a newsroom has it after some years: made-up units of made-up counties, budgets and final accounts, a gap, a
 * year without the figure, zeros, a conflict, a document that was replaced, one that came late, one far from all others.
 */
export interface Told {
  readonly entity: string;
  readonly region: string;
  readonly year: number;
  readonly kind: DocumentKind;
  readonly level?: 'department' | 'unit';
  readonly published?: string | null;
  readonly approved?: string;
  readonly path?: string;
  readonly rows: readonly Fact[];
  readonly findings?: readonly string[];
}
export type Fact = Pick<Row, 'family' | 'item' | 'value'> & Partial<Row>;

/** Writes the facts as sentences, and puts them with their places into the store. */
export function tell(db: Connection, told: Told, seen = '2025-09-01T08:00:00Z'): string {
  const { entity, region, year, kind, rows: facts } = told;
  const title = `${entity}${year}年度${kind === 'budget' ? '部门预算' : '部门决算'}`;
  let text = `${title}\n`;
  const rows = facts.map((fact): Row => {
    const printed = `${fact.value}${fact.unit ?? '万元'}`;
    text += `${fact.year ?? year}年${fact.item}`;
    const start = text.length;
    text += `${printed}。\n`;
    return {
      entity,
      year,
      fund: 'all',
      part: null,
      code: null,
      stage: kind === 'budget' ? 'initial_budget' : 'final',
      measure: 'amount',
      basis: null,
      unit: '万元',
      printed,
      scope: null,
      decimals: fact.value.split('.')[1]?.length ?? 0,
      scale: 0,
      confidence: 1,
      rule: 'table.statement',
      source: { start, end: start + printed.length, quote: printed, page: 1 },
      ...fact,
    };
  });
  const sha256 = createHash('sha256').update(`${text}${told.path}`).digest('hex');
  const path = told.path ?? `/archive/${region}/${title}${told.level ?? ''}.txt`;
  const published =
    told.published === undefined
      ? kind === 'budget'
        ? `${year}-02-20`
        : `${year + 1}-08-20`
      : told.published;
  const source = {
    path,
    url: null,
    sha256,
    bytes: text.length,
    mediaType: 'text/plain',
    title: null,
    publisher: null,
    published,
  };
  const disclosure: Disclosure = {
    document: { id: sha256, source, text, pages: [], warnings: [] },
    metadata: {
      title,
      entity,
      entities: [entity],
      year,
      kind,
      level: told.level ?? 'department',
      published,
      region,
    },
    approved: told.approved ?? null,
    rows,
    indicators: [],
    unresolved: [],
    findings: (told.findings ?? []).map((message) => ({
      check: 'sum',
      severity: 'error',
      message,
      expected: null,
      actual: null,
      arithmetic: `${rows[0]!.value} ≠ ${rows[1]!.value}`,
      sources: [rows[0]!.source, rows[1]!.source],
      confidence: 0.9,
    })),
    ledger: [],
  };
  save(db, { source, bundle: 'auto', disclosures: [disclosure] }, new Date(seen));
  return sha256;
}

const places = ['青禾县', '白石市', '望溪区'];
const offices = ['教育局', '水利局', '财政局', '民政局', '档案馆'];
const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const units = places.flatMap((place) =>
  offices.map((office) => ({ place, office, name: `${place}${office}` })),
);

/** Something between 0 and 1 that is the same every time. */
const chance = (...key: readonly (string | number)[]): number =>
  createHash('sha256').update(key.join('|')).digest().readUInt32BE(0) / 2 ** 32;
const money = (value: number) => value.toFixed(2);

/** All of it; or the first offices of each place over the last years, where a browser has to look at every word. */
export function fill(db: Connection, few = false): void {
  for (const { place, office, name } of units)
    for (const year of few ? years.slice(2) : years) {
      if (few && offices.indexOf(office) > 2) continue;
      if (name === '青禾县教育局' && year === 2020) continue;
      const size = 900 * (1 + 7 * chance(name)) * 1.06 ** (year - 2018) * (0.93 + 0.14 * chance(name, year));
      tell(db, budgetOf(name, place, year, size));
      if (year < 2024 || chance(name) > 0.2) tell(db, finalOf(name, place, year, size));
    }
  replace(db);
}

function budgetOf(entity: string, region: string, year: number, size: number): Told {
  const three = threePublic(entity, year, 1.1);
  return {
    entity,
    region,
    year,
    kind: 'budget',
    published:
      chance(entity, year, 'day') > 0.93
        ? null
        : `${year}-0${chance(entity, year) > 0.9 ? 6 : 2}-1${Math.floor(10 * chance(entity, year, 'd'))}`,
    rows: [
      { family: 'income', item: '收入总计', value: money(size * 0.96) },
      { family: 'expenditure', item: '支出总计', value: money(size * 0.96) },
      ...three,
    ],
  };
}

function finalOf(entity: string, region: string, year: number, size: number): Told {
  const silent = entity === '青禾县教育局' && year === 2022;
  const odd = entity === '青禾县教育局' && year === 2023;
  return {
    entity,
    region,
    year,
    kind: 'final_account',
    ...(chance(entity, year, 'a') > 0.5
      ? { approved: `${year + 1}-08-0${1 + Math.floor(8 * chance(entity, year, 'b'))}` }
      : {}),
    published: `${year + 1}-0${chance(entity, year, 'late') > 0.85 ? 9 : 8}-2${Math.floor(9 * chance(entity, year, 'c'))}`,
    rows: [
      { family: 'income', item: '收入总计', value: money(size) },
      ...(silent ? [] : ([{ family: 'expenditure', item: '支出总计', value: money(size * 0.985) }] as const)),
      ...(odd
        ? ([{ family: 'expenditure', item: '支出总计', value: money(size), rule: 'prose.amount' }] as const)
        : []),
      { family: 'expenditure', item: '支出总计', value: money(size * 1.02), stage: 'adjusted_budget' },
      ...threePublic(entity, year, 1),
      {
        family: 'three_public',
        item: '国内公务接待批次',
        value: String(Math.round(40 * chance(entity, year, 'g'))),
        fund: 'general',
        stage: null,
        measure: 'count',
        unit: '批次',
      },
      {
        family: 'three_public',
        item: '公务用车保有量',
        value: '3',
        fund: 'general',
        stage: null,
        measure: 'count',
        unit: '辆',
      },
    ],
    findings: odd ? ['支出总计与各项之和相差 66.00 万元（表内与文字不一致）'] : [],
  };
}

function threePublic(entity: string, year: number, of: number): Fact[] {
  const far = entity === '白石市水利局' && year === 2023 ? 90 : 1;
  const amounts = {
    '因公出国(境)费': year < 2020 ? 3 * chance(entity, 'abroad') : 0,
    公务用车购置费: year === 2021 && chance(entity) > 0.5 ? 18 : 0,
    公务用车运行维护费: 4 + 6 * chance(entity, 'cars'),
    公务接待费: (1 + 5 * chance(entity, year, 'guests')) * far,
  };
  const exact = Object.entries(amounts).map(
    ([item, value]) => [item, Math.round(value * of * 100) / 100] as const,
  );
  const total = exact.reduce((sum, [, value]) => sum + value, 0);
  return [['合计', total] as const, ...exact].map(([item, value]) => ({
    family: 'three_public',
    item,
    value: money(value),
    fund: 'general',
    rule: 'table.three_public',
  }));
}

/** The final account of an archive was put in its place again, with other figures. */
function replace(db: Connection): void {
  const path = '/archive/白石市/replaced.txt';
  const told = finalOf('白石市博物馆', '白石市', 2023, 2000);
  tell(db, { ...told, path, findings: [] }, '2024-08-21T08:00:00Z');
  const rows = told.rows.map((row) => (row.item === '公务接待费' ? { ...row, value: '9.99' } : row));
  tell(db, { ...told, path, rows, findings: [] }, '2024-10-15T08:00:00Z');
}
