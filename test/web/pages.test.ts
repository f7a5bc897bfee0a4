import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/browser.ts';
import { disclosed, writeColoured } from './coloured-pdf.ts';
import { measureInk } from './ink.ts';
import { type Served, serveFiles } from './serving.ts';

/** The pages as people use them: a real browser, a real PDF, by pointer and by keyboard. */
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pages-'));
const pdf = join(folder, 'final-account.pdf');
let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
const elsewhere: string[] = [];

beforeAll(async () => {
  await writeColoured(pdf, '青禾县样例局2023年度部门决算', disclosed);
  [browser, served] = await Promise.all([launchChromium(), serveFiles([pdf])]);
});
afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  page = await context.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(served.origin) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('pageerror', (error) => elsewhere.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') elsewhere.push(`console: ${message.text()}`);
  });
});
afterEach(async () => {
  await context.close();
  expect(elsewhere.splice(0), 'nothing is asked of another site, and nothing goes wrong').toEqual([]);
});

async function expectCovered(): Promise<void> {
  await page.waitForSelector('.leaf[data-ready="true"] .box[aria-current]', { state: 'attached' });
  const { pixels, uncovered, tooWide, tooHigh } = await measureInk(page);
  expect(pixels).toBeGreaterThan(30);
  expect(uncovered).toBeLessThan(0.6);
  expect(tooWide).toBeLessThan(2);
  expect(tooHigh).toBeLessThan(6);
}

async function openDocument(part = 1): Promise<void> {
  await page.goto(`${served.origin}/documents`);
  await page.getByRole('link', { name: '青禾县样例局2023年度部门决算' }).first().click();
  if (part > 1) await page.getByRole('link', { name: '下一页' }).first().click();
  await page.waitForSelector('.leaf[data-ready="true"]');
}

describe('a document', () => {
  it('lights up the very number of a row on its page', async () => {
    await openDocument();
    await page.getByRole('row', { name: /收入总计 2023 决算 1,344.73/ }).click();
    await expectCovered();
    await page.getByRole('row', { name: /收入总计 2023 决算较上年决算增减幅度 29.67/ }).click();
    await expectCovered();
  });
  it('does so on a page that is turned', async () => {
    await openDocument(2);
    await page.getByRole('row', { name: /基本支出 2023 决算 844.73/ }).click();
    await expectCovered();
  });
});
