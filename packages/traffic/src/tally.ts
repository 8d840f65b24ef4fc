/** Counts what comes of the requests of a load, while it runs, in little memory. */
import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import type { LoadFailure, LoadResult, LoadSlice } from '@seaworthy/core';

/** What came of one request; times in milliseconds since the load began. */
export interface Outcome {
  /** When it was meant to begin. */
  readonly meantAt: number;
  readonly endedAt: number;
  /** '200', '503', or why there is no answer: 'refused', 'reset', 'silent', 'garbage'. */
  readonly end: string;
  readonly ok: boolean;
  readonly instance: number | undefined;
}

/** What a tally does not know by itself. */
export interface Frame {
  readonly perSecond: number;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly ms: number;
}

/** The book of one load. A request belongs to the slice of time in which it was meant to begin. */
export class Tally {
  readonly #latency = microseconds();
  readonly #lag = microseconds();
  readonly #slices = new Map<number, { sent: number; failed: number; latencies: number[] }>();
  readonly #statuses = new Map<string, number>();
  readonly #failures: LoadFailure[] = [];
  readonly #sliceMs: number;
  #ok = 0;
  #failed = 0;

  constructor(sliceMs: number) {
    this.#sliceMs = sliceMs;
  }

  /** A request was sent so many milliseconds later than it was meant to be. */
  late(ms: number): void {
    this.#lag.record(inMicroseconds(ms));
  }

  add({ meantAt, endedAt, end, ok, instance }: Outcome): void {
    const latency = Math.max(0, endedAt - meantAt);
    this.#latency.record(inMicroseconds(latency));
    this.#statuses.set(end, (this.#statuses.get(end) ?? 0) + 1);
    const slice = this.#sliceOf(meantAt);
    slice.sent += 1;
    slice.latencies.push(latency);
    if (ok) {
      this.#ok += 1;
      return;
    }
    this.#failed += 1;
    slice.failed += 1;
    if (this.#failures.length >= mostFailures) return;
    const where = instance === undefined ? {} : { instance };
    this.#failures.push({ atMs: Math.round(meantAt), what: end, ...where });
  }

  result(frame: Frame): LoadResult {
    const slices = [...this.#slices].toSorted(([one], [other]) => one - other);
    const histogram = bucketsOf(slices.flatMap(([, { latencies }]) => latencies));
    const percentile = (of: number): number => inMilliseconds(this.#latency, of);
    return {
      ...frame,
      sent: this.#ok + this.#failed,
      ok: this.#ok,
      failed: this.#failed,
      statuses: Object.fromEntries(
        [...this.#statuses].toSorted(([one], [other]) => one.localeCompare(other)),
      ),
      latency: {
        p50Ms: percentile(50),
        p90Ms: percentile(90),
        p99Ms: percentile(99),
        p999Ms: percentile(99.9),
        maxMs: percentile(100),
      },
      histogram,
      slices: slices.map(([number, slice]) => this.#sliceTold(number, slice)),
      lag: { p99Ms: inMilliseconds(this.#lag, 99), maxMs: inMilliseconds(this.#lag, 100) },
      failures: this.#failures.toSorted((one, other) => one.atMs - other.atMs),
    };
  }

  #sliceOf(at: number): { sent: number; failed: number; latencies: number[] } {
    const number = Math.floor(at / this.#sliceMs);
    const known = this.#slices.get(number);
    if (known !== undefined) return known;
    const slice = { sent: 0, failed: 0, latencies: [] };
    this.#slices.set(number, slice);
    return slice;
  }

  #sliceTold(
    number: number,
    { sent, failed, latencies }: { sent: number; failed: number; latencies: readonly number[] },
  ): LoadSlice {
    const sorted = latencies.toSorted((one, other) => one - other);
    return {
      atMs: number * this.#sliceMs,
      ms: this.#sliceMs,
      sent,
      failed,
      p50Ms: nearestRank(sorted, 50),
      p99Ms: nearestRank(sorted, 99),
      maxMs: nearestRank(sorted, 100),
    };
  }
}

/** The value at the nearest rank, in tenths of a millisecond. `sorted` holds at least one. */
function nearestRank(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length));
  return tenths(sorted[rank - 1] ?? 0);
}

/** From 1 ms, each limit about a quarter above the one before, up to the slowest. */
function bucketsOf(latencies: readonly number[]): { uptoMs: number; count: number }[] {
  const longest = latencies.reduce((most, one) => Math.max(most, one), 0);
  const buckets: { uptoMs: number; count: number }[] = [];
  for (let step = 0; (buckets.at(-1)?.uptoMs ?? 0) < longest; step += 1)
    buckets.push({ uptoMs: tenths(10 ** (step / 10)), count: 0 });
  for (const latency of latencies) {
    const bucket = buckets.find(({ uptoMs }) => latency <= uptoMs);
    if (bucket !== undefined) bucket.count += 1;
  }
  return buckets;
}

/** An hour at most, to three figures. */
function microseconds(): RecordableHistogram {
  return createHistogram({ lowest: 1, highest: 3_600_000_000, figures: 3 });
}

function inMicroseconds(ms: number): number {
  return Math.max(1, Math.round(ms * 1000));
}

function inMilliseconds(histogram: RecordableHistogram, percent: number): number {
  return histogram.count === 0 ? 0 : tenths(histogram.percentile(percent) / 1000);
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

const mostFailures = 200;
