import { createHash } from 'node:crypto';
import type { Disclosure, Finding, Indicator, Row, SourceSpan } from '../../schema/index.ts';

/** Disclosures of made-up units, by hand, for the tests of the rooms that take disclosures. */
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const text =
  '二、收入决算情况说明\n青禾县样例局2023年度收入总计1,344.73万元，比上年增加646.78万元，增长92.7%。';

export function spanOf(quote: string, page?: number): SourceSpan {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, quote, ...(page === undefined ? {} : { page }) };
}

export const row = (over: Partial<Row> = {}): Row => ({
  family: 'income',
  entity: '青禾县样例局',
  year: 2023,
  fund: 'all',
  item: '收入总计',
  part: null,
  code: null,
  stage: 'final',
  measure: 'amount',
  basis: null,
  value: '1344.73',
  unit: '万元',
  printed: '1,344.73万元',
  scope: null,
  decimals: 2,
  scale: 0,
  confidence: 0.9,
  rule: 'made',
  source: spanOf('1,344.73万元', 3),
  ...over,
});

export const indicator: Indicator = {
  family: 'indicator',
  entity: '青禾县样例局',
  year: 2023,
  project: '平台运维',
  level1: '产出指标',
  level2: '数量指标',
  level3: '维护系统数量',
  nature: '正向',
  operator: '>=',
  target: '12',
  actual: '12',
  unit: '个',
  weight: '10',
  score: '9.5',
  deviation: null,
  confidence: 0.9,
  rule: 'made',
  source: spanOf('青禾县样例局'),
};

export const finding: Finding = {
  check: 'change-rate',
  severity: 'error',
  message: '增长率对不上',
  expected: '92.67',
  actual: '92.7',
  arithmetic: '646.78 / (1344.73 − 646.78) = 92.67%',
  sources: [spanOf('646.78万元', 3), spanOf('92.7%', 3)],
  confidence: 0.9,
};

export function disclosure(content = 'a', over: Partial<Disclosure> = {}, part?: number): Disclosure {
  const sha = sha256(content);
  return {
    document: {
      id: part === undefined ? sha : `${sha}#${part}`,
      source: {
        path: `/in/${content}.txt`,
        url: null,
        sha256: sha,
        bytes: content.length,
        mediaType: 'text/plain',
        title: null,
        publisher: null,
        published: null,
      },
      text,
      pages: [],
      warnings: [],
    },
    metadata: {
      title: '青禾县样例局2023年度部门决算',
      entity: '青禾县样例局',
      entities: ['青禾县样例局'],
      year: 2023,
      kind: 'final_account',
      level: 'department',
      published: '2024-08-20',
      region: null,
    },
    approved: null,
    rows: [
      row(),
      row({ measure: 'change', value: '646.78', basis: 'prior_final', source: spanOf('646.78万元') }),
    ],
    indicators: [indicator],
    unresolved: [],
    findings: [finding],
    ledger: [
      {
        check: 'change-rate',
        outcome: 'cannot_hold',
        subject: '收入总计',
        reason: null,
        arithmetic: null,
        sources: [],
      },
      {
        check: 'sum',
        outcome: 'not_enough_data',
        subject: '收入总计',
        reason: '无分项',
        arithmetic: null,
        sources: [],
      },
      {
        check: 'sum',
        outcome: 'not_enough_data',
        subject: '支出总计',
        reason: '无分项',
        arithmetic: null,
        sources: [],
      },
    ],
    ...over,
  };
}
