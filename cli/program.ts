import { readFileSync } from 'node:fs';
import { Command, type Option } from 'commander';
import type { CommandDefinition, Example } from './command.ts';
import { commands } from './index.ts';
import { inChinese } from './messages.ts';
import { widthOf } from './output/width.ts';

/** The command line as a whole, from the registry. The same object runs, prints its help, and writes `docs/cli.md`. */
export function buildProgram(): Command {
  const program = new Command('mingzhang')
    .description('明账：把预算、决算公开材料变成可以计算、核对过的数据')
    .usage('<命令> [选项]')
    .version(versionText(), '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .addHelpCommand(
      new Command('help')
        .usage('[命令]')
        .argument('[命令]')
        .description('显示某个命令的帮助')
        .helpOption(false),
    )
    .configureHelp({
      displayWidth: widthOf,
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
      optionDescription,
    })
    .configureOutput({ outputError: (text, write) => write(inChinese(text)) })
    .exitOverride()
    .addHelpText('after', () =>
      examplesText(commands.map((c) => c.examples[0]).filter((e) => e !== undefined)),
    );
  for (const definition of commands) addCommand(program, definition);
  return program;
}

function addCommand(program: Command, definition: CommandDefinition): void {
  definition
    .define(program.command(definition.name).helpOption('-h, --help', '显示帮助'))
    .usage(usageOf(definition))
    .addHelpText('after', examplesText(definition.examples));
}

export function optionDescription(option: Option): string {
  const more = [
    option.argChoices ? `可选 ${option.argChoices.join('、')}` : '',
    option.defaultValue === undefined ? '' : `默认 ${option.defaultValue}`,
    option.envVar ? `或环境变量 ${option.envVar}` : '',
  ].filter(Boolean);
  return more.length > 0 ? `${option.description}（${more.join('；')}）` : option.description;
}

/** The names of arguments come from their definition; only the words around them are ours. */
function usageOf({ define }: CommandDefinition): string {
  const args = define(new Command()).registeredArguments.map((a) => {
    const name = a.variadic ? `${a.name()}...` : a.name();
    return a.required ? `<${name}>` : `[${name}]`;
  });
  return ['[选项]', ...args].join(' ');
}

function examplesText(examples: readonly Example[]): string {
  return `\n例子：\n${examples.map((e) => `  ${e.does}：\n    $ ${e.line}\n`).join('')}`;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

export function versionText(): string {
  for (const place of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8'));
      if (name === 'mingzhang') return version;
    } catch {
      // one folder deeper in `dist`
    }
  }
  return '0.0.0';
}
