import { askedWith, parametersOf } from '../../fetching/question.ts';
import { addressOf } from '../../safety/hosts.ts';
import type { Find, Finder } from '../finder.ts';
import { dateIn, squeezed } from '../words.ts';

/**
 * Lists that come as data: wherever an object has a title and an address, it is an entry; a list of files inside of it
 * hangs on it. `?pageNo=1` is followed as long as there is something on the page.
 *
 * `{"data":{"total":30,"rows":[{"title":"青禾县样例局2023年度决算","url":"/a/1.html","pubDate":1724025600000}]}}`
 */
const titleNames =
  /^(?:doc|info|art(?:icle)?|news|manuscript|file|att(?:ach)?(?:ment)?)?_?(?:title|name|subject|bt|mc)$/i;
const addressNames =
  /^(?:(?:doc|info|art(?:icle)?|news|pub|static|file|att(?:ach)?(?:ment)?|download|link|web|content|page|detail)_?)*(?:url|link|href|path|address)$/i;
const dateNames = /(?:date|time|rq|sj)$/i;
const pageNames =
  /^(?:page|page_?no|page_?num|page_?number|page_?index|current_?page|cur_?page|p|pn|pageno)$/i;
const startNames = /^(?:start|offset|skip|from|first)$/i;
const document = /\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|7z|txt)(?:[?#]|$)/i;

export const jsonItems: Finder = {
  name: 'json-items',
  title: 'JSON 列表接口',
  *find({ json, url }) {
    if (json === undefined) return;
    const items = [...itemsIn(json, url)];
    yield* items;
    const entries = items.filter((item) => item.kind === 'entry').length;
    if (entries > 0) yield* nextPage(json, url, entries);
  },
};

interface Owner {
  readonly page: string;
  readonly of: string;
  readonly published: string | null;
}

function* itemsIn(value: unknown, base: string, owner: Owner | null = null, depth = 0): Generator<Find> {
  if (depth > 12 || typeof value !== 'object' || value === null) return;
  const fields = Object.entries(value);
  const text = (names: RegExp) => {
    const found = fields.find(
      ([name, field]) => names.test(name) && typeof field === 'string' && field.trim() !== '',
    );
    return found ? (found[1] as string) : null;
  };
  const title = Array.isArray(value) ? null : text(titleNames);
  const reference = Array.isArray(value) ? null : text(addressNames);
  const address = reference ? addressOf(reference, base) : null;
  let mine = owner;
  if (title !== null && address !== null) {
    const said = squeezed(title.replace(/<[^>]+>/g, ''));
    const published = dateOf(fields);
    if (owner && (document.test(address.pathname) || isAttachment(value))) {
      yield {
        kind: 'attachment',
        url: address.href,
        title: said,
        ...owner,
        published: owner.published ?? published,
      };
    } else {
      yield { kind: 'entry', url: address.href, title: said, published };
      mine = { page: address.href, of: said, published };
    }
  }
  for (const [, field] of fields) yield* itemsIn(field, base, mine, depth + 1);
}

const isAttachment = (value: object) => Object.keys(value).some((name) => /^(?:file|att)/i.test(name));

/** Dates as text, or in milliseconds or seconds since 1970; the day is that of Beijing. */
function dateOf(fields: readonly (readonly [string, unknown])[]): string | null {
  for (const [name, value] of fields) {
    if (!dateNames.test(name)) continue;
    if (typeof value === 'string' && dateIn(value)) return dateIn(value);
    const number =
      typeof value === 'number' || (typeof value === 'string' && /^\d{10,13}$/.test(value))
        ? Number(value)
        : 0;
    if (number > 5e8)
      return new Date((number < 1e11 ? number * 1000 : number) + 8 * 3600_000).toISOString().slice(0, 10);
  }
  return null;
}

function* nextPage(json: unknown, url: string, entries: number): Generator<Find> {
  const address = new URL(url);
  for (const [name, value] of parametersOf(address)) {
    const isPage = pageNames.test(name);
    if ((!isPage && !startNames.test(name)) || !/^\d+$/.test(value)) continue;
    const pages = numberIn(json, /^(?:total_?pages?|page_?count|pages|count_?page)$/i);
    if (isPage && pages !== null && Number(value) >= pages) return;
    const next = askedWith(address, name, String(Number(value) + (isPage ? 1 : entries)));
    yield { kind: 'more', url: next, title: null, published: null };
    return;
  }
}

function numberIn(value: unknown, names: RegExp, depth = 0): number | null {
  if (depth > 3 || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  for (const [name, field] of Object.entries(value))
    if (names.test(name) && /^\d+$/.test(String(field))) return Number(field);
  for (const field of Object.values(value)) {
    const found = numberIn(field, names, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
