/** Checks the program of an exercise again whenever it is saved. */
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { escapeForTerminal, escapeLines } from '@seaworthy/report';
import type { Surroundings } from '../command.ts';
import { exercisePhrases } from '../phrases/exercise.ts';
import { writeLines } from '../problem/judged.ts';
import { watchChanges } from '../watch/changes.ts';
import type { Begun } from './begun.ts';
import { checkOnce } from './check.ts';
import { wholeProblem } from './whole.ts';

/** Watches until Ctrl-C; returns the exit code. */
export async function watchExercise(begun: Begun, around: Surroundings): Promise<number> {
  const problem = await wholeProblem(begun.exercise, around);
  let reason: readonly string[] | null = [];
  let superseded = new AbortController();
  let wake = (): void => undefined;
  const changes = await watchChanges(begun.folder, {
    onChange: (paths) => {
      reason = paths;
      superseded.abort();
      wake();
    },
    onNote: () => undefined,
  });
  around.signal.addEventListener('abort', () => wake(), { once: true });
  try {
    while (!around.signal.aborted) {
      if (reason === null) {
        writeLines(around, ['', exercisePhrases.watching(changes.count())]);
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      if (reason.length > 0) writeLines(around, ['', exercisePhrases.saved(reason)]);
      reason = null;
      superseded = new AbortController();
      const signal = AbortSignal.any([around.signal, superseded.signal]);
      await told(around, () =>
        checkOnce(begun, { problem, isWhole: false, format: 'text', signal }, around),
      );
      await changes.wroteState();
    }
    return 0;
  } finally {
    await changes.close();
  }
}

/** What is wrong with the folder at this moment may be mended by the next save. */
async function told(around: Surroundings, check: () => Promise<number>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    if (!(error instanceof Mistake) && !(error instanceof EnvironmentTrouble)) throw error;
    writeLines(around, escapeLines(`${error.code}: ${escapeForTerminal(error.message)}`));
  }
}
