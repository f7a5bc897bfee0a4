// `node scripts/run.mjs FILE ARGUMENTS`: sets up what is missing, then runs a file under the project's own Node. The
// scripts of package.json go through here, because npm leaves out `pre` scripts where somebody forbade install scripts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ownNode, SetupError, setUp, wantedMajor } from './setup.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [file, ...args] = process.argv.slice(2);

try {
  setUp(root);
  await run(join(root, file));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** In this very process where it is new enough, which saves starting another. */
async function run(path) {
  if (Number(process.versions.node.split('.')[0]) >= wantedMajor) {
    process.argv.splice(1, process.argv.length, path, ...args);
    await import(pathToFileURL(path).href);
    return;
  }
  const node = existsSync(ownNode(root)) ? ownNode(root) : 'node';
  const child = spawn(node, [path, ...args], { stdio: 'inherit', shell: process.platform === 'win32' });
  // Ctrl-C reaches the child as well, and it has its own way of ending
  process.on('SIGINT', () => {});
  child.on('close', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
