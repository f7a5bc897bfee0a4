/** Documents for these tests: text as an archive keeps it, or tables with cells, and a reader run over them. */
import { DocumentBuilder } from '../../../extractors/builder.ts';
import { lineBlocks } from '../../../extractors/text.ts';
import type { Claim, Context } from '../../../parsers/context.ts';
import { findFigures } from '../../../parsers/figures.ts';
import { flattenedIndicatorReader, indicatorReader } from '../../../parsers/indicators/index.ts';
import { normalize } from '../../../parsers/text/normal.ts';
import type { Document, Indicator, Metadata } from '../../../schema/index.ts';

const made: Metadata = {
  title: null,
  entity: '青石县档案馆',
  entities: ['青石县档案馆'],
  year: 2024,
  kind: 'final_account',
  level: null,
  published: null,
  region: null,
};

export function contextOf(
  parts: Pick<Document, 'text' | 'blocks'>,
  metadata: Partial<Metadata> = {},
): Context {
  const document: Document = {
    id: 'made',
    source: {
      path: 'made',
      url: null,
      sha256: '0'.repeat(64),
      bytes: 0,
      mediaType: 'text/plain',
      title: null,
      publisher: null,
      published: null,
    },
    pages: [],
    runs: [],
    warnings: [],
    ...parts,
  };
  const normal = normalize(
    document.text,
    document.blocks.map((block) => block.start),
  );
  return {
    document,
    normal,
    figures: findFigures(normal, document),
    outline: [],
    units: [],
    metadata: { ...made, ...metadata },
  };
}

export const contextOfText = (text: string, metadata: Partial<Metadata> = {}): Context =>
  contextOf({ text, blocks: lineBlocks(text) }, metadata);

export const readText = (text: string, metadata: Partial<Metadata> = {}): Claim =>
  flattenedIndicatorReader.read(contextOfText(text, metadata), [{ start: 0, end: text.length }]);

/** A cell is its text; `^` continues the cell above, `<` the cell to the left. */
export type Grid = readonly (readonly string[])[];

export function addTable(builder: DocumentBuilder, grid: Grid): void {
  const spans = (row: number, column: number) => {
    let rowSpan = 1;
    let columnSpan = 1;
    while (grid[row]![column + columnSpan] === '<') columnSpan++;
    while (grid[row + rowSpan]?.[column] === '^') rowSpan++;
    return { rowSpan, columnSpan };
  };
  const cells = grid.flatMap((line, row) =>
    line.flatMap((text, column) =>
      text === '^' || text === '<' ? [] : [{ pieces: [{ text }], row, column, ...spans(row, column) }],
    ),
  );
  builder.table({ rows: grid.length, columns: Math.max(...grid.map((line) => line.length)), cells });
}

export function readTables(
  parts: readonly (string | Grid)[],
  metadata: Partial<Metadata> = {},
): Claim & { text: string } {
  const builder = new DocumentBuilder();
  for (const part of parts) typeof part === 'string' ? builder.paragraph(part) : addTable(builder, part);
  const context = contextOf(builder.build(), metadata);
  const { text } = context.document;
  return { ...indicatorReader.read(context, [{ start: 0, end: text.length }]), text };
}

export const brief = (i: Indicator): string =>
  [i.level1, i.level2, i.level3, i.nature, i.operator, i.target, i.actual, i.unit, i.weight, i.score]
    .map((v) => v ?? '')
    .join('|');

export const amounts = (claim: Claim): string[] =>
  claim.rows.map((r) => [r.family, r.item, r.stage ?? '', r.measure, r.value, r.unit].join('|'));
