import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../../schema/errors.ts';
import type { Connection } from '../../store/index.ts';

/** The address of the report of what somebody names: a file that was read, a document's id, or a unit. */
export function addressOf(db: Connection, subject: string): string {
  const read = db
    .prepare(
      'SELECT d.id FROM location l JOIN document d ON d.sha256 = l.sha256 WHERE l.path = ? AND l.current ORDER BY d.id LIMIT 1',
    )
    .pluck()
    .get(resolve(subject)) as string | undefined;
  const id = read ?? (/^[0-9a-f]{12,64}(?:[#.]\d+)?$/.test(subject) ? subject : null);
  return id === null
    ? `/report/entity/${encodeURIComponent(subject)}`
    : `/report/document/${id.replace('#', '.')}`;
}

/** The file on paper, by a Chromium that is there. Nothing in it runs and nothing is asked of a network. */
export async function printed(html: string, pdf: string, executablePath: string): Promise<void> {
  if (!existsSync(executablePath)) throw new UsageError(`找不到浏览器 ${executablePath}`);
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    await page.goto(pathToFileURL(resolve(html)).href);
    const margin = { top: '16mm', bottom: '16mm', left: '14mm', right: '14mm' };
    await page.pdf({ path: pdf, format: 'A4', margin, printBackground: true });
  } finally {
    await browser.close();
  }
}
