import type { CheerioAPI } from 'cheerio';
import { literalsOf, percentDecoded } from './literals.ts';

/**
 * Articles that a page carries in its scripts and writes into itself: as a string, escaped, in percent signs or Base64,
 * in a hidden text area or a template.
 *
 * `$("#content").html(unescape("%3Cp%3E%u9884%u7B97…"))` holds `<p>预算…`.
 */
export function bodiesOf(page: CheerioAPI, scripts: string): string[] {
  const found = new Set<string>();
  for (const { text } of literalsOf(scripts)) {
    if (text.length < 40) continue;
    const html = readings(text).find(isArticle);
    if (html) found.add(html);
  }
  page('textarea, xmp, script[type="text/html"], script[type="text/template"], template').each(
    (_, element) => {
      const html = page(element).is('template') ? (page(element).html() ?? '') : page(element).text();
      if (isArticle(html)) found.add(html);
    },
  );
  return [...found];
}

const markup = /<(?:p|div|table|span|section|a|h\d)[\s>]/i;

function isArticle(html: string): boolean {
  if (!markup.test(html) || /<script|<html/i.test(html.slice(0, 200))) return false;
  const words = html.replace(/<[^>]*>|&\w+;|\s+/g, '');
  // what a script builds its menus of has no such text, nor a link to a document
  return (
    (/[\u4e00-\u9fff]{2}/.test(words) && words.length >= 60) ||
    /<a\s[^>]*\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|7z)["'?]/i.test(html)
  );
}

function readings(text: string): string[] {
  const read = [text];
  if (/%3C/i.test(text)) read.push(percentDecoded(text));
  if (/&lt;\w/.test(text)) read.push(entitiesDecoded(text));
  if (text.length >= 120 && /^[\w+/=\s-]+$/.test(text))
    read.push(Buffer.from(text, 'base64').toString('utf8'));
  return read;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  nbsp: ' ',
  '#39': "'",
};
const entitiesDecoded = (text: string) =>
  text.replace(/&(lt|gt|quot|amp|nbsp|#39);/g, (_, name) => entities[name]!);
