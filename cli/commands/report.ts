import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption } from '../options.ts';

/** `mingzhang report 青禾县财政局 --out report.html`: one file to hand to an editor, of a document or of a unit. Exit 0; 2 for what is not in the store. */
interface Options {
  readonly db: string;
  readonly out: string;
  readonly lang: 'zh' | 'en';
  readonly pdf?: string;
  readonly chromium?: string;
}

export const report: CommandDefinition = {
  name: 'report',
  examples: [
    {
      line: 'mingzhang report 青禾县财政局 --out 财政局.html',
      does: '一个单位历年的数字、图和发现，写成一个网页文件',
    },
    {
      line: 'mingzhang report 决算.pdf --out 决算.html',
      does: '一份已经读入的材料：主要数字、发现和原句、方法与限度',
    },
    {
      line: 'mingzhang report 决算.pdf --out 决算.html --pdf 决算报告.pdf --chromium /usr/bin/chromium',
      does: '再印成 PDF',
    },
  ],
  define: (command: Command) =>
    command
      .description('把一份材料或一个单位写成一个不依赖别的文件的网页，交给编辑')
      .argument('<材料或单位>', '已读入的文件、材料编号（sha256 的前 12 位以上）或单位全称')
      .addOption(databaseOption())
      .requiredOption('--out <文件>', '写到哪个 HTML 文件')
      .addOption(new Option('--lang <语言>', '报告的语言').choices(['zh', 'en']).default('zh'))
      .option('--pdf <文件>', '再用 Chromium 印成 PDF')
      .option('--chromium <可执行文件>', '印 PDF 用的 Chromium')
      .action(async (subject: string, options: Options) => {
        process.exitCode = await runReport(subject, options);
      }),
};

async function runReport(subject: string, options: Options): Promise<number> {
  const { writeFile } = await import('node:fs/promises');
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { createApp, pages } = await import('../../web/index.ts');
  const { servicesOf } = await import('../serving/services.ts');
  const { addressOf, printed } = await import('../serving/report.ts');
  const { complain } = await import('../output/stream.ts');

  if (options.pdf !== undefined && options.chromium === undefined)
    throw new UsageError('--pdf 需要用 --chromium 指明浏览器');
  await using services = await servicesOf(options.db, defaultLimits);
  const app = createApp(pages, services, { host: 'localhost', token: null });
  const address = addressOf(services.db, subject);
  const answer = await app.request(`http://localhost${address}?lang=${options.lang}`, {
    headers: { host: 'localhost' },
  });
  if (!answer.ok) throw new UsageError(`库里没有这份材料或这个单位：${subject}`);
  await writeFile(options.out, await answer.text());
  complain(`已写入 ${options.out}`);
  if (options.pdf !== undefined && options.chromium !== undefined) {
    await printed(options.out, options.pdf, options.chromium);
    complain(`已写入 ${options.pdf}`);
  }
  return exitCodes.ok;
}
