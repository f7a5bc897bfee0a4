import { families, funds, type Stage, stages } from '../../schema/vocabulary.ts';
import { csvLines, type Series, type Settled } from '../../store/index.ts';
import { jsonLine } from './stream.ts';
import { table } from './table.ts';
import { harmless } from './words.ts';

/** An account over the years: a line a year, a column a stage, and a bar for the figure that counts most. */
interface Account {
  readonly title: string;
  readonly unit: string;
  /** By year, in order; of each the figure of each stage, `''` where there is none. */
  readonly years: readonly (readonly [year: number, of: Readonly<Partial<Record<Stage | '', Settled>>>])[];
  readonly stages: readonly (Stage | '')[];
}

const missing = '—';
const barWidth = 24;

export function seriesText(entity: string, found: readonly Series[]): string {
  const accounts = accountsIn(found);
  const several = accounts.some(({ years }) =>
    years.some(([, of]) => Object.values(of).some((s) => s.conflicts.length > 0)),
  );
  const note = several ? '\n* 各处印的数不是同一个，用 --format jsonl 看\n' : '';
  return `${accounts.map((account) => accountText(entity, account)).join('\n')}${note}`;
}

function accountText(entity: string, { title, unit, years, stages: columns }: Account): string {
  // what was spent, where it is known; else what was planned
  const drawn = (['final', '', 'adjusted_budget', 'initial_budget'] as const).find((s) =>
    columns.includes(s),
  )!;
  const numbers = years.map(([, of]) => of[drawn]?.figure.number ?? 0);
  const most = Math.max(...numbers, 0);
  const titles = [
    { title: '年度' },
    ...columns.map((s) => ({ title: s === '' ? '数值' : stages[s], align: 'right' as const })),
    { title: `图（${drawn === '' ? '数值' : stages[drawn]}）` },
  ];
  const lines = years.map(([year, of], i) => [
    String(year),
    ...columns.map((s) => figureText(of[s])),
    bar(numbers[i]!, most),
  ]);
  return `${harmless(entity)}  ${harmless(title)}  单位：${harmless(unit)}\n\n${table(titles, lines)}`;
}

const figureText = (settled: Settled | undefined) =>
  settled === undefined ? missing : `${settled.figure.value}${settled.conflicts.length > 0 ? '*' : ''}`;

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** Nothing for zero and below: a bar cannot show it, the number beside it does. */
export function bar(number: number, most: number): string {
  if (number <= 0 || most <= 0) return '';
  const length = Math.max(1, Math.round((number / most) * barWidth * 8));
  return '█'.repeat(Math.floor(length / 8)) + eighths[length % 8];
}

/** Series that differ in nothing but their stage stand beside each other; the longest come first. */
function accountsIn(found: readonly Series[]): Account[] {
  const groups = Map.groupBy(found, (s) =>
    JSON.stringify([s.family, s.item, s.fund, s.measure, s.unit, s.scope, s.level]),
  );
  const accounts = [...groups.values()].map((same): Account => {
    const years = new Map<number, Partial<Record<Stage | '', Settled>>>();
    for (const { stage, years: of } of same)
      for (const [year, settled] of of) years.set(year, { ...years.get(year), [stage ?? '']: settled });
    const present = new Set(same.map((s) => s.stage ?? ''));
    return {
      title: titleOf(same[0]!),
      unit: same[0]!.unit,
      years: [...years].sort(([a], [b]) => a - b),
      stages: ([...Object.keys(stages), ''] as (Stage | '')[]).filter((s) => present.has(s)),
    };
  });
  return accounts.sort((a, b) => b.years.length - a.years.length);
}

const levels = { department: '部门', unit: '单位本级' } as const;

function titleOf({ family, item, fund, scope, level }: Series): string {
  const about = [
    families[family],
    fund === null ? '' : funds[fund],
    level === null ? '' : levels[level],
    scope ?? '',
  ];
  return `${item}（${about.filter(Boolean).join('，')}）`;
}

interface Line {
  readonly [column: string]: string | number | null;
}

function linesOf(entity: string, found: readonly Series[]): Line[] {
  return found.flatMap(({ family, item, fund, stage, measure, unit, scope, level, years }) =>
    [...years].map(([year, { figure, conflicts, copies }]) => ({
      entity,
      level,
      year,
      family,
      fund,
      item,
      scope,
      stage,
      measure,
      value: figure.value,
      unit,
      printed_times: copies,
      conflicts: conflicts.map((c) => c.value).join(' ') || null,
      document_id: figure.document,
      page: figure.page,
      source_start: figure.start,
      source_end: figure.end,
    })),
  );
}

export const seriesLines = (entity: string, found: readonly Series[]) =>
  linesOf(entity, found).map(jsonLine).join('');

export function seriesCsv(entity: string, found: readonly Series[]): string {
  const lines = linesOf(entity, found);
  return csvLines([Object.keys(lines[0]!), ...lines.map((line) => Object.values(line))]);
}
