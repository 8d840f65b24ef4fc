/** What the pages of the commands show is what really happens. */
import { describe, expect, test } from 'vitest';
import { pagedCommands, readPage, recordPage, settledPage } from './command-pages.ts';

describe('docs/commands', () => {
  test.for(pagedCommands())('%s.md shows what its commands write', async (command) => {
    const page = readPage(command);
    expect(settledPage(await recordPage(page))).toBe(settledPage(page));
  });
});
