import { expect, it } from 'vitest';
import { Inconclusive, type LoadFailure, type LoadResult } from '@seaworthy/core';
import { judgeLoad, type LoadDemand, type LoadSurroundings } from './load-verdict.ts';

const epoch = 1_780_000_000_000;

function loadWith(failures: readonly LoadFailure[], lagMs = 1): LoadResult {
  return {
    perSecond: 30,
    startedAt: epoch,
    ms: 4000,
    sent: 120,
    ok: 120 - failures.length,
    failed: failures.length,
    statuses: {},
    latency: { p50Ms: 1, p90Ms: 1, p99Ms: 1, p999Ms: 1, maxMs: 1 },
    histogram: [],
    slices: [],
    lag: { p99Ms: lagMs, maxMs: lagMs },
    failures,
  };
}

function judged(
  failures: readonly LoadFailure[],
  demand: LoadDemand,
  more: Partial<LoadSurroundings> & { readonly lagMs?: number } = {},
): unknown {
  const { lagMs, ...surroundings } = more;
  try {
    const around = { acts: [], brokeOff: undefined, patienceMs: 8000, ...surroundings };
    judgeLoad(loadWith(failures, lagMs), demand, around);
    return 'holds';
  } catch (error) {
    return error;
  }
}

const term = {
  kind: 'act',
  act: 'stop',
  text: 'SIGTERM to instance 1',
  at: epoch + 2000,
  instance: 1,
} as const;
const kill = { ...term, act: 'kill', text: 'kill -9 of instance 1' } as const;

it('holds where nothing failed, and where as many failed as may', () => {
  expect(judged([], { failures: 0 })).toBe('holds');
  expect(judged([{ atMs: 10, what: '503' }], { failures: 1 })).toBe('holds');
  expect(judged([{ atMs: 10, what: '503' }], { unanswered: 0 })).toBe('holds');
});

it('tells what came of those that failed, why, and when', () => {
  const failures = [
    { atMs: 1990, what: '502', instance: 1 },
    { atMs: 2010, what: 'reset' },
  ];
  const brokeOff = 'closed the connection before it answered';
  expect(judged(failures, { failures: 0 }, { acts: [term], brokeOff })).toMatchObject({
    details: {
      expected: 'each of 120 requests at 30 a second is answered with 2xx',
      saw: '2 were not: 1 × 502 from the router, because an instance broke off, 1 × the connection was closed before the answer; an instance closed the connection before it answered; the first began 2.0 s after the load, 10 ms before this: SIGTERM to instance 1',
    },
  });
});

it('counts 502 as no answer: it is what the router says of an instance that broke off', () => {
  expect(judged([{ atMs: 1, what: '502' }], { unanswered: 0 })).toMatchObject({
    details: { expected: 'each of 120 requests at 30 a second gets an answer' },
  });
});

it('does not count what our own kill -9 cut, and what a router could not know yet', () => {
  const cut = [
    { atMs: 1900, what: '502', instance: 1 },
    { atMs: 2900, what: 'reset' },
  ];
  expect(judged(cut, { failures: 0 }, { acts: [kill] })).toBe('holds');
  const later = [{ atMs: 3100, what: '502', instance: 2 }];
  expect(judged(later, { failures: 0 }, { acts: [kill] })).toMatchObject({ name: 'ClaimBroken' });
});

it('blames nobody for silence on a machine that could not even send in time', () => {
  const silent = [{ atMs: 1, what: 'silent' }];
  expect(judged(silent, { failures: 0 }, { lagMs: 3000 })).toBeInstanceOf(Inconclusive);
  expect(judged(silent, { failures: 0 }, { lagMs: 30 })).toMatchObject({ name: 'ClaimBroken' });
});
