import type { LoadResult } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { startLoad } from './load.ts';
import type { LoadPlan } from './load-plan.ts';
import { tinyServer } from './tiny-server.ts';

const get = { method: 'GET', path: '/', headers: {}, body: null, weight: 1 };

async function load(origin: string, plan: Partial<LoadPlan> = {}): Promise<LoadResult> {
  const running = await startLoad({
    origin,
    phases: [{ perSecond: 100, ms: 1000 }],
    requests: [get],
    users: 8,
    patienceMs: 2000,
    ...plan,
  });
  return running.ended;
}

describe('a load', { timeout: 60_000 }, () => {
  it('sends as many as its plan says, and tells what came of each', async () => {
    const { origin } = await tinyServer('fails-each-third');
    const result = await load(origin);
    expect(result).toMatchObject({ perSecond: 100, sent: 100, ms: 1000 });
    expect(result.statuses).toEqual({ '200': 67, '500': 33 });
    expect(result).toMatchObject({ ok: 67, failed: 33 });
    expect(result.failures).toHaveLength(33);
  });

  it('mixes its requests by their weights', async () => {
    const { origin } = await tinyServer('steady');
    const post = { ...get, method: 'POST', path: '/new', body: '{}', weight: 1 };
    const result = await load(origin, { requests: [{ ...get, weight: 3 }, post] });
    expect(result).toMatchObject({ sent: 100, failed: 0 });
  });

  it.for([
    ['hangs-up', 'reset'],
    ['hangs-up-half-way', 'reset'],
    ['never-answers', 'silent'],
  ] as const)('calls the end of a request to a server that %s “%s”', async ([manner, end]) => {
    const { origin } = await tinyServer(manner);
    const phases = [{ perSecond: 20, ms: 500 }];
    const result = await load(origin, { phases, users: 10, patienceMs: 500 });
    expect(result.statuses).toEqual({ [end]: 10 });
    expect(result.ok).toBe(0);
  });

  it('calls it refused where nobody listens', async () => {
    const server = await tinyServer('steady');
    await server.kill();
    expect((await load(server.origin)).statuses).toEqual({ refused: 100 });
  });

  it('blames no server that closes each connection after its answer', async () => {
    const { origin } = await tinyServer('closes');
    expect((await load(origin)).statuses).toEqual({ '200': 100 });
  });

  it('stops when it is told to', async () => {
    const { origin } = await tinyServer('steady');
    const running = await startLoad({
      origin,
      phases: [{ perSecond: 100, ms: 60_000 }],
      requests: [get],
      users: 4,
      patienceMs: 2000,
    });
    setTimeout(() => running.stop(), 300);
    const result = await running.ended;
    expect(result.sent).toBeGreaterThan(0);
    expect(result.ms).toBeLessThan(30_000);
    expect(result.failed).toBe(0);
  });

  it('can be abandoned', async () => {
    const { origin } = await tinyServer('never-answers');
    const running = await startLoad({
      origin,
      phases: [{ perSecond: 100, ms: 60_000 }],
      requests: [get],
      users: 4,
      patienceMs: 60_000,
    });
    await running.abandon();
    await expect(running.ended).rejects.toThrow(/thread of the load ended/);
  });

  it('refuses a bad plan before anything is sent', async () => {
    await expect(load('http://10.0.0.1:80')).rejects.toThrow(/this machine only/);
  });
});

it('counts from the moment that was meant: those who came while a server stood still have waited', async () => {
  const { origin } = await tinyServer('stalls');
  const { latency, failed } = await load(origin, { phases: [{ perSecond: 100, ms: 5000 }] });
  expect(failed).toBe(0);
  expect(latency.p99Ms).toBeGreaterThan(200);
}, 60_000);
