/** What may stand for the placeholders of the help, as far as this folder and the curriculum tell. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findExercises, findProjects, findSteps, type Project } from '@seaworthy/content';
import { findProject, pastRun } from '../past-run.ts';
import { completionPhrases } from '../phrases/completion.ts';
import { curriculumFolder } from '../places.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { keptRuns } from '../settings/run-folder.ts';
import { readState } from '../settings/seaworthy-json.ts';
import type { Candidate, Line, Values } from './candidates.ts';
import { shells } from './scripts.ts';

type Find = (cwd: string, line: Line) => Promise<readonly Candidate[]> | readonly Candidate[];

/** A value that only its typist knows. */
const nothing: Find = () => [];

/** Each placeholder that the help of a command uses. A test sees to it that none is missing here. */
export const kinds: Readonly<Record<string, Find>> = {
  FOLDER: () => [{ value: ':folders', meaning: '' }],
  FILE: () => [{ value: ':files', meaning: '' }],
  PACKAGE: () => [{ value: ':files', meaning: '' }],
  PROGRAM: () => [{ value: ':files', meaning: '' }],
  PROJECT: projects,
  WHAT: async () => [...(await projects()), ...(await exercises())],
  NAME: projects,
  APP: apps,
  LANGUAGE: languages,
  STAGE: async (cwd, line) =>
    (await projectOf(cwd, line)).stages.map(({ slug, title }) => ({ value: slug, meaning: title })),
  CHECK: checks,
  RUN: (cwd, line) =>
    keptRuns(folderOf(cwd, line))
      .toReversed()
      .map((value) => ({ value, meaning: '' })),
  SHELL: () => Object.keys(shells).map((value) => ({ value, meaning: '' })),
  METHOD: () =>
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
      value,
      meaning: completionPhrases.meanings.method,
    })),
  ...Object.fromEntries(
    'BODY COMMAND DRIVER FORMAT FORMAT=FILE HEADER K/N N PATH PORT REQUEST SEED TEXT URL WORD'
      .split(' ')
      .map((name) => [name, nothing] as const),
  ),
};

/** The values in this folder. */
export function valuesIn(cwd: string): Values {
  return async (placeholder, line) => (await kinds[placeholder]?.(cwd, line)) ?? [];
}

function folderOf(cwd: string, { options }: Line): string {
  return learnerFolder(options.get('folder'), cwd);
}

async function projectOf(cwd: string, line: Line): Promise<Project> {
  const folder = folderOf(cwd, line);
  const slug = line.options.get('project') ?? (await readState(folder))?.project;
  return findProject(slug, folder);
}

async function projects(): Promise<readonly Candidate[]> {
  const steps = await findSteps(curriculumFolder);
  return steps
    .flatMap((step) => step.projects)
    .map(({ slug, title }) => ({ value: slug, meaning: title }));
}

async function exercises(): Promise<readonly Candidate[]> {
  const found = await findExercises(curriculumFolder);
  return [...found.keys()].map((value) => ({ value, meaning: '' }));
}

async function apps(): Promise<readonly Candidate[]> {
  const folders = await findProjects(curriculumFolder);
  return (await projects()).filter(({ value }) =>
    existsSync(join(folders.get(value) ?? '', 'reference')),
  );
}

async function languages(): Promise<readonly Candidate[]> {
  const found = new Set<string>();
  const projectFolders = (await findProjects(curriculumFolder)).values();
  for (const folder of [curriculumFolder, ...projectFolders]) {
    const entries = await readdir(join(folder, 'starters'), { withFileTypes: true });
    for (const entry of entries) if (entry.isDirectory()) found.add(entry.name);
  }
  return [...found].toSorted().map((value) => ({ value, meaning: '' }));
}

/** By their names; and those that failed also by the numbers that the page gave them. */
async function checks(cwd: string, line: Line): Promise<readonly Candidate[]> {
  // The tests of an exercise are named by `check --list`.
  if ((await readState(folderOf(cwd, line)))?.exercise !== undefined) return [];
  const all = (await projectOf(cwd, line)).stages.flatMap((stage) => stage.checks);
  const claims = new Map(all.map(({ id, check }) => [id, check.claim]));
  const past = pastRun(folderOf(cwd, line));
  const failed = [...past.numbers]
    .filter(([, id]) => past.broken.includes(id))
    .map(([value, id]) => ({ value, meaning: claims.get(id) ?? id }));
  return [...failed, ...[...claims].map(([value, meaning]) => ({ value, meaning }))];
}
