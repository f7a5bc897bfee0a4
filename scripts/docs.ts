import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksDocument } from './docs-checks.ts';
import { codebookDocument } from './docs-codebook.ts';
import { commandsDocument } from './docs-commands.ts';
import { crawlDocument } from './docs-crawl.ts';
import { datasetteDocument } from './docs-datasette.ts';

/**
 * `npm run docs`: writes the pages that follow from the code. With `--check` it writes nothing and fails when a page is
 * not what it would write.
 */
const root = join(import.meta.dirname, '..');

const pages = {
  'docs/cli.md': commandsDocument(),
  'docs/checks.md': checksDocument(),
  'docs/crawl.md': crawlDocument(),
  'docs/codebook.md': codebookDocument(),
  'docs/datasette.json': datasetteDocument(),
};

const stale: string[] = [];
for (const [file, content] of Object.entries(pages)) {
  const path = join(root, file);
  const text = `${content.trimEnd()}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(file);
  if (process.argv.includes('--check')) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`${stale.join('、')} 与代码不一致，请运行 npm run docs`);
  process.exitCode = 1;
} else console.log(stale.length > 0 ? `已更新 ${stale.join('、')}` : '文档与代码一致');
