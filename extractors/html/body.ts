import { type Element, isBlock, isElement, isHidden, isText, type Node } from './dom.ts';
import { isFurniture } from './furniture.ts';

/**
 * Finds the element of a page that holds its article: the smallest one with (nearly) all of the text that is no link
 * and with every printed amount.
 *
 * `<body><ul class=nav>…</ul><div class=TRS_Editor><p>一、…</p></div><p>主办：…</p></body>` gives the `div`.
 */
interface Weight {
  /** Characters outside links. */
  readonly text: number;
  /** Printed amounts outside links: what must never be lost to a guess about layout. */
  readonly amounts: number;
}
const none: Weight = { text: 0, amounts: 0 };

/** How much of the page's plain text the article may leave behind (bylines, footers that nothing names). */
const SHARE = 0.6;
/** Containers by which content management systems mark an article. */
const containers =
  /^(?:trs_?editor|trs_?preview|trs_uedtior|view|zoom|fontzoom|article|articles?[_-]?(?:content|body|con|text|main)|content|content[_-]?(?:text|body|main|detail|box)|con[_-]?text|contxt|maincontent|main[_-]?content|pages?[_-]?content|ucap[_-]?content|artibody|news[_-]?(?:content|con|text|body|detail)|v_news_content|vsb_content\w*|wp_articlecontent|xxgk[_-]?content|detail(?:s)?(?:[_-]?(?:content|con|text|main))?|text[_-]?content|txt[_-]?content|info[_-]?content|art[_-]?con(?:tent)?|zw|zhengwen|ewb-article-info|easysite-news-text|cont(?:ents?)?)$/;

export function articleOf(body: Element): Element {
  const weights = weigh(body);
  const total = weights.get(body) ?? none;
  const holds = (element: Element, share: number) => {
    const weight = weights.get(element) ?? none;
    return weight.amounts === total.amounts && weight.text >= share * total.text;
  };
  let article = body;
  for (;;) {
    const below = partsOf(article);
    const marked = below.filter(
      (child) => isContainer(child) && (weights.get(child)?.text ?? 0) > total.text / 20,
    );
    // Two marked containers are two parts of one article: then it is what holds them both.
    const only = marked.length === 1 && holds(marked[0]!, SHARE) ? marked[0] : undefined;
    const next = only ?? below.find((child) => holds(child, 0.85));
    if (!next || endsDescent(next)) return article;
    article = next;
  }
}

/**
 * What an element is made of. Old sites lay their pages out in tables, so a cell that holds blocks counts as a part of
 * what the table stands in; the table itself never does, or its rows would be read without it.
 */
const partsOf = (element: Element): readonly Element[] =>
  element.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'table' ? [...cellsOf(child)] : [child]));

function* cellsOf(table: Element): Generator<Element> {
  for (const child of table.children.filter(isElement)) {
    if (child.name === 'td' && child.children.some((inner) => isElement(inner) && isBlock(inner)))
      yield child;
    else if (/^(?:tbody|thead|tfoot|tr)$/.test(child.name)) yield* cellsOf(child);
  }
}

/** Inside a table or a paragraph there is no article to be found, only parts of one. */
const endsDescent = (element: Element) =>
  /^(?:p|table|tbody|tr|ul|ol|dl|h\d|span|font|b|strong)$/.test(element.name);

const isContainer = (element: Element) =>
  element.name === 'article' ||
  element.name === 'main' ||
  `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .some((word) => containers.test(word));

/** The weight of every shown element, children first, each text looked at once. */
function weigh(body: Element): ReadonlyMap<Element, Weight> {
  const weights = new Map<Element, Weight>();
  const visit = (node: Node): Weight => {
    if (isText(node)) return weightOf(node.data);
    if (!isElement(node) || node.name === 'a' || isHidden(node) || isFurniture(node)) return none;
    let text = 0;
    let amounts = 0;
    for (const child of node.children) {
      const weight = visit(child);
      text += weight.text;
      amounts += weight.amounts;
    }
    const weight = { text, amounts };
    weights.set(node, weight);
    return weight;
  };
  visit(body);
  return weights;
}

function weightOf(data: string): Weight {
  const text = data.replace(/[\s\u00a0]+/g, '');
  if (text === '') return none;
  const amounts = text.match(/\d\.\d{2}(?!\d)|\d[万亿]?元/g)?.length ?? 0;
  return { text: text.length, amounts };
}
