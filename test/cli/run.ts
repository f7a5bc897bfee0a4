import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs the program as a caller does: another process, its streams, its exit status. */
export const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export function run(args: readonly string[], options: { readonly cwd?: string } = {}): Promise<Ran> {
  return spawned(process.execPath, [main, ...args], options.cwd);
}

export const shell = (line: string, cwd?: string) => spawned('bash', ['-o', 'pipefail', '-c', line], cwd);

function spawned(command: string, args: readonly string[], cwd?: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { MINGZHANG_DB: _, ...env } = process.env;
    const child = spawn(command, args, {
      cwd,
      env: { ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data) => out.push(data));
    child.stderr.on('data', (data) => err.push(data));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** A final account of a made-up unit whose figures agree, and one with a rate that cannot be. */
const account = (rate: string) => `青禾县样例局2023年度部门决算
第三部分 2023年度部门决算情况说明
一、收入支出决算总体情况说明
青禾县样例局2023年度收入总计1,344.73万元，支出总计1,344.73万元。与上年相比，收、支总计各增加646.78万元，增长${rate}%。
二、收入决算情况说明
2023年度本年收入合计1,344.73万元，其中：财政拨款收入1,300.00万元，占96.67%；其他收入44.73万元，占3.33%。
三、支出决算情况说明
2023年度本年支出合计1,344.73万元，其中：基本支出844.73万元，占62.82%；项目支出500.00万元，占37.18%。
`;
export const sound = account('92.67');
export const wrong = account('29.67');
