import { defineConfig } from 'vitest/config';

/** Tests read real documents and start real processes, so a slow or busy machine gets time; a test that hangs still fails. */
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], watch: false, testTimeout: 120_000, hookTimeout: 120_000 },
});
