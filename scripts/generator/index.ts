import type { Block } from './blocks.ts';
import { type Disclosure, type DisclosureRequest, drawDisclosure, printedOnly } from './disclosure.ts';
import type { Span } from './marked.ts';
import { addNoise, drawNoise, type Noise } from './noise.ts';
import { type Plant, type PlantKind, plant } from './plant.ts';
import { Random } from './random.ts';
import { arithmetic, factsIn, holds, type Relation } from './relations.ts';
import { renderText, type TableLayout } from './render.ts';
import { type Fact, factsOf, type IndicatorTruth, type Saying } from './words.ts';

/**
 * A generator of truth: from a seed, a whole disclosure of a made-up unit, the rows that a reader must find in it, and
 * on request planted errors with the findings they must cause.
 */
export interface GoldRow extends Saying {
  readonly entity: string;
  readonly printed: string;
  readonly quote: string;
  readonly start?: number;
  readonly page?: number;
  readonly table?: string | null;
}
export interface GoldIndicator extends IndicatorTruth {
  readonly family: 'indicator';
  readonly entity: string;
  readonly year: number;
  readonly quote: string;
  readonly start?: number;
  readonly page?: number;
  readonly table?: string | null;
}
export interface GoldFinding {
  readonly kind: string;
  readonly severity: 'error';
  readonly planted: PlantKind;
  readonly quotes: readonly string[];
  readonly arithmetic: string;
  readonly sources: readonly { readonly start?: number; readonly end?: number; readonly quote: string }[];
}
export interface Generated {
  readonly seed: number;
  readonly disclosure: Disclosure;
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly rows: readonly (GoldRow | GoldIndicator)[];
  readonly findings: readonly GoldFinding[];
  readonly plants: readonly Plant[];
  readonly noise: readonly Noise[];
  /** For every row, the statement and wording (or table) that printed it. */
  readonly labels: readonly string[];
}
export interface GenerateRequest extends DisclosureRequest {
  readonly noise?: readonly Noise[] | 'random';
  readonly plants?: readonly PlantKind[];
  readonly layout?: TableLayout;
}

export function generate(seed: number, request: GenerateRequest = {}): Generated {
  const random = new Random(seed ^ 0x5bd1e995);
  const noise = request.noise === 'random' ? drawNoise(random) : (request.noise ?? []);
  const flat = noise.includes('flatten') || noise.includes('no_spaces');
  const layout: TableLayout =
    request.layout ??
    (flat
      ? random.pick(['spaces', 'spaces', 'glued'] as const)
      : random.pick(['tabs', 'tabs', 'spaces', 'cells'] as const));
  // where empty cells leave no trace, a table that prints its zeros is the only one that can be read
  const style = layout === 'tabs' ? request.style : { ...request.style, tableZeros: true };
  const disclosure = drawDisclosure(seed, { ...request, ...(style ? { style } : {}) });
  const plants = (request.plants ?? []).flatMap((kind) => {
    const made = plant(random, disclosure.blocks, printedOnly(disclosure.relations, disclosure.blocks), kind);
    if (made) made.fact.planted = true;
    return made ?? [];
  });
  const placed = renderText(disclosure.blocks, layout);
  const facts = placed.facts.length;
  const marked = addNoise(
    random,
    { text: placed.text, spans: [...placed.facts, ...placed.indicators].map((x) => x.span) },
    noise,
  );
  const entity = disclosure.books.unit.name;
  const places = new Map<Fact, Span>();
  const rows: (GoldRow | GoldIndicator)[] = [];
  const labels: string[] = [];
  const labelOf = new Map(
    disclosure.told.flatMap((told) =>
      told.paragraphs.flatMap(factsOf).map((fact) => [fact, `${told.name}/${told.variant}`] as const),
    ),
  );
  placed.facts.forEach(({ fact, table }, i) => {
    const span = marked.spans[i]!;
    places.set(fact, span);
    const quote = marked.text.slice(span.start, span.end);
    for (const saying of fact.says) {
      labels.push(labelOf.get(fact) ?? `table/${table ?? '?'}`);
      rows.push({ ...saying, entity, printed: quote, quote, start: span.start, ...(table ? { table } : {}) });
    }
  });
  placed.indicators.forEach(({ indicator, table }, i) => {
    const span = marked.spans[facts + i]!;
    labels.push(`table/${table ?? '?'}/指标`);
    rows.push({
      family: 'indicator',
      entity,
      year: disclosure.books.year,
      ...indicator,
      quote: marked.text.slice(span.start, span.end),
      start: span.start,
      ...(table ? { table } : {}),
    });
  });
  return {
    seed,
    disclosure,
    blocks: disclosure.blocks,
    text: marked.text,
    rows,
    findings: findingsOf(disclosure, plants, marked.text, places),
    plants,
    noise,
    labels,
  };
}

/** Every relation that the planted errors broke; a dropped part breaks the sum it was part of. */
function findingsOf(
  disclosure: Disclosure,
  plants: readonly Plant[],
  text: string,
  places: ReadonlyMap<Fact, Span>,
): GoldFinding[] {
  return plants.flatMap((p) =>
    disclosure.relations
      .filter((r) =>
        p.kind === 'part_dropped'
          ? r.kind === 'sum' && r.total === p.fact && factsIn(r).some((f) => !places.has(f))
          : factsIn(r).includes(p.fact) && !holds(r),
      )
      .map((r) => finding(p, shorn(r, places), text, places)),
  );
}
const shorn = (relation: Relation, places: ReadonlyMap<Fact, Span>): Relation =>
  relation.kind === 'sum' ? { ...relation, parts: relation.parts.filter((f) => places.has(f)) } : relation;

function finding(p: Plant, relation: Relation, text: string, places: ReadonlyMap<Fact, Span>): GoldFinding {
  const around = (s: Span) => text.slice(Math.max(0, s.start - 16), s.end).replace(/^.*\n/s, '');
  const spans = factsIn(relation).flatMap((f) => places.get(f) ?? []);
  const own = places.get(p.fact);
  return {
    kind: relation.kind,
    severity: 'error',
    planted: p.kind,
    quotes: [...(own ? [around(own)] : []), ...spans.filter((s) => s !== own).map(around)],
    arithmetic: arithmetic(relation),
    sources: spans.map((s) => ({ start: s.start, end: s.end, quote: text.slice(s.start, s.end) })),
  };
}

export type { Block };
