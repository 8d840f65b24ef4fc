/** The law of the load: what it calls a p99 is what users have waited. */
import { expect, it } from 'vitest';
import { startLoad } from './load.ts';
import { tinyServer } from './tiny-server.ts';

const rounds = 4;

async function p99Of(manner: string): Promise<number> {
  const server = await tinyServer(manner);
  const running = await startLoad({
    origin: server.origin,
    phases: [{ perSecond: 1000, ms: 6000 }],
    requests: [{ method: 'GET', path: '/', headers: {}, body: null, weight: 1 }],
    users: 32,
    patienceMs: 30_000,
  });
  const { latency, sent, failures } = await running.ended;
  await server.kill();
  expect({ sent, failures }).toEqual({ sent: 6000, failures: [] });
  return latency.p99Ms;
}

/** Whatever else the machine does only adds to a latency: the least of the rounds is nearest to what the server does. */
it('at 1,000 requests a second a server that stands still for 300 ms of every 2 s has a p99 near 300 ms, and one that does not has less than half', async () => {
  const stalls: number[] = [];
  const steady: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    stalls.push(await p99Of('stalls'));
    steady.push(await p99Of('steady'));
  }
  const told = JSON.stringify({ stalls, steady });
  expect(Math.min(...stalls), told).toBeGreaterThan(240);
  expect(Math.min(...stalls), told).toBeLessThan(600);
  expect(Math.min(...steady), told).toBeLessThan(Math.min(...stalls) / 2);
}, 240_000);
