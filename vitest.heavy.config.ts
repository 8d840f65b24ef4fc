import { defineConfig } from 'vitest/config';

/** `npm run test:heavy`: floods of a gigabyte, full disks, repeated kills. `.ci/run` calls it. */
export default defineConfig({
  test: {
    include: ['{packages,apps,tools,curriculum}/**/*.heavy.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', '**/.seaworthy/**'],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
