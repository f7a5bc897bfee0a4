import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, save } from '../../store/index.ts';
import { pages } from '../../web/index.ts';
import { disclosure, finding, row } from '../store/made.ts';
import { launchChromium } from '../support/browser.ts';
import { disclosed, writeColoured } from './coloured-pdf.ts';
import { measureInk } from './ink.ts';
import { ingestInto, type Served, serveFiles } from './serving.ts';

/** The pages as people use them: a real browser, a real PDF, by pointer and by keyboard. */
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pages-'));
const pdf = join(folder, 'final-account.pdf');
const other = join(folder, '外来.pdf');
const nameless = join(folder, 'nameless.pdf');
const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&';
let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
const elsewhere: string[] = [];

beforeAll(async () => {
  await writeColoured(pdf, '青禾县样例局2023年度部门决算', disclosed);
  await writeColoured(other, '外来', [[disclosed[0]![0]!, ...disclosed[1]!]]);
  await writeColoured(nameless, hostile, [['收入总计1,344.73万元。']]);
  [browser, served] = await Promise.all([launchChromium(), serveFiles([pdf])]);
  // one for all tests, as it keeps the scripts that it has compiled
  context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
});
afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await context.newPage();
  // a busy machine is no fault of the page
  page.setDefaultTimeout(90_000);
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
  await page.close();
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const looks = [
  [1440, 'light', 'all'],
  [1440, 'dark', 'colours'],
  [390, 'dark', 'all'],
  [390, 'light', 'colours'],
] as const;
/** What depends on the theme alone is colour. */
const violations = (rules: 'all' | 'colours') =>
  page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ['violations'], ${rules === 'all' ? '' : "runOnly: ['color-contrast']"} }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))))`,
  );

/** As it is rendered, so that what is hidden is not there. */
// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees
const textOf = (selector: string) => page.locator(selector).first().innerText();

/** Tab until the focus is on what `found` knows by its text. */
async function tabTo(found: RegExp, most = 80): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate<string>(
      `((e) => [e.innerText, e.value, e.labels?.[0]?.innerText, e.ariaLabel].filter(Boolean).join(' '))(document.activeElement)`,
    );
    if (found.test(words)) return;
  }
  throw new Error(`no way by Tab to ${found}`);
}

async function openDocument(part = 1): Promise<void> {
  const id = createHash('sha256').update(readFileSync(pdf)).digest('hex').slice(0, 16);
  await page.goto(`${served.origin}/documents/${id}?part=${part}`);
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

describe('a document on a telephone', () => {
  it.each([1, 3])('lights up the very number on page %i', async (part) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openDocument();
    await page.goto(`${page.url().replace(/[?#].*/, '')}?part=${part}`);
    await page.waitForSelector('.leaf[data-ready="true"]');
    await page
      .getByRole('row', { name: part === 1 ? /收入总计 2023 决算 1,344.73/ : /机关运行经费 2023 决算 66.55/ })
      .click();
    await expectCovered();
    // and it stands where the reader looks
    await expect
      .poll(async () => {
        const [box, frame] = await Promise.all(
          ['.leaf .box[aria-current]', '.source'].map((at) => page.locator(at).first().boundingBox()),
        );
        return (
          box!.x >= frame!.x &&
          box!.x + box!.width <= frame!.x + frame!.width &&
          box!.y >= frame!.y &&
          box!.y + box!.height <= frame!.y + frame!.height
        );
      })
      .toBe(true);
  });
});

describe('a file that somebody brings', () => {
  it('is read, shown and forgotten, by keyboard alone', async () => {
    await page.goto(`${served.origin}/upload`);
    await page.locator('#file').setInputFiles(other);
    await page.locator('#file').focus();
    await tabTo(/^读/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/uploads\/[0-9a-f]+\/documents\//);
    await tabTo(/^基本支出/);
    await page.keyboard.press('Enter');
    await expectCovered();
    expect(await textOf('.figure-detail h3')).toBe('844.73万元');
    expect(await textOf('#said')).toContain('844.73万元');
    await tabTo(/为什么这样读/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.why-answer');
    expect(await textOf('.why-answer')).toMatch(/基本支出[\s\S]*成立/);
    const address = page.url();
    await page.getByRole('button', { name: '现在就丢掉' }).click();
    expect((await page.request.get(address)).status()).toBe(404);
    elsewhere.splice(0);
    const listed = await page.request.get(`${served.origin}/documents`);
    expect(await listed.text()).not.toContain('外来');
  });
  it('says why it cannot be read', async () => {
    await page.goto(`${served.origin}/upload`);
    await page
      .locator('#file')
      .setInputFiles({ name: '表.xlsx', mimeType: '', buffer: Buffer.from('PK nothing') });
    await page.getByRole('button', { name: '读' }).click();
    expect(await textOf('.notice')).toMatch(/^表\.xlsx: /);
    elsewhere.splice(0);
  });
  it('is kept when somebody says so', async () => {
    await page.goto(`${served.origin}/upload`);
    await page.locator('#file').setInputFiles(other);
    await page.getByRole('button', { name: '读' }).click();
    await page.getByRole('button', { name: '存进库里' }).click();
    await page.waitForURL(/\/documents\/[0-9a-f]{16}$/);
    await page.waitForSelector('.leaf[data-ready="true"]');
    expect(await page.locator('.rows tbody tr[data-span]').count()).toBeGreaterThan(3);
  });
});

it('a finding is marked by keyboard, and stays marked when the document is read again', async () => {
  await page.goto(`${served.origin}/findings`);
  await tabTo(/复核这一条/);
  await page.keyboard.press('Enter');
  await tabTo(/已确认/);
  await page.keyboard.press('Space');
  await tabTo(/说明/);
  await page.keyboard.type('与原件一致 <script>alert(1)</script>');
  await tabTo(/保存/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdict.confirmed');
  await ingestInto(served.database, [pdf], true);
  await page.goto(`${served.origin}/findings?review=confirmed`);
  expect(await textOf('.verdict')).toBe('已确认');
  expect(await textOf('.comment')).toContain('<script>alert(1)</script>');
});

describe('every page', () => {
  // the pages of many figures are looked at by test/web/views, over a store that has many
  const own = ['/documents', '/findings', '/search?q=收入', '/upload', '/nowhere'];
  const plain = pages.filter(({ path }) => !path.includes(':')).map(({ path }) => path);
  it('is usable by everyone: axe finds nothing, wide and narrow, light and dark', async () => {
    await openDocument();
    const document = new URL(page.url()).pathname;
    await page
      .getByRole('row', { name: /增减幅度/ })
      .first()
      .click();
    await page.waitForSelector('.figure-detail');
    const figure = `${new URL(page.url()).pathname}?view=text`;
    for (const path of [...own, document, figure]) {
      await page.goto(`${served.origin}${path}`);
      await page.evaluate(axe);
      for (const [width, colorScheme, rules] of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        expect(await violations(rules), `${path} at ${width}, ${colorScheme}`).toEqual([]);
        const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
        expect(await page.evaluate(overflow), `${path} is wider than ${width}`).toBe(0);
      }
    }
    elsewhere.splice(0);
  });
  it('shows what a document says as text, whatever it says', async () => {
    const db = openDatabase(served.database);
    const bad = disclosure('bad', {
      rows: [row({ item: hostile, entity: hostile, scope: hostile })],
      findings: [{ ...finding, message: hostile, arithmetic: hostile }],
    });
    save(db, {
      source: { ...bad.document.source, path: `/in/${hostile}.txt` },
      bundle: 'auto',
      disclosures: [
        { ...bad, metadata: { ...bad.metadata, title: hostile, entity: hostile, region: hostile } },
      ],
    });
    db.close();
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    const own = `/documents/${bad.document.id.slice(0, 16)}`;
    for (const path of [
      ...plain,
      '/search?q=script',
      '/findings?check=change-rate',
      own,
      `/entity/${encodeURIComponent(hostile)}`,
    ]) {
      const answer = await page.goto(`${served.origin}${path}`);
      expect(await answer!.text(), path).not.toMatch(/<script>alert|<img src=x/);
    }
    expect(await textOf('body')).toBeTruthy();
    await page.goto(`${served.origin}${own}`);
    expect(await textOf('h1')).toBe(hostile);
    expect(await textOf('.rows tbody')).toContain(hostile);
    await page.goto(`${served.origin}/upload`);
    await page.locator('#file').setInputFiles(nameless);
    await page.getByRole('button', { name: '读' }).click();
    await page.waitForSelector('.leaf[data-ready="true"]');
    expect(await textOf('h1')).toBe(hostile);
    expect(dialogs).toBe(0);
    elsewhere.splice(0);
  });
});
