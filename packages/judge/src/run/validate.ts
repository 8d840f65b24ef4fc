/** Says whether an output is right: by the built-in validator, or by the program of the package. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OutputDifference } from '@seaworthy/core';
import type { Mount, Outcome } from '@seaworthy/sandbox';
import type { Problem, TestCase } from '../problem.ts';
import { boxFolder, type Built } from './build.ts';
import { comparisonOf, compareOutput } from './default-validator.ts';
import { smallText } from './excerpts.ts';
import { forget, limitsFor, type Workshop } from './workshop.ts';

/** What a validator says. */
export interface Judgement {
  readonly verdict: 'AC' | 'WA' | 'JE';
  readonly reason: string;
  readonly difference: OutputDifference | null;
  /** For the learner, and for the author. */
  readonly teamMessage: string | null;
  readonly judgeMessage: string | null;
  /** What the validator wrote into score.txt, or as a part of 1 into score_multiplier.txt. */
  readonly score: ScoreSaid | null;
}

/** A score as the validator gave it. */
interface ScoreSaid {
  readonly kind: 'score' | 'multiplier';
  readonly value: number;
}

/** What is needed to validate. */
export interface ValidationContext {
  readonly workshop: Workshop;
  readonly problem: Problem;
  /** Null: the built-in one. */
  readonly validator: Built | null;
}

/** A case as validators see it; those that test the validators have no more. */
export type ValidatedCase = Pick<TestCase, 'input' | 'answer' | 'outputValidatorArgs'>;

/** Judges an output. */
export async function validate(
  context: ValidationContext,
  test: ValidatedCase,
  output: string,
): Promise<Judgement> {
  const { validator, problem, workshop } = context;
  if (validator === null) {
    const files = { output, answer: locationOf(problem, test.answer) };
    const difference = compareOutput(files, comparisonOf(test.outputValidatorArgs));
    const verdict = difference === null ? 'AC' : 'WA';
    return { ...silent, verdict, reason: difference?.reason ?? '', difference };
  }
  const errand = await validatorErrand(context, validator, test);
  const outcome = await workshop.run({ ...errand.errand, stdin: output });
  const judgement = await judgementOf(outcome, errand.feedback);
  await forget(outcome);
  return judgement;
}

/** How the validator of the package is run on a case, and where it leaves what it has to say. */
export async function validatorErrand(
  { workshop, problem }: ValidationContext,
  validator: Built,
  test: ValidatedCase,
) {
  const feedback = await workshop.folder('feedback', true);
  const input = `/box/case/${basename(test.input)}`;
  const answer = `/box/case/${basename(test.answer)}`;
  const mounts: readonly Mount[] = [
    ...validator.mounts,
    { from: validator.folder, to: boxFolder, writable: false },
    { from: await workshop.shown(locationOf(problem, test.input)), to: input, writable: false },
    { from: await workshop.shown(locationOf(problem, test.answer)), to: answer, writable: false },
    { from: feedback, to: '/box/feedback', writable: true },
  ];
  const { argv, environment = {} } = validator.step;
  const { limits } = problem;
  const errand = {
    argv: [
      argv[0],
      ...argv.slice(1),
      input,
      answer,
      '/box/feedback/',
      ...test.outputValidatorArgs,
    ] as const,
    cwd: boxFolder,
    mounts,
    environment,
    limits: limitsFor({
      cpuMs: limits.validationMs,
      memoryBytes: limits.validationMemoryBytes + validator.runtimeBytes,
      outputBytes: limits.validationOutputBytes,
      stack: validator.stack,
    }),
  };
  return { errand, feedback };
}

/** What a validator said, by how it ended and what it wrote. */
export async function judgementOf(outcome: Outcome, feedback: string): Promise<Judgement> {
  const verdict = verdictOf(outcome);
  const score = scoreIn(feedback);
  const said = {
    difference: null,
    teamMessage: smallText(join(feedback, 'teammessage.txt')),
    judgeMessage: smallText(join(feedback, 'judgemessage.txt')),
  };
  if (verdict === 'JE') {
    return { ...said, verdict, reason: `the output validator ${endingOf(outcome)}`, score: null };
  }
  if (score === 'wrong') {
    return {
      ...said,
      verdict: 'JE',
      reason: 'the output validator wrote a score that is none',
      score: null,
    };
  }
  if ((await readdir(feedback)).includes('nextpass.in')) {
    return {
      ...said,
      verdict: 'JE',
      reason: 'the output validator asks for another pass, which is not supported',
      score: null,
    };
  }
  return { ...said, verdict, reason: '', score };
}

/** The place of a file of the package here. */
export function locationOf({ tree }: Problem, path: string): string {
  const file = tree.files.get(path);
  if (file === undefined) throw new Error(`the package has no file ${path}`);
  return file.location;
}

function verdictOf({ end, exitCode }: Outcome): Judgement['verdict'] {
  if (end !== 'exit') return 'JE';
  if (exitCode === 42) return 'AC';
  return exitCode === 43 ? 'WA' : 'JE';
}

function endingOf({ end, exitCode, signal, trouble }: Outcome): string {
  if (end === 'exit') return `exits with ${exitCode ?? ''}; only 42 and 43 are verdicts`;
  if (end === 'signal') return `dies by ${signal ?? 'a signal'}`;
  return end === 'internal' ? `could not be run: ${trouble ?? ''}` : `was ended, for: ${end}`;
}

function scoreIn(feedback: string): ScoreSaid | 'wrong' | null {
  const score = smallText(join(feedback, 'score.txt'));
  const multiplier = smallText(join(feedback, 'score_multiplier.txt'));
  if (score !== null && multiplier !== null) return 'wrong';
  const text = (score ?? multiplier)?.trim();
  if (text === undefined) return null;
  if (!/^[+]?(?:\d*\.\d+|\d+\.?)(?:[eE][+-]?\d+)?$/.test(text)) return 'wrong';
  const value = Number(text);
  const kind = score === null ? 'multiplier' : 'score';
  return Number.isFinite(value) && (kind === 'score' || value <= 1) ? { kind, value } : 'wrong';
}

const silent = { teamMessage: null, judgeMessage: null, score: null };
