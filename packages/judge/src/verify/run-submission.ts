/** Runs one submission of a package on tests. */
import type { Submission, TestCase } from '../problem.ts';
import type { Built } from '../run/build.ts';
import type { CaseLimits } from '../run/case-end.ts';
import type { Session } from '../run/session.ts';
import { forget } from '../run/workshop.ts';
import type { Seen } from './expectations.ts';

/** What is run. */
export interface SubmissionRun {
  readonly submission: Submission;
  readonly built: Built;
  readonly tests: readonly TestCase[];
  readonly limits: CaseLimits;
  /** Whether the first failure ends it, as in the older formats. */
  readonly stopsAtFailure: boolean;
}

/** What came of it, with the score of each test. */
export interface SubmissionSeen {
  readonly cases: readonly Seen[];
  readonly scores: ReadonlyMap<string, number>;
}

/** Runs it on the tests, in their order. */
export async function runSubmission(session: Session, run: SubmissionRun): Promise<SubmissionSeen> {
  const cases: Seen[] = [];
  const scores = new Map<string, number>();
  let hasFailed = false;
  const isWanted = (): boolean => !run.stopsAtFailure || !hasFailed;
  for await (const { test, result, judgement, outcome } of session.run(run.built, run.tests, {
    limits: run.limits,
    isWanted,
  })) {
    hasFailed ||= result.verdict !== 'AC';
    scores.set(test.name, result.score ?? 0);
    // What a driver could not measure was too short for it. The time on the clock is that of the whole machine.
    const cpuMs = result.cpuMs ?? 0;
    cases.push({
      test,
      verdict: result.verdict,
      reason: result.reason,
      judgeMessage: judgement?.judgeMessage ?? null,
      cpuMs,
    });
    await forget(outcome);
  }
  return { cases, scores };
}
