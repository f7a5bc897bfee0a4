import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error plain JavaScript, so that it runs on any Node
import { isInstalled, SetupError, setUp } from '../scripts/setup.mjs';

/** The steps of setting up, on a machine that we play: what npm does is decided here, what is on disk is real. */
const parent = mkdtempSync(join(tmpdir(), 'mingzhang-setup-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
let root = '';
let count = 0;
beforeEach(() => {
  root = join(parent, String(++count));
  mkdirSync(root);
  writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
});

interface Machine {
  /** What happens at each npm command; false is a failure. */
  readonly npm: Readonly<Record<string, () => boolean>>;
  node: string;
}
const putNode = () => {
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.bin', 'node'), '');
  return true;
};

function setUpOn(machine: Machine): { called: string[]; said: string } {
  const called: string[] = [];
  let said = '';
  setUp(root, {
    say: (text: string) => {
      said += `${text}\n`;
    },
    run: (_: string, [command, args]: [string, string[]]) => {
      if (args[0] === '--version') return { ok: true, output: machine.node };
      const verb = [command, ...args].find(
        (word) => word in machine.npm || ['ci', 'install', 'rebuild'].includes(word),
      )!;
      called.push(verb);
      return { ok: machine.npm[verb]?.() ?? false, output: '' };
    },
  });
  return { called, said };
}

describe('setting up', () => {
  it('installs by the lockfile once, and after that does nothing and says nothing', () => {
    const machine = { npm: { ci: putNode }, node: 'v24.1.0' };
    expect(setUpOn(machine).called).toEqual(['ci']);
    expect(isInstalled(root)).toBe(true);
    expect(setUpOn(machine)).toEqual({ called: [], said: '' });
  });

  it('falls back to install where npm cannot follow the lockfile', () => {
    expect(setUpOn({ npm: { ci: () => false, install: putNode }, node: 'v24.1.0' }).called).toEqual([
      'ci',
      'install',
    ]);
  });

  it('brings an old folder up to date without throwing it away when the lockfile changed', () => {
    const machine = { npm: { ci: putNode, install: () => true }, node: 'v24.1.0' };
    setUpOn(machine);
    writeFileSync(join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    expect(setUpOn(machine).called).toEqual(['install']);
  });

  it('fetches Node where npm did not run the install script of its package', () => {
    const machine: Machine = {
      npm: {
        ci: putNode,
        rebuild: () => {
          machine.node = 'v24.1.0';
          return true;
        },
      },
      node: 'v20.0.0',
    };
    const { called, said } = setUpOn(machine);
    expect(called).toEqual(['ci', 'rebuild']);
    expect(said).toMatch(/Node 24/);
  });

  it('says what to do when Node stays too old, or nothing can be installed', () => {
    expect(() => setUpOn({ npm: { ci: putNode, rebuild: () => true }, node: 'v20.0.0' })).toThrow(
      /需要 Node 24/,
    );
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(() => setUpOn({ npm: {}, node: 'v24.1.0' })).toThrow(SetupError);
    expect(isInstalled(root)).toBe(false);
  });
});
