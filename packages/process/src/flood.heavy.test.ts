import { tmpdir } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { endEverything, runToEnd, startProcess } from './index.ts';

const common = { cwd: tmpdir(), env: { PATH: process.env['PATH'] ?? '' } };
const mebibyte = 1024 * 1024;

afterAll(endEverything);

test.each([
  ['short lines', 'yes'],
  ['usual lines', 'yes "a line of the usual length, as a server would write it"'],
  ['one line without an end', 'cat /dev/zero'],
])('a flood of 1 GB of %s does not grow us', async (_, writer) => {
  let most = 0;
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  let told = 0;
  const started = await startProcess({
    ...common,
    command: `${writer} | head -c 1000000000; echo; echo end`,
    onLine: () => told++,
  });
  expect(await started.exit).toMatchObject({ code: 0 });
  clearInterval(watch);
  expect(started.lines().at(-1)?.text).toBe('end');
  expect(most - before).toBeLessThan(100 * mebibyte);
  expect(told).toBeLessThan(2_000_000);
});

test('a program that writes 1 GB and is read to its end does not grow us', async () => {
  const before = process.memoryUsage().rss;
  const { stdout } = await runToEnd({
    ...common,
    command: 'yes | head -c 1000000000',
    timeoutMs: 120_000,
  });
  expect(stdout.length).toBeLessThan(1.1 * mebibyte);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * mebibyte);
});
