import { randomBytes } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { Command } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, databaseOption, type LimitOptions, limitsOf, port } from '../options.ts';

/** `mingzhang serve`: the store as pages in a browser, until Ctrl-C. On this machine only, unless told otherwise. */
interface Options extends LimitOptions {
  readonly db: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly expected?: string;
}

export const serve: CommandDefinition = {
  name: 'serve',
  examples: [
    { line: 'mingzhang serve', does: '在浏览器里看 data/mingzhang.db，只有本机能打开' },
    { line: 'mingzhang serve --expected units.csv', does: '对照应公开单位的名单：谁迟了，谁还缺' },
    { line: 'mingzhang serve --host 0.0.0.0 --port 8000', does: '让同一网络里的人也能看，地址里带口令' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('打开网页：总览、材料与原文、发现、检索、上传；Ctrl-C 结束')
        .addOption(databaseOption())
        .option('--host <地址>', '监听的地址；不是本机时，打开网页需要口令', '127.0.0.1')
        .option('--port <端口>', '监听的端口，0 表示任选一个', port, 8377)
        .option('--token <口令>', '打开网页需要的口令；监听的不是本机而没有写明时，自动生成')
        .option('--expected <文件>', '应公开单位的名单（CSV，一列“单位”）；公开情况一页与它对照'),
    ).action(async (options: Options) => {
      process.exitCode = await runServe(options);
    }),
};

async function runServe(options: Options): Promise<number> {
  const { createApp, forgetUploads, isLoopback, listen, pages } = await import('../../web/index.ts');
  const { servicesOf } = await import('../serving/services.ts');
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { complain } = await import('../output/stream.ts');

  const token = options.token ?? (isLoopback(options.host) ? null : randomBytes(16).toString('base64url'));
  if (token === '') throw new UsageError('--token 不能为空');
  const expected = options.expected === undefined ? {} : { expected: await expectedIn(options.expected) };
  await using services = await servicesOf(options.db, limitsOf(options, defaultLimits));
  const app = createApp(pages, { ...services, ...expected }, { host: options.host, token });
  const server = await listen(app, options.host, options.port).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${options.host}:${options.port} 不能监听：${reasons[error.code ?? ''] ?? error.message}`,
    );
  });
  const query = token === null ? '' : `/?token=${encodeURIComponent(token)}`;
  const addresses = reachable(server.origin).map((origin) => `  ${origin}${query}\n`);
  complain(`${options.db} 的网页：\n${addresses.join('')}按 Ctrl-C 结束`);
  await interrupted();
  await server.close();
  forgetUploads(services);
  return exitCodes.ok;
}

async function expectedIn(path: string) {
  const { readFile } = await import('node:fs/promises');
  const { parseExpected } = await import('../../store/index.ts');
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}：名单读不了（${error.code}）`);
  });
  return parseExpected(bytes);
}

/** Nobody calls 0.0.0.0: the addresses by which this machine is called. */
function reachable(origin: string): string[] {
  const { hostname, port } = new URL(origin);
  if (hostname !== '0.0.0.0' && hostname !== '[::]') return [origin];
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return own.filter(({ family }) => family === 'IPv4').map(({ address }) => `http://${address}:${port}`);
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: '端口被占用，换一个 --port',
  EACCES: '没有权限使用这个端口',
  EADDRNOTAVAIL: '这台机器没有这个地址',
  ENOTFOUND: '不认得这个地址',
};

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
