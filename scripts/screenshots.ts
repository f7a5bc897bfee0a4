/**
 * Every page of the web app as people see it: at 1440 and 390 pixels, light and dark, over the samples and a small PDF. Takes a
 * folder to write to (default data/screenshots); `--docs` writes the few of docs/images instead. Needs a Chinese font on the
 * machine (fonts-noto-cjk) to be worth looking at.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from 'playwright-core';
import { launchChromium } from '../test/support/browser.ts';
import { serveFiles } from '../test/web/serving.ts';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { docs: { type: 'boolean' } } });
const folder = values.docs
  ? join(root, 'docs', 'images')
  : resolve(positionals[0] ?? join('data', 'screenshots'));
mkdirSync(folder, { recursive: true });

const samples = [
  'final-account-2023.txt',
  'budget-2025-gbk.html',
  'final-account-2024.pdf',
  'budget-2026.docx',
  'final-account-2022.xlsx',
  'final-account-2024-flat.txt',
].map((name) => join(root, 'samples', name));

await using served = await serveFiles(samples);
const browser = await launchChromium();

/** A name, an address, and what is done there before the picture is taken. */
type Shot = readonly [
  name: string,
  path: string,
  act?: (page: Awaited<ReturnType<BrowserContext['newPage']>>) => Promise<unknown>,
];
const row =
  (words: RegExp): Shot[2] =>
  async (page) => {
    await page.waitForSelector('.leaf[data-ready="true"], .source p');
    await page.getByRole('row', { name: words }).first().click();
    await page.waitForSelector('.figure-detail');
  };
async function addressOf(title: string): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${served.origin}/documents`);
  const address = await page.getByRole('link', { name: title }).first().getAttribute('href');
  await page.close();
  return address ?? '/documents';
}
const pdf = await addressOf('云岫区水利局2024年度部门决算');
const text = await addressOf('青岚县司法局2023年度部门决算');
const all: readonly Shot[] = [
  ['overview', '/'],
  ['entity', '/entity/%E9%9D%92%E5%B2%9A%E5%8E%BF%E5%8F%B8%E6%B3%95%E5%B1%80'],
  ['documents', '/documents'],
  ['document-page', `${pdf}?part=5`, row(/^社会保障和就业支出 2024/)],
  ['document-text', text, row(/增减幅度 50.9/)],
  ['findings', '/findings'],
  ['finding-review', '/findings', (page) => page.locator('.review summary').first().click()],
  ['compare', '/compare'],
  ['coverage', '/coverage'],
  ['versions', '/versions'],
  ['search', '/search?q=%E5%85%AC%E5%8A%A1%E6%8E%A5%E5%BE%85'],
  ['upload', '/upload'],
  ['english', '/findings?lang=en'],
];
const shown = values.docs ? all.filter(([name]) => ['document-page', 'findings'].includes(name)) : all;
const widths = values.docs ? [1200] : [1440, 390];
const themes = values.docs ? (['light'] as const) : (['light', 'dark'] as const);
for (const width of widths)
  for (const colorScheme of themes) {
    const height = width === 390 ? 844 : values.docs ? 760 : 900;
    for (const [name, path, act] of shown) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(`${served.origin}${path}`, { waitUntil: 'networkidle' });
      await act?.(page);
      await page.waitForTimeout(400);
      const file = values.docs ? `${name}.png` : `${name}-${width}-${colorScheme}.png`;
      await page.screenshot({
        path: join(folder, file),
        fullPage: !values.docs && !name.startsWith('document'),
      });
      await context.close();
    }
  }
await browser.close();
console.log(`${folder}`);
