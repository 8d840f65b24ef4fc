/** Exercises as whole problem packages, kept in Seaworthy's own folder for as long as they do not change. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { makeWholePackage, type Exercise } from '@seaworthy/content';
import { isScenario, openPackage, type Problem, type Scenario } from '@seaworthy/judge';
import { Mistake } from '@seaworthy/core';
import { escapeForTerminal } from '@seaworthy/report';
import type { Surroundings } from '../command.ts';
import { exercisePhrases } from '../phrases/exercise.ts';
import { problemPhrases } from '../phrases/problem.ts';
import { loadModule } from '../places.ts';
import { ownFolder } from '../settings/own-folder.ts';
import { tellWork } from '../terminal/working.ts';

/** So many are kept: those that were used last. Some have tests of 20 MB. */
const mostKept = 5;

/** Makes the exercise whole where that was not done before, and reads it. */
export async function wholeProblem(exercise: Exercise, around: Surroundings): Promise<Problem> {
  const shelf = join(ownFolder(around.env), 'exercises');
  const into = join(shelf, `${exercise.slug}-${await hashOf(exercise.folder)}`);
  const working = tellWork(around.stderr, problemPhrases.judging);
  try {
    await mkdir(shelf, { recursive: true });
    await makeWholePackage(exercise, {
      into,
      load: loadModule,
      signal: around.signal,
      onCase: (name) => working.now(escapeForTerminal(exercisePhrases.making(name))),
    });
  } finally {
    working.end();
  }
  await utimes(into, new Date(), new Date());
  await dropOldest(shelf);
  const { problem, findings } = await openPackage(into, await scenarioOf(exercise));
  if (problem !== null) return problem;
  const [wrong] = findings.filter(({ severity }) => severity === 'error');
  const said =
    wrong === undefined
      ? problemPhrases.unreadable
      : problemPhrases.wrongIn(wrong.file, wrong.what);
  throw new Mistake('SW_BAD_PROBLEM', { path: exercise.folder, problem: said });
}

/** What the exercise brings along where an input and an answer are not enough. */
async function scenarioOf({ folder }: Exercise): Promise<Scenario | null> {
  const file = join(folder, 'scenario.ts');
  if (!existsSync(file)) return null;
  const { default: scenario } = await loadModule(file);
  if (isScenario(scenario)) return scenario;
  throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem: exercisePhrases.noScenario });
}

/** Its files, by their names and what they hold. */
async function hashOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of files) {
    const bytes = await readFile(file);
    hash.update(JSON.stringify([relative(folder, file), bytes.length])).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

async function dropOldest(shelf: string): Promise<void> {
  const folders = await Promise.all(
    (await readdir(shelf)).map(async (name) => {
      const path = join(shelf, name);
      return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
    }),
  );
  const [, ...others] = folders.toSorted((one, other) => other.at - one.at);
  for (const { path } of others.slice(mostKept - 1))
    await rm(path, { recursive: true, force: true });
}
