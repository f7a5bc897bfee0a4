/**
 * What exporting a whole store costs: time, memory at its peak and size, each format in a process of its own.
 *
 *   node scripts/million.ts --out /tmp/million.db
 *   node bench/export.ts [--db /tmp/million.db] [--formats parquet,csv] [--shape long] [--megabytes 512]
 *
 * Ends with 1 where the memory is passed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    db: { type: 'string', default: '/tmp/million.db' },
    formats: { type: 'string', default: 'parquet,csv' },
    shape: { type: 'string', default: 'long' },
    megabytes: { type: 'string', default: '512' },
  },
});

/** Runs the command as anybody would, and says on its way out what it took. */
const main = join(import.meta.dirname, '..', 'cli', 'main.ts');
const weighed = `process.on('exit', () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  console.log(JSON.stringify({ megabytes: maxRSS / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 })); });
  await import(${JSON.stringify(main)});`;

let passed = false;
for (const format of values.formats.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-export-'));
  try {
    const asked = ['export', '--format', format, '--shape', values.shape, '--db', values.db, '--out', folder];
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', weighed, '--', ...asked], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { megabytes, seconds } = JSON.parse(out.toString().trim().split('\n').at(-1)!);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    const size = files.reduce((sum, f) => sum + statSync(join(f.parentPath, f.name)).size, 0) / 2 ** 20;
    console.log(
      `${format} ${values.shape}  ${seconds.toFixed(0)} 秒（处理器）  内存峰值 ${megabytes.toFixed(0)} MB  文件 ${size.toFixed(0)} MB`,
    );
    passed ||= megabytes > Number(values.megabytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
process.exitCode = passed ? 1 : 0;
