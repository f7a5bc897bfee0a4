import { type Command, Option } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import type { SearchKind } from '../../store/index.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';
import { databaseOption, offset, whole } from '../options.ts';

/** `mingzhang search 公务接待`: where words stand, in documents and in the names of units and items. Exit 0, found or not. */
interface Options {
  readonly db: string;
  readonly kind?: SearchKind;
  readonly limit: number;
  readonly offset: number;
  readonly format: 'text' | 'json' | 'jsonl';
}

export const search: CommandDefinition = {
  name: 'search',
  examples: [
    { line: 'mingzhang search 公务接待', does: '哪些单位、科目和文件里有这个词，两个字、一个字也能找' },
    { line: 'mingzhang search 培训 2024 --kind document', does: '几个词都要有，只找文件' },
    { line: 'mingzhang search 水利局 --format jsonl', does: '交给别的程序' },
  ],
  define: (command: Command) =>
    command
      .description('在文件全文、单位名称和科目名称里找词')
      .argument('<词...>', '要找的词，几个词都要有；词里有空格时写成 \'"甲 乙"\'')
      .addOption(databaseOption())
      .addOption(new Option('--kind <种类>', '只找单位、科目或文件').choices(['entity', 'item', 'document']))
      .option('--limit <个数>', '最多列出几个', whole, 20)
      .option('--offset <个数>', '跳过前几个', offset, 0)
      .addOption(new Option('--format <格式>', '输出格式').choices(['text', 'json', 'jsonl']).default('text'))
      .action(async (words: string[], options: Options) => {
        process.exitCode = await runSearch(words, options);
      }),
};

async function runSearch(words: readonly string[], options: Options): Promise<number> {
  const { openDatabase, search } = await import('../../store/index.ts');
  const { foundText } = await import('../output/found.ts');
  const { jsonLine, print } = await import('../output/stream.ts');

  const db = openDatabase(options.db, { readOnly: true });
  try {
    const { kind, limit, offset, format } = options;
    const found = search(db, words.join(' '), { limit, offset, ...(kind ? { kinds: [kind] } : {}) });
    if (found.words.length === 0) throw new UsageError(`没有可以查找的词：${words.join(' ')}`);
    if (format === 'json') await print(`${JSON.stringify(found, null, 2)}\n`);
    else if (format === 'jsonl') await print(found.hits.map(jsonLine).join(''));
    else await print(foundText(found, offset));
    return exitCodes.ok;
  } finally {
    db.close();
  }
}
