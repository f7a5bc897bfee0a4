import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/index.ts';
import { inChinese } from '../../cli/messages.ts';
import { buildProgram } from '../../cli/program.ts';

/** What a command line says of itself: all of it explained, every example one that would run. */
const program = () => buildProgram().configureOutput({ writeOut: () => {}, writeErr: () => {} });
const commandOf = (name: string) => program().commands.find((c) => c.name() === name)!;

/** The words of an example line up to where the shell takes over. */
function wordsOf(line: string): string[] {
  const before = line.split(/ (?:>|&&|\|) /)[0]!;
  return [...before.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2]!);
}

describe.each(commands.map((c) => [c.name, c] as const))('%s', (name, definition) => {
  it('explains itself, its arguments and its options', () => {
    const command = commandOf(name);
    expect(command.description()).not.toBe('');
    for (const argument of command.registeredArguments)
      expect(argument.description, argument.name()).not.toBe('');
    for (const option of command.options) expect(option.description, option.flags).toMatch(/\S/);
  });

  it('has examples, in its help, that are calls it would take', () => {
    expect(definition.examples.length).toBeGreaterThan(0);
    for (const { line, does } of definition.examples) {
      expect(does).not.toBe('');
      const words = wordsOf(line);
      expect(words.slice(0, 2)).toEqual(['mingzhang', name]);
      const whole = program();
      let ran = false;
      whole.commands
        .find((c) => c.name() === name)!
        .action(() => {
          ran = true;
        });
      whole.parse(words.slice(1), { from: 'user' });
      expect(ran, line).toBe(true);
    }
  });
});

it('says in Chinese what is wrong with a call', () => {
  const said = (args: string[]) => {
    let text = '';
    const whole = buildProgram();
    for (const one of [whole, ...whole.commands])
      one.configureOutput({
        writeOut: () => {},
        writeErr: () => {},
        outputError: (t) => (text += inChinese(t)),
      });
    expect(() => whole.parse(args, { from: 'user' })).toThrow();
    return text.trim();
  };
  expect(said(['pars'])).toMatch(/没有命令 pars\n（是不是 parse？）/);
  expect(said(['parse'])).toBe('缺少参数 <文件或文件夹>');
  expect(said(['parse', 'x', '--formt', 'csv'])).toMatch(/没有选项 --formt\n（是不是 --format？）/);
  expect(said(['parse', 'x', '--format', 'xml'])).toBe(
    '选项 --format <格式> 的值 xml 不对。 可选：table, json, jsonl, csv',
  );
  expect(said(['export'])).toBe('必须写明选项 --format <格式>');
  expect(said(['ingest', 'x', '--max-bytes', '多'])).toBe(
    '选项 --max-bytes <大小> 的值 多 不对。 应为字节数，例如 150M',
  );
  expect(said(['ingest', 'x', '--max-pages', '1.5'])).toMatch(/应为正整数/);
  expect(said(['ingest', 'x', '--max-seconds', '0'])).toMatch(/应为正数/);
  expect(said(['query', 'a', 'b'])).toMatch(/参数太多/);
  expect(said(['parse', 'x', '--format'])).toBe('选项 --format <格式> 后面缺少值');
});
