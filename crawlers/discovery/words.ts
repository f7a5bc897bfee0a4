import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** Titles and dates as lists show them: in the link, in its `title`, or in the row around it. */
export function dateIn(text: string): string | null {
  const found = /((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?!\d)/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found as unknown as [string, string, string, string];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export const squeezed = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/** Says that there is something, and not what. */
const generic =
  /^(?:点击|查看|浏览|打开|立即|在线)?(?:此处|这里)?(?:下载|查看|浏览|预览|打开|详情|详细|更多|全文|原文|附件)?(?:附件|文件|文档|详情|内容)?[\d一二三四五六七八九十]{0,2}[:：.。、>》]*$/;

export const isGeneric = (title: string): boolean => title === '' || generic.test(title);

/** The row of a list in which a link stands, so far as it is the link's own. */
export function rowOf($: CheerioAPI, element: Element): Cheerio<AnyNode> | null {
  const row = $(element).closest('li, tr, dd, dt, p');
  return row.length > 0 && row.text().length < 500 ? (row as unknown as Cheerio<AnyNode>) : null;
}

export function titleOf($: CheerioAPI, element: Element): string | null {
  const link = $(element);
  const shown = squeezed(link.text());
  const full = squeezed(link.attr('title') ?? '');
  const image = squeezed(link.find('img[alt]').attr('alt') ?? '');
  const cut = /(?:…|\.{2,})$/.test(shown) || full.startsWith(shown.replace(/(?:…|\.+)$/, ''));
  const said = full !== '' && (cut || isGeneric(shown)) ? full : shown || image;
  if (!isGeneric(said)) return said;
  const row = squeezed(rowOf($, element)?.text().replace(shown, ' ') ?? '').replace(
    /[[(（【]?\d{4}-\d{1,2}-\d{1,2}[\])）】]?/g,
    '',
  );
  return squeezed(row) || said || null;
}

export function publishedOf($: CheerioAPI, element: Element): string | null {
  const row = rowOf($, element);
  // a row with many links has no date of one of them
  return row && row.find('a').length <= 3 ? dateIn(row.text()) : null;
}
