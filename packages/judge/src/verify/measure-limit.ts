/** Measures the time limit of a problem on this machine, by the submissions that bound it from below: the accepted ones, and others that may never be too slow. */
import { Mistake } from '@seaworthy/core';
import { allCases, type Problem, type Submission, type TestCase } from '../problem.ts';
import { isBuilt } from '../run/build.ts';
import type { Session } from '../run/session.ts';
import { inferLimit } from '../run/time-limit.ts';
import { boundOf, isAbout, rulesFor } from './expectations.ts';
import { runSubmission } from './run-submission.ts';

/** The limit in milliseconds. Where there is none, the package cannot be judged. */
export async function measureLimit(session: Session): Promise<number> {
  const { problem } = session;
  let slowestAcceptedMs: number | null = null;
  for (const submission of problem.submissions) {
    const tests = boundedTests(problem, submission, 'lower');
    if (tests.length === 0) continue;
    const built = await session.build(submission, submission);
    if (!isBuilt(built)) continue;
    const limits = { limitMs: provisionalMs, endMs: provisionalMs, isRepeated: false };
    const { cases } = await runSubmission(session, {
      submission,
      built,
      tests,
      limits,
      stopsAtFailure: false,
    });
    slowestAcceptedMs = Math.max(slowestAcceptedMs ?? 0, ...cases.map(({ cpuMs }) => cpuMs));
  }
  const inferred = inferLimit(problem.limits, { slowestAcceptedMs, fastestExceededMs: null });
  if ('limitMs' in inferred) return inferred.limitMs;
  const what = `No time limit can be found, because ${inferred.problem}.`;
  throw new Mistake('SW_BAD_PROBLEM', { path: problem.tree.root, problem: what });
}

/** The tests of a submission that bound the time limit from below, or from above. */
export function boundedTests(
  problem: Problem,
  submission: Submission,
  bound: 'lower' | 'upper',
): readonly TestCase[] {
  const rules = rulesFor(problem.rules, submission).filter((rule) => boundOf(rule) === bound);
  return allCases(problem).filter((test) => rules.some((rule) => isAbout(rule, test)));
}

/** What a submission may take while the limit is not known: more is no problem that anyone waits for. */
export const provisionalMs = 30_000;
