import type { Command } from 'commander';
import { UsageError } from '../../schema/errors.ts';
import { type CommandDefinition, exitCodes } from '../command.ts';

/** `mingzhang schema row`: the JSON Schema of a noun, for programs that take our output. */
export const schema: CommandDefinition = {
  name: 'schema',
  examples: [
    { line: 'mingzhang schema row', does: '一行数据的 JSON Schema' },
    { line: 'mingzhang schema', does: '全部名词的 JSON Schema' },
  ],
  define: (command: Command) =>
    command
      .description('打印数据结构的 JSON Schema')
      .argument('[名词]', 'source、document、figure、row、indicator、finding、failure 等；不写则全部')
      .action(async (noun: string | undefined) => {
        process.exitCode = await runSchema(noun);
      }),
};

async function runSchema(noun: string | undefined): Promise<number> {
  const { z } = await import('zod');
  const { nouns } = await import('../../schema/nouns.ts');
  const { print } = await import('../output/stream.ts');
  if (noun !== undefined && !(noun in nouns))
    throw new UsageError(`没有名词 ${noun}，可选：${Object.keys(nouns).join('、')}`);
  const result =
    noun === undefined
      ? Object.fromEntries(Object.entries(nouns).map(([name, type]) => [name, z.toJSONSchema(type)]))
      : z.toJSONSchema(nouns[noun as keyof typeof nouns]);
  await print(`${JSON.stringify(result, null, 2)}\n`);
  return exitCodes.ok;
}
