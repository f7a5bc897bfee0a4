/**
 * From doubts about a comparison to findings: a sentence that names both documents and both numbers, and every figure with
 * the document that it stands in.
 */
import type { AcrossFinding, AcrossSpan } from '../../schema/index.ts';
import { documentKinds, reportingLevels } from '../../schema/index.ts';
import { gapOf, totalOf } from '../evaluate.ts';
import type { Figure } from '../figure.ts';
import { graver, type Judged, milder } from '../judge.ts';
import { arithmeticOf } from '../ledger.ts';
import { placeOf, rateOf } from '../message.ts';
import { figuresOf, type Linear, type Ratio } from '../relation.ts';
import { explain, weak } from '../slips.ts';
import { type Archive, holdingsOf } from './archive.ts';
import type { Comparison } from './check.ts';
import { documentOf, type Holding } from './holding.ts';
import type { Doubt } from './settle.ts';

/** How many of many differing figures a sentence tells. */
const told = 4;

const excuses = {
  revised: '两份材料的数字大多不同，可能口径已调整：',
  alone: '没有其他相同的数字可作参照，口径可能不同：',
} as const;

/** 2023 年部门决算; a unit that is not the one in question is named. */
function titleOf({ year, kind, level, name }: Holding, entity: string): string {
  const whose = name === entity ? '' : name;
  return `${whose} ${year} 年${level === null ? '' : reportingLevels[level]}${documentKinds[kind]}`.trim();
}

interface Telling {
  readonly entity: string;
  readonly holdings: readonly Holding[];
}

function whereOf(figure: Figure, { entity, holdings }: Telling): string {
  const holding = holdings.find((h) => h.document.id === documentOf(figure));
  return holding ? titleOf(holding, entity) : '';
}

const amountOf = (value: { toFixed(): string }, unit: string): string =>
  `${value.toFixed()}${unit === '%' ? '' : ' '}${unit}`;

function linearSentence(relation: Linear, telling: Telling): string {
  const { left, right, subject } = relation;
  const [a, b] = [left[0]!.figure, right[0]!.figure];
  const { unit } = b;
  const [x, y] = [totalOf(left), totalOf(right)].map((v) => amountOf(v, unit));
  const gap = amountOf(gapOf(relation).abs(), unit);
  const [first, second] = [whereOf(a, telling), whereOf(b, telling)];
  if (relation.copy) {
    const slip = explain(b, a.value, []);
    const likely = slip === null || weak.has(slip) ? '' : `，可能是其中一处${slip}`;
    return `${subject}：${first}为 ${x}，${second}为 ${y}，相差 ${gap}${likely}`;
  }
  if (relation.operator === '<=') return `${subject} ${x}，大于${second}的 ${y}，超出 ${gap}`;
  if (left.some((t) => t.coefficient.lt(0)))
    return `${subject}：${first}的本年数减去增减额为 ${x}，${second}公开的是 ${y}，相差 ${gap}`;
  return `${subject}：所属各单位之和为 ${x}，${second}为 ${y}，相差 ${gap}`;
}

function ratioSentence({ part, wholes, rate, subject }: Ratio, telling: Telling): string {
  const before = wholes[0]![0]!.figure;
  const actual = rateOf(part, wholes[0]!);
  const stated = `${subject}：${whereOf(rate, telling)}称增减 ${amountOf(rate.value, '%')}`;
  return `${stated}，按${whereOf(before, telling)}公开的 ${amountOf(before.value, before.unit)} 计算为 ${actual}%`;
}

function sentenceOf({ relation }: Judged, telling: Telling): string {
  switch (relation.kind) {
    case 'linear':
      return linearSentence(relation, telling);
    case 'ratio':
      return ratioSentence(relation, telling);
    case 'statement':
      return relation.message;
    default:
      return relation.reason;
  }
}

function expectation({ relation }: Judged): Pick<AcrossFinding, 'expected' | 'actual'> {
  if (relation.kind !== 'linear') return { expected: null, actual: null };
  return { expected: totalOf(relation.left).toFixed(), actual: totalOf(relation.right).toFixed() };
}

function spansOf(figures: readonly Figure[], [first]: readonly Holding[]): AcrossSpan[] {
  const spans = figures.map((f): AcrossSpan => ({ ...f.source, document: documentOf(f) }));
  const distinct = new Map(spans.map((s) => [`${s.document} ${s.start}:${s.end}`, s]));
  // those of the document that the finding is filed under come first
  const own = (s: AcrossSpan) => Number(s.document !== first!.document.id);
  return [...distinct.values()].sort((a, b) => own(a) - own(b));
}

function placesOf(spans: readonly AcrossSpan[], { entity, holdings }: Telling): string {
  const places = holdings.flatMap((h) => {
    const place = placeOf(
      spans.filter((s) => s.document === h.document.id),
      () => null,
    );
    return place === '' ? [] : [`${titleOf(h, entity)}${place}`];
  });
  return places.length === 0 ? '' : `。见 ${places.join('，')}`;
}

export function findingOf(
  { documents }: Comparison,
  { members, excuse }: Doubt,
  archive: Archive,
): AcrossFinding {
  const { entity, year } = archive;
  const telling: Telling = { entity, holdings: holdingsOf(archive) };
  const [head, ...others] = [...members].sort(graver);
  const figures = members.flatMap((j) => figuresOf(j.relation));
  const sources = spansOf(figures, documents);
  const sentences = [head!, ...others].slice(0, told).map((j) => sentenceOf(j, telling));
  const more = members.length > told ? `等 ${members.length} 项` : '';
  const lead = excuse === null ? '' : excuses[excuse];
  const arithmetic = members.map(arithmeticOf).filter((a) => a !== null);
  return {
    check: head!.check.id,
    severity: excuse === null ? head!.severity : milder(head!.severity, 'info'),
    message: `${lead}${sentences.join('；')}${more}${placesOf(sources, telling)}`,
    ...expectation(head!),
    arithmetic: [...new Set(arithmetic)].join('；'),
    sources,
    confidence: Math.min(1, ...figures.map((f) => f.confidence)),
    entity,
    year,
  };
}
