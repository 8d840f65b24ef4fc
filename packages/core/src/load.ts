/** What came of a load: requests that begin at the moments at which they were meant to, whatever the answers take. Plain data. */

/** What happened in one slice of the time that a load took. */
export interface LoadSlice {
  /** When it begins, in milliseconds since the load began. */
  readonly atMs: number;
  /** How long it lasts. */
  readonly ms: number;
  readonly sent: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** One request of a load that failed. */
export interface LoadFailure {
  /** In milliseconds since the load began. */
  readonly atMs: number;
  /** Which instance had it, where that is known. */
  readonly instance?: number;
  /** In plain words: "refused", "503", "no answer in 5 s". */
  readonly what: string;
}

/** The whole of a load. Each latency counts from the moment at which its request was meant to begin. */
export interface LoadResult {
  /** How many requests a second were meant. */
  readonly perSecond: number;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly ms: number;
  readonly sent: number;
  readonly ok: number;
  readonly failed: number;
  /** How many came to each end: '200', '503', 'refused', 'reset', 'silent' … */
  readonly statuses: Readonly<Record<string, number>>;
  readonly latency: {
    readonly p50Ms: number;
    readonly p90Ms: number;
    readonly p99Ms: number;
    readonly p999Ms: number;
    readonly maxMs: number;
  };
  /** How many latencies were above the limit before and at most `uptoMs`, in rising order. */
  readonly histogram: readonly { readonly uptoMs: number; readonly count: number }[];
  readonly slices: readonly LoadSlice[];
  /** How late the generator itself was: what it measures is worth no more than this. */
  readonly lag: { readonly p99Ms: number; readonly maxMs: number };
  /** The first 200. */
  readonly failures: readonly LoadFailure[];
}
