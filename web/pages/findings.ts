import { severities, verdicts } from '../../schema/index.ts';
import { lostReviews } from '../../store/index.ts';
import { findingHtml } from '../finding/finding.ts';
import { takeReview } from '../finding/review.ts';
import { type Html, html, nothing } from '../html.ts';
import { withQuery } from '../links.ts';
import type { Asked, Page } from '../page.ts';
import { filters } from '../parts/filters.ts';
import { pager, pagingOf } from '../parts/pager.ts';
import { textOfDocument } from '../read/document.ts';
import { regionsOf, yearsOf } from '../read/filter.ts';
import { type Cause, causesOf, type FindingFilter, findingsOf } from '../read/findings.ts';
import { termOf } from '../terms.ts';

/** What does not hold, by its cause: a few of each, or all of one. */
const few = 3;
const many = 30;

export const findings: Page = {
  id: 'findings',
  path: '/findings',
  title: ['核对发现', 'Findings'],
  menu: true,
  show(asked) {
    const { db, say, services } = asked;
    const filter: FindingFilter = {
      severity: asked.query('severity'),
      check: asked.query('check'),
      year: asked.query('year'),
      region: asked.query('region'),
      review: asked.query('review'),
    };
    const causes = causesOf(db, filter);
    const count = causes.reduce((sum, cause) => sum + cause.count, 0);
    const title = say('findings');
    const textOf = textsOf(asked);
    const body = html`<h1>${title}</h1>
<p class="lead">${say('findingsLead')}</p>
${form(asked)}
${count === 0 ? html`<p class="empty">${say('none')}</p>` : html`<p class="count">${say('count', { count })}</p>`}
${causes.map((cause) => group(asked, filter, cause, textOf, services.checks.get(cause.check)?.title ?? cause.check))}`;
    return { title, body: html`${body}${lost(asked)}`, styles: ['findings.css'] };
  },
  routes: [{ method: 'post', path: '/findings/review', answer: takeReview }],
};

const anything: FindingFilter = { severity: '', check: '', year: '', region: '', review: '' };

type TextOf = (document: string) => string;
/** The text of a document is fetched once a page. */
function textsOf({ db }: Asked): TextOf {
  const texts = new Map<string, string>();
  return (id) => {
    const known = texts.get(id) ?? textOfDocument(db, id);
    texts.set(id, known);
    return known;
  };
}

/** What was said of findings that a newer reading no longer has: nothing that a reader wrote disappears. */
function lost({ db, say, language }: Asked): Html {
  const found = lostReviews(db);
  if (found.length === 0) return nothing;
  return html`<section class="cause"><h2>${say('reviewsLost')} <small>${found.length}</small></h2>
<ol class="findings">${found.map(
    (
      review,
    ) => html`<li class="finding"><p>${review.message} <span class="verdict">${termOf(verdicts, review.verdict, language)}</span></p>
${review.comment ? html`<p class="comment">${say('reviewSaid')}：${review.comment}</p>` : nothing}</li>`,
  )}</ol></section>`;
}

function form(asked: Asked): Html {
  const { db, language, say, services } = asked;
  const named = Object.keys(severities).map((key) => [key, termOf(severities, key, language)] as const);
  return filters(asked, [
    { name: 'severity', label: say('severity'), options: named },
    {
      name: 'check',
      label: say('check'),
      options: causesOf(db, anything).map(
        ({ check }) => [check, services.checks.get(check)?.title ?? check] as const,
      ),
    },
    {
      name: 'review',
      label: say('reviewed'),
      options: [
        ['open', say('reviewOpen')],
        ...Object.keys(verdicts).map((key) => [key, termOf(verdicts, key, language)] as const),
      ],
    },
    { name: 'year', label: say('year'), options: yearsOf(db).map((y) => [String(y), String(y)] as const) },
    { name: 'region', label: say('region'), options: regionsOf(db).map((r) => [r, r] as const) },
  ]);
}

function group(asked: Asked, filter: FindingFilter, cause: Cause, textOf: TextOf, title: string): Html {
  const { db, say, url } = asked;
  const whole = filter.check !== '';
  const paging = pagingOf(asked, cause.count, whole ? many : few);
  const shown = findingsOf(db, { ...filter, check: cause.check }, whole ? paging : { size: few, offset: 0 });
  return html`<section class="cause">
<h2>${title} <small>${cause.count}</small></h2>
<p class="basis">${asked.services.checks.get(cause.check)?.description}</p>
<ol class="findings">${shown.map((finding) => findingHtml(asked, finding, textOf))}</ol>
${whole ? pager(asked, paging) : cause.count > few ? html`<p class="more"><a href="${withQuery(url, { check: cause.check, page: null })}">${say('findingsAll', { count: cause.count, title })}</a></p>` : nothing}
</section>`;
}
