import type { Row } from '../../schema/index.ts';
import type { Context, Span } from '../context.ts';
import { sourceOf } from '../rows.ts';

/** Grades are words, not figures: 评价等级“优”, 绩效评价结果为良. */
const pattern =
  /(?:评价等级|,等级|评定等级|绩效等级|评价结果|评级|自评等级|自评等次|评价等次)(?:为|是|:|评定为)?"?(优秀|良好|合格|不合格|较差|优|良|中|差)(?!秀|好|等|"?的)/g;

export function readGrades(context: Context, open: readonly Span[]): Row[] {
  const { normal, document, metadata } = context;
  const rows: Row[] = [];
  for (const match of normal.text.matchAll(pattern)) {
    const word = match[1]!;
    const from = match.index + match[0].length - word.length;
    const span = normal.toDocument(from, from + word.length);
    if (!open.some((o) => o.start <= span.start && span.end <= o.end)) continue;
    rows.push({
      family: 'evaluation',
      entity: metadata.entity ?? '',
      year: metadata.year ?? 0,
      fund: null,
      item: '评价等级',
      part: null,
      code: null,
      stage: null,
      measure: 'score',
      basis: null,
      value: word,
      unit: '等级',
      printed: word,
      scope: null,
      decimals: null,
      scale: 0,
      confidence: 0.9,
      rule: 'prose.evaluation.grade',
      source: sourceOf(document, span),
    });
  }
  return rows;
}
