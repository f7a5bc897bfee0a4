import type { Figure, Indicator, Reading, Row, Section, SourceSpan } from '../schema/index.ts';
import type { Context, Span } from './context.ts';
import { type Passage, passageAt } from './explain/passage.ts';
import { unknownWords, type Word, wordsOf } from './explain/words.ts';
import { unitNamesOf } from './metadata/units.ts';
import { placesOf } from './phrases/places.ts';
import { scan, type Token } from './phrases/scan.ts';
import { sourceOf } from './rows.ts';
import { normalize, normalOf } from './text/normal.ts';
import { isMoney } from './units.ts';

/**
 * Why a figure was read as it was, for somebody who holds the page beside it and wants to mend a reading:
 *
 *     基本支出844.73万元，占62.82%，at 62.82%  ->  clause 占【62.82%】, word 占 (占比), inherited 基本支出,
 *     rule prose.share, one row: 支出 基本支出 占比 62.82
 */
export interface Explanation {
  /** The figure, or the word that was read as one (持平). `quote` is empty where there is none at the place. */
  readonly source: SourceSpan;
  readonly figure: Figure | null;
  /** The clause it stands in, as printed: before, the figure, after. In a table, the line of the table. */
  readonly clause: Passage;
  /** Titles above the place, outermost first. */
  readonly section: readonly string[];
  /** Words that may have governed it: those of its clause, and those its sentence said before. */
  readonly words: readonly Word[];
  /** Words between known ones that the lexicon does not have. */
  readonly unknown: readonly string[];
  readonly became: Became;
  /** Why it is a mention, or nothing. Null where rows came of it. */
  readonly reason: string | null;
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
}
export type Became = 'rows' | 'indicator' | 'mention' | 'claimed' | 'unclaimed' | 'nothing';

/** What is looked up for every figure of a reading, made once. */
interface Prepared {
  readonly context: Context;
  readonly tokens: readonly Token[];
}
const prepared = new WeakMap<Reading, Prepared>();
function prepare(reading: Reading): Prepared {
  const known = prepared.get(reading);
  if (known) return known;
  const { document, figures, outline, metadata } = reading;
  const normal = normalOf(document);
  const units = unitNamesOf(normal, metadata.entity);
  const context: Context = { document, normal, figures, outline, metadata, units };
  const { figures: at, headings } = placesOf(context);
  const made = {
    context,
    tokens: scan(context.normal, 0, context.normal.text.length, at, headings, context.units),
  };
  prepared.set(reading, made);
  return made;
}

export function explainAt(reading: Reading, offset: number): Explanation {
  const { context, tokens } = prepare(reading);
  const { document } = reading;
  const holds = (span: Span) => span.start <= offset && offset < span.end;
  const figure = reading.figures.find(holds) ?? null;
  const span: Span = figure ??
    reading.rows.find((r) => holds(r.source))?.source ?? { start: offset, end: offset };
  const rows = reading.rows.filter((r) => span.end > span.start && overlaps(r.source, span));
  const indicators =
    rows.length > 0 ? [] : reading.indicators.filter((i) => holds(i.source) || overlaps(i.source, span));
  const passage = passageAt(context, span);
  const words = wordsOf(context, tokens, passage, span);
  const became = fateOf(reading, figure, rows, indicators);
  const unknown = passage.table ? [] : unknownWords(context, tokens, passage.clauseSpan, span);
  return {
    source: rows[0]?.source ?? sourceOf(document, span),
    figure,
    clause: passage,
    section: titlesAt(reading.outline, span.start),
    words,
    unknown,
    became,
    reason: reasonFor(became, figure, words, unknown),
    rows,
    indicators,
  };
}

/** All figures that `text` names: those it covers, else those of the clauses in which it stands. */
export function explainText(reading: Reading, text: string): Explanation[] {
  const { context } = prepare(reading);
  const { normal } = context;
  const wanted = normalize(text).text;
  const starts = new Set<number>();
  if (wanted === '') return [];
  for (let at = normal.text.indexOf(wanted); at >= 0; at = normal.text.indexOf(wanted, at + wanted.length)) {
    const span = normal.toDocument(at, at + wanted.length);
    for (const start of figuresOf(reading, context, span)) starts.add(start);
  }
  return [...starts].sort((a, b) => a - b).map((start) => explainAt(reading, start));
}

function figuresOf(reading: Reading, context: Context, span: Span): number[] {
  const places: readonly Span[] = [...reading.figures, ...reading.rows.map((r) => r.source)];
  const within = (around: Span) => places.filter((p) => overlaps(p, around)).map((p) => p.start);
  const covered = within(span);
  if (covered.length > 0) return covered;
  const passage = passageAt(context, span);
  const beside = within(passage.clauseSpan);
  return beside.length > 0 ? beside : within(passage.sentenceSpan);
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

function titlesAt(sections: readonly Section[], offset: number): string[] {
  const section = sections.find((s) => s.start <= offset && offset < s.end);
  return section ? [section.title, ...titlesAt(section.children, offset)] : [];
}

function fateOf(
  reading: Reading,
  figure: Figure | null,
  rows: readonly Row[],
  indicators: readonly Indicator[],
): Became {
  if (rows.some((r) => r.family !== 'mention')) return 'rows';
  if (rows.length > 0) return 'mention';
  if (indicators.length > 0) return 'indicator';
  if (figure === null) return 'nothing';
  return reading.unclaimed.some((f) => f.start === figure.start) ? 'unclaimed' : 'claimed';
}

function reasonFor(
  became: Became,
  figure: Figure | null,
  words: readonly Word[],
  unknown: readonly string[],
): string | null {
  if (became === 'rows' || became === 'indicator') return null;
  if (became === 'nothing') return '这个位置没有数字：年份、日期、文号、序号、电话和名称里的门槛不算数字';
  if (became === 'claimed')
    return '所在的表已由表格规则读过，这一格没有写成数据（例如编码、序号、重复的表头）';
  const cause = words.find((w) => w.means.some((m) => m.kind === 'reason'));
  if (cause) return `在“${cause.word}”之后，说的是原因或用途，不是报告的项目`;
  const named = words.some((w) => w.means.some((m) => /^(?:item|account|side|total)$/.test(m.kind)));
  if (!named) return '所在的句子没有认得的项目或科目名称';
  if (unknown.length > 0) return `名称和数字之间有不认得的词：${unknown.join('、')}`;
  if (became === 'unclaimed' && figure !== null && !isMoney(figure.unit))
    return '不是金额，也没有增减、占比、完成等词说明它是什么';
  return '没有规则能确定它属于哪个项目';
}
