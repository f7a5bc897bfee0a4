import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main, run } from './run.ts';

/** The command that a person types: it says where to look, answers there, and ends when it is told to. */
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-serve-'));
const db = join(folder, 'store.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function serving(...args: string[]) {
  const child = spawn(process.execPath, [main, 'serve', '--db', db, '--port', '0', ...args]);
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (data) => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\S+/.exec(said);
      if (found && said.includes('Ctrl-C')) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(said)));
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    address,
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

it('serves this machine, and others only with the token that it says', async () => {
  const own = await serving();
  expect((await fetch(`${own.address}/findings`)).status).toBe(200);
  expect(await own.end()).toBe(0);
  const open = await serving('--host', '0.0.0.0');
  const { origin, searchParams } = new URL(open.address);
  expect(searchParams.get('token')).toMatch(/^[\w-]{22}$/);
  expect((await fetch(`${origin}/findings`)).status).toBe(401);
  expect((await fetch(open.address, { redirect: 'manual' })).status).toBe(303);
  const { port } = new URL(origin);
  const second = await run(['serve', '--db', db, '--host', '0.0.0.0', '--port', port]);
  expect([second.code, second.err]).toEqual([2, `0.0.0.0:${port} 不能监听：端口被占用，换一个 --port\n`]);
  expect(await open.end()).toBe(0);
});
