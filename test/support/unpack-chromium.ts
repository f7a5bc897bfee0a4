import { chromiumExecutable } from './browser.ts';

/**
 * Before any test: the Chromium that npm carries is unpacked once. Two test files that unpack it at the same time would start
 * a half of it. Where that fails, the tests that need it say so themselves.
 */
export default async function unpack(): Promise<void> {
  await chromiumExecutable().catch(() => null);
}
