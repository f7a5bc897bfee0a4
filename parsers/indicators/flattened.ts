/**
 * Performance tables in text that lost its borders: 自评表, indicator lists, score tables of evaluation reports.
 *
 * `一级指标 二级指标 三级指标 指标值产出指标 数量指标 建成系统数量 ≥1套…` -> indicators; `合计 100 91.66 评价等级 良` -> evaluation
 */
import type { Claim, Context, Reader, Span } from '../context.ts';
import { readHead } from './flat-head.ts';
import { readFlatTable } from './flat-table.ts';
import { FlatText } from './flat-text.ts';
import { findHeaders, type Header } from './header.ts';
import { type ReportTitle, reportAt, reportTitles } from './report.ts';
import { projectOfTitle } from './title.ts';
import { type Understood, understand } from './understand.ts';

export const flattenedIndicatorReader: Reader = {
  name: 'flattened-indicators',
  title: '绩效表（无边框文本）',
  read(context: Context, open: readonly Span[]): Claim {
    const flat = new FlatText(context);
    const found = findHeaders(flat).flatMap((header) => {
      const span = openSpan(flat, open, header);
      return span ? [{ header, span }] : [];
    });
    const titles = found.length > 0 ? reportTitles(flat) : [];
    const tables: Understood[] = [];
    let from = 0;
    found.forEach(({ header, span }, index) => {
      const low = Math.max(from, span.start);
      const high = Math.min(span.end, found[index + 1]?.header.start ?? span.end);
      const table = readOne(context, flat, header, { start: low, end: high }, titles);
      if (!table) return;
      tables.push(table);
      from = flat.normal.at(table.claimed.end);
    });
    return {
      rows: tables.flatMap((t) => t.rows),
      indicators: tables.flatMap((t) => t.indicators),
      claimed: tables.map((t) => t.claimed),
      unresolved: [],
    };
  },
};

/** The open span, in the normal text, that a head stands in. */
function openSpan(flat: FlatText, open: readonly Span[], header: Header): Span | null {
  const at = flat.normal.origin[header.start]!;
  const span = open.find((s) => s.start <= at && at < s.end);
  return span ? { start: flat.normal.at(span.start), end: flat.normal.at(span.end) } : null;
}

function readOne(
  context: Context,
  flat: FlatText,
  header: Header,
  bounds: Span,
  titles: readonly ReportTitle[],
): Understood | null {
  const table = readFlatTable(flat, header, bounds.end);
  if (!table) return null;
  const { metadata } = context;
  const head = readHead(flat, header, bounds.start);
  const grade = gradeAfter(flat, table.end);
  const titled = projectOfTitle(head.title);
  const named = head.project ?? (head.formal ? titled : null);
  return understand(context, {
    facts: {
      entity: metadata.entity ?? '',
      year: head.year ?? metadata.year ?? 0,
      project: named ?? reportAt(titles, header.start) ?? titled ?? metadata.title ?? '',
      title: head.title,
    },
    columns: header.columns,
    rows: table.rows,
    total: table.total,
    grade: grade && flat.normal.toDocument(grade.start, grade.end),
    funds: head.funds,
    money: head.money,
    formal: head.formal && named !== null,
    claimed: flat.normal.toDocument(head.start, grade?.end ?? table.end),
    rule: 'indicator-flat',
  });
}

const grade = /(?:评价|综合|自评)?(?:等级|结果|评级)[::]?"?(优秀|良好|合格|不合格|优|良|中|差)"?/y;

function gradeAfter(flat: FlatText, at: number): Span | null {
  grade.lastIndex = at;
  const match = grade.exec(flat.text);
  if (!match) return null;
  const start = at + match[0].lastIndexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}
