import { type SourceSpan, sentencesOf } from '../../schema/index.ts';
import { type Html, html, nothing } from '../html.ts';
import { figureLink } from '../links.ts';
import type { Asked } from '../page.ts';

/** The sentences in which figures stand, the figures marked and linked to their place. */
export function quotesHtml(
  asked: Pick<Asked, 'say' | 'base'>,
  document: string,
  text: string,
  sources: readonly SourceSpan[],
): Html {
  return html`${sentencesOf(text, sources).map(({ pieces, page, table, spans }) => {
    const first = spans[0]!;
    const place = [page === undefined ? '' : asked.say('page', { page }), table ?? '']
      .filter(Boolean)
      .join('，');
    return html`<blockquote><p>${pieces.map((piece) => (piece.marked ? html`<mark>${piece.text}</mark>` : piece.text))}</p>
<footer>${place === '' ? nothing : html`${place}　`}<a href="${figureLink(document, first.start, first.end, asked.base)}">${asked.say('seeInSource')}</a></footer></blockquote>`;
  })}`;
}
