import { describe, expect, it } from 'vitest';
import { nameOf } from '../../crawlers/archives/names.ts';
import { mended } from '../../crawlers/archives/rar.ts';
import { textOf } from '../../crawlers/discovery/charset.ts';
import { discover } from '../../crawlers/discovery/index.ts';
import { leafOf } from '../../crawlers/discovery/leaf.ts';
import { addressIn } from '../../crawlers/discovery/wrapped.ts';
import { retryAfter } from '../../crawlers/fetching/answers.ts';
import { isChallenge } from '../../crawlers/fetching/challenge.ts';
import { mediaOf } from '../../crawlers/keeping/media.ts';
import type { Target, TargetRole } from '../../schema/index.ts';
import { type SiteInput, sourceOf } from '../site/sources.ts';

/** Ways in which sites point to things, one example each, and look-alikes that lead nowhere. */
const base = 'http://czj.qinghe.example/gk/index.html';

function found(markup: string, more: { role?: TargetRole; url?: string; site?: Partial<SiteInput> } = {}) {
  const { role = 'list', url = base, site = {} } = more;
  const target: Target = {
    id: 1,
    url,
    role,
    title: role === 'page' ? '青禾县样例局2023年度部门决算' : null,
    published: null,
    depth: 0,
    list: null,
    attempts: 0,
    sha256: null,
    digest: null,
    etag: null,
    lastModified: null,
    edition: 0,
  };
  const leaf = leafOf({ url, role, title: target.title, bytes: Buffer.from(markup), contentType: null })!;
  return discover(leaf, target, { site: sourceOf({ name: 'x', start: [base], ...site }) });
}
const paths = (markup: string, more: Parameters<typeof found>[1] = {}) =>
  found(markup, more).links.map((l) => `${l.role} ${l.url.replace('http://czj.qinghe.example', '')}`);
const list = (inside: string) =>
  `<html>${inside.startsWith('<frameset') ? inside : `<body>${inside}</body>`}</html>`;

describe('paging', () => {
  it.each([
    [
      '<script>createPageHTML(4, 0, "index", "html");</script>',
      ['list /gk/index_1.html', 'list /gk/index_2.html', 'list /gk/index_3.html'],
    ],
    [
      "<script>createPageHTML('pages', 3, 1,'list','shtml', 52);</script>",
      ['list /gk/list_2.shtml', 'list /gk/list_3.shtml'],
    ],
    ['<script>createPageHTML(1, 0, "index", "html");</script>', []],
    [
      '<script>var countPage = 3; var currentPage = 0; for (i = 0; i < 3; i++) document.write("<a href=index_" + i + ".html>");</script>',
      [],
    ],
    [
      '<script>var countPage = 3; var currentPage = 0; function go(i) { location.href = "index_" + i + ".html"; }</script>',
      ['list /gk/index_1.html', 'list /gk/index_2.html'],
    ],
    [
      '<script>var totalPage = "3"; function go(n) { location.href = "?page=" + n; }</script>',
      ['list /gk/index.html?page=2', 'list /gk/index.html?page=3'],
    ],
    ['<a href="index_2.html">下一页</a>', ['list /gk/index_2.html']],
    ['<a href="index_2.html">下页</a> <a href="index_9.html">尾页</a>', ['list /gk/index_2.html']],
    [
      '<div class="pagination"><a href="?p=1">1</a><a href="?p=2">2</a><a href="?p=3">3</a></div>',
      ['list /gk/index.html?p=1', 'list /gk/index.html?p=2', 'list /gk/index.html?p=3'],
    ],
    ['<a href="javascript:;" onclick="location.href=\'index_2.html\'">&gt;</a>', ['list /gk/index_2.html']],
    ['<link rel="next" href="/gk/p2.html">', ['list /gk/p2.html']],
    [
      '<select><option value="index.html">第1页</option><option value="index_1.html">第2页</option></select>',
      ['list /gk/index_1.html'],
    ],
    ['<p>共有 <a href="/about.html">12</a> 个部门</p>', []],
    ['<li>下一篇：<a href="t2.html">青禾县召开会议</a></li>', []],
  ])('%s', (markup, wanted) => expect(paths(list(markup))).toEqual(wanted));
});

describe('entries', () => {
  it.each([
    ['<li><a href="t1.html">青禾县样例局2023年度部门决算</a></li>', ['page /gk/t1.html']],
    ['<li><a href="/f/12.pdf" title="青禾县样例局2023年度部门决算">下载</a></li>', ['file /f/12.pdf']],
    [
      '<tr><td>样例局2023年三公经费</td><td><a href="/f/12">查看</a></td></tr>'
        .replace(/^/, '<table>')
        .concat('</table>'),
      ['page /f/12'],
    ],
    [
      '<a href="/bmys/">部门预算</a> <a href="/xwdt/">新闻动态</a> <a href="/lxwm/">联系我们</a>',
      ['page /bmys/'],
    ],
    [
      '<a href="/jyj/">青禾县教育局</a> <a href="/ld/">领导信箱</a> <a href="/x/">机构设置</a>',
      ['list /jyj/'],
    ],
    ['<a href="/xxgk/">信息公开目录</a>', ['list /xxgk/']],
    [
      "<script>d.add(3, 1, '部门决算', '/jc/list.html'); d.add(4, 1, '人事任免', '/rs/list.html');</script>",
      ['page /jc/list.html'],
    ],
    ['<a href="javascript:openWin(\'/v/1.html\',800)">样例局2022年绩效自评</a>', ['page /v/1.html']],
    [
      '<a href="mailto:a@b">样例局2022年预算</a><a href="#">样例局2022年预算</a><a href="javascript:void(0)">样例局2022年预算</a>',
      [],
    ],
    ['<frameset><frame src="inner.html"></frameset>', ['list /gk/inner.html']],
    [
      '<script>$.getJSON("/api/list", { channel: 12, page: 1 }, show); $.get("/static/a.js");</script>',
      ['list /api/list?channel=12&page=1'],
    ],
    [
      '<script>var id = 7; fetch("/api/q?c=" + id + "&page=" + page).then(show)</script>',
      ['list /api/q?c=7&page=1'],
    ],
    ['<script>fetch("/api/q?token=" + token).then(show)</script>', []],
    [
      '<script>var id = 12; var pageNo = 1; $.post("/api/list", { channelId: id, pageNo: pageNo, size: 20 }, function (d) { show(d); });</script>',
      ['list /api/list#POST:form:channelId%3D12%26pageNo%3D1%26size%3D20'],
    ],
    [
      '<script>$.ajax({ type: "POST", url: "/api/q", data: { channel: "12", page: page }, success: show });</script>',
      ['list /api/q#POST:form:channel%3D12%26page%3D1'],
    ],
    [
      '<script>fetch("/api/q", { method: "POST", body: JSON.stringify({ channel: 12, pageIndex: 1 }) }).then(show)</script>',
      ['list /api/q#POST:json:%7B%22channel%22%3A12%2C%22pageIndex%22%3A1%7D'],
    ],
    [
      '<script>var query = { channel: 12, pageIndex: 1 }; axios.post("/api/q", query).then(show)</script>',
      ['list /api/q#POST:json:%7B%22channel%22%3A12%2C%22pageIndex%22%3A1%7D'],
    ],
    ['<script>$.post("/api/list", { pageNo: 1, token: token }, show);</script>', []],
    ['<script>$.post("/api/vote", { page: 1 }, show); $.post("/api/saveClick", { page: 2 });</script>', []],
    ['<script>$.post("/api/thing", { id: 7 }, show);</script>', []],
  ])('%s', (markup, wanted) => expect(paths(list(markup))).toEqual(wanted));

  it('years and words that nobody asked for are left out', () => {
    const markup = list(
      '<li><a href="a">甲局2018年预算</a></li><li><a href="b">甲局2023年预算</a></li><li><a href="c">甲局2023年预算（作废）</a></li><li><a href="d">甲局预算</a></li>',
    );
    const site = { disclosure: { without: '作废', years: { from: 2020 } } };
    expect(paths(markup, { site })).toEqual(['page /gk/b', 'page /gk/d']);
  });

  it('have dates, and a list in their order says between which days it lies', () => {
    const [a, b] = [
      '<li><a href="a">甲局2023年预算</a> 2023-02-01</li>',
      '<li><a href="b">乙局2023年预算</a> [2023/3/5]</li>',
    ];
    expect(found(list(b + a))).toMatchObject({
      links: [{ published: '2023-03-05' }, { published: '2023-02-01' }],
      span: { newest: '2023-03-05', oldest: '2023-02-01' },
    });
    expect(found(list(a + b)).span).toBe(null);
    expect(found(list(`${b}<li><a href="c">丙局2023年预算</a></li>${a}`)).span).toBe(null);
  });

  it('JSON in a function, with dates in seconds and files inside of their page', () => {
    const data = {
      list: [
        {
          docTitle: '甲局2023年决算',
          docPubUrl: '/a.html',
          docRelTime: 1_724_025_600,
          fileList: [{ fileName: '附表', fileUrl: '/f?id=1' }],
        },
      ],
    };
    expect(
      found(`callback(${JSON.stringify(data)});`, { url: 'http://czj.qinghe.example/api?pageNo=1' }).links,
    ).toEqual([
      expect.objectContaining({ role: 'page', title: '甲局2023年决算', published: '2024-08-19' }),
      expect.objectContaining({
        role: 'file',
        title: '附表',
        published: '2024-08-19',
        page: 'http://czj.qinghe.example/a.html',
      }),
      expect.objectContaining({ role: 'list', url: 'http://czj.qinghe.example/api?pageNo=2' }),
    ]);
  });
});

it.each([
  ['form:id=3&pageNo=1', 'form:id=3&pageNo=2'],
  ['json:{"id":3,"pageNo":1}', 'json:{"id":3,"pageNo":2}'],
  ['json:{"id":3,"start":"0"}', 'json:{"id":3,"start":"1"}'],
])('what is asked for by POST goes on with the next page: %s', (first, second) => {
  const asked = (text: string) => {
    const [kind, body] = [text.slice(0, 4), text.slice(5)];
    return `http://czj.qinghe.example/api/list#POST:${kind}:${encodeURIComponent(body)}`;
  };
  const data = JSON.stringify([{ title: '甲局2023年决算', url: '/a.html', date: '2024-08-19' }]);
  expect(found(data, { url: asked(first) }).links.map((l) => l.url)).toEqual([
    'http://czj.qinghe.example/a.html',
    asked(second),
  ]);
});

describe('pages of disclosures', () => {
  const text = `<p>${'2023年度本年收入合计12.00万元，'.repeat(60)}</p>`;
  it.each([
    [`${text}<a href="/f/1.pdf">附件1</a><a href="/jyj/">青禾县教育局</a>`, 'page', ['file /f/1.pdf']],
    [
      '<a href="/download.do?id=9">样例局决算公开表</a><a href="/news/2.html">新闻</a>',
      'page',
      ['file /download.do?id=9'],
    ],
    ['<iframe src="/pdfjs/web/viewer.html?file=%2Ff%2F1.pdf"></iframe>', 'page', ['file /f/1.pdf']],
    [`${text}<a href="index_2.html">下一页</a>`, 'page', ['page /gk/index_2.html']],
    [
      '<ul><li><a href="/a1.html">甲局2023年决算</a></li><li><a href="/a2.html">乙局2023年决算</a></li></ul>',
      'list',
      ['page /a1.html', 'page /a2.html'],
    ],
    [`${text}<p>上一篇：<a href="/a1.html">甲局2023年决算</a></p>`, 'page', []],
    [
      `<script>var c = "${'<p>\\u672c\\u5e74\\u6536\\u5165</p>'.repeat(30)}<a href=\\"/f/2.xlsx\\">x</a>";</script>`,
      'page',
      ['file /f/2.xlsx'],
    ],
  ])('%s', (markup, role, wanted) => {
    expect(found(list(markup as string), { role: 'page' }).role).toBe(role);
    expect(paths(list(markup as string), { role: 'page' })).toEqual(wanted);
  });
});

describe('small things', () => {
  it('addresses in wrappers', () => {
    expect(addressIn("javascript:f(1,'附件','/up/1.doc')", undefined, base)).toBe(
      'http://czj.qinghe.example/up/1.doc',
    );
    expect(addressIn('javascript:%66(%27/a.pdf%27)', undefined, base)).toBe(
      'http://czj.qinghe.example/a.pdf',
    );
    expect(addressIn('#', "alert('请登录')", base)).toBe(null);
  });

  it('names in GBK', () => {
    expect(nameOf(Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2e, 0x78, 0x6c, 0x73]))).toBe('预算.xls');
    expect(nameOf(Buffer.from('预算.xls'))).toBe('预算.xls');
    expect(mended('\ufffe\ue0d4\ue0a4\ue0cb\ue0e3.xls')).toBe('预算.xls');
  });

  it('charsets by mark, content, header and meta', () => {
    const gbk = Uint8Array.from([0xd4, 0xa4, 0xcb, 0xe3]);
    expect(textOf(gbk, null)).toBe('预算');
    expect(textOf(gbk, 'text/html; charset=gb2312')).toBe('预算');
    expect(textOf(Buffer.from('预算'), 'text/html; charset=gb2312')).toBe('预算');
    expect(textOf(Buffer.from('\ufeff预算', 'utf16le'), null)).toBe('预算');
    expect(textOf(Uint8Array.from([0xb9, 0x77, 0xba, 0xe2]), 'text/html; charset=big5')).toBe('預算');
  });

  it('kinds of bytes', () => {
    const of = (text: string) => mediaOf(Buffer.from(text, 'latin1')).extension;
    expect(
      [
        '%PDF-1.7',
        'PK\x03\x04....word/document.xml',
        'PK\x03\x04....a.txt',
        '<!-- a --><html>',
        '[{"a":1}]',
        'f({"a":1})',
      ].map(of),
    ).toEqual(['pdf', 'docx', 'zip', 'html', 'json', 'json']);
    expect(mediaOf(Buffer.from('收入合计')).extension).toBe('txt');
  });

  it('challenges, and pages that are none', () => {
    expect(isChallenge(521, '<script>var a="x";document.cookie=a;location.reload()</script>')).toBe(true);
    expect(
      isChallenge(
        412,
        '<html><head><meta charset="utf-8"><script>$_ts=window["$_ts"];</script></head></html>',
      ),
    ).toBe(true);
    expect(isChallenge(200, `<script>document.cookie="a=1"</script><p>${'收入'.repeat(60)}</p>`)).toBe(false);
    expect(isChallenge(200, '<script>document.cookie="a=1"</script><a href="/list.html">进入</a>')).toBe(
      false,
    );
    expect(isChallenge(404, '<script>location.href="/"</script>')).toBe(false);
  });

  it('Retry-After in seconds and as a date', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(retryAfter('120', now)).toBe(now + 120_000);
    expect(retryAfter('Thu, 01 Jan 2026 00:05:00 GMT', now)).toBe(now + 300_000);
    expect([retryAfter(null, now), retryAfter('soon', now)]).toEqual([null, null]);
  });
});
