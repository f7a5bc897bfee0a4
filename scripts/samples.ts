/**
 * Writes `samples/`: six disclosures of made-up units, one a format, and what a reader must find in them. Everything
 * comes from the generator at fixed seeds, so the samples can always be written again and never drift from their truth.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingLines, goldLines } from './generator/gold.ts';
import { type Generated, type GenerateRequest, generate } from './generator/index.ts';
import { writeDocx, writeHtml, writePdf, writeText, writeXlsx } from './write/index.ts';

export interface Sample {
  readonly file: string;
  readonly what: string;
  readonly seed: number;
  readonly request: GenerateRequest;
  /** Whether the text of the file is the generated text, so that offsets hold. */
  readonly text: boolean;
  write(made: Generated): Promise<Uint8Array> | Uint8Array;
}
const writing = (made: Generated) => ({ title: made.disclosure.title, blocks: made.blocks });

export const samples: readonly Sample[] = [
  {
    file: 'final-account-2023.txt',
    what: '决算公开说明（文字），植入两处错误',
    seed: 2023,
    request: {
      books: {
        kind: 'final_account',
        year: 2023,
        grain: 10_000,
        unit: {
          place: '青岚县',
          office: '司法局',
          name: '青岚县司法局',
          level: 'department',
          nature: 'administrative',
          field: '20406',
        },
      },
      style: { unit: '万元', decimals: 2, trim: false, placeholders: false, comparison: 0 },
      tables: 'none',
      evaluations: 'none',
      plants: ['digit_transposed', 'rate_stale'],
    },
    text: true,
    write: (made) => writeText(made.text),
  },
  {
    file: 'budget-2025-gbk.html',
    what: '预算公开网页（GBK 编码）',
    seed: 2025,
    request: {
      books: {
        kind: 'budget',
        year: 2025,
        grain: 10_000,
        unit: {
          place: '望溪市',
          office: '民政局',
          name: '望溪市民政局',
          level: 'department',
          nature: 'administrative',
          field: '20802',
        },
      },
      style: {
        unit: '万元',
        decimals: 2,
        group: true,
        placeholders: false,
        tableUnit: '万元',
        tableZeros: false,
      },
      layout: 'tabs',
      tables: 'some',
      evaluations: 'none',
    },
    text: false,
    write: (made) => writeHtml(writing(made), { encoding: 'gbk' }).bytes,
  },
  {
    file: 'final-account-2024.pdf',
    what: '决算公开（九张表和文字说明）',
    seed: 2024,
    request: {
      books: {
        kind: 'final_account',
        year: 2024,
        grain: 10_000,
        unit: {
          place: '云岫区',
          office: '水利局',
          name: '云岫区水利局',
          level: 'department',
          nature: 'administrative',
          field: '21303',
        },
      },
      style: {
        unit: '万元',
        decimals: 2,
        space: '',
        placeholders: false,
        tableUnit: '万元',
        tableZeros: false,
      },
      layout: 'tabs',
      tables: 'all',
      evaluations: 'none',
    },
    text: false,
    write: async (made) => (await writePdf(writing(made))).bytes,
  },
  {
    file: 'budget-2026.docx',
    what: '单位预算（文字和表格）',
    seed: 2026,
    request: {
      books: {
        kind: 'budget',
        year: 2026,
        grain: 10_000,
        unit: {
          place: '泽川市',
          office: '档案馆',
          name: '泽川市档案馆',
          level: 'unit',
          nature: 'institution',
          field: '20126',
        },
      },
      style: { unit: '万元', decimals: 2, placeholders: false, tableUnit: '元', tableZeros: false },
      layout: 'tabs',
      tables: 'some',
      evaluations: 'none',
    },
    text: false,
    write: async (made) => (await writeDocx(writing(made))).bytes,
  },
  {
    file: 'final-account-2022.xlsx',
    what: '决算公开表（九张）',
    seed: 2022,
    request: {
      books: {
        kind: 'final_account',
        year: 2022,
        grain: 10_000,
        unit: {
          place: '宁岳县',
          office: '统计局',
          name: '宁岳县统计局',
          level: 'department',
          nature: 'administrative',
          field: '20105',
        },
      },
      style: { tableUnit: '万元', tableZeros: false, rowNumbers: true },
      layout: 'tabs',
      tables: 'all',
      evaluations: 'none',
      prose: false,
    },
    text: false,
    write: (made) => writeXlsx(writing(made)).bytes,
  },
  {
    file: 'final-account-2024-flat.txt',
    what: '决算公开网页压成一行，含绩效自评表，植入两处错误',
    seed: 20240,
    request: {
      books: {
        kind: 'final_account',
        year: 2024,
        grain: 10_000,
        unit: {
          place: '临渚县',
          office: '教育局',
          name: '临渚县教育局',
          level: 'department',
          nature: 'administrative',
          field: '20501',
        },
      },
      style: { unit: '万元', decimals: 2, placeholders: false, rowNumbers: true },
      variants: { performance: '总数与得分综述', income: '占', expenditure: '占' },
      tables: 'none',
      evaluations: 'some',
      noise: ['half_width', 'flatten'],
      plants: ['decimal_slipped', 'sign_flipped'],
    },
    text: true,
    write: (made) => writeText(made.text),
  },
];
export const truthOf = (sample: Sample): Generated => generate(sample.seed, sample.request);

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../samples/', import.meta.url));
  mkdirSync(`${folder}expected`, { recursive: true });
  for (const sample of samples) {
    const made = truthOf(sample);
    const planned = sample.request.plants?.length ?? 0;
    if (made.plants.length !== planned)
      throw new Error(`${sample.file}: ${made.plants.length} of ${planned} errors found a place`);
    const bytes = await sample.write(made);
    writeFileSync(`${folder}${sample.file}`, bytes);
    writeFileSync(`${folder}expected/${sample.file}.rows.jsonl`, goldLines(made.rows, sample.text));
    writeFileSync(
      `${folder}expected/${sample.file}.findings.jsonl`,
      findingLines(made.findings, sample.file, sample.text),
    );
    console.log(
      `${sample.file}\t${bytes.length} bytes\t${made.rows.length} rows\t${made.findings.length} findings\t${made.disclosure.title}`,
    );
  }
}
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
