import { documentKinds, families, funds, outcomes } from '../../schema/index.ts';
import type { Connection } from '../../store/index.ts';
import { itemText, kindText, valueText } from '../document/figure.ts';
import { type Html, html, joined, nothing } from '../html.ts';
import type { Asked } from '../page.ts';
import { dataTable } from '../parts/table.ts';
import { titleOf } from '../parts/title.ts';
import {
  countsOf,
  documentOf,
  type ShownRow,
  type StoredDocument,
  textOfDocument,
} from '../read/document.ts';
import { findingsAbout } from '../read/findings.ts';
import { termOf } from '../terms.ts';
import { findingList } from './findings.ts';
import { sheet } from './sheet.ts';

/** Checked first, unchecked last, as the vocabulary has them. */
const order: readonly string[] = Object.keys(outcomes);

/** What an editor needs to know of one document: its figures, what does not hold, where it came from. */
export function documentReport(asked: Asked): string {
  const { db, say, language } = asked;
  const document = documentOf(db, asked.param('document'));
  const counts = countsOf(db, document.id);
  const title = titleOf(asked, document);
  const findings = findingsAbout(db, document.id);
  const kicker = [
    document.region,
    document.entity ?? say('unknownEntity'),
    document.year ?? say('unknownYear'),
    termOf(documentKinds, document.kind, language),
  ].filter((piece) => piece !== null);
  const body = html`<h1>${title}</h1><p class="lead">${joined(kicker, ' · ')}</p>
<p>${say('reportCounts', { rows: counts.rows + counts.indicators, findings: findings.length })}</p>
${dataTable(
  say('reportRelations'),
  [
    { title: say('reportOutcome'), head: true, cell: (o) => termOf(outcomes, o.outcome, language) },
    { title: say('reportRelationCount'), numeric: true, cell: (o) => o.relations },
  ],
  counts.outcomes.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome)),
  { captionShown: true },
)}
<h2>${say('findings')}</h2>${findingList(asked, findings, (id) => textOfDocument(db, id))}
<h2>${say('reportFigures')}</h2>${figures(asked, keyRows(db, document.id))}
<h2>${say('reportSource')}</h2>${provenance(asked, document)}`;
  return sheet(asked, title, body);
}

/** Totals and top accounts, each once: where a document prints one twice, the first place is told. */
const keyRows = (db: Connection, document: string): ShownRow[] =>
  db
    .prepare(
      `SELECT id, family, entity, year, fund, item, part, code, stage, measure, basis, value, unit, scope, confidence, rule,
         min(source_start) AS start, source_end AS "end", quote, page
       FROM "row" WHERE document_id = ? AND measure = 'amount' AND part IS NULL AND item NOT LIKE '%/%'
         AND family IN ('income', 'expenditure', 'three_public', 'procurement', 'operating')
       GROUP BY family, entity, year, fund, item, stage, value ORDER BY start LIMIT 200`,
    )
    .all(document) as ShownRow[];

function figures(asked: Asked, rows: readonly ShownRow[]): Html {
  const { say, language } = asked;
  const groups = [...Map.groupBy(rows, (row) => row.family)];
  if (groups.length === 0) return html`<p class="empty">${say('noRowsHere')}</p>`;
  return html`${groups.map(([family, own]) =>
    dataTable<ShownRow>(
      termOf(families, family, language),
      [
        { title: say('item'), head: true, cell: itemText },
        { title: say('fund'), cell: (row) => termOf(funds, row.fund, language) },
        { title: say('what'), cell: (row) => `${row.year} ${kindText(row, asked)}` },
        { title: say('value'), numeric: true, cell: (row) => `${valueText(row)} ${row.unit}` },
        { title: say('reportPage'), numeric: true, cell: (row) => row.page },
      ],
      own,
      { captionShown: true },
    ),
  )}`;
}

export function provenance(
  { say }: Asked,
  { path, url, sha256, bytes, published, publisher, warnings }: StoredDocument,
): Html {
  const facts = [
    [say('reportFile'), path?.split(/[/\\]/).at(-1)],
    [say('reportAddress'), url],
    [say('reportPublisher'), publisher],
    [say('published'), published],
    ['sha256', sha256],
    [say('reportBytes'), bytes.toLocaleString('en-US')],
    [say('readingNotes'), warnings.join('；')],
  ] as const;
  return html`<dl class="sources">${facts.map(([name, value]) => (value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing))}</dl>`;
}
