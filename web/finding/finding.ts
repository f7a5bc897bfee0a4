import { verdicts } from '../../schema/index.ts';
import { type Html, html, nothing } from '../html.ts';
import { documentLink } from '../links.ts';
import type { Asked } from '../page.ts';
import { quotesHtml } from '../parts/quotes.ts';
import { severityTag } from '../parts/severity.ts';
import { type FindingSource, type StoredFinding, sourcesOf } from '../read/findings.ts';
import { termOf } from '../terms.ts';

/** A finding with its sentences, its arithmetic, and what was said of it. */
export function findingHtml(
  asked: Asked,
  finding: StoredFinding,
  textOf: (document: string) => string,
  { review = true } = {},
): Html {
  const { say, base } = asked;
  const byDocument = [...Map.groupBy(sourcesOf(asked.db, finding.id), (source) => source.document)];
  return html`<li class="finding ${finding.severity}" id="finding-${finding.id}">
<p>${severityTag(finding.severity, asked)} ${finding.message} ${verdictTag(asked, finding)}</p>
<p class="arithmetic">${finding.arithmetic}</p>
${byDocument.map(
  ([
    document,
    sources,
  ]) => html`<p class="where"><a href="${documentLink(document, base)}">${nameOf(asked, sources[0]!)}</a></p>
${quotesHtml(asked, document, textOf(document), sources)}`,
)}
${base === '' && review ? reviewHtml(asked, finding) : nothing}
${finding.comment ? html`<p class="comment">${say('reviewSaid')}：${finding.comment}</p>` : nothing}
</li>`;
}

const nameOf = ({ say }: Asked, { title }: FindingSource): string => title ?? say('untitled');

export const verdictTag = ({ language }: Pick<Asked, 'language'>, { verdict }: StoredFinding): Html =>
  verdict === null
    ? nothing
    : html`<span class="verdict ${verdict}">${termOf(verdicts, verdict, language)}</span>`;

/** A plain form: who looked at the source says what it was. */
function reviewHtml({ say, language, url }: Asked, finding: StoredFinding): Html {
  const { id, document, check, figures, verdict, comment } = finding;
  const hidden = { document, check, figures, back: `${url.pathname}${url.search}`, id };
  return html`<details class="review"><summary>${say(verdict === null ? 'review' : 'reviewAgain')}</summary>
<form method="post" action="/findings/review">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<fieldset><legend>${say('reviewLegend')}</legend>
${Object.keys(verdicts).map((key) => html`<label><input type="radio" name="verdict" value="${key}" required${key === verdict ? html` checked` : nothing}> ${termOf(verdicts, key, language)}</label>\n`)}
${verdict === null ? nothing : html`<label><input type="radio" name="verdict" value="none"> ${say('reviewTakeBack')}</label>`}
</fieldset>
<p><label for="comment-${id}">${say('reviewComment')}</label><textarea id="comment-${id}" name="comment" rows="2" maxlength="2000">${comment ?? ''}</textarea></p>
<button class="main">${say('reviewSave')}</button>
</form></details>`;
}
