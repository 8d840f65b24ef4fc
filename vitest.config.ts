import { defineConfig } from 'vitest/config';

/** `npm test`: everything that a laptop does in a minute or two. Heavy tests have a configuration of their own. */
export default defineConfig({
  test: {
    include: ['{packages,apps,tools,curriculum}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.seaworthy/**', '**/*.heavy.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
