import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../support/browser.ts';
import { fill } from './made.ts';
import { bewitch, type ServedStore, script, serveStore } from './served.ts';

/** The pages of many figures in a real Chromium. */
let served: ServedStore;
let browser: Browser;
let page: Page;
const trouble: string[] = [];
beforeAll(async () => {
  [served, browser] = await Promise.all([
    serveStore((db) => {
      fill(db, true);
      bewitch(db);
    }),
    launchChromium(),
  ]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
});
afterAll(async () => {
  await browser.close();
  await served[Symbol.asyncDispose]();
});

const go = (path: string) => page.goto(`${served.origin}${path}`);
const unit = `/entity/${encodeURIComponent('青禾县教育局')}`;
const tip = () => page.locator('.tip:visible').textContent();
const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")') as Promise<string>;

it('a unit is found by keyboard alone', async () => {
  await go('/entity');
  await page.locator('#filter-name').focus();
  await page.keyboard.type('青禾县教');
  await page.keyboard.press('Enter');
  await page.waitForURL(/name=/);
  const link = page.locator('main tbody a');
  expect(await link.count()).toBe(1);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/entity\/./);
  expect(await page.locator('h1').textContent()).toBe('青禾县教育局');
});

describe('a value of a chart', () => {
  it('is read by mouse, and is the one in the table', async () => {
    await go(unit);
    const cell = page.locator('#totals tbody tr:nth-child(2) td:nth-child(2) a').first();
    const [value, href] = [await cell.textContent(), await cell.getAttribute('href')];
    const point = page.locator(`#totals svg.wide a.mark[href="${href}"]`);
    await point.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await point.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    // the line of expenditure runs over it: both are told
    expect((await tip())!.split('\n').sort()).toEqual([
      expect.stringMatching(/^2023 年 支出总计 [\d.,]+ 万元，另印 [\d.,]+ 万元$/),
      `2023 年 收入总计 ${value} 万元`,
    ]);
    await page.mouse.move(5, 5);
    expect(await page.locator('.tip:visible').count()).toBe(0);
  });

  it('is read by keyboard: one Tab into the chart, arrows between its points, Enter to the source', async () => {
    await go(unit);
    const points = page.locator('#totals svg.wide a.mark');
    expect(await page.locator('#totals svg.wide a.mark[tabindex="0"]').count()).toBe(1);
    await points.first().focus();
    const first = await focused();
    await page.keyboard.press('ArrowRight');
    const second = await focused();
    expect(second).not.toBe(first);
    expect(await tip()).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("svg") === null')).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(f|documents)\/[0-9a-f]/);
  });
});

it('figures are taken along as CSV, charts as PNG of the size of the drawing', async () => {
  await go(unit);
  const take = async (selector: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(selector).click()]);
    return readFileSync(await download.path());
  };
  const csv = (await take('#totals a[href$="totals.csv"]')).toString();
  expect(csv.split('\r\n')[0]).toMatch(/^\ufeff单位,年度,科目/);
  const png = await take('#totals button.png');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // 640 of the drawing and a margin of 20 on both sides, twice as many dots
  expect(png.readUInt32BE(16)).toBe(1360);
});

it('units are compared: chosen, ranked, let go', async () => {
  await go(`/compare?item=${encodeURIComponent('公务接待费')}&year=2023`);
  await page.locator('#unit').fill('望溪区财政局');
  await page.keyboard.press('Enter');
  await page.waitForURL(/unit=/);
  expect(await page.locator('#years h2').textContent()).toBe('所选单位历年');
  await page.locator('#ranking svg.wide .mark').first().hover();
  expect(await tip()).toMatch(/^2023 年 白石市水利局 [\d.]+ 万元$/);
  await page.locator('.chips a').click();
  await page.waitForURL((url) => !url.searchParams.has('unit'));
  expect(await page.locator('#years').count()).toBe(0);
});

const paths = [
  '/',
  '/entity',
  unit,
  `/compare?item=${encodeURIComponent('公务接待费')}&year=2023&unit=${encodeURIComponent('望溪区财政局')}`,
  '/coverage',
  '/versions',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
it('every page is without fault for those who listen, and no wider than a phone', async () => {
  for (const path of paths) {
    await go(path);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  }
});

it('script in names is shown and does not run; nothing was refused or broke on the way', async () => {
  const name = `恶意局${script}`;
  await go(`/entity/${encodeURIComponent(name)}`);
  expect(await page.locator('h1').textContent()).toBe(name);
  expect(await page.title()).toContain(name);
  await page.locator('svg.wide .mark').first().hover();
  expect(await page.locator('.tip script').count()).toBe(0);
  expect(trouble).toEqual([]);
});
