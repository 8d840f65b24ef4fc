/** Runs tests at the same time, and tells them in their order. */
import type { TestCase } from '../problem.ts';
import type { CaseOutcome } from './case-end.ts';

/** How tests are run. */
export interface Run {
  readonly tests: readonly TestCase[];
  /** How many are begun before the first of them is told. */
  readonly ahead: number;
  readonly start: (test: TestCase, signal: AbortSignal) => Promise<CaseOutcome>;
  /** Asked before a test begins and again before it is told: what was told before may make it needless. */
  readonly isWanted: (test: TestCase) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The outcomes, in the order of the tests. When the caller stops, what still runs is ended. */
export async function* inOrder(run: Run): AsyncGenerator<CaseOutcome> {
  const begun: Begun[] = [];
  const rest = [...run.tests];
  try {
    for (;;) {
      while (begun.length < run.ahead && rest.length > 0) {
        const test = rest.shift();
        if (test !== undefined && run.isWanted(test)) begun.push(begin(run, test));
      }
      const first = begun.shift();
      if (first === undefined) return;
      if (run.isWanted(first.test)) yield await first.outcome;
      else await end(first);
    }
  } finally {
    await Promise.all(begun.map(end));
  }
}

interface Begun {
  readonly test: TestCase;
  readonly outcome: Promise<CaseOutcome>;
  readonly stop: AbortController;
}

function begin(run: Run, test: TestCase): Begun {
  const stop = new AbortController();
  const signals = run.signal === undefined ? [stop.signal] : [stop.signal, run.signal];
  const outcome = run.start(test, AbortSignal.any(signals));
  // It is waited for later; until then a failure of it is nobody's.
  outcome.catch(() => undefined);
  return { test, outcome, stop };
}

async function end({ stop, outcome }: Begun): Promise<void> {
  stop.abort();
  // That it was ended is what was wanted.
  await outcome.catch(() => undefined);
}
