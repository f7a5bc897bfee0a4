import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Big from 'big.js';
import { afterAll } from 'vitest';
import { offices, places } from '../../../scripts/generator/books/unit.ts';
import { storedReading } from '../../../scripts/generator/stored.ts';
import { type Connection, openDatabase, save, saveReview, select } from '../../../store/index.ts';
import { disclosure, row, spanOf } from '../made.ts';

/** A store of generated disclosures and one whose every text is an attack, and what DuckDB reads of files. */
export const dir = mkdtempSync(join(tmpdir(), 'mingzhang-dataset-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

export const attack = '=HYPERLINK("http://x.invalid","<script>alert(1)</script>")';
const attacked = disclosure('attack', {
  metadata: { ...disclosure().metadata, title: attack, region: '@region' },
  rows: [
    row({ item: attack, value: '-405.97', printed: '-405.97万元', scope: '+1+1' }),
    row({ item: '"引号", 逗号\n换行\t制表', value: '0', part: "'=1", source: spanOf('646.78万元', 3) }),
    row({ item: '评价等级', family: 'evaluation', value: '优', unit: '等级' }),
    row({ item: '大数', value: '123456789012345678.123456', unit: '万元' }),
  ],
});

export function store(documents = 3): Connection {
  const db = openDatabase(join(dir, `${documents}.db`));
  for (let i = 0; i < documents; i++) {
    const place = places[i % 2]!;
    const { name: office, ...of } = offices[i % 2]!;
    const unit = { place, office, name: place + office, level: 'department' as const, ...of };
    const kind = i % 3 === 0 ? 'budget' : 'final_account';
    save(db, storedReading(i + 1, { unit, year: 2021 + (i >> 1), kind }));
  }
  save(db, { source: attacked.document.source, bundle: 'auto', disclosures: [attacked] });
  const [document, check, figures] = [
    ...select(db, "SELECT document_id, check_id, figures FROM findings WHERE path = '/in/attack.txt'").rows,
  ][0] as string[];
  saveReview(db, {
    document: document!,
    check: check!,
    figures: figures!,
    verdict: 'confirmed',
    comment: '=已问过',
  });
  return db;
}

/** Exact sums per family and measure, of what is a number. */
export function sums(lines: Iterable<readonly [family: string, measure: string, value: string]>) {
  const totals = new Map<string, Big>();
  for (const [family, measure, value] of lines) {
    if (!/^-?\d/.test(value)) continue;
    const key = `${family} ${measure}`;
    totals.set(key, (totals.get(key) ?? new Big(0)).plus(value));
  }
  return Object.fromEntries([...totals].map(([key, total]) => [key, total.toFixed()]));
}

export async function duck(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
