/**
 * From broken relations to findings: one finding per cause, each a sentence with numbers, gap and place.
 */
import type { Finding, SourceSpan } from '../schema/index.ts';
import type { Decimal } from './decimal.ts';
import { gapOf, totalOf } from './evaluate.ts';
import { graver, type Judged } from './judge.ts';
import { arithmeticOf } from './ledger.ts';
import { linearSentence, numeral, placeOf, rateOf, ratioSentence } from './message.ts';
import { figuresOf, type Statement } from './relation.ts';
import { evaluateSubstitution, type Suspect, suspects } from './suspect.ts';
import type { View } from './view.ts';

const excuses = {
  truncated: '只有按截尾计算才成立',
  forced: '可能是为使各项占比合计 100% 而调整末位',
  touching: '末位相差一个单位，同一数字不应有两种写法',
} as const;

function sentenceOf({ relation, verdict }: Judged, noted = true): string {
  const base = ((): string => {
    switch (relation.kind) {
      case 'linear':
        return linearSentence(relation);
      case 'ratio':
        return ratioSentence(relation, verdict.whole);
      case 'statement':
        return relation.message;
      default:
        return relation.reason;
    }
  })();
  const excuse = verdict.excuse === null ? [] : [excuses[verdict.excuse]];
  return [base, ...(relation.note === undefined || !noted ? [] : [relation.note]), ...excuse].join('；');
}

function expectation({ relation, verdict }: Judged): Pick<Finding, 'expected' | 'actual'> {
  switch (relation.kind) {
    case 'linear':
      return { expected: totalOf(relation.left).toFixed(), actual: totalOf(relation.right).toFixed() };
    case 'ratio': {
      const rate = rateOf(relation.part, relation.wholes[verdict.whole]!);
      return { expected: rate === null ? null : `${rate}%`, actual: `${numeral(relation.rate)}%` };
    }
    case 'statement':
      return { expected: relation.expected ?? null, actual: relation.actual ?? null };
    default:
      return { expected: null, actual: null };
  }
}

/** Every figure that takes part; the zeros of a long sum take no part in it. */
function sourcesOf({ relation }: Judged): readonly SourceSpan[] {
  if (relation.kind === 'statement') return relation.sources;
  const figures = figuresOf(relation);
  const counting = figures.filter((f) => !f.value.eq(0));
  const kept = relation.kind === 'linear' && counting.length > 1 ? counting : figures;
  return kept.map((f) => f.source);
}

function distinct(sources: readonly SourceSpan[]): SourceSpan[] {
  return [...new Map(sources.map((s) => [`${s.start}:${s.end}:${s.quote}`, s])).values()];
}

const confidenceOf = (group: readonly Judged[]): number =>
  Math.min(1, ...group.flatMap((j) => figuresOf(j.relation)).map((f) => f.confidence));

/** 减少 2% that should be 增加 2% prints the same number: then the word is what is wrong. */
const directionOf = (value: Decimal): string => (value.lt(0) ? '减少' : '增加');

function likely({ figure, value, reason, mends }: Suspect): string {
  const scope = mends.length > 1 ? `以上 ${mends.length} 处就都成立` : '就成立';
  const turned = value.eq(figure.value.times(-1));
  const why = turned ? `文中印为${directionOf(figure.value)}，方向可能相反` : reason;
  const number = turned ? `${directionOf(value)} ${value.abs().toFixed()}` : value.toFixed();
  const unit = figure.unit === '%' ? '%' : ` ${figure.unit}`;
  return `可能是 ${figure.printed} 有误：若为${turned ? '' : ' '}${number}${unit}，${scope}${why === null ? '' : `（${why}）`}`;
}

function findingOf(
  view: View,
  group: readonly Judged[],
  cause: string | null,
  confirms: readonly Judged[] = [],
): Finding {
  const [head, ...others] = [...group].sort(graver);
  const sources = distinct([...group, ...confirms].flatMap(sourcesOf));
  const titleAt = (offset: number) => view.places.sections(offset).at(-1)?.title ?? null;
  const also = others.map((j) => sentenceOf(j, false)).filter((s) => s !== sentenceOf(head!));
  const unsure = confidenceOf(group) < 0.7 ? ['所依据的数字识别把握不足'] : [];
  const parts = [sentenceOf(head!), ...also.slice(0, 4), ...(cause === null ? [] : [cause]), ...unsure];
  return {
    check: head!.check.id,
    severity: head!.severity,
    message: `${parts.join('。')}${placeOf(sources, titleAt)}`,
    ...expectation(head!),
    arithmetic: [...new Set(group.map((j) => arithmeticOf(j)).filter((a) => a !== null))].join('；'),
    sources,
    confidence: confidenceOf(group),
  };
}

/** A finding about a figure's unit or wording takes along the relations that break for that very reason. */
function joined(statement: Statement, open: ReadonlySet<Judged>): readonly Judged[] {
  const { suspect } = statement;
  if (!suspect) return [];
  return [...open].filter((j) => evaluateSubstitution(j, suspect.figure, suspect.value));
}

/** A gap of three digits and more that several lists show is one gap: the same part is lacking in all of them. */
function gapKey({ relation, severity }: Judged): string | null {
  if (relation.kind !== 'linear' || relation.copy || !relation.lacks) return null;
  const gap = gapOf(relation).abs();
  return gap.toFixed().replace(/[.0]/g, '').length < 3 ? null : `${severity} ${gap.toFixed()}`;
}

/** What broke for one reason: relations of one cause, and lists that lack the same amount. */
function byCause(open: readonly Judged[]): readonly (readonly Judged[])[] {
  const groups: { keys: Set<string>; members: Judged[] }[] = [];
  for (const j of open) {
    const cause = j.relation.cause ? `${j.severity} ${j.relation.cause}` : null;
    const keys = [cause, gapKey(j)].filter((k) => k !== null);
    const known = groups.find((g) => keys.some((k) => g.keys.has(k)));
    if (known) {
      known.members.push(j);
      for (const k of keys) known.keys.add(k);
    } else groups.push({ keys: new Set(keys), members: [j] });
  }
  return groups.map((g) => g.members);
}

export function findingsOf(view: View, judged: readonly Judged[]): Finding[] {
  const open = new Set(judged.filter((j) => j.verdict.outcome === 'cannot_hold'));
  const findings: Finding[] = [];
  const emit = (group: readonly Judged[], cause: string | null, confirms: readonly Judged[] = []) => {
    findings.push(findingOf(view, group, cause, confirms));
    for (const j of group) open.delete(j);
  };
  for (const j of [...open]) {
    if (!open.has(j) || j.relation.kind !== 'statement') continue;
    const { suspect } = j.relation;
    const along = joined(j.relation, open);
    emit([j, ...along], suspect ? suspect.reason : null);
  }
  const rest = judged.filter((j) => j.verdict.outcome !== 'cannot_hold' || open.has(j));
  for (const suspect of suspects(rest)) emit(suspect.mends, causeOf(suspect), suspect.confirms);
  for (const group of byCause([...open])) emit(group, null);
  return findings.sort((a, b) => (a.sources[0]?.start ?? 0) - (b.sources[0]?.start ?? 0));
}

const causeOf = (suspect: Suspect): string =>
  likely(suspect) +
  (suspect.confirms.length > 0
    ? `，并与${suspect.confirms.map((j) => j.relation.subject).join('、')}的各项之和分毫不差`
    : '');
