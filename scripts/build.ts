import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';

/** `npm run build`: what is published. `tsc` turns the rooms into JavaScript with types; data files go along as they are. */
const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const rooms = ['schema', 'crawlers', 'extractors', 'parsers', 'reconcile', 'store', 'pipeline', 'cli', 'web'];

rmSync(out, { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
for (const room of rooms)
  cpSync(join(root, room), join(out, room), {
    recursive: true,
    filter: (path) => !['.ts', '.md'].includes(extname(path)),
  });
chmodSync(join(out, 'cli', 'main.js'), 0o755);
console.log(`dist/ 已生成，试试：node dist/cli/main.js --version`);
