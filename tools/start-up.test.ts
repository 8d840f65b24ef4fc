import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, it } from 'vitest';
import { repository } from './testing/folder.ts';

/** Milliseconds of one run of Node, which must end well. */
async function time(...args: readonly string[]): Promise<number> {
  const started = performance.now();
  const { exit, stderr } = await runToEnd({
    command: [process.execPath, ...args],
    cwd: repository,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 60_000,
  });
  expect({ code: exit.code, stderr }).toEqual({ code: 0, stderr: '' });
  return performance.now() - started;
}

it('seaworthy --help takes at most four times as long as Node takes to start', async () => {
  const help = [join(repository, 'bin/seaworthy.js'), '--help'];
  await time(...help);
  let bare = Infinity;
  let ours = Infinity;
  // Taken in turns, the best of each: what else runs on the machine only ever adds.
  for (let round = 0; round < 25 && (round < 3 || ours > 4 * bare); round += 1) {
    bare = Math.min(bare, await time('-e', '0'));
    ours = Math.min(ours, await time(...help));
  }
  expect(ours / bare).toBeLessThanOrEqual(4);
});
