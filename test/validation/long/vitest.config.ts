import { defineConfig } from 'vitest/config';

/** Known answers on further seeds, and those that take minutes: `npm run verify:long`. */
export default defineConfig({ test: { include: ['test/validation/long/*.test.ts'] } });
