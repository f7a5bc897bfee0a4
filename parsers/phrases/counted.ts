import type { Row } from '../../schema/index.ts';
import { countSubject } from './counts.ts';
import { isCompany, isGone, isNorm } from './elsewhere.ts';
import type { Governing } from './govern.ts';
import type { Passage } from './passage.ts';
import { subjectRow } from './record.ts';
import type { Token } from './scan.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subjects.ts';

/** The rows of a figure of the three-public section that counts trips, cars or guests, and of one that says how many more. */
type FigureToken = Token & { readonly type: 'figure' };

/** 国内公务接待78批次: the count; null for a norm, for what is gone or of others, and for some of what was counted. */
export function countRow(
  scene: Scene,
  passage: Passage,
  clause: string,
  token: FigureToken,
  rows: readonly Row[],
): Row | null {
  if (passage.frame.topic !== 'three_public' || isNorm(clause) || isGone(clause) || isCompany(clause))
    return null;
  const { text } = scene.context.normal;
  const counted = countSubject(
    clause,
    text.slice(token.end, token.end + 24),
    token.figure,
    passage.subjects[0]?.item ?? '合计',
    passage.lastCount,
  );
  if (!counted || isPart(scene, passage, counted.item, token, rows)) return null;
  passage.lastCount = counted.item.split('/')[0]!;
  passage.lastMeasure = 'count';
  const fund = /一般公共预算/.test(clause) ? 'general' : fundOf(passage);
  const subject = subjectOf(counted.item, fund, counted.confidence);
  const kind = { measure: 'count', stage: null, basis: null, rule: 'prose.count' } as const;
  return subjectRow(scene, passage, subject, token.figure, kind, { unit: counted.unit });
}

/** 国内公务接待78批次,较上年增加4批次: more of what was counted last. */
export function countChangeRow(
  scene: Scene,
  passage: Passage,
  reading: Governing,
  token: FigureToken,
): Row | null {
  const { lastCount, lastMeasure, frame } = passage;
  const unit = token.figure.unit ?? '';
  if (frame.topic !== 'three_public' || lastCount === null || lastMeasure !== 'count') return null;
  if (reading.phrase || reading.comparison === null || !countedIn[unit]?.test(lastCount)) return null;
  const { basis } = reading.comparison;
  const kind = { measure: 'change', stage: null, basis, rule: 'prose.count.change' } as const;
  const subject = subjectOf(lastCount, fundOf(passage), 0.9);
  return subjectRow(scene, passage, subject, token.figure, kind, { sign: reading.sign, unit });
}

/** How items end that are counted in a unit. */
const countedIn: Readonly<Record<string, RegExp>> = {
  批次: /批次$/,
  人次: /人次$/,
  辆: /购置数$|保有量$/,
  个: /团组数$/,
};

const fundOf = ({ subjects, frame }: Passage) => subjects[0]?.fund ?? frame.fund ?? 'fiscal';
const subjectOf = (item: string, fund: Subject['fund'], confidence: number): Subject => ({
  family: 'three_public',
  item,
  code: null,
  fund,
  confidence,
});

/** 出国团组69个,其中:部级领导出访10个: counted already in this sentence, and this is some of them. */
function isPart(
  { context: { normal } }: Scene,
  { sentenceAt }: Passage,
  item: string,
  token: Token,
  rows: readonly Row[],
): boolean {
  if (!/其中[^。]*$/.test(normal.text.slice(sentenceAt, token.start))) return false;
  const from = normal.origin[sentenceAt] ?? 0;
  return rows.some((row) => row.item === item && row.measure === 'count' && row.source.start >= from);
}
