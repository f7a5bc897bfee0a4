import type { Link, Site, Target } from '../../schema/index.ts';
import type { Find } from './finder.ts';
import type { Leaf } from './leaf.ts';
import { isGeneric } from './words.ts';

/** Which references are worth a visit, and as what: a disclosure, a document that hangs on one, or a way to more of them. */
export interface Scope {
  readonly site: Site;
}

const documentEnding = /\.(?:pdf|docx?|xlsx?|xlsm|wps|et|ofd|rtf|zip|rar|7z|txt|csv)$/i;
const otherEnding = /\.(?:js|css|png|jpe?g|gif|bmp|svg|ico|mp[34]|avi|wmv|exe|apk|xml|swf)$/i;
/** Addresses that hand out files, and those that may: there the title has to say so. */
const downloads = /download|downfile|filedown|attach|fujian|annex/i;
const perhaps = /\bfile|upload|\bdown\b/i;
const unit =
  /^[\u4e00-\u9fff（）()]{2,30}(?:局|委员会|委|厅|办公室|办|院|所|站|中心|馆|学校|小学|中学|大学|学院|幼儿园|医院|政府|法院|检察院|联合会|工会|协会|团委|妇联|工商联|街道|镇|乡|党校|公司|部|处|队|社|会)(?:[（(](?:本级|机关|汇总)[）)])?$/u;

/** 青禾县教育局 is a unit; a menu's 联系我们 and 领导信箱 are none. */
export const isUnit = (title: string): boolean => unit.test(title.replace(/\s/g, ''));

export function isDocument(find: Pick<Find, 'kind' | 'url' | 'title'>): boolean {
  if (find.kind === 'attachment') return true;
  const { pathname, search } = new URL(find.url);
  if (documentEnding.test(decoded(pathname))) return true;
  if (documentEnding.test((find.title ?? '').replace(/[)）\]】\s]+$/, ''))) return true;
  const rest = pathname + search;
  if (/\.s?html?$/i.test(pathname)) return false;
  if (downloads.test(rest) || documentEnding.test(decoded(search))) return true;
  return perhaps.test(rest) && /附件|下载/.test(find.title ?? '');
}

/** Of whatever year. */
function isNamedOne(title: string | null, { site }: Scope): title is string {
  const { titles, without } = site.disclosure;
  if (title === null || !new RegExp(titles, 'u').test(title)) return false;
  return without === null || !new RegExp(without, 'u').test(title);
}

export function isDisclosure(title: string | null, scope: Scope): boolean {
  if (!isNamedOne(title, scope)) return false;
  const { years } = scope.site.disclosure;
  const named = [...title.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(Number);
  const within = (year: number) => year >= (years.from ?? 0) && year <= (years.to ?? 9999);
  return named.length === 0 || named.some(within);
}

/** The links of a page that are worth a visit. `role` is what the page turned out to be. */
export function linksOf(
  leaf: Leaf,
  finds: readonly Find[],
  role: Link['role'],
  target: Target,
  scope: Scope,
): Link[] {
  const links = new Map<string, Link>();
  for (const find of finds) {
    const link = role === 'list' ? fromList(find, target, scope) : fromPage(find, leaf, target);
    if (link === null || link.url === leaf.url || link.url === target.url) continue;
    const known = links.get(link.url);
    // the same address twice: as a picture and as a title
    if (!known || (known.title === null && link.title !== null)) links.set(link.url, link);
  }
  return [...links.values()];
}

function fromList(find: Find, target: Target, scope: Scope): Link | null {
  const { url, title, published } = find;
  const first = target.list ?? target.url;
  const beyond = target.depth >= scope.site.follow.depth;
  const link = (role: Link['role'], list: string | null, deeper: number): Link => ({
    url,
    role,
    title,
    published,
    depth: target.depth + deeper,
    list,
    page: find.page ?? null,
  });
  if (find.kind === 'more') return link('list', first, 0);
  if (find.kind === 'part') return isDocument(find) ? null : link('list', null, 0);
  if (otherEnding.test(new URL(url).pathname)) return null;
  // what hangs on a disclosure belongs to it, whatever it is called
  if (find.page && isDisclosure(find.of ?? null, scope)) return link('file', null, 1);
  if (isDisclosure(title, scope)) return link(isDocument(find) ? 'file' : 'page', null, 1);
  if (beyond || isDocument(find) || title === null || find.aside) return null;
  return (new RegExp(scope.site.follow.titles, 'u').test(title) &&
    title.length <= 40 &&
    !hasYear(title, scope)) ||
    isUnit(title)
    ? link('list', null, 1)
    : null;
}

/** A title of a year that nobody asked for is no way to one that somebody did. */
const hasYear = (title: string, { site }: Scope) =>
  /(?:19|20)\d{2}/.test(title) && !isDisclosure(`${title}预算`, { site });

function fromPage(find: Find, leaf: Leaf, target: Target): Link | null {
  const { url } = find;
  const inherit = {
    published: target.published ?? find.published,
    depth: target.depth,
    list: null,
    page: null,
  };
  if (otherEnding.test(new URL(url).pathname) || find.aside) return null;
  if (isDocument(find)) return { url, role: 'file', title: named(find.title) ?? target.title, ...inherit };
  if (find.kind === 'part') return { url, role: 'page', title: target.title, ...inherit };
  if (find.kind === 'more' && continues(url, leaf.url))
    return { url, role: 'page', title: target.title, ...inherit };
  return null;
}

const named = (title: string | null) => (title === null || isGeneric(title) ? null : title);

/** `t2023_1.html` goes on with `t2023.html`. */
function continues(url: string, leaf: string): boolean {
  const stem = leaf.replace(/[?#].*$/, '').replace(/(?:_\d+)?\.\w+$/, '');
  return url.startsWith(`${stem}_`);
}

const fewWords = 400;

/**
 * What a page is that a list calls a disclosure: one, or another list. A disclosure has text, documents, or a frame; a
 * list is little else than links to disclosures or to units.
 */
export function roleOf(leaf: Leaf, finds: readonly Find[], target: Target, scope: Scope): Link['role'] {
  if (leaf.json !== undefined || target.list !== null) return 'list';
  const entries = finds.filter((f) => f.kind === 'entry' && !f.aside);
  const documents = entries.filter(isDocument);
  const onward = new Set(
    entries
      .filter((f) => !isDocument(f) && f.url !== leaf.url && !isAbove(f.url, leaf.url))
      .filter((f) => isNamedOne(f.title, scope) || (f.title !== null && isUnit(f.title)))
      .map((f) => f.url),
  ).size;
  const { plain, linked } = wordsOf(leaf);
  if (target.role === 'list') {
    // a start page may be the disclosure itself
    const itself =
      onward === 0 &&
      (documents.length > 0 || plain > fewWords) &&
      isDisclosure(target.title ?? headOf(leaf), scope);
    const listed = documents.filter((f) => isNamedOne(f.title, scope)).length;
    return itself && listed < 2 && !finds.some((f) => f.kind === 'more') ? 'page' : 'list';
  }
  if (documents.length > 0 || leaf.bodies.length > 0 || finds.some((f) => f.kind === 'part')) {
    const listed = documents.filter((f) => isNamedOne(f.title, scope)).length;
    return onward >= 5 && listed === 0 && documents.length === 0 && linked > plain ? 'list' : 'page';
  }
  if (onward === 1) return plain < fewWords / 3 ? 'list' : 'page';
  return onward >= 2 && (plain < fewWords || (onward >= 5 && linked > plain)) ? 'list' : 'page';
}

/** Whether an address is a folder that the other lies in: the way back, on every page. */
function isAbove(address: string, leaf: string): boolean {
  const folder = address.replace(/[?#].*$/, '').replace(/(?:index|list|default)(?:_\d+)?\.\w+$/i, '');
  return folder.endsWith('/') && leaf.startsWith(folder);
}

function wordsOf(leaf: Leaf): { plain: number; linked: number } {
  const $ = leaf.documents[0];
  if (!$) return { plain: leaf.text.length, linked: 0 };
  const body = $('body').clone();
  body.find('script, style, noscript').remove();
  const all = body.text().replace(/\s+/g, '').length;
  const linked = body.find('a').text().replace(/\s+/g, '').length;
  return { plain: all - linked, linked };
}

export function headOf(leaf: Leaf): string | null {
  const $ = leaf.documents[0];
  if (!$) return null;
  const head =
    $('meta[name="ArticleTitle" i]').attr('content') ?? ($('h1').first().text() || $('title').first().text());
  return head.replace(/\s+/g, ' ').trim() || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
