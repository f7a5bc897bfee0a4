import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill, tell } from './made.ts';
import { bewitch, type ServedStore, script, serveStore } from './served.ts';

let served: ServedStore;
beforeAll(async () => {
  served = await serveStore((db) => {
    fill(db);
    bewitch(db);
    for (const [item, value] of [
      ['甲', '1.00'],
      ['乙', '2.00'],
    ] as const)
      tell(db, {
        entity: `<b>馆${script}`,
        region: '青禾县',
        year: 2020,
        kind: 'budget',
        path: '/archive/same.txt',
        rows: [
          { family: 'expenditure', item: '支出总计', value },
          { family: 'income', item, value },
        ],
      });
  });
});
afterAll(async () => served[Symbol.asyncDispose]());

const page = async (path: string) => load((await served.text(path)).slice(4));
const guests = `/compare?item=${encodeURIComponent('公务接待费')}&year=2023`;

describe('the comparison', () => {
  it('ranks who prints the account, marks what is far, and shows what it compares', async () => {
    const $ = await page(guests);
    expect($('main > h2').text()).toBe('2023 年，公务接待费，一般公共预算财政拨款，决算，部门口径');
    expect($('main > p').text()).toContain('16 家印出了这个数');
    const first = $('#ranking tbody tr').first();
    expect(first.find('th').text()).toBe('白石市水利局');
    expect(first.text()).toContain('离群');
    expect($('#distribution tbody tr')).toHaveLength(1);
    const values = $('#ranking tbody tr')
      .map((_, tr) => Number($(tr).find('td').eq(1).text()))
      .get();
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect($('#ranking svg.wide a.mark').first().attr('href')).toBe(
      first.find('td').eq(1).find('a').attr('href'),
    );
  });

  it('keeps chosen units, and can let them go', async () => {
    const unit = encodeURIComponent('青禾县教育局');
    const $ = await page(`${guests}&unit=${unit}&unit=${encodeURIComponent('望溪区财政局')}`);
    expect($('.chips a')).toHaveLength(2);
    expect(
      $('#years thead th')
        .map((_, th) => $(th).text())
        .get(),
    ).toEqual(['年度', '青禾县教育局', '望溪区财政局']);
    expect($('.chips a').first().attr('href')).not.toContain(unit);
    const svg = await served.text(`${guests}&unit=${unit}&download=years.svg`);
    expect(svg).toMatch(/^200 <\?xml/);
  });

  it('says so where nobody prints what is asked', async () => {
    expect(await served.text('/compare?item=nothing')).toContain('没有单位印出这样的数字');
    expect(await served.text('/compare?family=constructor&item=x')).toMatch(/^200/);
  });
});

describe('coverage', () => {
  const post = (csv: string, headers: Record<string, string> = { origin: served.origin }) => {
    const body = new FormData();
    body.set('file', new File([csv], 'units.csv'));
    return fetch(`${served.origin}/coverage/list`, { method: 'POST', body, headers });
  };

  it('tells who was late and who is missing, and takes the deadline it is given', async () => {
    const $ = await page('/coverage?kind=budget');
    const late = (p: typeof $) => p('#units .state.late').length - 1;
    expect(late($)).toBeGreaterThan(0);
    expect(late(await page('/coverage?kind=budget&budget=12-31'))).toBe(0);
    const gap = (await page('/coverage'))('#units tbody tr').filter((_, tr) =>
      /^青禾县教育局/.test(load(tr).text()),
    );
    expect(gap.text()).toContain('缺');
  });

  it('is laid against a list that a reader brings, which is not kept on disk', async () => {
    const response = await post('单位,地区\n青禾县教育局,青禾县\n青禾县从未公开局,青禾县\n');
    expect(response.url).toMatch(/\/coverage\?list=[0-9a-f]{12}$/);
    const $ = load(await response.text());
    expect(
      $('#units tbody th')
        .map((_, th) => $(th).text())
        .get(),
    ).toEqual(['青禾县教育局', '青禾县从未公开局']);
    const query = new URL(response.url).search;
    const csv = await served.text(`/coverage${query}&download=units.csv`);
    expect(csv).toContain('青禾县从未公开局,青禾县,2023,决算,缺');
  });

  it('says what is wrong with a list, and takes none from another site', async () => {
    const response = await post('单位,起始年度\n甲局,去年\n');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('单位名单第 2 行：年度应是四位数字');
    expect((await post('单位\n甲局\n', { origin: 'http://elsewhere.invalid' })).status).toBe(403);
  });
});

it('versions show before, after and when, and lead to both places', async () => {
  const $ = await page(`/versions?name=${encodeURIComponent('白石市博物馆')}`);
  expect($('tbody td').eq(3).text()).toBe('2024-10-15 读到');
  const href = $('tbody a[href^="/versions/"]').attr('href')!;
  expect($('tbody a[href^="/versions/"]').text()).toBe('改了 1 个数字');
  const pair = await page(href);
  const cells = pair('#changes tbody td a');
  expect(cells.eq(1).text()).toBe('9.99 万元');
  for (const i of [0, 1]) expect(cells.eq(i).attr('href')).toMatch(/^\/f\/[0-9a-f]{16}\/\d+-\d+$/);
  expect(await served.text(`${href}?download=changes.csv`)).toContain(',9.99,');
  expect(await served.text('/versions/000000000000/111111111111')).toMatch(/^404/);
});

it('script in names is text on every page', async () => {
  const paths = [
    '/compare?family=income&item=收入总计&year=2023',
    '/coverage',
    '/coverage?kind=budget',
    '/versions',
  ];
  for (const path of paths) {
    const text = await served.text(encodeURI(path));
    expect(text, path).toMatch(/^200/);
    expect(text, path).not.toContain(script);
    expect(text, path).toContain('&lt;script&gt;');
  }
});
