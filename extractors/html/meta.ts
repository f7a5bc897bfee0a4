import { collapse } from '../wrapped.ts';
import { type Element, elementsOf, firstOf, textOf } from './dom.ts';

/**
 * What a page says of itself: title, who published it, when.
 *
 * `<meta name="PubDate" content="2026-03-05 16:41">` gives `2026-03-05`; so does `发布时间：2026年3月5日` under the title.
 */
export interface PageMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

export function metaOf(root: Element): PageMeta {
  const meta = metaTags(root);
  const heading = firstOf(root, (element) => element.name === 'h1');
  const shown = firstOf(root, (element) => element.name === 'title');
  const titleText = shown ? collapse(rawText(shown)) : '';
  const byline = bylineOf(root);
  return {
    title:
      some(meta.get('articletitle')) ??
      some(heading ? textOf(heading) : '') ??
      some(withoutSite(titleText, meta)),
    publisher:
      some(meta.get('contentsource')) ??
      some(meta.get('source')) ??
      byline.publisher ??
      some(meta.get('sitename')),
    published:
      dateIn(meta.get('pubdate') ?? meta.get('publishdate') ?? meta.get('article:published_time') ?? '') ??
      byline.published,
  };
}

function metaTags(root: Element): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of elementsOf(root)) {
    if (element.name !== 'meta') continue;
    const name = (element.attribs.name ?? element.attribs.property ?? '').toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, collapse(element.attribs.content ?? ''));
  }
  return found;
}

const some = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** `title` is hidden content to a reader of the page, so its text is taken as it stands. */
const rawText = (element: Element) =>
  element.children.map((child) => (child.type === 'text' ? child.data : '')).join('');

/** `甲局2026年部门预算-甲市人民政府` ends in the name of the site. */
function withoutSite(title: string, meta: ReadonlyMap<string, string>): string {
  const site = meta.get('sitename');
  const parts = title.split(/\s*[-_|—–]\s*/);
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  return last === site || /(?:网|政府|门户|网站|平台)$/.test(last)
    ? title.slice(0, title.lastIndexOf(last)).replace(/[\s\-_|—–]+$/, '')
    : title;
}

export function dateIn(text: string): string | null {
  const found = /((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found as unknown as [string, string, string, string];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The line under the title. Only near it: a date label deep in the page is about something else. */
function bylineOf(root: Element): { published: string | null; publisher: string | null } {
  const text = headText(root, 20_000);
  const date =
    /(?:发布|发文|公开|更新)?(?:时间|日期)\s*[:：]\s*((?:19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2})/.exec(
      text,
    );
  const source = /(?:信息来源|文章来源|来源|发布机构|发布单位)\s*[:：]\s*([^\s:：|｜【[]{2,30})/.exec(text);
  return { published: date ? dateIn(date[1]!) : null, publisher: source ? source[1]! : null };
}

function headText(root: Element, most: number): string {
  const body = firstOf(root, (element) => element.name === 'body');
  return body ? textOf(body).slice(0, most) : '';
}
