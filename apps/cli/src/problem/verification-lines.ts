/** What the proof of a package came to, as lines for people. */
import {
  findingText,
  type Finding,
  type VerifiedSubmission,
  type Verification,
} from '@seaworthy/judge';
import { duration } from '@seaworthy/report';
import { problemPhrases } from '../phrases/problem.ts';

const phrases = problemPhrases.verify;

/** A proof with the findings of reading the package too. */
export interface WholeVerification extends Verification {
  readonly name: string;
}

/** The submissions with their verdicts, the time limit, and the findings. */
export function verificationLines(whole: WholeVerification): readonly string[] {
  const { findings, submissions, timeLimit } = whole;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return [
    whole.name,
    '',
    ...submissions.map(submissionLine),
    ...(timeLimit === null ? [] : [phrases.timeLimit(duration(timeLimit.limitMs))]),
    '',
    ...told(phrases.wrong, errors),
    ...told(phrases.worthALook, warnings),
    errors.length === 0 ? phrases.ok : phrases.fails(errors.length),
  ];
}

function told(title: string, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  return [title, ...findings.map((one) => `  ${findingText(one)}`), ''];
}

function submissionLine({ path, cases, score, skipped }: VerifiedSubmission): string {
  const name = path.replace(/^submissions\//, '');
  if (skipped !== null) return phrases.notRun(name, skipped);
  const verdicts = new Map<string, number>();
  for (const { verdict } of cases) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  const seen = [...verdicts].map(([verdict, times]) => `${verdict} ${times}`).join(', ');
  const slowest = Math.max(0, ...cases.map(({ cpuMs }) => cpuMs));
  return phrases.submission(name, seen, score, duration(slowest));
}
