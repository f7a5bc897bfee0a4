import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests read real documents and start real processes, so a slow or busy machine gets time; a test that hangs still fails. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/unpack-chromium.ts'],
    watch: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // loading the readers anew for each of the many files would cost a third of the time; no test changes what others see
    isolate: false,
    // vitest leaves one processor idle, which on a machine with two doubles the time
    maxWorkers: availableParallelism(),
    // the commands that tests start need not compile the same files again
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('./node_modules/.cache/compile', import.meta.url)) },
  },
});
