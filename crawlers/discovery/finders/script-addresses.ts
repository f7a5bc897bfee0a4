import { addressOfQuestion } from '../../fetching/question.ts';
import { addressOf } from '../../safety/hosts.ts';
import type { Finder } from '../finder.ts';
import { type Literal, literalsOf } from '../literals.ts';
import { dataIn, isPageName, type ScriptData, valueIn } from '../script-data.ts';

/**
 * The interface that a list's script asks for its entries: `$.getJSON("/api/list?channel=" + id + "&page=" + page, …)`
 * gives `/api/list?channel=12&page=1` where the script says `var id = 12`; `$.post("/api/list", { channel: id, page: 1 })`
 * gives the same question, to be asked by POST.
 */
const calls =
  /(?:\$|jQuery|axios|http|request)\s*\.\s*(?:get|getJSON|ajax|post)\s*\([^"'`]{0,60}$|\bfetch\s*\(\s*$|\burl\s*:\s*$|\b\w*(?:url|api)\w*\s*=\s*$/i;
const asset = /\.(?:js|css|png|jpe?g|gif|svg|ico|woff2?|s?html?)(?:\?|$)/i;

export const scriptAddresses: Finder = {
  name: 'script-addresses',
  title: '列表脚本里的接口地址，GET 或 POST',
  *find({ scripts, url, role }) {
    if (role !== 'list') return;
    for (const found of literalsOf(scripts)) {
      const { text, before } = found;
      if (!calls.test(before) || /[\s<>]/.test(text) || asset.test(text) || !/[/?]/.test(text)) continue;
      const address = isPost(found) ? posted(found, scripts, url) : asked(found, scripts, url);
      if (address !== null) yield { kind: 'part', url: address, title: null, published: null };
    }
  },
};

function asked({ text, after }: Literal, scripts: string, base: string): string | null {
  const whole = joined(text, after, scripts);
  const url = whole === null ? null : addressOf(whole, base);
  if (!url) return null;
  for (const { name, value } of dataIn(callOf(after), scripts)?.fields ?? [])
    url.searchParams.append(name, String(value));
  return url.href;
}

/** Only questions are asked by POST, and only whole ones: what changes something on the site is none of ours. */
function posted({ text, before, after }: Literal, scripts: string, base: string): string | null {
  const whole = joined(text, after, scripts);
  const url = whole === null ? null : addressOf(whole, base);
  const data = dataIn(callOf(after), scripts) ?? dataIn(optionsBefore(before), scripts);
  if (!url || !data || data.unknown.length > 0 || changes.test(url.pathname)) return null;
  if (!data.fields.some(({ name }) => isPageName(name)) && !asks.test(url.pathname)) return null;
  return addressOfQuestion(url, questionOf(data, before, after));
}
const asks = /list|query|search|find|page|select|article|catalog|channel/i;
const changes =
  /log(?:in|out)|save|submit|insert|delete|remove|update|vote|comment|feedback|upload|click|visit|captcha|register|(?:^|[/_.-])(?:add|set)/i;

function questionOf({ fields, asJson }: ScriptData, before: string, after: string) {
  const call = before + callOf(after);
  return asJson || /axios\s*\.\s*post\s*\([^"'`]{0,60}$/i.test(before) || /application\/json/i.test(call)
    ? {
        kind: 'json' as const,
        body: JSON.stringify(Object.fromEntries(fields.map((f) => [f.name, f.value]))),
      }
    : {
        kind: 'form' as const,
        body: new URLSearchParams(fields.map((f): [string, string] => [f.name, String(f.value)])).toString(),
      };
}

function isPost({ before, after }: Literal): boolean {
  if (/\.\s*post\s*\([^"'`]{0,60}$/i.test(before)) return true;
  return /\b(?:type|method)\s*:\s*["']post["']/i.test(optionsBefore(before) + callOf(after));
}

/** What belongs to the call, before and behind its address. */
const optionsBefore = (before: string) => before.slice(before.lastIndexOf('(') + 1);
const callOf = (after: string) => after.split(/\bsuccess\s*:|\.then\b|\bfunction\b|=>|;/)[0]!;

/** `"…page=" + page + "&size=10"` as it stands when the script begins; null where a part cannot be known. */
function joined(text: string, after: string, scripts: string): string | null {
  let whole = text;
  let rest = after;
  for (let n = 0; n < 12; n++) {
    const part = /^\s*\+\s*(?:(["'])([^"'\n]*)\1|([\w$]+))/.exec(rest);
    if (!part) return whole;
    const value = part[3] === undefined ? part[2]! : (valueIn(part[3], scripts) ?? firstPage(whole));
    if (value === null) return null;
    whole += value;
    rest = rest.slice(part[0].length);
  }
  return whole;
}

const firstPage = (before: string): string | null => (/[?&](?:\w*page\w*|p|pn)=$/i.test(before) ? '1' : null);
