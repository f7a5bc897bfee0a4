import { type Document, sourceSchema } from '../schema/index.ts';
import { generate } from '../scripts/generator/index.ts';

/**
 * Text to measure on: generated disclosures end to end, as lines or with their line breaks gone; self-evaluation tables
 * without borders; and head words and numbers that are no table, over which a reader could stumble.
 */
export const shapes = ['lines', 'flattened', 'evaluations', 'heads'] as const;
export type Shape = (typeof shapes)[number];

const head = '一级指标 二级指标 三级指标 指标性质 指标方向 年度指标值 实际完成值 计量单位 分值 得分';
const pieceOf: Readonly<Record<Shape, (seed: number) => string>> = {
  lines: (seed) => generate(seed, { tables: 'none', evaluations: 'none' }).text,
  flattened: (seed) => generate(seed, { noise: ['flatten'], tables: 'none', evaluations: 'none' }).text,
  evaluations: (seed) => {
    const rows = [...'甲乙丙丁戊己庚辛壬癸'].map(
      (name) => `第${name}段清淤长度 正向 大于等于 30 32 公里 10 10 因汛期推迟,今后提前安排。`,
    );
    return `项目支出绩效自评表(2024年度)项目名称 河道养护${seed}主管部门 青石县水利局绩效指标 ${head}绩效指标 产出指标 数量指标 ${rows.join('')}总分 100 95`;
  },
  heads: () => `${head} ${'1 2 3 4 5 '.repeat(40)}${'指标值 分值 '.repeat(20)}`,
};

/** A text of about so many bytes of UTF-8, the same one every time. */
export function textOf(bytes: number, shape: Shape): string {
  const pieces: string[] = [];
  let size = 0;
  for (let seed = 1; size < bytes; seed++) {
    const piece = pieceOf[shape](seed);
    pieces.push(piece);
    size += Buffer.byteLength(piece) + 1;
  }
  return Buffer.from(pieces.join('\n'))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
}

/** A document as the extractor of plain text makes it, without its bytes. */
export function documentOf(text: string): Document {
  let start = 0;
  const blocks: Document['blocks'] = [];
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ kind: 'paragraph', start, end: start + line.length });
    start += line.length + 1;
  }
  const source = sourceSchema.parse({
    path: 'bench.txt',
    sha256: '0'.repeat(64),
    bytes: Buffer.byteLength(text),
    mediaType: 'text/plain',
  });
  return { id: 'bench', source, text, blocks, pages: [], runs: [], warnings: [] };
}
