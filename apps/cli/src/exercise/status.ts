/** Where somebody stands in the exercises of a step: what their folders say that lie side by side. */
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findUnits } from '@seaworthy/content';
import { exercisePhrases } from '../phrases/exercise.ts';
import { curriculumFolder } from '../places.ts';
import { progressOf, readState } from '../settings/seaworthy-json.ts';
import type { Begun } from './begun.ts';

const phrases = exercisePhrases.status;

/** What came of an exercise. */
type Verdict = 'solved' | 'tried' | 'untried';

/** Where somebody stands; `--format json` writes it as it is. */
export interface ExerciseStatus {
  readonly exercise: string;
  readonly title: string;
  readonly language: string | null;
  readonly verdict: Verdict;
  /** How many hints were read. */
  readonly hints: number;
  /** The folder of its step, such as `1-algorithms`. */
  readonly step: string;
  readonly units: readonly {
    readonly number: number;
    readonly title: string;
    /** `verdict` is null where no folder beside this one holds the exercise. */
    readonly exercises: readonly { readonly slug: string; readonly verdict: Verdict | null }[];
  }[];
}

/** Reads it. Nothing is run and nothing is written. */
export async function exerciseStatus({ exercise, state, folder }: Begun): Promise<ExerciseStatus> {
  const verdicts = await verdictsBeside(folder);
  const units = await findUnits(join(curriculumFolder, exercise.step));
  return {
    exercise: exercise.slug,
    title: exercise.title,
    language: state.language ?? null,
    verdict: verdicts.get(exercise.slug) ?? 'untried',
    hints: state.hints?.[exercise.slug] ?? 0,
    step: exercise.step,
    units: units.map(({ number, title, exercises }) => ({
      number,
      title,
      exercises: exercises.map(({ slug }) => ({ slug, verdict: verdicts.get(slug) ?? null })),
    })),
  };
}

/** The same for a terminal: the exercise, its step unit by unit, and what to type next. */
export function exerciseStatusLines(
  { title, language, verdict, hints, step, units }: ExerciseStatus,
  unicode: boolean,
): readonly string[] {
  const all = units.flatMap((unit) => unit.exercises);
  const solved = all.filter((one) => one.verdict === 'solved').length;
  const next = all.find((one) => one.verdict !== 'solved');
  const goOn = next === undefined ? [] : [phrases.begin(next.slug)];
  return [
    phrases.exercise(title, language),
    `  ${phrases[verdict]}${hints === 0 ? '' : `, ${phrases.hints(hints)}`}`,
    '',
    phrases.step(step, solved, all.length),
    ...units.flatMap((unit) => ['', ...unitLines(unit, unicode)]),
    '',
    ...(verdict === 'solved' ? goOn : [phrases.goOn]),
  ];
}

function unitLines(
  { number, title, exercises }: ExerciseStatus['units'][number],
  unicode: boolean,
): readonly string[] {
  const widest = Math.max(0, ...exercises.map(({ slug }) => slug.length));
  const [tick, dot] = unicode ? ['✓', '·'] : ['+', '-'];
  return [
    phrases.unit(number, title),
    ...exercises.map(({ slug, verdict }) => {
      const word = verdict === null ? '' : phrases[verdict];
      return `  ${verdict === 'solved' ? tick : dot} ${slug.padEnd(widest)}  ${word}`.trimEnd();
    }),
  ];
}

/** A folder that cannot be read, or holds something else, is nobody's exercise. */
async function verdictsBeside(folder: string): Promise<ReadonlyMap<string, Verdict>> {
  const parent = dirname(folder);
  const names = await readdir(parent).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const state = await readState(join(parent, name)).catch(() => null);
      if (state?.exercise === undefined) return [];
      const verdict = progressOf(state).get(state.exercise)?.verdict;
      if (verdict === undefined) return [[state.exercise, 'untried'] as const];
      return [[state.exercise, verdict === 'passed' ? 'solved' : 'tried'] as const];
    }),
  );
  return new Map(found.flat());
}
