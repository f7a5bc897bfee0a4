import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, type LimitOptions, limitsOf, offset } from '../options.ts';

/** `mingzhang explain 决算.pdf --find 1344.73`: how a figure was read and why, so that a wrong reading can be mended. Exit 0, 2 when nothing was found or the file cannot be read. */
interface Options extends LimitOptions {
  readonly find?: string;
  readonly at?: number;
  readonly format: 'text' | 'json';
  readonly bundle: 'auto' | 'never';
}

export const explain: CommandDefinition = {
  name: 'explain',
  examples: [
    { line: 'mingzhang explain 决算.pdf --find 1344.73', does: '这个数字读成了什么，依据哪些词' },
    { line: 'mingzhang explain 决算.pdf --find 公务接待费', does: '提到某个科目的各个数字' },
    { line: 'mingzhang explain 决算.txt --at 1024 --format json', does: '全文第 1024 个字符处的数字' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('说明一个数字是怎样读出来的：所在分句、起作用的词、章节、规则、把握，成了哪几行')
        .argument('<文件>', '要说明的文件')
        .addOption(new Option('--find <文字>', '印出的数字，或数字所在分句里的文字').conflicts('at'))
        .addOption(new Option('--at <位置>', '提取出的全文中的位置，从 0 数起').argParser(offset))
        .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json']).default('text'))
        .addOption(bundleOption()),
    ).action(async (path: string, options: Options) => {
      process.exitCode = await runExplain(path, options);
    }),
};

async function runExplain(path: string, options: Options): Promise<number> {
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { DocumentError } = await import('../../schema/errors.ts');
  const { explain } = await import('../../pipeline/explain.ts');
  const { complain, print } = await import('../output/stream.ts');
  const { explanationText } = await import('../output/explanation.ts');

  const question = questionOf(options);
  const limits = limitsOf(options, defaultLimits);
  try {
    const explained = await explain(path, question, { limits, bundle: options.bundle });
    if (options.format === 'json') await print(`${JSON.stringify(explained, null, 2)}\n`);
    else
      for (const { metadata, explanations } of explained)
        for (const explanation of explanations) await print(explanationText(metadata, explanation));
    if (explained.some((e) => e.explanations.length > 0)) return exitCodes.ok;
    complain('find' in question ? `没有找到与“${question.find}”有关的数字` : '位置超出了全文的长度');
    return exitCodes.unreadable;
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    complain(error.message);
    return exitCodes.unreadable;
  }
}

function questionOf({ find, at }: Options): { find: string } | { at: number } {
  if (find !== undefined && find.trim() !== '') return { find };
  if (at !== undefined) return { at };
  throw new UsageError('请用 --find 或 --at 指出要说明的数字');
}
