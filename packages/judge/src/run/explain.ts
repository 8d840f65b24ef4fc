/** Everything that is shown of a test that failed: the beginnings of what is large, and the first difference. */
import type { FailingCase } from '@seaworthy/core';
import type { Problem } from '../problem.ts';
import { excerptOf } from './excerpts.ts';
import type { CaseOutcome } from './case-end.ts';
import { locationOf } from './validate.ts';

/** What is shown of it. The answers of interactive problems are the validator's secret; those of a scenario are its own matter. */
export function explain(
  problem: Problem,
  { test, result, judgement, outcome }: CaseOutcome,
): FailingCase {
  const hasNoAnswer = problem.isInteractive || problem.scenario !== null;
  return {
    name: test.name,
    verdict: result.verdict,
    reason: result.reason,
    input: excerptOf(locationOf(problem, test.input)),
    expected: hasNoAnswer ? null : excerptOf(locationOf(problem, test.answer)),
    output: hasNoAnswer ? null : excerptOf(outcome.stdout.path),
    errors: outcome.stderr.bytes === 0 ? null : excerptOf(outcome.stderr.path),
    difference: judgement?.difference ?? null,
    message: judgement?.teamMessage ?? null,
    hint: test.hint,
  };
}

/** Of two tests that failed the smaller one is shown. */
export function isSmaller(problem: Problem, one: CaseOutcome, other: CaseOutcome): boolean {
  const size = ({ test }: CaseOutcome): number => problem.tree.files.get(test.input)?.bytes ?? 0;
  return size(one) < size(other);
}
