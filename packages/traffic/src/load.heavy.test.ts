/** The law of the load: what it calls a p99 is what users have waited. */
import { expect, it } from 'vitest';
import { startLoad } from './load.ts';
import { tinyServer } from './tiny-server.ts';

async function p99Of(manner: string): Promise<number> {
  const { origin } = await tinyServer(manner);
  const running = await startLoad({
    origin,
    phases: [{ perSecond: 1000, ms: 10_000 }],
    requests: [{ method: 'GET', path: '/', headers: {}, body: null, weight: 1 }],
    users: 32,
    patienceMs: 5000,
  });
  const { latency, sent, failed } = await running.ended;
  expect({ sent, failed }).toEqual({ sent: 10_000, failed: 0 });
  return latency.p99Ms;
}

it('at 1,000 requests a second a server that stands still for 300 ms of every 2 s has a p99 near 300 ms, and one that does not has less than half', async () => {
  const stalls = await p99Of('stalls');
  const steady = await p99Of('steady');
  expect(stalls).toBeGreaterThan(240);
  expect(stalls).toBeLessThan(600);
  expect(steady).toBeLessThan(stalls / 2);
}, 120_000);
