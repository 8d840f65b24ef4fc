/** When each request of a load is meant to begin. It depends on the plan alone, never on the answers: an open loop. */

/** A part of a load: the rate at its begin and at its end, in requests a second, and how long it lasts. */
export interface Phase {
  readonly perSecond: number;
  /** The rate at its end, reached in a straight line; the same unless told. */
  readonly toPerSecond?: number;
  readonly ms: number;
}

/** The moments at which requests are meant to begin, in milliseconds since the load began, one after the other. */
export function* moments(phases: readonly Phase[]): Generator<number, void> {
  let begin = 0;
  // What a phase leaves of a request that is not due yet, the next one takes over.
  let due = 1;
  for (const phase of phases) {
    for (;;) {
      const at = momentOf(phase, due);
      if (at === null || at > phase.ms) break;
      yield begin + at;
      due += 1;
    }
    due -= countOf(phase, phase.ms);
    begin += phase.ms;
  }
}

/** The highest rate of a plan, in requests a second. */
export function highestRate(phases: readonly Phase[]): number {
  return Math.max(
    0,
    ...phases.flatMap(({ perSecond, toPerSecond }) => [perSecond, toPerSecond ?? 0]),
  );
}

/** How long the phases last together, in milliseconds. */
export function lengthOf(phases: readonly Phase[]): number {
  return phases.reduce((sum, { ms }) => sum + ms, 0);
}

/** How many requests are due in the first `at` milliseconds of a phase: the area under its rate. */
function countOf(phase: Phase, at: number): number {
  const { from, slope } = lineOf(phase);
  return from * at + (slope * at * at) / 2;
}

/** When the `count`-th request of a phase is due: `countOf` the other way round; null when it never is. */
function momentOf(phase: Phase, count: number): number | null {
  const { from, slope } = lineOf(phase);
  if (slope === 0) return from === 0 ? null : count / from;
  const root = from * from + 2 * slope * count;
  return root < 0 ? null : (2 * count) / (from + Math.sqrt(root));
}

/** A phase as a line: requests a millisecond at its begin, and how much that changes each millisecond. */
function lineOf({ perSecond, toPerSecond = perSecond, ms }: Phase): {
  readonly from: number;
  readonly slope: number;
} {
  return { from: perSecond / 1000, slope: (toPerSecond - perSecond) / 1000 / ms };
}
