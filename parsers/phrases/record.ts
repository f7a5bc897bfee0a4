import type { Basis, DocumentKind, Figure, Row } from '../../schema/index.ts';
import type { Context, Span } from '../context.ts';
import { rowOf, sourceOf } from '../rows.ts';
import { clauseStart, type Passage, reporterOf } from './passage.ts';
import type { Token } from './scan.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subjects.ts';

/** Rows made of what was understood; everything about how a reading is written down is here. */
/** A row about a subject, as the passage has it. */
export function subjectRow(
  scene: Scene,
  passage: Passage,
  subject: Subject,
  figure: Figure,
  kind: Pick<Row, 'measure' | 'stage' | 'basis' | 'rule'>,
  more: { sign?: 1 | -1 | 0; year?: number; unit?: string; ahead?: number } = {},
): Row {
  const { document, metadata } = scene.context;
  const negative = more.sign === -1 && !figure.value.startsWith('-') && !/^0(?:\.0+)?$/.test(figure.value);
  const year =
    more.year ??
    (passage.year !== null &&
    passage.year <= scene.year &&
    kind.measure !== 'change' &&
    kind.measure !== 'change_rate'
      ? passage.year
      : scene.year);
  // 2024年“三公”经费预算56万元 in the account of 2023: the budget that follows
  const next =
    metadata.kind === 'final_account' &&
    passage.year === scene.year + 1 &&
    kind.measure === 'amount' &&
    (kind.stage === 'adjusted_budget' || kind.stage === 'initial_budget');
  return rowOf(document, figure, {
    family: subject.family,
    entity: reporterOf(passage, scene.context),
    year: next ? scene.year + 1 : year,
    fund: subject.fund,
    item: itemOf(subject, metadata.kind),
    part: subject.part ?? null,
    code: subject.code,
    measure: kind.measure,
    stage: next ? 'initial_budget' : kind.stage,
    basis: kind.basis,
    scope:
      scopeAfter(document.text, figure) ?? (subject.family === 'procurement' ? passage.memory.scope : null),
    value: negative ? `-${figure.value}` : figure.value,
    unit: more.unit ?? figure.unit ?? (kind.measure === 'change_rate' ? '%' : '万元'),
    confidence: Number(
      (subject.confidence * passage.certainty * ((more.ahead ?? 0) > 4 ? 0.8 : 1) * 0.98).toFixed(2),
    ),
    rule: kind.rule,
  });
}

/** (不包括陪同人员), (含本级): words in brackets right behind a figure narrow it. */
function scopeAfter(text: string, figure: Figure): string | null {
  const match = /^\s{0,2}[（(]((?:不?包括|不?含|其中不含|仅|本级|扣除)[^（）()]{1,20})[）)]/.exec(
    text.slice(figure.end, figure.end + 30),
  );
  return match?.[1]?.trim() ?? null;
}

/** 与上年持平: a change of nothing, printed as a word. */
export function holdRows(scene: Scene, passage: Passage, token: Token, comparedAt: number): Row[] {
  const { normal } = scene.context;
  const { comparison } = passage;
  if (comparison === null) return [];
  const ahead = normal.text.slice(clauseStart(normal, passage, comparedAt), comparedAt);
  const rate = /([\u4e00-\u9fff]{2,12}率)$/.exec(ahead)?.[1];
  const subjects: readonly Subject[] = rate
    ? [{ family: 'evaluation', item: rate, code: null, fund: null, confidence: 0.85 }]
    : passage.subjects;
  const word = normal.text.slice(token.start, token.end);
  const printed =
    /^(?:持平|无变化|无增减|无差异|无变动|没有变化|没有增减|零增长|未发生变化|未增减|一致|相同|一样|相等|保持不变|不变)/.exec(
      word,
    )?.[0];
  // 基本持平 says that the change is small, not that there is none
  // 与类级科目增幅相同 is said of a rate
  if (!printed || /基本$|[增降减]幅$|增速$|比例$|比重$/.test(normal.text.slice(token.start - 2, token.start)))
    return [];
  return nothingRows(scene, passage, subjects, normal.toDocument(token.start, token.start + printed.length), {
    stage: rate ? null : scene.stage,
    measure: 'change',
    basis: comparison.basis,
    unit: rate ? '%' : '万元',
    rule: 'prose.hold',
  });
}

/** 公务用车购置费零支出, 经营支出为零: an amount of nothing, printed as a word. */
export function zeroRows(scene: Scene, passage: Passage, end: number): Row[] {
  const { normal } = scene.context;
  const word = /(?:零支出|零开支|为零)$/.exec(normal.text.slice(Math.max(0, end - 3), end))?.[0];
  if (word === undefined || passage.certainty < 1) return [];
  const span = normal.toDocument(end - word.length, end);
  return nothingRows(scene, passage, passage.subjects, span, {
    stage: passage.stage ?? scene.stage,
    measure: 'amount',
    basis: null,
    unit: '万元',
    rule: 'prose.zero',
  });
}

/** A nought that is printed as words, once for each subject. */
function nothingRows(
  scene: Scene,
  passage: Passage,
  subjects: readonly Subject[],
  span: Span,
  kind: Pick<Row, 'stage' | 'measure' | 'basis' | 'unit' | 'rule'>,
): Row[] {
  const { document } = scene.context;
  return subjects.map((subject) => ({
    family: subject.family,
    entity: reporterOf(passage, scene.context),
    year: scene.year,
    fund: subject.fund,
    item: subject.item,
    part: subject.part ?? null,
    code: subject.code,
    value: '0',
    printed: document.text.slice(span.start, span.end),
    scope: null,
    decimals: null,
    scale: 0,
    confidence: Math.min(subject.confidence, passage.certainty) * 0.95,
    source: sourceOf(document, span),
    ...kind,
  }));
}

/** What a final account calls 年初结转和结余 is 上年结转结余 in a budget. */
const itemOf = (subject: Subject, kind: DocumentKind): string =>
  subject.item === '年初结转和结余' && kind === 'budget' ? '上年结转结余' : subject.item;

/** What a change is measured against where nothing is said. */
export const basisIn = (scene: Scene, passage: Passage, turn?: string): Basis =>
  passage.comparison?.basis ??
  // 预决算差异率, 节支: what else than the budget
  (turn !== undefined && /差异|^节[约支省]|^超/.test(turn) && scene.context.metadata.kind !== 'budget'
    ? (passage.budget ?? 'adjusted_budget')
    : null) ??
  (passage.priorFinal && scene.context.metadata.kind === 'budget' ? 'prior_final' : null) ??
  (scene.context.metadata.kind === 'budget' ? 'prior_budget' : 'prior_final');

/** Money that no reader claims: kept with the words before it, so that no printed amount is lost. */
export function mentionOf(context: Context, figure: Figure, words: string, year: number): Row {
  return rowOf(context.document, figure, {
    family: 'mention',
    entity: context.metadata.entity ?? '',
    year,
    fund: null,
    item: words.slice(-40) || '金额',
    part: null,
    code: null,
    stage: null,
    measure: 'amount',
    basis: null,
    scope: null,
    confidence: 0.9,
    rule: 'mention',
  });
}
