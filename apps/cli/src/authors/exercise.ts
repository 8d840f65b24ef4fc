/** Begins an exercise: a Kattis problem package (format 2025-09) and the texts beside it, each with what goes in. */
import { randomUUID } from 'node:crypto';
import { Mistake } from '@seaworthy/core';
import { exercisesOf, type Tree } from '@seaworthy/content';
import { newExercisePhrases as phrases } from '../phrases/new-exercise.ts';
import { newPhrases } from '../phrases/new.ts';
import { refuseBadSlug, titleOf, writeNew } from './checkout.ts';

/** The steps of the path whose exercises are programs. */
export const stepsWithExercises = ['1-algorithms', '2-language'];

/** Makes the folder of an exercise; what it says is told to the author. */
export function newExercise(tree: Tree, step: string, slug: string): string {
  refuseBadSlug(slug, 'lru-cache');
  const taken = exercisesOf(tree).find((folder) => folder.endsWith(`/${slug}`));
  if (taken !== undefined) throw new Mistake('SW_SLUG_TAKEN', { place: taken });
  const path = `curriculum/${step}/exercises/${slug}`;
  const files = filesOf(slug);
  writeNew(tree, path, files);
  const folders = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? name))];
  return [
    newPhrases.began(path, folders),
    newPhrases.programsFirst,
    newPhrases.whatIsLeft(path),
    '',
  ].join('\n');
}

function filesOf(slug: string): Readonly<Record<string, string>> {
  return {
    'problem.yaml': phrases.metadata(titleOf(slug), randomUUID()),
    'statement/problem.en.md': phrases.statement,
    'data/sample/1.in': phrases.sampleInput,
    'data/sample/1.ans': phrases.sampleAnswer,
    'data/secret/01-smallest.in': phrases.secretInput,
    'data/secret/01-smallest.ans': phrases.secretAnswer,
    'data/secret/01-smallest.yaml': phrases.description,
    'generators/generators.yaml': phrases.generators,
    'generators/generate.ts': phrases.generate,
    'input_validators/validate.py': phrases.validator,
    'submissions/accepted/solution.py': phrases.solution('#'),
    'submissions/accepted/solution.mjs': phrases.solution('//'),
    'submissions/accepted/solution.c': phrases.solution('//'),
    'submissions/wrong_answer/mistake.py': phrases.mistake,
    'submissions/submissions.yaml': phrases.pins,
    'hints.md': phrases.hints,
    'debrief.md': phrases.debrief,
  };
}
