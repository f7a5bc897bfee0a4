import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Limits } from '../schema/index.ts';

/** Options that several commands share, so that they are called and checked the same everywhere. */
export const defaultDatabase = 'data/mingzhang.db';

export const databaseOption = () =>
  new Option('--db <文件>', 'SQLite 数据库文件').env('MINGZHANG_DB').default(defaultDatabase);

export const bundleOption = () =>
  new Option('--bundle <方式>', '一个文件里有多份公开材料时：auto 拆开，never 当作一份')
    .choices(['auto', 'never'])
    .default('auto');

export interface LimitOptions {
  readonly maxBytes?: number;
  readonly maxPages?: number;
  readonly maxSeconds?: number;
}

export function addLimitOptions(command: Command): Command {
  return command
    .option('--max-bytes <大小>', '单个文件的大小上限，可写 150M、1G（默认 150M）', bytes)
    .option('--max-pages <页数>', '单个文件的页数上限（默认 2000）', whole)
    .option('--max-seconds <秒>', '读一个文件最多用几秒（默认 300）', positive);
}

/** The limits that were asked for, over the default ones. */
export function limitsOf(options: LimitOptions, defaults: Limits): Limits {
  return {
    ...defaults,
    maxBytes: options.maxBytes ?? defaults.maxBytes,
    maxPages: options.maxPages ?? defaults.maxPages,
    maxSeconds: options.maxSeconds ?? defaults.maxSeconds,
  };
}

export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError('应为正数');
  return value;
}

export function whole(text: string): number {
  const value = positive(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('应为正整数');
  return value;
}

const factors: Readonly<Record<string, number>> = { '': 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 };

function bytes(text: string): number {
  const match = /^(\d+)([KMG]?)B?$/i.exec(text);
  const value = match ? Number(match[1]) * factors[match[2]!.toUpperCase()]! : 0;
  if (!(value > 0 && Number.isSafeInteger(value))) throw new InvalidArgumentError('应为字节数，例如 150M');
  return value;
}

/** A place in a text, counted from 0. */
export function offset(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new InvalidArgumentError('应为从 0 数起的整数');
  return value;
}

export function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('应为 0 到 65535 的整数');
  return value;
}
