/**
 * What reading a long PDF of tables costs: memory at its peak, and time of the processor per page, which must not grow
 * with the pages.
 *
 *   node scripts/measure-pages.ts [--pages 500] [--megabytes 1536]
 *
 * Writes PDFs of ruled tables of accounts with an eighth, a half and all of the pages, reads each in a process of its own
 * from bytes to the rows of its tables, and ends with 1 where the memory is passed or a page of the longest costs
 * half as much again as one of the half.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { extract, readInput } from '../extractors/index.ts';
import { contextOf } from '../parsers/index.ts';
import { everyTable } from '../parsers/tables/index.ts';
import { functionalClassification } from '../schema/index.ts';
import { heading, type TableBlock, type TableCell } from './generator/blocks.ts';
import { writePdf } from './write/index.ts';

interface Cost {
  readonly pages: number;
  readonly rows: number;
  readonly seconds: number;
  readonly megabytes: number;
}
/** A page of the writer holds fewer lines than this, so that there are no fewer pages than asked for; a table runs over ten. */
const linesOnPage = 44;
const linesOfTable = 10 * linesOnPage;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '500' },
    megabytes: { type: 'string', default: '1536' },
    read: { type: 'string' },
  },
});
async function measured(pages: number, most: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-pages-'));
  try {
    const costs: Cost[] = [];
    for (const count of [pages / 8, pages / 2, pages].map(Math.ceil)) {
      const file = join(folder, `${count}.pdf`);
      writeFileSync(file, await pdfOf(count));
      const cost = apart(file);
      costs.push(cost);
      console.log(
        `${cost.pages} 页  ${cost.rows} 行  ${cost.seconds.toFixed(1)} 秒  每页 ${perPage(cost).toFixed(1)} 毫秒  内存峰值 ${cost.megabytes.toFixed(0)} MB`,
      );
    }
    const [, half, whole] = costs;
    const grows = perPage(whole!) / perPage(half!);
    console.log(`每页用时：${whole!.pages} 页是 ${half!.pages} 页的 ${grows.toFixed(2)} 倍`);
    return grows < 1.5 && whole!.megabytes < most ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const perPage = (cost: Cost) => (cost.seconds * 1000) / cost.pages;

/** In a process of its own, so that what was used to write the file is not counted. */
const apart = (file: string): Cost =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--read', file]).toString(),
  ) as Cost;

async function costOf(file: string): Promise<Cost> {
  const before = process.cpuUsage();
  const document = await extract(await readInput(file));
  const rows = everyTable(contextOf(document)).reduce((sum, table) => sum + table.rows.length, 0);
  // of the processor: what others do on the machine takes no part
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const pages = document.pages.length;
  // in kilobytes, wherever Node runs
  return { pages, rows, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

async function pdfOf(pages: number): Promise<Uint8Array> {
  const accounts = functionalClassification().accounts.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const tables = Math.ceil((pages * linesOnPage) / linesOfTable);
  const blocks = Array.from({ length: tables }, (_, i) => tableOf(i, accounts));
  const title = '青禾县样例局2024年度部门决算';
  return (await writePdf({ title, blocks: [heading(1, title), ...blocks] })).bytes;
}

/** Leaves of 1.00 and what lies above them, so that everything adds up and nothing has to be explained. */
function tableOf(index: number, accounts: readonly { code: string; name: string }[]): TableBlock {
  const from = (index * linesOfTable) % Math.max(1, accounts.length - linesOfTable);
  const lines = accounts.slice(from, from + linesOfTable);
  const cell = (text: string, head = false): TableCell => ({ words: [text], head });
  const leaves = (code: string) => {
    const below = lines.filter((a) => a.code.length === 7 && a.code.startsWith(code)).length;
    return (code.length === 7 ? 1 : below).toFixed(2);
  };
  const head = ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出', '经营支出'];
  return {
    kind: 'table',
    name: '支出决算表',
    number: `公开${String(index + 1).padStart(2, '0')}表`,
    caption: ['单位：万元'],
    headRows: 1,
    rows: [
      head.map((text) => cell(text, true)),
      ...lines.map(({ code, name }) => [
        cell(code),
        cell(name),
        cell(leaves(code)),
        cell(leaves(code)),
        cell('0.00'),
        cell('0.00'),
      ]),
    ],
    columns: head.length,
    widths: [2, 5, 2, 2, 2, 2],
    notes: [],
  };
}

if (values.read !== undefined) console.log(JSON.stringify(await costOf(values.read)));
else process.exitCode = await measured(Number(values.pages), Number(values.megabytes));
