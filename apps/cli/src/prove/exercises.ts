/** Proves exercises: each submission does what is said of it, and the time limit that is kept tells the slow from the right. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { openExercise, type Exercise } from '@seaworthy/content';
import {
  allCases,
  findingText,
  scaledLimit,
  verifyPackage,
  type Problem,
  type TimeLimit,
  type Verification,
} from '@seaworthy/judge';
import { duration, escapeForTerminal } from '@seaworthy/report';
import type { Driver } from '@seaworthy/sandbox';
import type { Surroundings } from '../command.ts';
import { keptLimit, timeLimitFile } from '../exercise/time-limit.ts';
import { wholeProblem } from '../exercise/whole.ts';
import { exercisePhrases } from '../phrases/exercise.ts';
import { problemPhrases } from '../phrases/problem.ts';
import { curriculumFolder } from '../places.ts';
import { driverFor } from '../problem/driver.ts';
import { tellWork } from '../terminal/working.ts';

const phrases = exercisePhrases.prove;

/** Proves these exercises; returns how many failed. With `record` their time limits are written down. */
export async function proveExercises(
  slugs: readonly string[],
  record: boolean,
  around: Surroundings,
): Promise<number> {
  const { stdout, stderr, signal } = around;
  if (slugs.length === 0) return 0;
  stdout.write(`${phrases.opening(slugs.length)}\n`);
  const driver = await driverFor(undefined, stderr);
  let failed = 0;
  try {
    for (const slug of slugs) {
      if (signal.aborted) return failed + 1;
      const exercise = await openExercise(curriculumFolder, slug);
      const lines = await proveOne(exercise, { record, driver }, around).catch(malformed(slug));
      if (lines.length > 1) failed += 1;
      stdout.write(`${lines.map(escapeForTerminal).join('\n')}\n`);
    }
  } finally {
    await driver.close();
  }
  stdout.write(`${phrases.ending(slugs.length - failed, failed)}\n`);
  return failed;
}

/** One exercise that cannot even be read must not keep the others from being proved. */
function malformed(slug: string): (error: unknown) => readonly string[] {
  return (error) => {
    if (error instanceof Mistake) return [phrases.failed(slug), phrases.complaint(error.message)];
    throw error;
  };
}

/** The line of an exercise, and below it what is wrong. */
async function proveOne(
  exercise: Exercise,
  { record, driver }: { readonly record: boolean; readonly driver: Driver },
  around: Surroundings,
): Promise<readonly string[]> {
  const problem = await wholeProblem(exercise, around);
  const working = tellWork(around.stderr, exercise.slug);
  let verification: Verification;
  try {
    verification = await verifyPackage(problem, {
      driver,
      signal: around.signal,
      onProgress: ({ text, done, of }) =>
        working.now(
          escapeForTerminal(`${exercise.slug}: ${problemPhrases.verifying(text, done, of)}`),
        ),
    });
  } finally {
    working.end();
  }
  const { timeLimit } = verification;
  if (record && timeLimit !== null) await keep(exercise, timeLimit);
  const complaints = [
    ...verification.findings
      .filter(({ severity }) => severity === 'error')
      .map((one) => findingText(one)),
    ...verification.submissions.flatMap(({ path, skipped }) =>
      skipped === null ? [] : [phrases.notRun(path, skipped)],
    ),
    ...(await limitComplaints(exercise, verification)),
  ];
  const limit = timeLimit === null ? phrases.noLimit : duration(timeLimit.limitMs);
  if (complaints.length === 0) return [phrases.proved(exercise.slug, facts(problem), limit)];
  return [phrases.failed(exercise.slug), ...complaints.map((text) => phrases.complaint(text))];
}

function facts(problem: Problem): { readonly submissions: number; readonly tests: number } {
  return { submissions: problem.submissions.length, tests: allCases(problem).length };
}

async function keep({ folder }: Exercise, { limitMs, calibrationMs }: TimeLimit): Promise<void> {
  const text = `${JSON.stringify({ limitMs, calibrationMs: calibrationMs === null ? null : Math.round(calibrationMs) }, null, 2)}\n`;
  const file = join(folder, timeLimitFile);
  const before = await readFile(file, 'utf8').catch(() => null);
  if (before !== text) await writeFile(file, text);
}

/** The limit that is kept, as this machine would scale it, must leave room above every right submission. */
async function limitComplaints(
  { folder }: Exercise,
  { submissions, timeLimit }: Verification,
): Promise<readonly string[]> {
  const kept = await keptLimit(folder);
  if (kept === undefined) return [phrases.limitMissing];
  if (timeLimit === null) return [];
  const { limitMs } = scaledLimit(kept, timeLimit.calibrationMs);
  const accepted = submissions.filter(({ path }) => path.startsWith('submissions/accepted/'));
  const slowest = Math.max(0, ...accepted.flatMap(({ cases }) => cases.map(({ cpuMs }) => cpuMs)));
  return slowest * leastRoom <= limitMs
    ? []
    : [phrases.limitLow(duration(limitMs), duration(slowest))];
}

/** A right submission may take so much longer than it did when the limit was measured. */
const leastRoom = 1.25;
