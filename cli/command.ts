import type { Command } from 'commander';

/**
 * One command: a file in `commands/` that exports one of these, and a line in `index.ts`.
 *
 * `define` only says what can be asked for. What is needed to answer is imported inside the action, so that `--help`
 * does not load a PDF reader.
 */
export interface CommandDefinition {
  readonly name: string;
  readonly examples: readonly Example[];
  define(command: Command): Command;
}
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** What the exit status says. A wrong call never looks like a finding. */
export const exitCodes = {
  ok: 0,
  errorsFound: 1,
  unreadable: 2,
  usage: 2,
  someFailed: 3,
  /** EX_TEMPFAIL of sysexits.h, which schedulers know: the same call later will do. */
  tryLater: 75,
  interrupted: 130,
  bug: 70,
} as const;
