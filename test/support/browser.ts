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

/** What it is usually started with: in one process, which ends with its first page, and without what protects a page. */
const unwanted =
  /^--(single-process|disable-web-security|allow-running-insecure-content|disable-site-isolation-trials)/;

export async function chromiumExecutable(): Promise<Executable> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const named = process.env.CHROMIUM;
  if (named !== undefined) return { path: named, args: sandbox };
  const args = chromiumOfNpm.args.filter((arg) => !unwanted.test(arg));
  return { path: await chromiumOfNpm.executablePath(), args: [...args, '--disable-gpu', ...sandbox] };
}

export async function launchChromium(): Promise<Browser> {
  const { path, args } = await chromiumExecutable();
  try {
    // without a locale a file with a Chinese name cannot be chosen
    const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' };
    return await chromium.launch({ executablePath: path, args: [...args], env });
  } catch (error) {
    throw new Error(
      `No Chromium starts here (${path}): the tests of this file were NOT run. Install one (apt-get install chromium) or set CHROMIUM.`,
      { cause: error },
    );
  }
}
