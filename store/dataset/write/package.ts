import { parserVersion } from '../../../schema/index.ts';
import type { Connection } from '../../database.ts';
import type { Field } from '../field.ts';
import type { DatasetTable } from '../table.ts';

/**
 * A Data Package (Frictionless, version 1): CSV files, and `datapackage.json`, which says of each what its columns are,
 * which values they take, what a line is known by and what it refers to; under which licence, and where it all came from.
 */
export interface Resource {
  readonly table: DatasetTable;
  /** Within the package. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export function descriptorOf(db: Connection, resources: readonly Resource[], licence: string): object {
  const names = new Set(resources.map((r) => r.table.name));
  return {
    profile: 'tabular-data-package',
    name: 'mingzhang',
    title: '预算、决算和绩效公开数据 Budgets, final accounts and performance reports as published',
    description:
      '由明账从公开材料中读出，每个数字都带有原文、页和位置。Read from published disclosures by mingzhang; every figure carries the words, page and place it comes from.',
    version: String(parserVersion),
    created: db.prepare('SELECT max(read_at) FROM source').pluck().get() ?? undefined,
    licenses: [
      { name: licence, title: `整理所成的数据集；公开材料本身依其发布者 (${licence}, for the compilation)` },
    ],
    sources: sourcesOf(db),
    contributors: [{ title: 'mingzhang', role: 'wrangler' }],
    resources: resources.map((resource) => resourceOf(resource, names)),
  };
}

/** The sites that documents were fetched from; each document's own address and checksum is in the table `documents`. */
function sourcesOf(db: Connection): object[] {
  const urls = db
    .prepare('SELECT DISTINCT url FROM location WHERE current AND url IS NOT NULL')
    .pluck()
    .all() as string[];
  const origins = [
    ...new Set(urls.flatMap((url) => (URL.canParse(url) ? [new URL(url).origin] : []))),
  ].sort();
  const sites = origins.map((origin) => ({ title: new URL(origin).host, path: origin }));
  return sites.length > 0 ? sites : [{ title: '本地的公开材料文件 (local files, see documents)' }];
}

const resourceOf = ({ table, path, bytes, sha256 }: Resource, names: ReadonlySet<string>) => ({
  profile: 'tabular-data-resource',
  name: table.name,
  title: `${table.title} ${table.titleEn}`,
  description: `${table.about}。${table.aboutEn}.`,
  path,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: table.fields.map(fieldOf),
    missingValues: [''],
    ...(table.key.length > 0 ? { primaryKey: table.key } : {}),
    foreignKeys: table.references
      .filter((reference) => names.has(reference.table))
      .map(({ fields, table: resource, to }) => ({ fields, reference: { resource, fields: to } })),
  },
});

const types: Readonly<Record<Field['type'], string>> = {
  string: 'string',
  decimal: 'string',
  integer: 'integer',
  number: 'number',
};

function fieldOf({ name, type, zh, en, about, aboutEn, values, required, pattern, minimum, maximum }: Field) {
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: Object.keys(values) } : {}),
    ...(pattern ? { pattern } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  const description = [about, aboutEn].filter(Boolean).join('。');
  return {
    name,
    type: types[type],
    title: `${zh} ${en}`,
    ...(description ? { description } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}
