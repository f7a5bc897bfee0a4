import { expect, it } from 'vitest';
import { Watch } from '../../crawlers/fetching/lengths.ts';

/** What comes over one connection, in the pieces in which it comes; `?` is a request. */
const head = (fields: string) => `HTTP/1.1 200 OK\r\n${fields}\r\n\r\n`;
const ten = head('Content-Length: 10');

it.each<[string, string[], string[]]>([
  ['as long as announced', ['?a', `${ten}0123456789`, '?b', ten, '01234', '56789'], []],
  ['more in the same piece', ['?a', `${ten}0123456789more`], ['a']],
  ['more in a later piece', ['?a', `${ten}0123456789`, 'more'], ['a']],
  ['more after the next request', ['?a', `${ten}0123456789`, '?b', 'more'], ['a']],
  ['more that looks like nothing yet', ['?a', `${ten}0123456789`, '?b', 'HT', 'ML'], ['a']],
  ['a head in pieces', ['?a', 'HTTP/1.1 200 OK\r\nContent-', 'Length: 4\r\n\r', '\n0123', '?b', ten], []],
  ['the second one is too long', ['?a', `${ten}0123456789`, '?b', `${ten}0123456789!`], ['b']],
  [
    'chunks say themselves where they end',
    ['?a', head('Transfer-Encoding: chunked'), '4\r\n0123\r\n0\r\n\r\n'],
    [],
  ],
  ['no length', ['?a', `${head('Server: x')}${'0'.repeat(99)}`, '?b', ten], []],
  [
    'not modified has no body',
    ['?a', 'HTTP/1.1 304 x\r\nContent-Length: 10\r\n\r\n', '?b', `${ten}0123456789`],
    [],
  ],
  ['an answer before the answer', ['?a', `HTTP/1.1 100 Continue\r\n\r\n${ten}0123456789!`], ['a']],
])('%s', (_, pieces, wanted) => {
  const more: string[] = [];
  const watch = new Watch((address) => more.push(address));
  for (const piece of pieces)
    if (piece.startsWith('?')) watch.asked(piece.slice(1));
    else watch.came(Buffer.from(piece));
  expect(more).toEqual(wanted);
});
