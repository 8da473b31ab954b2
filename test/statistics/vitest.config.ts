import { defineConfig } from 'vitest/config';

/** Whether intervals and verdicts keep what they promise, on thousands of experiments: `npm run verify:statistics`. */
export default defineConfig({
  test: { include: ['test/statistics/*.test.ts'], testTimeout: 3_600_000, disableConsoleIntercept: true },
});
