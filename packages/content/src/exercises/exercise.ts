/**
 * Finds and reads exercises: a folder `exercises/<slug>` of a step with a `problem.yaml` is one. It is a Kattis problem
 * package with texts for which that format has no place.
 */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { parse } from 'yaml';
import { readText } from '../content-file.ts';
import { readMarkdown } from '../markdown.ts';

/** An exercise as a learner meets it. */
export interface Exercise {
  readonly slug: string;
  readonly title: string;
  readonly folder: string;
  /** The folder of its step, such as `1-algorithms`. */
  readonly step: string;
  /** The statement, as Markdown. */
  readonly statement: string;
  /** A question, a pointer, an outline. */
  readonly hints: readonly string[];
  /** What is to be read after it was solved, as Markdown. */
  readonly debrief: string;
  /** Inputs and answers that the learner sees, in their order. */
  readonly samples: readonly Sample[];
}

/** An example. */
export interface Sample {
  readonly input: string;
  readonly answer: string;
}

/** A lesson with the exercises that belong to it. */
export interface Unit {
  readonly number: number;
  readonly title: string;
  /** The lesson's file. */
  readonly lesson: string;
  readonly exercises: readonly { readonly slug: string; readonly title: string }[];
}

/** The folders of all exercises, by slug, in the order of the curriculum. */
export async function findExercises(
  curriculumFolder: string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const step of await namesIn(curriculumFolder)) {
    const parent = join(curriculumFolder, step, 'exercises');
    for (const slug of await namesIn(parent)) {
      const folder = join(parent, slug);
      if ((await namesIn(folder)).includes('problem.yaml')) found.set(slug, folder);
    }
  }
  return found;
}

/**
 * The units of a step, in their order: one for each lesson `lessons/<number>-<name>.md`. Its exercises are those that
 * its section "Now you" names, each at the beginning of a line of a list.
 */
export async function findUnits(stepFolder: string): Promise<readonly Unit[]> {
  const folder = join(stepFolder, 'lessons');
  const units: Unit[] = [];
  for (const name of await namesIn(folder)) {
    const [, number] = /^(\d+)-.+\.md$/.exec(name) ?? [];
    if (number === undefined) continue;
    const lesson = join(folder, name);
    const { title, sections } = readMarkdown(await readText(lesson), lesson);
    const named = sections.get(exercisesHeading) ?? '';
    const slugs = [...named.matchAll(/^- `([^`]+)`/gm)].map(([, slug = '']) => slug);
    const exercises = await Promise.all(
      slugs.map(async (slug) => ({ slug, title: await titleIn(stepFolder, slug) })),
    );
    units.push({ number: Number(number), title, lesson, exercises });
  }
  return units.toSorted((one, other) => one.number - other.number);
}

/** Reads one exercise by its slug; a Mistake names those that there are. */
export async function openExercise(curriculumFolder: string, slug: string): Promise<Exercise> {
  const all = await findExercises(curriculumFolder);
  const folder = all.get(slug);
  if (folder === undefined) {
    throw new Mistake('SW_UNKNOWN_EXERCISE', {
      exercise: slug,
      exercises: [...all.keys()].join(', '),
    });
  }
  const stepFolder = join(folder, '..', '..');
  const [title, statement, hints, debrief, samples] = await Promise.all([
    titleIn(stepFolder, slug),
    readText(join(folder, 'statement', 'problem.en.md')),
    readText(join(folder, 'hints.md')),
    readText(join(folder, 'debrief.md')),
    samplesIn(join(folder, 'data', 'sample')),
  ]);
  return {
    slug,
    title,
    folder,
    step: basename(stepFolder),
    statement: statement.trim(),
    hints: hintsIn(hints),
    debrief: debrief.trim(),
    samples,
  };
}

/** The section of a lesson that names its exercises. */
const exercisesHeading = 'Now you';

async function titleIn(stepFolder: string, slug: string): Promise<string> {
  const file = join(stepFolder, 'exercises', slug, 'problem.yaml');
  const value: unknown = parse(await readText(file));
  const name =
    typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  if (typeof name === 'string') return name;
  const problem = 'there is no name. Write a line such as "name: Hash table".';
  throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
}

async function samplesIn(folder: string): Promise<readonly Sample[]> {
  const names = (await namesIn(folder)).filter((name) => name.endsWith('.in'));
  return Promise.all(
    names.map(async (name) => ({
      input: await readText(join(folder, name)),
      answer: await readText(join(folder, name.replace(/\.in$/, '.ans'))),
    })),
  );
}

/** The items of the numbered list. */
function hintsIn(text: string): readonly string[] {
  return text
    .split(/^\d+\. /m)
    .slice(1)
    .map((hint) => hint.trim().replace(/\n\s*/g, ' '));
}

/** What lies in a folder, in order; nothing where there is none. */
async function namesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.toSorted((one, other) => (one < other ? -1 : 1));
}
