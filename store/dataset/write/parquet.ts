import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Field, FieldType } from '../field.ts';
import type { Reading } from '../read.ts';
import { chunked } from './csv.ts';

/**
 * A table as Parquet: typed columns, Snappy, row groups of ten thousand lines, one held in memory at a time. Exact
 * decimals are text, with their double beside them; titles of columns stand in the metadata of the file.
 */
const groupSize = 10_000;

export function writeParquet({ table, lines }: Reading, file: string): void {
  const { fields } = table;
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema: [{ name: 'root', num_children: fields.length }, ...fields.map(elementOf)],
    kvMetadata: [{ key: 'mingzhang', value: JSON.stringify(titlesOf(fields)) }],
    createdBy: 'mingzhang',
  });
  for (const group of chunked(lines(), groupSize))
    writer.write({
      columnData: fields.map(({ name }, i) => ({ name, data: group.map((line) => line[i]) })),
      rowGroupSize: groupSize,
    });
  writer.finish();
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];
const types: Readonly<Record<FieldType, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  decimal: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
};

const elementOf = ({ name, type, required }: Field): SchemaElement => ({
  name,
  ...types[type],
  repetition_type: required ? 'REQUIRED' : 'OPTIONAL',
});

const titlesOf = (fields: readonly Field[]) =>
  Object.fromEntries(fields.map(({ name, zh, en }) => [name, { zh, en }]));
