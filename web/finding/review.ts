import { type Verdict, verdicts } from '../../schema/index.ts';
import { type Asked, NotFound } from '../page.ts';

/** A form that was sent: what a reader says of a finding goes to the store, and the reader back to where the form stood. */
const longest = 2000;

export async function takeReview(asked: Asked): Promise<Response> {
  const form = await asked.context.req.parseBody();
  const field = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const given = field('verdict');
  const verdict = given in verdicts ? (given as Verdict) : null;
  if (verdict === null && given !== 'none') throw new NotFound(given);
  const known = asked.services.saveReview({
    document: field('document'),
    check: field('check'),
    figures: field('figures'),
    verdict,
    comment: field('comment').trim().slice(0, longest),
  });
  if (!known) throw new NotFound(field('check'));
  const id = /^\d+$/.test(field('id')) ? `#finding-${field('id')}` : '';
  return asked.context.redirect(`${ownAddress(field('back'))}${id}`, 303);
}

/** Never to another site, whatever the form says. */
function ownAddress(back: string): string {
  const here = 'http://here.invalid';
  if (!back.startsWith('/') || !URL.canParse(back, here)) return '/findings';
  const url = new URL(back, here);
  return url.origin === here ? `${url.pathname}${url.search}` : '/findings';
}
