// Makes a fresh clone ready: installs what the lockfile names, and sees to it that `node_modules/.bin/node` is the Node
// this project is written for. Runs under whatever Node and npm the machine has (Node 18 and npm 8 or later), so it is
// plain JavaScript without dependencies. When all is there it takes milliseconds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const wantedMajor = 24;

/** @param {string} root */
export function setUp(root, { run = runCommand, say = console.error } = {}) {
  if (!isInstalled(root)) install(root, run, say);
  if (nodeMajor(root, run) < wantedMajor) repairNode(root, run, say);
}

/** The lockfile that was installed is remembered by its content: a clone's time stamps say nothing. */
const stampOf = (root) => join(root, 'node_modules', '.mingzhang-installed');
const lockOf = (root) =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

export function isInstalled(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockOf(root);
}

function install(root, run, say) {
  say('正在安装依赖，第一次约需一两分钟…… (installing dependencies, a minute or two the first time)');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false', '--include=dev'];
  // `ci` follows the lockfile exactly, but throws away what is there; an old folder is brought up to date in place
  const fresh = !existsSync(join(root, 'node_modules'));
  const done = (fresh && run(root, npm(['ci', ...quiet])).ok) || run(root, npm(['install', ...quiet])).ok;
  if (!done)
    throw new SetupError(
      '依赖没有装上。请看上面 npm 的报错；多半是网络或镜像的问题，修好后再运行一次。\n' +
        '(Installing failed. See the npm error above; fix the network or registry and run again.)',
    );
  writeFileSync(stampOf(root), `${lockOf(root)}\n`);
}

/** The `node` package fetches its binary in an install script, which a cautious npm does not run. */
function repairNode(root, run, say) {
  say('正在取得 Node 24…… (fetching Node 24)');
  run(root, npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']));
  if (nodeMajor(root, run) >= wantedMajor) return;
  throw new SetupError(
    `需要 Node ${wantedMajor} 或更新版本：node_modules/.bin/node 没有装上，系统的 Node 是 ${process.version}。\n` +
      `请允许 npm 运行 node 包的安装脚本（npm rebuild node --ignore-scripts=false），或安装 Node ${wantedMajor}。\n` +
      `(Node ${wantedMajor} or later is needed: let npm run the install script of the package "node", or install it.)`,
  );
}

export const ownNode = (root) =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

/** The Node that a script of package.json will get: the project's own, else the system's. */
function nodeMajor(root, run) {
  const own = ownNode(root);
  if (!existsSync(own) || realpathSync(own) === process.execPath)
    return Number(process.versions.node.split('.')[0]);
  const { ok, output } = run(root, [own, ['--version']], { capture: true });
  return ok ? Number(/^v(\d+)/.exec(output)?.[1] ?? 0) : 0;
}

/** The very npm that called us, so that a machine with several is not mixed up. */
function npm(args) {
  const cli = process.env.npm_execpath;
  return cli && /\.c?js$/.test(cli) ? [process.execPath, [cli, ...args]] : ['npm', args];
}

function runCommand(root, [command, args], { capture = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    // npm's own words go where ours go: standard output is for data
    stdio: capture ? ['ignore', 'pipe', 'ignore'] : ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return { ok: result.status === 0, output: result.stdout ?? '' };
}

export class SetupError extends Error {}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    setUp(dirname(dirname(fileURLToPath(import.meta.url))));
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
