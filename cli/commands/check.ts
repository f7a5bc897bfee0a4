import { type Command, Option } from 'commander';
import type { Failure, Severity } from '../../schema/index.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, databaseOption, type LimitOptions, limitsOf } from '../options.ts';
import type { CheckFormat } from '../output/check-printers.ts';

/**
 * `mingzhang check 决算.pdf`: what does not add up, for a person: both numbers, the arithmetic, the sentence it stands in.
 * Exit 0 nothing as grave as `--fail-on`, 1 something, 2 unreadable input (also when there are errors besides: the answer
 * is not whole) or a wrong call.
 */
interface Options extends LimitOptions {
  readonly format: CheckFormat;
  readonly bundle: 'auto' | 'never';
  readonly severity: Severity;
  readonly failOn: 'error' | 'warning' | 'never';
  readonly ledger?: boolean;
  readonly checklist?: boolean;
  readonly explain?: string;
  readonly across?: string | true;
  readonly db: string;
}

export const check: CommandDefinition = {
  name: 'check',
  examples: [
    { line: 'mingzhang check 决算.pdf', does: '列出对不上的数字、算式和原文' },
    { line: 'mingzhang check 公开前/*.docx && echo 可以公开', does: '公开之前自查：没有错误才继续' },
    { line: 'mingzhang check 下载/ --severity error', does: '核对一个文件夹里的全部材料，只看一定有误的' },
    { line: 'mingzhang check 决算.pdf --ledger', does: '连同成立的、没有核对的关系一起列出' },
    { line: 'mingzhang check 决算.pdf --checklist', does: '逐项看规定应公开的内容是否齐全' },
    { line: 'mingzhang check *.pdf --format html > 核对.html', does: '写成网页' },
    {
      line: 'mingzhang check --across 青禾县财政局',
      does: '一个单位各份材料之间：预算与决算、上年与本年、部门与所属单位、先后公开的版本（材料要先 ingest）',
    },
    { line: 'mingzhang check --explain change-rate', does: '说明一项检查的依据和例子' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('核对公开材料中的数字；退出码 0 没有错误，1 有错误，2 有文件读不了')
        .argument('[文件或文件夹...]', '要核对的文件；文件夹中的逐个核对')
        .addOption(
          new Option('--format <格式>', '输出格式')
            .choices(['text', 'json', 'jsonl', 'csv', 'html'])
            .default('text'),
        )
        .addOption(
          new Option('--severity <级别>', '只列出这一级别及更重的')
            .choices(['error', 'warning', 'info'])
            .default('info'),
        )
        .addOption(
          new Option('--fail-on <级别>', '有这一级别及更重的，退出码为 1')
            .choices(['error', 'warning', 'never'])
            .default('error'),
        )
        .addOption(bundleOption())
        .option('--ledger', '列出核对过和没有核对的每一项关系')
        .option('--checklist', '列出规定应公开的各项内容是否齐全')
        .option('--across [单位]', '核对数据库中同一单位各份材料之间的数字；不写单位则列出全部，不读文件')
        .addOption(databaseOption())
        .option('--explain <检查>', '说明一项检查，不读文件'),
    ).action(async (paths: string[], options: Options) => {
      process.exitCode = await run(paths, options);
    }),
};

function run(paths: readonly string[], options: Options): Promise<number> {
  if (options.explain) return explain(options.explain);
  return options.across === undefined ? runCheck(paths, options) : runAcross(paths, options);
}

/** What the store found between documents of a unit; `ingest` has looked already, so nothing is read here. */
async function runAcross(paths: readonly string[], options: Options): Promise<number> {
  const { complain, print } = await import('../output/stream.ts');
  if (paths.length > 0) {
    complain('--across 核对数据库中的材料，不读文件：请先 mingzhang ingest');
    return exitCodes.usage;
  }
  const { dueYears, findingsAcross, holdsUnit, openDatabase } = await import('../../store/index.ts');
  const { printAcross } = await import('../output/across.ts');
  const { isAtLeast } = await import('../output/severity.ts');
  const db = openDatabase(options.db, { readOnly: true });
  try {
    const unit = options.across === true ? null : options.across!;
    if (unit !== null && !holdsUnit(db, unit)) {
      complain(`数据库 ${options.db} 中没有“${unit}”的材料；单位名称按材料中印出的全称写`);
      return exitCodes.usage;
    }
    const findings = [...findingsAcross(db, unit)];
    const { failOn, severity } = options;
    const shown = findings.filter((f) => isAtLeast(f.severity, severity));
    for (const text of printAcross(options.format, db, shown)) await print(text);
    const due = dueYears(db).length;
    if (due > 0) complain(`还有 ${due} 个单位年度没有核对，请再运行一次 mingzhang ingest`);
    const grave = failOn !== 'never' && findings.some((f) => isAtLeast(f.severity, failOn));
    return grave ? exitCodes.errorsFound : exitCodes.ok;
  } finally {
    db.close();
  }
}

async function explain(id: string): Promise<number> {
  const { checkIds, explainCheck } = await import('../../pipeline/checks.ts');
  const { complain, print } = await import('../output/stream.ts');
  const { checkText } = await import('../output/check-text.ts');
  const found = await explainCheck(id);
  if (found) {
    await print(checkText(found));
    return exitCodes.ok;
  }
  complain(`没有编号为 ${id} 的检查。可选：${(await checkIds()).join('、')}`);
  return exitCodes.usage;
}

async function runCheck(paths: readonly string[], options: Options): Promise<number> {
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { isAtLeast } = await import('../output/severity.ts');
  const { readAll } = await import('../../pipeline.ts');
  const { checklistOf } = await import('../../pipeline/checks.ts');
  const { complain, passedOver, print } = await import('../output/stream.ts');
  const { checkPrinter } = await import('../output/check-printers.ts');
  if (paths.length === 0) {
    complain('没有给出要核对的文件');
    return exitCodes.usage;
  }
  const printer = checkPrinter(options.format, options);
  const failures: Failure[] = [];
  let grave = 0;
  let passed = 0;
  await print(printer.begin());
  for await (const read of readAll(paths, {
    limits: limitsOf(options, defaultLimits),
    bundle: options.bundle,
  })) {
    if ('state' in read) {
      passed++;
      continue;
    }
    if ('failure' in read) {
      failures.push(read.failure);
      complain(read.failure.message);
      continue;
    }
    for (const disclosure of read.disclosures) {
      const { failOn } = options;
      if (failOn !== 'never')
        grave += disclosure.findings.filter((f) => isAtLeast(f.severity, failOn)).length;
      const findings = disclosure.findings.filter((f) => isAtLeast(f.severity, options.severity));
      const items = options.checklist ? await checklistOf(disclosure) : null;
      const untold = disclosure.findings.length - findings.length;
      await print(printer.disclosure({ ...disclosure, findings }, items, untold));
    }
  }
  await print(printer.end(failures));
  if (passed > 0) complain(passedOver(passed));
  if (failures.length > 0) return exitCodes.unreadable;
  return grave > 0 ? exitCodes.errorsFound : exitCodes.ok;
}
