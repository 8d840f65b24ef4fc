/** `seaworthy task` shows the text that is next. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, hangMs, seaworthy } from './cli.fixture.ts';

describe('task', { timeout: hangMs }, () => {
  test('shows the stage that is next, and after the last one it says that all are passed', async () => {
    const folder = freshFolder();
    const slugs = [
      'first-light',
      'write-it-down',
      'whole-contract',
      'say-no-well',
      'survive',
      'ship-it',
    ];
    const passed = (names: readonly string[]): void => {
      const progress = Object.fromEntries(
        names.map((slug) => [slug, { verdict: 'passed', at: '2026-01-01T00:00:00Z' }]),
      );
      writeFileSync(
        join(folder, 'seaworthy.json'),
        JSON.stringify({ format: 1, project: 'todo', progress }),
      );
    };
    passed(slugs.slice(0, -1));
    const last = await seaworthy(['task'], { cwd: folder });
    expect(last.stdout).toMatch(/^To-do list, stage 6 of \d+: Ship it/);
    passed(slugs);
    const done = await seaworthy(['task'], { cwd: folder });
    expect(done.exit.code).toBe(0);
    expect(done.stdout).toMatch(/^To-do list: you have passed all 6 stages/);
    const again = await seaworthy(['task', '2'], { cwd: folder });
    expect(again.stdout).toMatch(/stage 2 of \d+: Write it down/);
  });
});
