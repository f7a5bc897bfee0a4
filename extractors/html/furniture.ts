import { type Element, isElement, isHidden, isText, type Node } from './dom.ts';

/**
 * What stands on a web page and is not its text: navigation, breadcrumbs, share and print buttons, footers.
 *
 * `<div class="crumbs">首页 > 政务公开</div>` and `<p>【打印】【关闭】</p>` are furniture; `<div id="printArea">` around an
 * article is not, however it is named.
 */
const names =
  /^(?:crumbs?|bread(?:crumbs?)?|breadnav|location|weizhi|position|share\d*|shares?|b?d?share\w*|fenxiang|jiathis\w*|social|foot|footer|footers|copyright|nav|navbar|navbox|navigation|menu|menus|side|sidebar|toolbar|tools?|fontsize|pager|pagination|qrcode|ewm|erweima|saoma|friend|friendlinks?|links|relate|related|prevnext|pagenext|prenext|comment|comments|login|search|searchbox|hotnews|recommend|skiplink|jiucuo|dayin|print)$/;
/** Roles of the markup itself, which are never the article. */
const tags = new Set(['nav', 'footer', 'aside']);

/** An element named like furniture that holds much is content with an unlucky name. */
const MUCH = 400;

const judged = new WeakMap<Element, boolean>();

export function isFurniture(element: Element): boolean {
  const before = judged.get(element);
  if (before !== undefined) return before;
  const verdict = judge(element);
  judged.set(element, verdict);
  return verdict;
}

function judge(element: Element): boolean {
  if (element.name === 'body' || element.name === 'html') return false;
  if (/^(?:ul|ol|dl|div|section)$/.test(element.name) && isLinkList(element)) return true;
  if (!tags.has(element.name) && element.attribs.role !== 'navigation' && !namedSo(element)) return false;
  const { text, linked } = sample(element);
  if (linked > text.length / 2) return true;
  return text.length <= MUCH && !/\d\.\d{2}(?!\d)|\d\s*万元/.test(text);
}

/** A link to another page, as opposed to an attachment or a place on this one. */
export function leadsAway(link: Element): boolean {
  const href = link.attribs.href ?? '';
  if (href === '' || (href.startsWith('#') && href !== '#')) return false;
  return !/\.(?:docx?|xlsx?|pdf|ofd|zip|rar|et|wps)\b/i.test(href);
}

/** Three links and nothing else to speak of, unless they are attachments or lead to places on the same page. */
function isLinkList(element: Element): boolean {
  const open: Node[] = [element];
  let links = 0;
  let plain = 0;
  for (let seen = 0; open.length > 0 && seen < 2000; seen++) {
    const node = open.pop()!;
    if (isText(node)) plain += node.data.replace(/[\s\u00a0|>·•]+/g, '').length;
    else if (isElement(node) && node.name === 'a') {
      if (!leadsAway(node)) return false;
      links++;
    } else if (isElement(node) && node.name === 'table') return false;
    else if (isElement(node) && !isHidden(node)) open.push(...node.children);
    if (plain > 12) return false;
  }
  return links >= 3 && open.length === 0;
}

function namedSo(element: Element): boolean {
  const label = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
  if (label.length < 2 || label.length > 200) return false;
  return label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word) => names.test(word));
}

/** The head of an element's text and how much of it is links: enough to judge by, and no more work than that. */
function sample(element: Element, most = 4000): { text: string; linked: number } {
  const open: { node: Node; link: boolean }[] = [{ node: element, link: false }];
  let text = '';
  let linked = 0;
  for (let seen = 0; open.length > 0 && seen < most && text.length < most; seen++) {
    const { node, link } = open.pop()!;
    if (isText(node)) {
      const data = node.data.replace(/[\s\u00a0]+/g, '');
      text += data;
      if (link) linked += data.length;
    } else if (isElement(node) && !isHidden(node)) {
      const inLink = link || node.name === 'a';
      for (let at = node.children.length - 1; at >= 0; at--)
        open.push({ node: node.children[at]!, link: inLink });
    }
  }
  return { text, linked };
}

/** Whole lines that pages put around an article. */
const lines: readonly RegExp[] = [
  /^[【[(（]?(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|上一页)?|收藏(?:本页)?|分享(?:到)?|下载(?:文档)?|复制(?:链接)?|我要纠错|纠错|扫一扫.{0,20}|手机扫.{0,20})[】\])）]?$/,
  /^(?:[【[]?(?:打印(?:本页)?|关闭(?:窗口|本页)?|字[号体]|大|中|小|默认|特大|分享(?:到)?|收藏|返回|顶部)[】\]]?[\s:：|/、·]*){2,}$/,
  /^(?:字[号体](?:大小)?|分享(?:到)?|视力保护色|浏览次数|浏览量|阅读次数|点击数|点击量|访问量)\s*[:：].{0,40}$/,
  /^(?:上一篇|下一篇|上一条|下一条|上一页|下一页)\s*[:：]?.{0,80}$/,
  /^(?:相关(?:链接|新闻|阅读|文章|文档|附件下载)|友情链接|网站地图|联系我们|关于我们)\s*[:：]?$/,
  /^(?:您?(?:现在|当前)?(?:的)?(?:所在)?位置(?:是)?|当前位置)\s*[:：].{0,120}$/,
  /^首页(?:\s*(?:>|>>|›|»|\/|＞|→|-)\s*[^>›»＞]{1,30}){1,8}$/,
  /^(?:主办(?:单位)?|承办(?:单位)?|版权所有|Copyright|网站标识码|.{0,6}ICP备|.{0,4}公网安备).{0,120}$/i,
  /^(?:责任编辑|编辑|审核|责编|来源|信息来源|作者|发布人|录入)\s*[:：]\s*\S{0,24}$/,
];

export const isFurnitureLine = (text: string): boolean =>
  text.length <= 160 && lines.some((pattern) => pattern.test(text));

/** `发布时间：2024-03-01 来源：市财政局` under a title: metadata of the page, kept in the source and not in the text. */
export const isBylineLine = (text: string): boolean =>
  text.length <= 160 &&
  /^(?:发布|发文|公开|成文|更新|录入)?(?:时间|日期)\s*[:：]\s*\d{4}\s*[-年/.]/.test(
    text.replace(/^[\s•·]+/, ''),
  );
