/** Scores: of one test from what its validator said, and of groups from their tests. */
import type { CaseVerdict } from '@seaworthy/core';
import type { Problem, TestCase, TestGroup } from '../problem.ts';
import type { Judgement } from './validate.ts';

/** What a test came to in the end. */
export interface ScoredCase {
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly score: number;
}

/** What a test is worth in the end; a validator that breaks the rules of scoring is a judge error. */
export function scoreOfCase(problem: Problem, test: TestCase, judgement: Judgement): ScoredCase {
  const { verdict, reason, score } = judgement;
  const isSample = test.name.startsWith('sample/');
  if (!problem.isScoring || isSample || verdict === 'JE') return { verdict, reason, score: 0 };
  if (verdict === 'AC') return scoreOfAccepted(problem, test, judgement);
  const isAllowed = score === null || problem.format !== '2025-09';
  return isAllowed ? { verdict, reason, score: 0 } : wrong('scores an output that it refuses');
}

function scoreOfAccepted(
  { format }: Problem,
  { maxScore }: TestCase,
  { score }: Judgement,
): ScoredCase {
  const accepted = (value: number): ScoredCase => ({ verdict: 'AC', reason: '', score: value });
  if (maxScore === null) {
    if (score?.kind === 'score') return accepted(score.value);
    return wrong('must write score.txt, since the score has no bound');
  }
  if (score === null) return accepted(maxScore);
  if (score.kind === 'multiplier') return accepted(score.value * maxScore);
  if (format !== '2025-09' || score.value <= maxScore + tiny) return accepted(score.value);
  return wrong(`gives ${score.value}, and the test is worth ${maxScore}`);
}

function wrong(problem: string): ScoredCase {
  return { verdict: 'JE', reason: `the output validator ${problem}`, score: 0 };
}

/** What came of one test, as far as groups are concerned. */
export interface Scored {
  readonly verdict: CaseVerdict;
  readonly score: number;
}

/** What a group came to. A test that was not run counts as one that failed. */
export function resultOfGroup(group: TestGroup, results: ReadonlyMap<string, Scored>): Scored {
  const parts = [
    ...group.cases.map(({ name }) => results.get(name) ?? null),
    ...group.groups.map((one) => resultOfGroup(one, results)),
  ];
  const failed = parts.find((part) => part !== null && part.verdict !== 'AC');
  const isComplete = parts.every((part) => part !== null);
  const verdict = failed?.verdict ?? 'AC';
  return {
    verdict,
    score: together(
      group,
      parts.map((part) => part?.score ?? 0),
      verdict === 'AC' && isComplete,
    ),
  };
}

function together(
  { aggregation, maxScore }: TestGroup,
  scores: readonly number[],
  isPassed: boolean,
): number {
  switch (aggregation) {
    case 'pass-fail':
      return isPassed ? (maxScore ?? 0) : 0;
    case 'min':
      return scores.length === 0 ? 0 : Math.min(...scores);
    case 'sum':
      return rounded(scores.reduce((sum, score) => sum + score, 0));
  }
}

/** Parts of 100 by three are 100 again. */
function rounded(score: number): number {
  return Math.round(score * 1e9) / 1e9;
}

const tiny = 1e-9;
