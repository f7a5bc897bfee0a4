import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unpack } from '../../crawlers/archives/index.ts';
import { Budget, unpackLimits } from '../../crawlers/archives/limits.ts';
import {
  type AddressRules,
  assertLiteral,
  isPublic,
  type Resolve,
  systemResolve,
} from '../../crawlers/safety/addresses.ts';
import { addressOf, hostsOf } from '../../crawlers/safety/hosts.ts';
import { listItem, listPage, plain, titleOf } from '../site/disclosures.ts';
import { sha256 } from '../site/kind.ts';
import { file, html, type Pages, servePages } from '../site/pages.ts';
import { serve } from '../site/server.ts';
import { sourceOf } from '../site/sources.ts';
import { zip } from '../support/zip.ts';
import { Bench } from './run.ts';

/** What is refused, whatever a page or a name server says. */
describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.8.9.1',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd00:ec2::254',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'not an address',
    '',
  ])('%s is refused', (address) => expect(isPublic(address)).toBe(false));

  it.each(['1.2.4.8', '223.5.5.5', '2400:3200::1'])('%s is not', (address) =>
    expect(isPublic(address)).toBe(true),
  );

  const rules: AddressRules = { allowPrivate: false, resolve: systemResolve };
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://①②⑦.⓪.⓪.①/',
  ])('%s is refused however it is written', (address) => {
    expect(() => assertLiteral(new URL(address), rules)).toThrow(/拒绝访问/);
  });

  it('other schemes and other hosts are refused', () => {
    const mayVisit = hostsOf({
      start: ['http://czj.example:8080/'],
      hosts: ['files.example', '*.county.example'],
    });
    for (const address of [
      'file:///etc/passwd',
      'ftp://czj.example/',
      'data:text/html,x',
      'gopher://czj.example/',
    ])
      expect(() => mayVisit(new URL(address))).toThrow(/不是 http/);
    for (const address of [
      'http://czj.example/',
      'http://evil.example/',
      'http://czj.example.evil.example/',
      'http://county.example/',
      'http://xcounty.example/',
    ])
      expect(() => mayVisit(new URL(address)), address).toThrow(/主机/);
    for (const address of [
      'http://czj.example:8080/x',
      'https://files.example/a',
      'http://a.county.example/',
    ])
      expect(() => mayVisit(new URL(address))).not.toThrow();
  });

  it('a reference becomes one address, or none', () => {
    const base = 'http://czj.example/a/b.html?x=1';
    expect(addressOf('c.html#top', base)?.href).toBe('http://czj.example/a/c.html');
    expect(addressOf('..\\files\\1.pdf', base)?.href).toBe('http://czj.example/files/1.pdf');
    expect(addressOf('http://user:pass@czj.example:80/;jsessionid=A1B2', base)?.href).toBe(
      'http://czj.example/',
    );
    for (const reference of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'mailto:a@b',
      '#',
      '',
      'data:text/html,x',
    ])
      expect(addressOf(reference, base), reference).toBe(null);
  });
});

describe('over the network', () => {
  const site = (origin: string, hosts: string[] = []) =>
    sourceOf({ name: '安全', start: [`${origin}/`], hosts });
  const refusing = (resolve: Resolve) => ({ addresses: { allowPrivate: false, resolve } });

  it('a name that resolves to the loopback is refused before anything is sent', async () => {
    const server = await serve(servePages(new Map()));
    using bench = new Bench();
    const origin = server.origin.replace(/127[\d.]+/, 'finance.example');
    const toLoopback: Resolve = (_, answer) =>
      answer(null, [{ address: new URL(server.origin).hostname, family: 4 }]);
    const [result] = await bench.crawl([site(origin)], refusing(toLoopback));
    expect(result!.troubles).toMatchObject([{ state: 'refused', reason: 'address' }]);
    expect(server.log).toEqual([]);
    await server.close();
  });

  it('a name server that answers differently the second time (DNS rebinding) is not believed', async () => {
    const server = await serve(servePages(new Map()));
    using bench = new Bench();
    const origin = server.origin.replace(/127[\d.]+/, 'rebinding.example');
    let asked = 0;
    const rebinding: Resolve = (_, answer) =>
      answer(null, [{ address: ++asked % 2 === 1 ? '1.2.4.8' : new URL(server.origin).hostname, family: 4 }]);
    const [result] = await bench.crawl([site(origin)], refusing(rebinding));
    expect(asked).toBeGreaterThanOrEqual(2);
    expect(result!.troubles).toMatchObject([{ state: 'refused', reason: 'address' }]);
    expect(server.log).toEqual([]);
    await server.close();
  });

  it('one private address among public ones refuses the name', async () => {
    using bench = new Bench();
    const mixed: Resolve = (_, answer) =>
      answer(null, [
        { address: '1.2.4.8', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    const [result] = await bench.crawl([site('http://mixed.example')], refusing(mixed));
    expect(result!.troubles).toMatchObject([{ state: 'refused', reason: 'address' }]);
  });

  it('links and redirects that lead out of the source are not followed', async () => {
    const foreign = await serve(servePages(new Map()));
    const pages: Pages = new Map([
      [
        '/',
        html(
          listPage([
            listItem(1, '/moved.txt'),
            listItem(2, `${foreign.origin}/2.txt`),
            listItem(3, 'file:///etc/passwd'),
            listItem(4, '/ok.txt'),
          ]),
        ),
      ],
      ['/ok.txt', file(plain(4), 'text/plain')],
    ]);
    const server = await serve((request, response, asked) => {
      if (request.url === '/moved.txt')
        response.writeHead(302, { location: `${foreign.origin}/1.txt` }).end();
      else servePages(pages)(request, response, asked);
    });
    using bench = new Bench();
    const [result] = await bench.crawl([site(server.origin)]);
    expect(result!.counts).toMatchObject({ new: 1, refused: 2 });
    expect(result!.troubles.map((t) => t.reason)).toEqual(['host', 'host']);
    expect(foreign.log).toEqual([]);
    await Promise.all([server.close(), foreign.close()]);
  });

  it('names from the network never reach the file system', async () => {
    const evil = '/d/..%2f..%2f..%2fetc%2fcron.d%2f决算.txt';
    const archive = zip([
      { name: `../../../../evil/${titleOf(6)}.txt`, data: plain(6) },
      { name: '/etc/passwd', data: plain(7) },
      { name: 'C:\\windows\\x.txt', data: plain(8) },
    ]);
    const pages: Pages = new Map([['/', html(listPage([listItem(5, evil), listItem(6, '/a.zip')]))]]);
    const server = await serve((request, response, asked) => {
      if ((request.url ?? '').startsWith('/d/'))
        response.writeHead(200, { 'content-disposition': 'attachment; filename="../../x.sh"' }).end(plain(5));
      else servePages(new Map([...pages, ['/a.zip', file(archive)]]))(request, response, asked);
    });
    using bench = new Bench();
    const [result] = await bench.crawl([site(server.origin)]);
    expect(result!.counts).toMatchObject({ new: 2, failed: 0 });
    const names = readdirSync(bench.files, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => e.name);
    expect(names.sort()).toEqual(
      [sha256(plain(5)), sha256(plain(6)), sha256(plain(7)), sha256(plain(8))]
        .map((s) => `${s}.txt`)
        .concat(`${sha256(archive)}.zip`)
        .sort(),
    );
    // yauzl refuses no name here: they are told to people, and lead nowhere
    expect(
      bench.all<{ name: string }>('SELECT name FROM crawl_member ORDER BY position').map((m) => m.name),
    ).toEqual([`../../../../evil/${titleOf(6)}.txt`, 'etc/passwd', 'C:/windows/x.txt']);
    expect(existsSync(join(bench.folder, '..', 'evil'))).toBe(false);
    await server.close();
  });
});

describe('archives', () => {
  const zeros = (bytes: number) => Buffer.alloc(bytes);

  it('a bomb is not unpacked', async () => {
    const bomb = zip([{ name: 'a.txt', data: zeros(40 * 1024 * 1024) }]);
    const { entries, problems } = await unpack(bomb);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/200 倍/)]);
  });

  it('a bomb that lies about its size is not unpacked', async () => {
    const { entries, problems } = await unpack(
      zip([{ name: 'a.txt', data: zeros(8 * 1024 * 1024), claims: 100 }]),
    );
    expect(entries).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it('limits count for all archives in an archive together', async () => {
    const part = zip([{ name: 'a.txt', data: zeros(10 * 1024 * 1024) }]);
    const { entries, problems } = await unpack(
      zip([
        { name: '1.zip', data: part },
        { name: '2.zip', data: part },
      ]),
    );
    expect(entries.length).toBeLessThanOrEqual(1);
    expect(problems.length).toBeGreaterThanOrEqual(1);
  });

  it('archives in archives in archives end somewhere', async () => {
    let inner = zip([{ name: '决算.txt', data: 'x' }]);
    for (let n = 0; n < 6; n++) inner = zip([{ name: 'inner.zip', data: inner }]);
    const { entries, problems } = await unpack(inner);
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/套得太深/)]);
  });

  it('too many entries are too many', async () => {
    const members = Array.from({ length: 60 }, (_, n) => ({ name: `${n}.txt`, data: `${n}` }));
    const { entries, problems } = await unpack(zip(members), { ...unpackLimits, entries: 50 });
    expect(entries).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/条目超过 50 个/)]);
  });

  it('what is damaged says so and is kept as it is', async () => {
    const good = zip([{ name: '决算.txt', data: plain(1) }]);
    const cases: [string, Uint8Array][] = [
      ['zip', good.slice(0, good.length - 30)],
      ['rar', Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), Buffer.alloc(200, 9)])],
      ['7z', Buffer.concat([Buffer.from('7z\xbc\xaf\x27\x1c', 'latin1'), Buffer.alloc(200, 9)])],
    ];
    for (const [name, bytes] of cases) {
      const { entries, problems } = await unpack(new Uint8Array(bytes));
      expect(entries, name).toEqual([]);
      expect(problems, name).toHaveLength(1);
    }
  });

  it('a budget is spent once', () => {
    const budget = new Budget({ entries: 2, bytes: 100, ratio: 200, depth: 1 }, 10);
    budget.take(60);
    expect(() => budget.take(60)).toThrow(/超过 100 字节/);
  });
});
