import { existsSync } from 'node:fs';
import chromiumOfNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/**
 * A real Chromium: the one that npm carries, or the one that CHROMIUM names. Where none starts, what needs one fails and says
 * so: nothing is skipped in silence.
 */
export interface Executable {
  readonly path: string;
  readonly args: readonly string[];
}

export async function chromiumExecutable(): Promise<Executable> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(named)) return { path: named, args: sandbox };
  return { path: await chromiumOfNpm.executablePath(), args: [...chromiumOfNpm.args, ...sandbox] };
}

export async function launchChromium(): Promise<Browser> {
  const { path, args } = await chromiumExecutable();
  try {
    return await chromium.launch({ executablePath: path, args: [...args] });
  } catch (error) {
    throw new Error(
      `No Chromium starts here (${path}): the tests of this file were NOT run. Install one (apt-get install chromium) or set CHROMIUM.`,
      { cause: error },
    );
  }
}
