import { addressOf } from '../../safety/hosts.ts';
import type { Finder } from '../finder.ts';
import { literalsOf } from '../literals.ts';

/**
 * The interface that a list's script asks for its entries: `$.getJSON("/api/list?channel=" + id + "&page=" + page, …)`
 * gives `/api/list?channel=12&page=1` where the script says `var id = 12`.
 */
const calls =
  /(?:\$|jQuery|axios|http|request)\s*\.\s*(?:get|getJSON|ajax)\s*\([^"'`]{0,60}$|\bfetch\s*\(\s*$|\burl\s*:\s*$|\b\w*(?:url|api)\w*\s*=\s*$/i;
const asset = /\.(?:js|css|png|jpe?g|gif|svg|ico|woff2?|s?html?)(?:\?|$)/i;

export const scriptAddresses: Finder = {
  name: 'script-addresses',
  title: '列表脚本里的接口地址',
  *find({ scripts, url, role }) {
    if (role !== 'list') return;
    for (const { text, before, after } of literalsOf(scripts)) {
      if (!calls.test(before) || /[\s<>]/.test(text) || asset.test(text) || !/[/?]/.test(text)) continue;
      const whole = joined(text, after, scripts);
      const address = whole === null ? null : addressOf(withData(whole, after), url);
      if (address) yield { kind: 'part', url: address.href, title: null, published: null };
    }
  },
};

/** `"…page=" + page + "&size=10"` as it stands when the script begins; null where a part cannot be known. */
function joined(text: string, after: string, scripts: string): string | null {
  let whole = text;
  let rest = after;
  for (let n = 0; n < 12; n++) {
    const part = /^\s*\+\s*(?:(["'])([^"'\n]*)\1|([\w$]+))/.exec(rest);
    if (!part) return whole;
    const value: string | null =
      part[3] === undefined ? part[2]! : (valueIn(part[3], scripts) ?? firstPage(whole));
    if (value === null) return null;
    whole += value;
    rest = rest.slice(part[0].length);
  }
  return whole;
}

/** `, { channel: 12, page: 1 }` and `, data: { … }` behind an address are its query. */
function withData(address: string, after: string): string {
  const data = /^\s*,\s*(?:data\s*:\s*)?\{([^{}]{1,200})\}/.exec(after)?.[1];
  if (!data || /success|function|type\s*:/.test(data)) return address;
  const pairs = [...data.matchAll(/["']?([\w$]+)["']?\s*:\s*(?:(["'])([^"']*)\2|(\d+))/g)];
  const query = pairs
    .map(([, name, , text, number]) => `${name}=${encodeURIComponent(text ?? number ?? '')}`)
    .join('&');
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

function valueIn(name: string, scripts: string): string | null {
  if (/^\d+$/.test(name)) return name;
  const found = new RegExp(`\\b${name.replaceAll('$', '\\$')}\\s*=\\s*(?:(["'])([^"'\\n]*)\\1|(\\d+))`).exec(
    scripts,
  );
  return found ? (found[2] ?? found[3] ?? null) : null;
}

const firstPage = (before: string): string | null => (/[?&](?:\w*page\w*|p|pn)=$/i.test(before) ? '1' : null);
