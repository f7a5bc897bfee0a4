import { DocumentBuilder } from '../../../extractors/builder.ts';
import type { Claim, Context } from '../../../parsers/context.ts';
import { flattenedTableReader, readTables, tableReader } from '../../../parsers/tables/index.ts';
import { normalize } from '../../../parsers/text/normal.ts';
import {
  type Document,
  type DocumentKind,
  type Metadata,
  type Row,
  sourceSchema,
} from '../../../schema/index.ts';

/** Documents of made-up units, as tables of strings. */
export interface Setting {
  readonly entity?: string;
  readonly year?: number;
  readonly kind?: DocumentKind;
}

export const metadataOf = ({
  entity = '青川市水文测报中心',
  year = 2024,
  kind = 'final_account',
}: Setting): Metadata => ({
  title: null,
  entity,
  entities: [entity],
  year,
  kind,
  level: null,
  published: null,
  region: null,
});

export function contextOf(builder: DocumentBuilder, setting: Setting): Context {
  const document: Document = {
    id: 'made',
    source: sourceSchema.parse({ path: 'made', sha256: '0'.repeat(64), bytes: 0, mediaType: 'text/plain' }),
    ...builder.build(),
  } as Document;
  return {
    document,
    normal: normalize(
      document.text,
      document.blocks.map((b) => b.start),
    ),
    figures: [],
    outline: [],
    units: [],
    metadata: metadataOf(setting),
  };
}

/** A table from lines of cells parted by |; `<` goes on from the left, `^` from above, both as merged cells. */
export function grid(builder: DocumentBuilder, drawn: string, name?: string): void {
  const lines = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const columns = Math.max(...lines.map((l) => l.length));
  const at = (row: number, column: number) => lines[row]?.[column] ?? '';
  builder.table({
    rows: lines.length,
    columns,
    ...(name ? { name } : {}),
    cells: lines.flatMap((line, row) =>
      line.flatMap((text, column) => {
        if (text === '<' || text === '^') return [];
        let columnSpan = 1;
        while (at(row, column + columnSpan) === '<') columnSpan++;
        let rowSpan = 1;
        while (at(row + rowSpan, column) === '^') rowSpan++;
        return [{ pieces: [{ text }], row, column, rowSpan, columnSpan }];
      }),
    ),
  });
}

/** Title, caption and grid -> the claim of the table reader. */
export function readGrid(title: string, caption: string, drawn: string, setting: Setting = {}): Claim {
  const builder = new DocumentBuilder();
  builder.paragraph(title);
  if (caption) builder.paragraph(caption);
  grid(builder, drawn);
  const context = contextOf(builder, setting);
  return tableReader.read(context, [{ start: 0, end: context.document.text.length }]);
}

export function readText(text: string, setting: Setting = {}): Claim & { text: string } {
  const builder = new DocumentBuilder();
  for (const part of text.split('\n')) builder.paragraph(part);
  const context = contextOf(builder, setting);
  const claim = flattenedTableReader.read(context, [{ start: 0, end: context.document.text.length }]);
  return { ...claim, text: context.document.text };
}

/** The text as one paragraph, tabs and all. */
export function readRaw(text: string, setting: Setting = {}): Claim {
  const context = contextOf(new DocumentBuilder(), setting);
  const document = { ...context.document, text };
  return flattenedTableReader.read({ ...context, document, normal: normalize(text, [0]) }, [
    { start: 0, end: text.length },
  ]);
}

/** A row in short: family fund item(part) stage value unit, with what is not the rule. */
export const short = (row: Row) =>
  [
    row.family,
    row.fund ?? '-',
    row.part ? `${row.item}:${row.part}` : row.item,
    row.stage ?? '-',
    row.measure === 'amount' ? null : row.measure,
    row.basis,
    `${row.value}${row.unit}`,
    row.scope ? `(${row.scope})` : null,
  ]
    .filter((x) => x !== null)
    .join(' ');

export { readTables };
