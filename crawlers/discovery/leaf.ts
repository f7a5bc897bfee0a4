import { type CheerioAPI, load } from 'cheerio';
import type { TargetRole } from '../../schema/index.ts';
import { type Media, mediaOf } from '../keeping/media.ts';
import { bodiesOf } from './bodies.ts';
import { textOf } from './charset.ts';

/** One fetched page, ready to be looked through: its markup, what its scripts hold, or its JSON. */
export interface Leaf {
  /** Where it was found in the end. */
  readonly url: string;
  readonly role: TargetRole;
  readonly title: string | null;
  readonly media: Media;
  readonly text: string;
  /** The page itself first, then articles that stand in its scripts. */
  readonly documents: readonly CheerioAPI[];
  /** Those articles as they are, to be kept with the page. */
  readonly bodies: readonly string[];
  readonly scripts: string;
  readonly json: unknown;
}

export interface LeafInput {
  readonly url: string;
  readonly role: TargetRole;
  readonly title: string | null;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
}

/** A text longer than this is a document, whatever is in it. */
const mostPage = 32 * 1024 * 1024;

/** Null for what is neither a page nor data: a document. */
export function leafOf({ url, role, title, bytes, contentType }: LeafInput): Leaf | null {
  const media = mediaOf(bytes);
  if (media.extension !== 'html' && media.extension !== 'json' && media.extension !== 'txt') return null;
  if (bytes.length > mostPage) return null;
  const text = textOf(bytes, contentType);
  const json = media.extension === 'html' ? undefined : jsonIn(text);
  const common = { url, role, title, media, text, json };
  if (json !== undefined) return { ...common, documents: [], bodies: [], scripts: '' };
  // a fragment without a head, or XML that browsers show, is looked through all the same
  if (media.extension === 'txt' && !/<a\s|<li|<p[\s>]/i.test(text)) return null;
  const page = load(text);
  const scripts = page('script')
    .map((_, element) => page(element).text())
    .get()
    .join('\n');
  const bodies = bodiesOf(page, scripts);
  return { ...common, documents: [page, ...bodies.map((body) => load(body))], bodies, scripts };
}

/** JSON, or JSON handed to a function. */
function jsonIn(text: string): unknown {
  const bare = /^[\s\ufeff]*(?:\/\*\*\/\s*)?[\w$.]{1,60}\(([\s\S]*)\)\s*;?\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(bare.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
