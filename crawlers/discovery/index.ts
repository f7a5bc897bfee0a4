import type { Link, Span, Target } from '../../schema/index.ts';
import { sha256Of } from '../keeping/files.ts';
import type { Find, Finder } from './finder.ts';
import { anchors } from './finders/anchors.ts';
import { frames } from './finders/frames.ts';
import { jsonItems } from './finders/json-items.ts';
import { pagingLinks } from './finders/paging-links.ts';
import { pagingScripts } from './finders/paging-scripts.ts';
import { scriptAddresses } from './finders/script-addresses.ts';
import { scriptTrees } from './finders/script-trees.ts';
import { headOf, linksOf, roleOf, type Scope } from './judge.ts';
import type { Leaf } from './leaf.ts';
import { dateIn } from './words.ts';

/** The registry: every way in which a site points to things. Adding one is one line here. */
export const finders: readonly Finder[] = [
  anchors,
  pagingLinks,
  pagingScripts,
  jsonItems,
  scriptAddresses,
  frames,
  scriptTrees,
];

export interface Discovered {
  readonly role: Link['role'];
  readonly links: readonly Link[];
  readonly title: string | null;
  readonly published: string | null;
  /** Of what matters on the page: its links if it is a list, else its words. */
  readonly digest: string;
  readonly span: Span | null;
}

export function discover(leaf: Leaf, target: Target, scope: Scope): Discovered {
  const finds: Find[] = finders.flatMap((finder) => [...finder.find(leaf)]);
  const role = roleOf(leaf, finds, target, scope);
  const links = linksOf(leaf, finds, role, target, scope);
  return {
    role,
    links,
    title: headOf(leaf),
    published: publishedOf(leaf),
    span: role === 'list' ? spanOf(links) : null,
    digest: sha256Of(role === 'list' ? links.map((l) => `${l.url} ${l.title}`).join('\n') : wordsOf(leaf)),
  };
}

/** Null where a page does not show the dates of all its entries, the newest first. */
function spanOf(links: readonly Link[]): Span | null {
  const dates = links.filter((link) => link.role !== 'list' && !link.page).map((link) => link.published);
  const ordered = dates.every((date, at) => date !== null && (at === 0 || date <= dates[at - 1]!));
  return ordered && dates[0] ? { newest: dates[0], oldest: dates.at(-1)! } : null;
}

/** What a reader sees, without what counts readers and tells the time. */
function wordsOf({ documents, text }: Leaf): string {
  if (documents.length === 0) return text;
  return documents
    .map(($) => {
      const body = $('body').clone();
      body.find('script, style, noscript').remove();
      // links by their addresses: another file under the same name is a change
      const addresses = body
        .find('a[href]')
        .map((_, a) => $(a).attr('href'))
        .get();
      return `${body.text().replace(/\s+/g, '')}\n${addresses.join('\n')}`;
    })
    .join('\n')
    .replace(/(?:浏览|访问|点击|阅读|查看)(?:次数|量|数|人数)?[:：]?\d+次?/g, '')
    .replace(/(?:今天是|现在是|当前时间)[:：]?[\d年月日:：星期一二三四五六]+/g, '');
}

function publishedOf({ documents }: Leaf): string | null {
  const $ = documents[0];
  if (!$) return null;
  const meta = $(
    'meta[name="PubDate" i], meta[name="PublishDate" i], meta[property="article:published_time"]',
  ).attr('content');
  const said = /(?:发布|发文|公开)(?:时间|日期)\s*[:：]\s*([\d年月日/.\- ]{8,20})/.exec($('body').text());
  return dateIn(meta ?? '') ?? dateIn(said?.[1] ?? '');
}
