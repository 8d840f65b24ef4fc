import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `npm test`: everything that a laptop does in a minute or two. Heavy tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['{packages,apps,tools,curriculum}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.seaworthy/**', '**/*.heavy.test.ts'],
    globalSetup: 'tools/testing/database.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest would leave one core free; but most of a test is waiting for processes.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
