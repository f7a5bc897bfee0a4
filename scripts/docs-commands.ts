import type { Command } from 'commander';
import { commands } from '../cli/index.ts';
import { buildProgram, optionDescription } from '../cli/program.ts';

/** `docs/cli.md`, from the very definitions that the program runs on. */
export function commandsDocument(): string {
  const program = buildProgram();
  const sections = commands.map(({ name, examples }) => {
    const command = program.commands.find((c) => c.name() === name)!;
    return [
      `## mingzhang ${name}`,
      command.description(),
      fenced([`mingzhang ${name} ${command.usage()}`]),
      table(
        ['参数', '说明'],
        command.registeredArguments.map((a) => [code(a.name()), a.description]),
      ),
      table(['选项', '说明'], optionsOf(command)),
      fenced(examples.map((e) => `# ${e.does}\n${e.line}`)),
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return [
    '# 命令',
    '<!-- 由 npm run docs 生成，不要手工修改 -->',
    `${program.description()}。在源码目录里用 \`npm run -s mingzhang -- <命令>\`。数据写到标准输出，其余的话写到标准错误。`,
    table(['退出码', '含义'], exits),
    ...sections,
  ].join('\n\n');
}

const exits = [
  ['0', '完成；`check` 没有发现错误'],
  ['1', '`check` 发现了错误'],
  ['2', '`check` 有文件读不了；命令写错；数据库打不开'],
  ['3', '`ingest`、`parse` 有文件读不了，`crawl`、`run` 有的来源或文件失败，其余的已经完成'],
  ['75', '`crawl`、`run` 还没有取完，或者另一个正在运行：稍后再运行'],
  ['70', '程序自身的错误'],
];

const optionsOf = (command: Command) => command.options.map((o) => [code(o.flags), optionDescription(o)]);
const code = (text: string) => `\`${text}\``;
const fenced = (lines: readonly string[]) => ['```sh', ...lines, '```'].join('\n');

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
