import { afterAll, afterEach, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { runToEnd } from '@seaworthy/process';
import { disposeCluster, openServerDatabase } from './index.ts';
import { closeAll, connectTo, wireOf } from './server-database.fixture.ts';

afterEach(closeAll);
afterAll(disposeCluster);

it.each([0, 20])(
  'a result of 200 MB that nobody reads for a while, delayed by %i ms, is not kept in our memory',
  async (delayMs) => {
    const database = await openServerDatabase();
    const client = await connectTo(database);
    await database.delayResults(delayMs);
    let peak = 0;
    const before = process.memoryUsage.rss();
    const watching = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10);
    const query = new pg.Query("SELECT repeat('x', 10000) FROM generate_series(1, 20000)");
    let rows = 0;
    query.on('row', () => (rows += 1));
    const ended = new Promise((resolve) => query.on('end', resolve));
    client.query(query);
    wireOf(client).stream.pause();
    await sleep(1_000);
    wireOf(client).stream.resume();
    await ended;
    clearInterval(watching);
    expect(rows).toBe(20_000);
    expect(peak - before).toBeLessThan(100_000_000);
    await database.dispose();
  },
);

it('a process that has disposed of its databases is not kept alive', async () => {
  const { exit, stdout, timedOut } = await runToEnd({
    command: [
      process.execPath,
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(new URL('./quiet.fixture.ts', import.meta.url)),
    ],
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 50_000,
  });
  expect(stdout).toBe('nothing is left to do\n');
  expect(exit.code).toBe(0);
  expect(timedOut).toBe(false);
});
