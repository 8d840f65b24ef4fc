/** How a run on a test ends, and which verdict that is. */
import type { CaseResult, CaseVerdict } from '@seaworthy/core';
import type { End, Limits, Outcome } from '@seaworthy/sandbox';
import type { TestCase } from '../problem.ts';
import type { Built } from './build.ts';
import { scoreOfCase } from './score.ts';
import type { Judgement, ValidationContext } from './validate.ts';
import { limitsFor } from './workshop.ts';

/** What came of one test, with what is needed to explain it. */
export interface CaseOutcome {
  readonly test: TestCase;
  readonly result: CaseResult;
  readonly judgement: Judgement | null;
  /** What the program wrote; the caller forgets it. */
  readonly outcome: Outcome;
}

/** What a run on a test is allowed. */
export interface CaseLimits {
  /** More CPU time than this is too slow. */
  readonly limitMs: number;
  /** When the program is ended; more than the limit where it matters how much too slow it is. */
  readonly endMs: number;
  /** Whether a run that is too slow is repeated once before it is believed. */
  readonly isRepeated: boolean;
  /** Whether the machine may keep the program waiting for long: the time on the clock is then far more than the CPU time. */
  readonly isPatient?: boolean;
}

/** What the box of a run is given. */
export function limitsOf(
  built: Built,
  { problem }: ValidationContext,
  { endMs, isPatient = false }: CaseLimits,
): Limits {
  const { memoryBytes, outputBytes } = problem.limits;
  const limits = limitsFor({
    cpuMs: endMs,
    memoryBytes: memoryBytes + built.runtimeBytes,
    outputBytes,
    stack: built.stack,
  });
  return isPatient ? { ...limits, wallMs: 10 * limits.wallMs } : limits;
}

/** How a program came to its end on a test. */
export interface Ended {
  readonly outcome: Outcome;
  readonly failed: Failure | null;
  readonly judgement: Judgement | null;
}

/** Puts it together. */
export function concluded(
  { problem }: ValidationContext,
  { test }: { readonly test: TestCase },
  { outcome, failed, judgement }: Ended,
): CaseOutcome {
  const end = failed ?? (judgement === null ? unjudged : scoreOfCase(problem, test, judgement));
  const result: CaseResult = {
    name: test.name,
    verdict: end.verdict,
    reason: end.reason,
    cpuMs: outcome.cpuMs === null ? null : Math.round(outcome.cpuMs),
    wallMs: Math.round(outcome.wallMs),
    memoryPeakBytes: outcome.memoryPeakBytes,
    score: problem.isScoring ? end.score : null,
    isRepeated: false,
  };
  return { test, result, judgement, outcome };
}

const unjudged = { verdict: 'JE', reason: 'nobody judged the output', score: 0 } as const;

/** Why a run has failed, before anybody looked at its output. */
export interface Failure {
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly score: 0;
}

/** Why the run itself has failed; null where its output is to be judged. */
export function failureOf(
  outcome: Outcome,
  { limitMs }: Pick<CaseLimits, 'limitMs'>,
): Failure | null {
  const { end, exitCode } = outcome;
  if (end !== 'exit') return failures[end](outcome);
  if ((outcome.cpuMs ?? 0) > limitMs) return failures.cpu(outcome);
  return exitCode === 0
    ? null
    : { verdict: 'RTE', reason: `exit code ${exitCode ?? ''}`, score: 0 };
}

const failures: Readonly<Record<Exclude<End, 'exit'>, (outcome: Outcome) => Failure>> = {
  internal: ({ trouble }) => ({
    verdict: 'JE',
    reason: trouble ?? 'the program could not be run',
    score: 0,
  }),
  output: () => ({ verdict: 'OLE', reason: 'too much output', score: 0 }),
  memory: () => ({ verdict: 'MLE', reason: 'too much memory', score: 0 }),
  cpu: () => ({ verdict: 'TLE', reason: 'too much processor time', score: 0 }),
  wall: () => ({ verdict: 'TLE', reason: tooLong, score: 0 }),
  idle: () => ({ verdict: 'TLE', reason: waited, score: 0 }),
  processes: () => ({ verdict: 'RTE', reason: 'too many processes', score: 0 }),
  signal: ({ signal }) => ({
    verdict: 'RTE',
    reason: `it died by ${signal ?? 'a signal'}`,
    score: 0,
  }),
};

/** The reason of who used no time and did not end. */
const waited = 'it waited; perhaps for input that does not come';

/** The reason of who used some time, but had not ended when a multiple of the limit was over on the clock. */
const tooLong = 'too much time';

/** Whether a run was ended on the clock. How slow the program is, nobody knows then. */
export function isEndedOnTheClock({ reason }: Pick<CaseResult, 'reason'>): boolean {
  return reason === waited || reason === tooLong;
}
