import { styleText } from 'node:util';
import { severities } from '../../schema/vocabulary.ts';
import type { Connection, StoredAcrossFinding, StoredSource } from '../../store/index.ts';
import { csvLines, textOf } from '../../store/index.ts';
import { article, checkHead, escaped, marked } from './check-html.ts';
import type { CheckFormat } from './check-printers.ts';
import { colours } from './findings.ts';
import { markFor, type Quote, quotesOf } from './quote.ts';
import { jsonLine } from './stream.ts';

/** What documents of one unit say of each other, out of the store: the sentence, and the words of every document. */
type Finding = StoredAcrossFinding;

interface From {
  readonly source: StoredSource;
  readonly quotes: readonly Quote[];
}

/** The sentences that the figures stand in, document by document. */
function quotedFrom(db: Connection, { sources }: Finding, mark?: (words: string) => string): From[] {
  const documents = Map.groupBy(sources, (s) => s.document);
  return [...documents].map(([id, spans]) => ({
    source: spans[0]!,
    quotes: quotesOf(textOf(db, id) ?? '', spans, mark),
  }));
}

const shown = 4;
const placeText = ({ page, table }: Quote): string => {
  const parts = [page === undefined ? '' : `第 ${page} 页`, table ?? ''].filter(Boolean);
  return parts.length > 0 ? `（${parts.join('，')}）` : '';
};

function findingText(db: Connection, finding: Finding, mark: (words: string) => string): string {
  const severity = styleText(['bold', colours[finding.severity]], severities[finding.severity], {
    stream: process.stdout,
  });
  const quotes = quotedFrom(db, finding, mark).flatMap(({ source, quotes }) => [
    `     原文：${source.title ?? '（没有标题）'}  ${source.path}`,
    ...quotes.slice(0, shown).map((q) => `       ${q.text}${placeText(q)}`),
    ...(quotes.length > shown ? [`       另有 ${quotes.length - shown} 处，见 --format json`] : []),
  ]);
  return [
    `  ${severity} ${finding.message}  [${finding.check}]`,
    `     算式：${finding.arithmetic}`,
    ...quotes,
    '',
  ].join('\n');
}

function* text(db: Connection, findings: Iterable<Finding>): Generator<string> {
  const mark = markFor(process.stdout);
  let last = '';
  for (const finding of findings) {
    const whose = `${finding.entity} ${finding.year} 年`;
    if (whose !== last) yield `${last === '' ? '' : '\n'}${styleText('bold', whose)}\n`;
    last = whose;
    yield findingText(db, finding, mark);
  }
  if (last === '') yield '没有发现各份材料之间对不上的数字\n';
}

const columns = 'entity,year,severity,check,message,expected,actual,arithmetic,paths,quotes'.split(',');

function* csv(_: Connection, findings: Iterable<Finding>): Generator<string> {
  yield csvLines([columns]);
  for (const f of findings)
    yield csvLines([
      [
        f.entity,
        f.year,
        severities[f.severity],
        f.check,
        f.message,
        f.expected,
        f.actual,
        f.arithmetic,
        [...new Set(f.sources.map((s) => s.path))].join(' | '),
        f.sources.map((s) => s.quote).join(' | '),
      ],
    ]);
}

const objectOf = (db: Connection, finding: Finding) => ({
  ...finding,
  sentences: quotedFrom(db, finding).flatMap(({ source, quotes }) =>
    quotes.map((q) => ({ document: source.document, path: source.path, ...q })),
  ),
});

function* json(db: Connection, findings: Iterable<Finding>): Generator<string> {
  yield `${JSON.stringify({ findings: [...findings].map((f) => objectOf(db, f)) }, null, 2)}\n`;
}

function* jsonl(_: Connection, findings: Iterable<Finding>): Generator<string> {
  for (const finding of findings) yield jsonLine({ type: 'finding', ...finding });
}

function* html(db: Connection, findings: Iterable<Finding>): Generator<string> {
  yield checkHead();
  for (const finding of findings) {
    const quotes = quotedFrom(db, finding, marked).map(({ source, quotes }) => ({
      from: `${source.title ?? ''} ${source.path}`,
      quotes,
    }));
    yield `<section><h2>${escaped(`${finding.entity} ${finding.year} 年`)}</h2>\n${article(finding, quotes)}</section>\n`;
  }
  yield '</body></html>\n';
}

const printers = { text, csv, json, jsonl, html } as const;

export const printAcross = (
  format: CheckFormat,
  db: Connection,
  findings: Iterable<Finding>,
): Generator<string> => printers[format](db, findings);
