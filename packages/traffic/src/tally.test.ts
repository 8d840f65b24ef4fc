import { describe, expect, it } from 'vitest';
import { Tally, type Outcome } from './tally.ts';

const frame = { perSecond: 100, startedAt: 1_700_000_000_000, ms: 2000 };

function told(outcomes: readonly Partial<Outcome>[]) {
  const tally = new Tally(500);
  for (const one of outcomes)
    tally.add({ meantAt: 0, endedAt: 1, end: '200', ok: true, instance: undefined, ...one });
  return tally.result(frame);
}

describe('what came of a load', () => {
  it('is counted by its end, and failures are told in their order with their instance', () => {
    const result = told([
      { meantAt: 30, end: 'reset', ok: false, instance: 2 },
      {},
      { meantAt: 10, end: '503', ok: false },
      {},
    ]);
    expect(result).toMatchObject({ ...frame, sent: 4, ok: 2, failed: 2 });
    expect(result.statuses).toEqual({ '200': 2, '503': 1, reset: 1 });
    expect(result.failures).toEqual([
      { atMs: 10, what: '503' },
      { atMs: 30, what: 'reset', instance: 2 },
    ]);
  });

  it('has its latencies counted from the moment that was meant', () => {
    const outcomes = Array.from({ length: 1000 }, (_, index) => ({
      meantAt: 100,
      endedAt: 100 + (index < 980 ? 5 : 300),
    }));
    const { latency, slices } = told(outcomes);
    expect(latency.p50Ms).toBeCloseTo(5, 0);
    expect(latency.p90Ms).toBeCloseTo(5, 0);
    expect(latency.p99Ms).toBeCloseTo(300, -1);
    expect(latency.maxMs).toBeCloseTo(300, -1);
    expect(slices).toEqual([
      { atMs: 0, ms: 500, sent: 1000, failed: 0, p50Ms: 5, p99Ms: 300, maxMs: 300 },
    ]);
  });

  it('belongs to the slice in which it was meant to begin, whenever it ended', () => {
    const { slices } = told([
      { meantAt: 1700, endedAt: 1701 },
      { meantAt: 499, endedAt: 1900, end: 'silent', ok: false },
      { meantAt: 500, endedAt: 502 },
    ]);
    expect(slices.map(({ atMs, sent, failed, maxMs }) => [atMs, sent, failed, maxMs])).toEqual([
      [0, 1, 1, 1401],
      [500, 1, 0, 2],
      [1500, 1, 0, 1],
    ]);
  });

  it('stands in buckets that rise and hold every latency once', () => {
    const outcomes = [0, 0.4, 1, 1.2, 40, 999].map((endedAt) => ({ endedAt }));
    const { histogram } = told(outcomes);
    const limits = histogram.map(({ uptoMs }) => uptoMs);
    expect(limits).toEqual(limits.toSorted((one, other) => one - other));
    expect(limits.at(-1)).toBe(1000);
    expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(histogram[0]).toEqual({ uptoMs: 1, count: 3 });
  });

  it('keeps 200 failures and counts them all', () => {
    const result = told(Array.from({ length: 300 }, () => ({ end: '500', ok: false })));
    expect(result.failures).toHaveLength(200);
    expect(result.failed).toBe(300);
  });

  it('of nothing is nothing', () => {
    const result = told([]);
    expect(result).toMatchObject({ sent: 0, slices: [], histogram: [], latency: { p99Ms: 0 } });
  });
});
