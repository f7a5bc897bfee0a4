import type { Command } from 'commander';
import type { Outcome } from '../../pipeline.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { addLimitOptions, bundleOption, databaseOption, type LimitOptions, limitsOf } from '../options.ts';

/** `mingzhang ingest 公开材料/`: the whole line, into SQLite. Exit 0, or 3 when some inputs failed (the others are stored). */
interface Options extends LimitOptions {
  readonly db: string;
  readonly bundle: 'auto' | 'never';
  readonly again?: boolean;
}

export const ingest: CommandDefinition = {
  name: 'ingest',
  examples: [
    { line: 'mingzhang ingest 预算公开/', does: '把一个目录里的公开材料都读入 data/mingzhang.db' },
    { line: 'mingzhang ingest 决算.pdf 自评表.xlsx --db 省直.db', does: '把两个文件读入另一个数据库' },
  ],
  define: (command: Command) =>
    addLimitOptions(
      command
        .description('读入公开材料，核对数字，存进 SQLite；已读过的不再读')
        .argument('<路径...>', '文件或目录（目录会逐级读取）')
        .addOption(databaseOption())
        .addOption(bundleOption())
        .option('--again', '已经读过的也重新读一遍'),
    ).action(async (paths: string[], options: Options) => {
      process.exitCode = await runIngest(paths, options);
    }),
};

export async function runIngest(paths: readonly string[], options: Options): Promise<number> {
  const { defaultLimits } = await import('../../schema/limits.ts');
  const { discover, ingest: run } = await import('../../pipeline.ts');
  const { openDatabase, summarize } = await import('../../store/index.ts');
  const { Progress } = await import('../output/progress.ts');
  const { outcomeLine, runSummary } = await import('../output/ingested.ts');
  const { print } = await import('../output/stream.ts');

  const began = performance.now();
  const files = discover(paths);
  const db = openDatabase(options.db);
  const progress = new Progress(files.length);
  const outcomes: Outcome[] = [];
  const interrupted = untilInterrupted();
  try {
    const limits = limitsOf(options, defaultLimits);
    for await (const outcome of run(files, db, { limits, bundle: options.bundle, again: options.again })) {
      progress.step(outcome.path);
      if (!progress.visible) await print(outcomeLine(outcome));
      outcomes.push(forgetText(outcome));
      if (interrupted()) break;
    }
    progress.clear();
    const seconds = (performance.now() - began) / 1000;
    await print(runSummary(outcomes, files.length, summarize(db), options.db, seconds));
  } finally {
    progress.clear();
    db.close();
  }
  if (interrupted()) return exitCodes.interrupted;
  return outcomes.some((o) => o.state === 'failed') ? exitCodes.someFailed : exitCodes.ok;
}

/** A run over ten thousand files keeps what became of each, not what stood in it. */
function forgetText(outcome: Outcome): Outcome {
  return 'disclosures' in outcome ? { ...outcome, disclosures: [] } : outcome;
}

/** The first Ctrl-C lets the document at hand be stored and ends with a summary; the second one ends at once. */
function untilInterrupted(): () => boolean {
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
    process.once('SIGINT', () => process.exit(exitCodes.interrupted));
  });
  return () => stopped;
}
