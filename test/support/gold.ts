/**
 * Turns the hand-made labels of the shared corpus into what the parsers would hand over, so that the checks can be
 * measured before and apart from the parsers. Labels give the quote and its offset (text) or its page (PDF).
 */
import { existsSync, readFileSync } from 'node:fs';
import { extract } from '../../extractors/index.ts';
import { findHeadings, outlineOf } from '../../parsers/outline.ts';
import { normalize } from '../../parsers/text/normal.ts';
import type { ReconcileInput } from '../../reconcile/index.ts';
import type { Document, Indicator, Metadata, Row, SourceSpan } from '../../schema/index.ts';

export const corpus = new URL('../../../shared/corpus/', import.meta.url);
export const hasCorpus = existsSync(new URL('findings.jsonl', corpus));

interface Label extends Omit<Row, 'source' | 'decimals' | 'scale' | 'confidence' | 'rule'> {
  readonly quote: string;
  readonly start?: number;
  readonly page?: number;
  readonly table?: string | null;
  readonly row?: string;
  readonly column?: string;
  readonly context?: string;
}

export const readLines = <T>(url: URL): T[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l));

/** A text without its white space, and where each character came from. */
function squeeze(text: string, from: number, to: number) {
  let plain = '';
  const origin: number[] = [];
  for (let i = from; i < to; i++)
    if (!/\s/.test(text[i]!)) {
      plain += text[i]!;
      origin.push(i);
    }
  return { plain, origin };
}

function pageExtents(document: Document): Map<number, { start: number; end: number }> {
  const pages = new Map<number, { start: number; end: number }>();
  for (const run of document.runs) {
    const known = pages.get(run.page);
    pages.set(run.page, {
      start: Math.min(known?.start ?? run.start, run.start),
      end: Math.max(known?.end ?? 0, run.end),
    });
  }
  return pages;
}

/** Finds labels of a paged document in its text, each behind the one before it. */
function locator(document: Document) {
  const pages = pageExtents(document);
  const squeezed = new Map([...pages].map(([n, e]) => [n, squeeze(document.text, e.start, e.end)]));
  const last = new Map<string, number>();
  return (label: Label): { start: number; end: number } | null => {
    const page = squeezed.get(label.page ?? 0);
    if (!page) return null;
    const wanted = label.printed.replace(/\s/g, '');
    const context = (label.table ? label.printed : (label.context ?? label.quote)).replace(/\s/g, '');
    const key = `${label.page} ${label.table}`;
    const from = last.get(key) ?? 0;
    const around = page.plain.indexOf(context, Math.max(0, from - context.length));
    const base = around >= 0 ? around : page.plain.indexOf(context);
    const inside = context.indexOf(wanted);
    let at = base >= 0 ? base + Math.max(0, inside) : page.plain.indexOf(wanted, from);
    if (at < 0) at = page.plain.indexOf(wanted);
    if (at < 0) return null;
    last.set(key, label.table ? at + wanted.length : Math.max(from, at));
    return { start: page.origin[at]!, end: page.origin[at + wanted.length - 1]! + 1 };
  };
}

function decimalsOf(label: Label): Pick<Row, 'decimals' | 'scale'> {
  const printed = label.printed.normalize('NFKC').replace(/[,\s]/g, '');
  const number = printed.match(/-?\d+(?:\.(\d+))?/);
  if (!number) return { decimals: null, scale: 0 };
  const digits = Number(number[0]);
  const ratio = digits === 0 ? 1 : Math.abs(Number(label.value) / digits);
  const scale = ratio === 0 || label.unit !== '万元' ? 0 : Math.round(Math.log10(ratio));
  return { decimals: number[1]?.length ?? 0, scale: digits === 0 && /^0\.00$/.test(printed) ? 0 : scale };
}

const files: Record<string, string> = {
  '001': '001.txt',
  '003a': '003a.txt',
  '003c': '003c.txt',
  '003d': '003d.txt',
  '004': '004.txt',
};
export const goldNames = [
  '001',
  '003a',
  '003c',
  '003d',
  '004',
  'pdf-guihuaziran-2024',
  'pdf-sifaju-2026',
  'pdf-xian-xinfang-2026',
];

export async function goldInput(name: string): Promise<ReconcileInput & { missing: number }> {
  const url = new URL(files[name] ?? `${name}.pdf`, corpus);
  const bytes = new Uint8Array(readFileSync(url));
  const isText = name in files;
  const document: Document = await extract({ path: url.pathname, bytes });
  const text = isText ? new TextDecoder().decode(bytes) : document.text;
  const shown: Document = isText ? { ...document, text, blocks: [] } : document;
  const normal = normalize(
    text,
    shown.blocks.map((b) => b.start),
  );
  const outline = outlineOf(normal, shown, findHeadings(normal));
  const labels = readLines<Label>(new URL(`gold/${name}.jsonl`, corpus));
  const locate = isText ? null : locator(document);
  let missing = 0;
  const rows: Row[] = [];
  const indicators: Indicator[] = [];
  for (const label of labels) {
    const isRow = label.printed !== undefined;
    const span = locate
      ? isRow
        ? locate(label)
        : null
      : { start: label.start!, end: label.start! + label.quote.length };
    if (!span && isRow) missing++;
    const at = span ?? { start: 0, end: 0 };
    const source: SourceSpan = {
      ...at,
      quote: text.slice(at.start, at.end),
      ...(label.page === undefined ? {} : { page: label.page }),
      ...(label.table ? { table: label.table } : {}),
    };
    const { quote, start, page, table, row, column, context, ...dimensions } = label;
    if ((label.family as string) === 'indicator')
      indicators.push({ ...(dimensions as unknown as Indicator), confidence: 1, rule: 'gold', source });
    else
      rows.push({
        ...dimensions,
        part: dimensions.part ?? null,
        code: dimensions.code ?? null,
        scope: dimensions.scope ?? null,
        ...decimalsOf(label),
        confidence: 1,
        rule: 'gold',
        source,
      });
  }
  const first = rows[0]!;
  const metadata: Metadata = {
    title: null,
    entity: first.entity,
    entities: [...new Set(rows.map((r) => r.entity))],
    year: Math.max(...rows.map((r) => r.year)),
    kind: /2026|003c/.test(name) ? 'budget' : name === '001' ? 'performance_report' : 'final_account',
    level: null,
    published: null,
    region: null,
  };
  return { document: { text }, metadata, rows, indicators, outline, missing };
}
