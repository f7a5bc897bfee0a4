import { createHash } from 'node:crypto';
import type { Disclosure, Finding, Indicator, LedgerEntry, Row, SourceSpan } from '../../schema/index.ts';
import type { SourceReading } from '../../store/index.ts';
import type { Unit } from './books/unit.ts';
import { type Generated, type GoldFinding, type GoldIndicator, type GoldRow, generate } from './index.ts';
import { type PlantKind, plantKinds } from './plant.ts';
import { Random } from './random.ts';
import type { Relation } from './relations.ts';

/**
 * A generated disclosure as if it had been read and checked: its truth is what a perfect reader would have stored. For
 * stores of any size within a minute; nothing is parsed.
 */
export interface StoredRequest {
  readonly unit: Unit;
  readonly year: number;
  readonly kind: 'budget' | 'final_account';
  /** Another version of the same disclosure has the same path and other bytes. */
  readonly version?: number;
}

export function storedReading(seed: number, request: StoredRequest): SourceReading {
  const random = new Random(seed);
  const plants: PlantKind[] = random.chance(0.15) ? [random.pick(plantKinds)] : [];
  const { unit, year, kind } = request;
  const made = generate(seed, { books: { unit, year, kind }, plants, evaluations: 'some' });
  const paged = random.chance(0.6);
  const mediaType = paged ? 'application/pdf' : random.pick(['text/html', 'application/msword'] as const);
  const sha256 = createHash('sha256').update(`${seed} ${made.text}`).digest('hex');
  const source = {
    path: `/archive/${unit.place}/${unit.office}/${year}-${kind}`,
    url: `http://archive.invalid/${seed}/${year}-${kind}`,
    sha256,
    bytes: made.text.length * 3,
    mediaType,
    title: made.disclosure.title,
    publisher: unit.name,
    published: publishedOn(random, request),
  };
  return { source, bundle: 'auto', disclosures: [disclosureOf(made, request, source, paged)] };
}

function publishedOn(random: Random, { year, kind, version = 0 }: StoredRequest): string {
  const day = String(random.int(1, 28)).padStart(2, '0');
  return kind === 'budget' ? `${year}-0${2 + version}-${day}` : `${year + 1}-0${8 + version}-${day}`;
}

/** Half of them print the day on which they were approved, some so long before that they came late. */
function approvedOn(published: string | null): string | null {
  const day = Number(published?.slice(-2) ?? 0);
  if (published === null || day % 2 === 1) return null;
  const before = new Date(Date.parse(published) - day * 86_400_000);
  return before.toISOString().slice(0, 10);
}

function disclosureOf(
  made: Generated,
  { unit, year, kind }: StoredRequest,
  source: SourceReading['source'],
  paged: boolean,
): Disclosure {
  const pages = paged ? Math.ceil(made.text.length / charactersOnPage) : 0;
  const place = placing(paged);
  const rows = made.rows.flatMap((r, i) => (isIndicator(r) ? [] : [rowOf(r, place(r), made.labels[i]!)]));
  return {
    document: {
      id: source.sha256,
      source,
      text: made.text,
      pages: Array.from({ length: pages }, (_, i) => ({
        number: i + 1,
        width: 595,
        height: 842,
        rotation: 0,
      })),
      warnings: [],
    },
    metadata: {
      title: made.disclosure.title,
      entity: unit.name,
      entities: [unit.name],
      year,
      kind,
      level: unit.level,
      published: source.published,
      region: unit.place,
    },
    rows,
    indicators: made.rows.flatMap((r) => (isIndicator(r) ? [indicatorOf(r, place(r))] : [])),
    unresolved: [],
    approved: approvedOn(source.published),
    findings: made.findings.map((f) => findingOf(f, place)),
    ledger: ledgerOf(made),
  };
}

const charactersOnPage = 900;
const isIndicator = (row: GoldRow | GoldIndicator): row is GoldIndicator => row.family === 'indicator';
type Placed = { readonly start?: number; readonly quote: string; readonly table?: string | null };

const placing =
  (paged: boolean) =>
  ({ start = 0, quote, table }: Placed): SourceSpan => ({
    start,
    end: start + quote.length,
    quote,
    ...(paged ? { page: 1 + Math.floor(start / charactersOnPage) } : {}),
    ...(table ? { table } : {}),
  });

function rowOf(gold: GoldRow, source: SourceSpan, label: string): Row {
  const { part = null, code = null, scope = null, table: _t, start: _s, quote: _q, page: _p, ...row } = gold;
  const printed = /([\d,]+)(?:\.(\d+))?/.exec(row.printed);
  return {
    ...row,
    part,
    code,
    scope,
    decimals: printed ? (printed[2]?.length ?? 0) : null,
    scale: printed ? scaleOf(Number(printed[0].replaceAll(',', '')), Number(row.value)) : 0,
    confidence: label.startsWith('table/') ? 0.97 : 0.9,
    rule: label.startsWith('table/') ? 'table' : label.split('/')[0]!,
    source,
  };
}

/** The power of ten between what is printed (13447300.00 元) and the value in its unit (1344.73 万元). */
const scaleOf = (printed: number, value: number) =>
  printed > 0 && value !== 0 ? Math.round(Math.log10(Math.abs(value) / printed)) : 0;

function indicatorOf(gold: GoldIndicator, source: SourceSpan): Indicator {
  const { table: _t, start: _s, quote: _q, page: _p, ...indicator } = gold;
  const operators = { '≥': '>=', '≤': '<=', '＝': '=', '＞': '>', '＜': '<' } as const;
  const { operator } = indicator;
  const known = operator === null ? null : ((operators as Record<string, string>)[operator] ?? operator);
  return {
    ...indicator,
    operator: known as Indicator['operator'],
    confidence: 0.9,
    rule: 'evaluation',
    source,
  };
}

const checkOf: Readonly<Record<Relation['kind'], string>> = {
  sum: 'sum',
  share: 'share',
  rate: 'change-rate',
  completion: 'completion',
  difference: 'change-amount',
  same: 'same-figure',
};
const findingOf = (gold: GoldFinding, place: (p: Placed) => SourceSpan): Finding => ({
  check: checkOf[gold.kind as Relation['kind']],
  severity: gold.planted === 'rate_stale' ? 'warning' : gold.planted === 'other_total' ? 'info' : 'error',
  message: `印出的数对不上：${gold.arithmetic}`,
  expected: null,
  actual: null,
  arithmetic: gold.arithmetic,
  sources: gold.sources.map(place),
  confidence: 0.9,
});

function ledgerOf(made: Generated): LedgerEntry[] {
  const held = made.disclosure.relations.map((r) => ({
    check: checkOf[r.kind],
    outcome: 'holds' as const,
  }));
  const broken = made.findings.map((f) => ({
    check: checkOf[f.kind as Relation['kind']],
    outcome: 'cannot_hold' as const,
  }));
  return [...held, ...broken].map((entry) => ({
    ...entry,
    subject: made.disclosure.title,
    reason: null,
    arithmetic: null,
    sources: [],
  }));
}
