import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from './made.ts';
import { bewitch, type ServedStore, script, serveStore } from './served.ts';

let served: ServedStore;
beforeAll(async () => {
  served = await serveStore((db) => {
    fill(db);
    bewitch(db);
  });
});
afterAll(async () => served[Symbol.asyncDispose]());

const unit = `/entity/${encodeURIComponent('青禾县教育局')}`;
const page = async (path: string) => load((await served.text(path)).slice(4));
/** The cells of one line of the table in a panel, by the head of the line. */
const line = ($: ReturnType<typeof load>, panel: string, head: string) =>
  $(`#${panel} tbody tr`)
    .filter((_, tr) => $(tr).find('th').text() === head)
    .find('td')
    .map((_, td) => $(td).text().trim())
    .get();

it('the overview counts what is there and leads to it', async () => {
  const $ = await page('/');
  expect($('.lead').first().text()).toContain('209 份文件，17 个单位');
  expect($('.cause').text()).toContain('支出总计与各项之和相差 66.00 万元');
  expect($('.cause a.quiet').attr('href')).toMatch(/^\/f\/[0-9a-f]{16}\/\d+-\d+$/);
  const gap = $('.heat tbody tr')
    .filter((_, tr) => $(tr).find('th').text() === '青禾县')
    .find('td')
    .eq(2);
  expect(gap.text()).toBe('4');
});

it('an empty store says what to do', async () => {
  await using empty = await serveStore(() => {});
  expect(await empty.text('/')).toContain('还没有文件');
  for (const path of ['/entity', '/findings']) expect(await empty.text(path)).toMatch(/^200/);
});

it('units are found by a part of their name, and by region', async () => {
  const $ = await page(`/entity?name=${encodeURIComponent('档案')}`);
  expect(
    $('tbody th')
      .map((_, th) => $(th).text())
      .get(),
  ).toEqual(['望溪区档案馆', '白石市档案馆', '青禾县档案馆'].sort());
  expect((await page(`/entity?region=${encodeURIComponent('望溪区')}`))('tbody th')).toHaveLength(5);
});

describe('the page of a unit', () => {
  it('shows what is printed, what is not, what is nothing, and what is printed otherwise', async () => {
    const $ = await page(unit);
    expect(line($, 'totals', '2020')).toEqual(['缺', '缺']);
    expect(line($, 'totals', '2022')[1]).toBe('—');
    expect(line($, 'totals', '2023')[1]).toMatch(/^[\d,.]+另印 [\d,.]+$/);
    expect(line($, 'three-public', '因公出国(境)费')).toContain('0.00');
    expect($('#totals svg.wide').text()).toContain('缺');
  });

  it('leads from every point and every figure to its place', async () => {
    const $ = await page(unit);
    const cell = $('#totals tbody a').first();
    const href = cell.attr('href')!;
    expect(href).toMatch(/^\/f\/[0-9a-f]{16}\/\d+-\d+$/);
    const point = $(`#totals svg.wide a.mark[href="${href}"]`);
    expect(point.attr('aria-label')).toContain(cell.text());
    expect($('#totals svg.narrow a.mark')).toHaveLength($('#totals svg.wide a.mark').length);
  });

  it('gives its figures as CSV, and each chart as a file of its own', async () => {
    const csv = (await served.text(`${unit}?download=totals.csv`)).slice(4);
    const lines = csv.trim().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff?单位,年度,科目/);
    expect(lines.filter((l) => l.includes('青禾县教育局,2023,支出总计') && l.includes(',否,'))).toHaveLength(
      1,
    );
    expect(lines[1]).toContain(`${served.origin}/f/`);
    const svg = await served.text(`${unit}?download=budget.svg`);
    expect(svg).toMatch(/^200 <\?xml/);
    expect(svg).toContain('青禾县教育局 预算与决算');
    expect(await served.text(`${unit}?download=nothing.svg`)).toMatch(/^200 <!doctype/);
  });

  it('that nobody knows is not found', async () => {
    expect(await served.text('/entity/nobody')).toMatch(/^404/);
  });

  it('speaks English when asked', async () => {
    const $ = await page(`${unit}?lang=en`);
    expect($('#totals h2').text()).toBe('Income and expenditure');
    expect(line($, 'totals', '2020')).toEqual(['none', 'none']);
  });
});

it('script in names, titles, regions and findings is text', async () => {
  for (const path of ['/', '/entity', `/entity/${encodeURIComponent(`恶意局${script}`)}`]) {
    const text = await served.text(path);
    expect(text, path).not.toContain(script);
    expect(text, path).toContain('&lt;script&gt;');
  }
});
