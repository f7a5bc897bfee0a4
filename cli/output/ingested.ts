import type { Outcome } from '../../pipeline.ts';
import { families, outcomes as relationOutcomes, severities } from '../../schema/vocabulary.ts';
import type { Summary } from '../../store/index.ts';
import { passedOver } from './stream.ts';
import { countBy, counted, nameOf, thousands } from './words.ts';

/** What `ingest` says: one line a file while it runs, and at the end what happened and what the database now holds. */
const states = { new: '新增', updated: '更新', unchanged: '未变', skipped: '跳过', failed: '失败' } as const;
const listed = 20;

export function outcomeLine(outcome: Outcome): string {
  return `${states[outcome.state]}  ${outcome.path}${detail(outcome)}\n`;
}

function detail(outcome: Outcome): string {
  if (outcome.state === 'failed') return `  ${reasonOf(outcome.failure.message, outcome.path)}`;
  if (outcome.state === 'skipped') return `  ${reasonOf(outcome.message, outcome.path)}`;
  if (outcome.state === 'unchanged') return '';
  const { disclosures } = outcome;
  const findings = counted(
    countBy(
      disclosures.flatMap((d) => d.findings),
      (f) => f.severity,
    ),
    severities,
  );
  const rows = disclosures.reduce((sum, d) => sum + d.rows.length, 0);
  const indicators = disclosures.reduce((sum, d) => sum + d.indicators.length, 0);
  const parts = [`数据 ${rows} 行`, indicators > 0 ? `指标 ${indicators} 条` : '', findings].filter(Boolean);
  const name = disclosures.length === 1 ? nameOf(disclosures[0]!) : `${disclosures.length} 份材料`;
  return `  ${name}  ${parts.join('，')}`;
}

/** A message names its file; a list that has the file already needs only the rest. */
export function reasonOf(message: string, path: string): string {
  return message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
}

export function runSummary(
  outcomes: readonly Outcome[],
  found: number,
  summary: Summary,
  database: string,
  seconds: number,
): string {
  return [
    '',
    headline(outcomes, found, seconds),
    ...skippedList(outcomes),
    ...failedList(outcomes),
    '',
    ...databaseLines(summary, database),
    '',
  ].join('\n');
}

function headline(outcomes: readonly Outcome[], found: number, seconds: number): string {
  if (found === 0) return '没有找到可以读的文件';
  const counts = countBy(outcomes, (o) => o.state);
  const changed = (counts.new ?? 0) + (counts.updated ?? 0) > 0;
  const stopped = outcomes.length < found ? `（中途停止，还有 ${found - outcomes.length} 个没有读）` : '';
  const line = `共 ${thousands(outcomes.length)} 个文件：${counted(counts, states)}，用时 ${seconds.toFixed(1)} 秒${stopped}`;
  return changed || !counts.unchanged ? line : `${line}\n没有变化：库里已有的文件内容都没有变，没有重读`;
}

function skippedList(outcomes: readonly Outcome[]): string[] {
  const skipped = outcomes.filter((o) => o.state === 'skipped');
  if (skipped.length === 0) return [];
  if (skipped.length > listed) return ['', passedOver(skipped.length)];
  return ['', '跳过：', ...skipped.map((o) => `  ${o.path}  ${reasonOf(o.message, o.path)}`)];
}

function failedList(outcomes: readonly Outcome[]): string[] {
  const failed = outcomes.filter((o) => o.state === 'failed');
  if (failed.length === 0) return [];
  return ['', '未能读取：', ...failed.map((o) => `  ${o.path}  ${reasonOf(o.failure.message, o.path)}`)];
}

function databaseLines(summary: Summary, database: string): string[] {
  const total = Object.values(summary.rows).reduce((a, b) => a + b, 0);
  const relations = Object.values(summary.relations).reduce((a, b) => a + b, 0);
  return [
    `数据库 ${database} 现有：`,
    `  公开材料  ${thousands(summary.documents)} 份`,
    `  数据      ${thousands(total)} 行${total > 0 ? `：${counted(summary.rows, families)}` : ''}`,
    `  绩效指标  ${thousands(summary.indicators)} 条`,
    `  核对      ${thousands(relations)} 项关系${relations > 0 ? `：${counted(summary.relations, relationOutcomes)}` : ''}`,
    `  发现      ${counted(summary.findings, severities) || '没有'}`,
    ...(summary.failures.length > 0 ? [`  未能读取  ${summary.failures.length} 个文件（表 failure）`] : []),
  ];
}
