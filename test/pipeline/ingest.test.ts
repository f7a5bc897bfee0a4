import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { remember } from '../../pipeline/remember.ts';
import { discover, ingest, type Outcome, type ReadOptions, readAll } from '../../pipeline.ts';
import { defaultLimits } from '../../schema/index.ts';
import { type Connection, openDatabase, select, summarize } from '../../store/index.ts';
import { sound, wrong } from '../cli/run.ts';
import { disclosure } from '../store/made.ts';
import { zip } from '../support/zip.ts';

/** The whole line over a folder with everything that can be wrong in it, in real threads, into a real database. */
const dir = mkdtempSync(join(tmpdir(), 'mingzhang-line-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const options: ReadOptions = { limits: defaultLimits, bundle: 'auto' };
const patient = { timeout: 120_000 };

async function run(
  folder: string,
  db: Connection,
  more: Partial<ReadOptions> = {},
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for await (const outcome of ingest(discover([folder]), db, { ...options, ...more }))
    said[basename(outcome.path)] = stateOf(outcome);
  return said;
}
const stateOf = (outcome: Outcome) => (outcome.state === 'failed' ? outcome.failure.reason : outcome.state);

function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(dir, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

describe('a folder of bad files', patient, () => {
  it('gives one typed failure each, and the good ones are stored', async () => {
    const folder = folderOf('bad', {
      '01-empty.pdf': '',
      '02-cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
      '03-no-zip.docx': 'PK is what it should begin with, and this is text',
      '04-bomb.docx': zip([{ name: 'word/document.xml', data: Buffer.alloc(64 * 1024 * 1024) }]),
      '05-gone.pdf':
        '<html><head><title>404 Not Found</title></head><body><h1>404 Not Found</h1></body></html>',
      '06-noise.xls': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) % 251),
      '07-large.pdf': '%PDF-1.7',
      '09-good.txt': sound,
      '10-page-named-pdf.pdf': `<html><head><meta charset="utf-8"><title>决算</title></head><body><p>${wrong.replaceAll('\n', '</p><p>')}</p></body></html>`,
    });
    truncateSync(join(folder, '07-large.pdf'), 200 * 1024 * 1024);
    symlinkSync(join(folder, 'never'), join(folder, '08-vanished.pdf'));
    const db = openDatabase(join(dir, 'bad.db'));
    const said = await run(folder, db);
    expect(said).toMatchObject({
      '01-empty.pdf': 'empty',
      '02-cut.pdf': 'corrupt',
      '03-no-zip.docx': 'corrupt',
      '04-bomb.docx': 'archive_bomb',
      '05-gone.pdf': 'error_page',
      '07-large.pdf': 'too_large',
      '08-vanished.pdf': 'vanished',
      '09-good.txt': 'new',
      '10-page-named-pdf.pdf': 'new',
    });
    expect(['skipped', 'corrupt', 'unsupported']).toContain(said['06-noise.xls']);
    const { documents, failures } = summarize(db);
    expect(documents).toBe(2);
    for (const failure of failures) expect(failure.message, failure.reason).toContain(basename(failure.path));
    expect((await run(folder, db))['09-good.txt']).toBe('unchanged');
  });
});

describe('a second run', patient, () => {
  it('reads again what changed, what an older parser read, what was read in another way, and nothing else', async () => {
    const folder = folderOf('again', { 'a.txt': sound, 'b.txt': wrong });
    const db = openDatabase(join(dir, 'again.db'));
    expect(await run(folder, db)).toEqual({ 'a.txt': 'new', 'b.txt': 'new' });
    const rows = () => [
      ...select(db, 'SELECT entity, item, value, printed, quote FROM rows ORDER BY path, id').rows,
    ];
    const first = rows();
    expect(first.length).toBeGreaterThan(10);
    expect(await run(folder, db)).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });
    db.prepare(
      `UPDATE source SET parser_version = 0 WHERE sha256 = (SELECT sha256 FROM location WHERE path LIKE '%b.txt')`,
    ).run();
    expect(await run(folder, db)).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'updated' });
    expect(await run(folder, db, { bundle: 'never' })).toEqual({ 'a.txt': 'updated', 'b.txt': 'updated' });
    expect(rows()).toEqual(first);
    writeFileSync(join(folder, 'a.txt'), wrong);
    expect(await run(folder, db, { bundle: 'never' })).toEqual({
      'a.txt': 'unchanged',
      'b.txt': 'unchanged',
    });
    expect(summarize(db).documents).toBe(1);
  });
});

it('what was read twice at once is stored once', patient, () => {
  const db = openDatabase(join(dir, 'twice.db'));
  const read = { path: '/in/a.txt', source: disclosure().document.source, disclosures: [disclosure()] };
  const file = { path: '/in/a.txt', named: true };
  const states = [{}, {}, { again: true }].map(
    (how) => remember(db, file, read, { bundle: 'auto', ...how }).state,
  );
  expect(states).toEqual(['new', 'unchanged', 'updated']);
});

it('a limit on time is kept, whoever hangs', patient, async () => {
  const folder = folderOf('slow', { 'a.txt': sound });
  const limits = { ...defaultLimits, maxSeconds: 0.001 };
  for await (const read of readAll([join(folder, 'a.txt')], { ...options, limits }))
    expect(read).toMatchObject({ failure: { reason: 'too_slow' } });
});
