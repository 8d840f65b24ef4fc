/** The exercise that a folder holds, as its `seaworthy.json` says. */
import { openExercise, type Exercise } from '@seaworthy/content';
import { curriculumFolder } from '../places.ts';
import {
  progressOf,
  readState,
  writeState,
  type LearnerState,
} from '../settings/seaworthy-json.ts';

/** An exercise that somebody works at. */
export interface Begun {
  readonly folder: string;
  readonly exercise: Exercise;
  readonly state: LearnerState;
}

/** Reads it; null where the folder holds no exercise. */
export async function begunIn(folder: string): Promise<Begun | null> {
  const state = await readState(folder);
  if (state?.exercise === undefined) return null;
  return { folder, exercise: await openExercise(curriculumFolder, state.exercise), state };
}

/** Whether all tests passed when it was last checked. */
export function isSolved({ exercise, state }: Begun): boolean {
  return progressOf(state).get(exercise.slug)?.verdict === 'passed';
}

/** Writes down what came of a check. */
export async function keepVerdict({ folder, exercise }: Begun, isAccepted: boolean): Promise<void> {
  // Read again: meanwhile a hint may have been counted, or the learner may have written there.
  const state = await readState(folder);
  const verdict = isAccepted ? 'passed' : 'broken';
  const progress = {
    ...state?.progress,
    [exercise.slug]: { verdict, at: new Date().toISOString() },
  } as const;
  writeState(folder, { ...state, progress });
}
