/**
 * Performance tables in text that lost its borders: 自评表, indicator lists, score tables of evaluation reports.
 *
 * `一级指标 二级指标 三级指标 指标值产出指标 数量指标 建成系统数量 ≥1套…` -> indicators; `合计 100 91.66 评价等级 良` -> evaluation
 */
import type { Indicator, Row } from '../../schema/index.ts';
import type { Claim, Context, Reader, Span } from '../context.ts';
import { evaluationRow, fundRow, gradeRow, mentions } from './amounts.ts';
import { type FlatHead, readHead } from './flat-head.ts';
import { type FlatTable, readFlatTable } from './flat-table.ts';
import { FlatText } from './flat-text.ts';
import { findHeaders, type Header } from './header.ts';
import { indicatorOf, levelName, type TableFacts } from './indicator.ts';
import { titleLevels } from './lexicon.ts';
import { type ReportTitle, reportAt, reportTitles } from './report.ts';

export const flattenedIndicatorReader: Reader = {
  name: 'flattened-indicators',
  title: '绩效表（无边框文本）',
  read(context: Context, open: readonly Span[]): Claim {
    const flat = new FlatText(context);
    const headers = findHeaders(flat).filter((header) => openSpan(flat, open, header) !== null);
    const titles = headers.length > 0 ? reportTitles(flat) : [];
    const claim = { rows: [] as Row[], indicators: [] as Indicator[], claimed: [] as Span[] };
    let from = 0;
    headers.forEach((header, index) => {
      const span = openSpan(flat, open, header)!;
      const low = Math.max(from, span.start);
      const next = headers[index + 1];
      const high = Math.min(span.end, next?.start ?? span.end);
      const table = readFlatTable(flat, header, high);
      if (!table) return;
      const head = readHead(flat, header, low);
      const result = understand(context, flat, head, table, titles);
      claim.rows.push(...result.rows);
      claim.indicators.push(...result.indicators);
      claim.claimed.push(result.claimed);
      from = flat.normal.at(result.claimed.end);
    });
    return { ...claim, unresolved: [] };
  },
};

/** The open span, in the normal text, that a head stands in. */
function openSpan(flat: FlatText, open: readonly Span[], header: Header): Span | null {
  const at = flat.normal.origin[header.start]!;
  const span = open.find((s) => s.start <= at && at < s.end);
  return span ? { start: flat.normal.at(span.start), end: flat.normal.at(span.end) } : null;
}

interface Understood {
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
  readonly claimed: Span;
}

function understand(
  context: Context,
  flat: FlatText,
  head: FlatHead,
  table: FlatTable,
  titles: readonly ReportTitle[],
): Understood {
  const { metadata, document } = context;
  const facts: TableFacts = {
    entity: metadata.entity ?? '',
    year: head.year ?? metadata.year ?? 0,
    project: head.project ?? reportAt(titles, table.header.start) ?? metadata.title ?? '',
    title: head.title,
  };
  const level = titleLevel(head.title);
  const survey = table.header.columns.includes('count') && /满意/.test(head.title ?? '');
  const rows: (Row | null)[] = head.funds.map((fund) => fundRow(context, facts, fund, head.money));
  const indicators: Indicator[] = [];
  for (const cells of table.rows) {
    const filled = withTitleLevels(cells, level, survey);
    indicators.push(indicatorOf(document, facts, filled, 'indicator-flat'));
    if (cells.rateAt && !table.header.columns.includes('count')) {
      const item = `得分率/${levelName(table.header.columns.includes('level2') ? cells.level3 : (filled.level1 ?? cells.level3))}`;
      rows.push(
        evaluationRow(
          context,
          facts,
          'evaluation',
          item,
          'rate',
          flat.normal.toDocument(cells.rateAt.start, cells.rateAt.end),
        ),
      );
    }
  }
  rows.push(...totalRows(context, flat, head, facts, table, level));
  const grade = gradeAfter(flat, table.end);
  if (grade) rows.push(gradeRow(context, facts, flat.normal.toDocument(grade.start, grade.end)));
  const claimed = flat.normal.toDocument(head.start, grade?.end ?? table.end);
  const kept = rows.filter((row) => row !== null);
  const taken = [
    ...kept.map((row) => row.source),
    ...indicators.map((i) => ({ start: i.source.start, end: i.source.end })),
  ];
  return { rows: [...kept, ...mentions(context, facts, claimed, taken)], indicators, claimed };
}

const titleLevel = (title: string | null): string | null =>
  title === null ? null : (titleLevels.find(([pattern]) => pattern.test(title))?.[1] ?? null);

/** `项目立项(5分)` in 项目决策得分表 stands below 决策; 满意度调查 below 效益/满意度; 项目决策 in a table of parts below 决策. */
function withTitleLevels<T extends FlatTable['rows'][number]>(
  cells: T,
  level: string | null,
  survey: boolean,
): T {
  if (cells.level1 !== null) return cells;
  if (survey) return { ...cells, level1: '效益', level2: '满意度' };
  const own = titleLevels.find(([pattern]) => pattern.test(cells.level3))?.[1];
  if (cells.level2 !== null) return { ...cells, level1: level ?? own ?? null };
  if (level === null && own) return { ...cells, level1: own, level2: cells.level3 };
  return { ...cells, level1: level };
}

function totalRows(
  context: Context,
  flat: FlatText,
  head: FlatHead,
  facts: TableFacts,
  table: FlatTable,
  level: string | null,
): (Row | null)[] {
  const { total } = table;
  if (!total || table.header.columns.includes('count')) return [];
  const span = (s: { start: number; end: number }) => flat.normal.toDocument(s.start, s.end);
  const below = level === null ? '' : `/${level}`;
  const formal = head.formal && head.project !== null;
  return [
    total.score &&
      evaluationRow(
        context,
        facts,
        formal ? 'project' : 'evaluation',
        formal ? facts.project : `评价得分${below}`,
        'score',
        span(total.score),
      ),
    total.rate && evaluationRow(context, facts, 'evaluation', `得分率${below}`, 'rate', span(total.rate)),
  ];
}

const grade = /(?:评价|综合|自评)?(?:等级|结果|评级)[::]?"?(优秀|良好|合格|不合格|优|良|中|差)"?/y;

function gradeAfter(flat: FlatText, at: number): { start: number; end: number } | null {
  grade.lastIndex = at;
  const match = grade.exec(flat.text);
  if (!match) return null;
  const start = at + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
