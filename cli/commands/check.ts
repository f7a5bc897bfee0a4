import { type Command, Option } from 'commander';
import type { Disclosure, Failure } from '../../schema/index.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, type LimitOptions, limitsOf } from '../options.ts';

/**
 * `mingzhang check 决算.pdf`: what does not add up, for a person: both numbers, the arithmetic, the sentence it stands in.
 * Exit 0 no error-level finding, 1 some, 2 unreadable input (also when there are errors besides: the answer is not whole).
 */
interface Options extends LimitOptions {
  readonly format: 'text' | 'json';
  readonly bundle: 'auto' | 'never';
  readonly ledger?: boolean;
}

export const check: CommandDefinition = {
  name: 'check',
  examples: [
    { line: 'mingzhang check 决算.pdf', does: '列出对不上的数字、算式和原文' },
    { line: 'mingzhang check 公开前/*.docx && echo 可以公开', does: '公开之前自查：没有错误才继续' },
    { line: 'mingzhang check 决算.pdf --ledger', does: '连同成立的、没有核对的关系一起列出' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('核对公开材料中的数字；退出码 0 没有错误，1 有错误，2 有文件读不了')
        .argument('<文件...>', '要核对的文件')
        .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
        .addOption(bundleOption())
        .option('--ledger', '列出核对过和没有核对的每一项关系'),
    ).action(async (paths: string[], options: Options) => {
      process.exitCode = await runCheck(paths, options);
    }),
};

async function runCheck(paths: readonly string[], options: Options): Promise<number> {
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { readAll } = await import('../../pipeline.ts');
  const { complain, print } = await import('../output/stream.ts');
  const { checkedText, checkedJson } = await import('../output/checked.ts');

  const disclosures: object[] = [];
  const failures: Failure[] = [];
  let errors = 0;
  for await (const read of readAll(paths, {
    limits: limitsOf(options, defaultLimits),
    bundle: options.bundle,
  })) {
    if ('failure' in read) {
      failures.push(read.failure);
      complain(read.failure.message);
      continue;
    }
    errors += read.disclosures.reduce((sum, d) => sum + errorsOf(d), 0);
    if (options.format === 'json') disclosures.push(...read.disclosures.map((d) => checkedJson(d, options)));
    else for (const disclosure of read.disclosures) await print(checkedText(disclosure, options));
  }
  if (options.format === 'json')
    await print(`${JSON.stringify({ documents: disclosures, failures }, null, 2)}\n`);
  if (failures.length > 0) return exitCodes.unreadable;
  return errors > 0 ? exitCodes.errorsFound : exitCodes.ok;
}

const errorsOf = ({ findings }: Disclosure) => findings.filter((f) => f.severity === 'error').length;
