import { addressOf } from '../../safety/hosts.ts';
import type { Find, Finder } from '../finder.ts';

/**
 * Pages that only a script knows: `createPageHTML(12, 0, "index", "html")` stands for index_1.html … index_11.html;
 * `var countPage = 5;` beside `"list_" + n + ".shtml"` for list_2.shtml … list_5.shtml.
 */
export const pagingScripts: Finder = {
  name: 'paging-scripts',
  title: '脚本生成的页码（createPageHTML、countPage 等）',
  *find({ scripts, url, documents }) {
    yield* calls(scripts, url);
    const count =
      countIn(scripts) ??
      countInMarkup(documents[0]?.('[totalpage], [data-total-page], [data-pages]').first().attr() ?? {});
    if (count !== null) yield* templates(scripts, url, count);
  },
};
/** Nobody reads further than this anyway; the source's own limit is lower. */
const most = 2000;

const page = (address: URL | null): Find[] =>
  address ? [{ kind: 'more', url: address.href, title: null, published: null }] : [];

/** The call with its arguments in whatever order: the first number is how many there are; then which this is, from 0 or 1. */
function* calls(scripts: string, url: string): Generator<Find> {
  for (const [, inside] of scripts.matchAll(/\bcreatePage\w*\s*\(([^()]{3,300})\)/g)) {
    const args = inside!.split(',').map((arg) => arg.trim());
    const numbers = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
    const words = args.flatMap((arg) => /^["']([\w.-]+)["']$/.exec(arg)?.[1] ?? []);
    const extension = words.find((word) => /^\.?(?:s?html?|jsp|aspx?|php)$/i.test(word))?.replace(/^\./, '');
    const at = words.findIndex((word) => word.replace(/^\./, '') === extension);
    const stem = at > 0 ? words[at - 1] : undefined;
    const [count, current] = numbers;
    if (!extension || !stem || count === undefined || count > most) continue;
    // the first page tells all: where it is page 0 the last has the number before the count, where it is page 1 the count
    if (new RegExp(`${escaped(stem)}_\\d+\\.${extension}`, 'i').test(url)) continue;
    const first = current === 0 || current === undefined ? 1 : 2;
    for (let n = first; n < count + first - 1; n++) yield* page(addressOf(`${stem}_${n}.${extension}`, url));
  }
}

const countIn = (scripts: string): number | null => {
  const found =
    /\b(?:countPage|pageCount|totalPages?|maxPage|pages?Total|allPage|page_count|total_pages?)\s*[=:]\s*["']?(\d{1,5})/i.exec(
      scripts,
    );
  return found ? Number(found[1]) : null;
};
const countInMarkup = (attributes: Readonly<Record<string, string>>): number | null => {
  const value = attributes.totalpage ?? attributes['data-total-page'] ?? attributes['data-pages'];
  return value && /^\d{1,5}$/.test(value) ? Number(value) : null;
};

/** `"index_" + i + ".html"`, `"?page=" + n`: where the scripts put a number between two strings, or behind one. */
function* templates(scripts: string, url: string, count: number): Generator<Find> {
  const pattern =
    /(["'])([^"'\n]{0,200}(?:[_=/-]|page))\1\s*\+\s*\(?\s*[\w$.]+(?:\s*[-+]\s*1)?\s*\)?(?:\s*\+\s*(["'])([^"'\n]{0,60})\3)?/gi;
  for (const [, , before, , after = ''] of scripts.matchAll(pattern)) {
    const isPage =
      /(?:_|page\w*=|[?&]p=|\bpage\/?)$/i.test(before!) && /^(?:\.\w{2,5}|&|$|\/|\?)/.test(after);
    if (!isPage || /[<>\s]/.test(before! + after)) continue;
    // counted from 0, the first page has no number and the last is one less
    const zero =
      /_$/.test(before!) &&
      !new RegExp(`${escaped(before!)}1${escaped(after)}`).test(url) &&
      /\.\w+$/.test(after) &&
      countsFromZero(scripts);
    for (let n = zero ? 1 : 2; n <= Math.min(zero ? count - 1 : count, most); n++)
      yield* page(addressOf(`${before}${n}${after}`, url));
  }
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const countsFromZero = (scripts: string) =>
  /\b(?:currentPage|curPage|pageIndex|nowPage)\s*=\s*["']?0\b/i.test(scripts);
