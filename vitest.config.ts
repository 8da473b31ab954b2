import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/validation/long/**', 'test/statistics/**'],
    testTimeout: 60_000,
    env: { TZ: 'Asia/Ho_Chi_Minh' },
    // Left to itself it would keep a core free, which is half of a machine of two.
    maxWorkers: '100%',
  },
});
