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
  },
});
