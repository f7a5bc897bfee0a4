import Big from 'big.js';
import type { Row } from '../../schema/index.ts';

/** Reads the notation of `parsers/phrases/examples/example.ts` into the dimensions that a row must have. */
export interface Expected {
  readonly entity: string;
  readonly family: string;
  readonly fund: string | null;
  readonly item: string;
  /** 事业单位医疗[基本支出]: the column by which the sentence splits the account. */
  readonly part: string | null;
  readonly code: string | null;
  readonly year: number;
  readonly stage: string | null;
  readonly measure: string;
  readonly basis: string | null;
  readonly value: string;
  readonly unit: string;
  readonly scope: string | null;
}
export interface Head {
  readonly entity: string;
  readonly year: number;
  readonly budget: boolean;
}

export function headOf(title: string): Head {
  const match = /^(.+?)((?:19|20)\d{2})年/.exec(title);
  if (!match) throw new Error(`title without unit and year: ${title}`);
  return { entity: match[1]!, year: Number(match[2]), budget: /预算/.test(title) };
}

const families =
  'income|expenditure|three_public|project|procurement|operating|asset|staffing|evaluation|mention';
const subjectPattern = new RegExp(
  `^(${families})(?: (all|fiscal|general|government_fund|state_capital))?(?: ([^\\s#[]+)(?:\\[([^\\]]+)\\])?(?:#(\\d+))?)?$`,
);
const statementPattern =
  /^(?:(\d{4}) )?(?:(initial|adjusted|final|none) )?(?:(amount|change|change_rate|share|completion|count|score|rate) )?([+-]?\d+(?:\.\d+)?|优|良|中|差)(万元|%|个|人次|人|批次|辆|台套|分|等级|次|项)(?: vs (initial|adjusted|prior_final|prior_budget))?(?: \((.+)\))?$/;
const stages: Record<string, string | null> = {
  initial: 'initial_budget',
  adjusted: 'adjusted_budget',
  final: 'final',
  none: null,
};
const bases: Record<string, string> = {
  initial: 'initial_budget',
  adjusted: 'adjusted_budget',
  prior_final: 'prior_final',
  prior_budget: 'prior_budget',
};
const withStage = new Set(['amount', 'change', 'change_rate', 'share', 'completion']);

export function expectedOf(printed: string, head: Head): Expected[] {
  const unit = /^@(\S+) /.exec(printed);
  const entity = unit ? unit[1]! : head.entity;
  const line = unit ? printed.slice(unit[0].length) : printed;
  const colon = line.indexOf(': ');
  if (colon < 0) throw new Error(`no subject in: ${line}`);
  const subjects = line.slice(0, colon).split(' & ');
  const statements = line.slice(colon + 2).split('; ');
  return subjects.flatMap((subject) =>
    statements.map((statement) => ({ entity, ...statementOf(subject, statement, head) })),
  );
}

function statementOf(subject: string, statement: string, head: Head): Omit<Expected, 'entity'> {
  const who = subjectPattern.exec(subject);
  const what = statementPattern.exec(statement);
  if (!who || !what) throw new Error(`not in the notation: ${subject} | ${statement}`);
  const [, family, fund, item, part, code] = who;
  const [, year, stage, named, value, unit, basis, scope] = what;
  if (/^(?:income|expenditure|three_public)$/.test(family!) !== (fund !== undefined))
    throw new Error(`fund wanted or not wanted: ${subject}`);
  if (unit === '%' && named === undefined) throw new Error(`a rate needs its measure: ${statement}`);
  const measure = named ?? (unit === '万元' ? 'amount' : unit === '分' ? 'score' : 'count');
  const usualBasis =
    measure === 'change' || measure === 'change_rate'
      ? head.budget
        ? 'prior_budget'
        : 'prior_final'
      : measure === 'completion'
        ? head.budget
          ? 'initial_budget'
          : 'adjusted_budget'
        : null;
  const usualStage =
    family !== 'mention' && withStage.has(measure) ? (head.budget ? 'initial_budget' : 'final') : null;
  return {
    family: family!,
    fund: fund ?? null,
    item: item ?? '',
    part: part ?? null,
    code: code ?? null,
    year: year ? Number(year) : head.year,
    stage: stage === undefined ? usualStage : stages[stage]!,
    measure,
    basis: basis === undefined ? usualBasis : bases[basis]!,
    value: /\d/.test(value!) ? new Big(value!).toFixed() : value!,
    unit: unit!,
    scope: scope ?? null,
  };
}

const plainValue = (row: Row) =>
  /^-?\d+(?:\.\d+)?$/.test(row.value) ? new Big(row.value).toFixed() : row.value;

/** The dimensions in which a row is not what was expected; `value` first, because it says which figure is meant. */
export function differences(expected: Expected, row: Row): string[] {
  const wrong: string[] = [];
  const compare = (name: string, want: unknown, got: unknown) => {
    if (want !== got) wrong.push(`${name} ${String(got)}，应为 ${String(want)}`);
  };
  compare('value', expected.value, plainValue(row));
  compare('unit', expected.unit, row.unit);
  compare('family', expected.family, row.family);
  compare('entity', expected.entity, row.entity);
  if (expected.family === 'mention') return wrong;
  compare('fund', expected.fund, row.fund);
  compare('item', expected.item, row.item);
  compare('part', expected.part, row.part);
  if (expected.code !== null) compare('code', expected.code, row.code);
  compare('year', expected.year, row.year);
  compare('stage', expected.stage, row.stage);
  compare('measure', expected.measure, row.measure);
  compare('basis', expected.basis, row.basis);
  if (expected.scope !== null) compare('scope', expected.scope, row.scope);
  return wrong;
}

export const describeRow = (row: Row) =>
  [
    row.family,
    row.year,
    row.fund,
    row.item,
    row.stage,
    row.measure,
    row.basis,
    `${row.value}${row.unit}`,
    row.scope,
  ]
    .filter((v) => v !== null)
    .join(' ');
export const describeExpected = (e: Expected) =>
  [e.family, e.year, e.fund, e.item, e.stage, e.measure, e.basis, `${e.value}${e.unit}`, e.scope]
    .filter((v) => v !== null)
    .join(' ');
