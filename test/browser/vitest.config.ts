import { defineConfig } from 'vitest/config';

/** Pages in a real browser: one at a time, since each file starts one. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 },
});
