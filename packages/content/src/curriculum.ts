/** Finds the projects of the curriculum on disk. Nothing is listed anywhere; a folder with a `project.md` is a project. */
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { readContract, type Contract } from '@seaworthy/http';
import type { ProjectDefinition } from '@seaworthy/suite';
import { loadDefault, readText } from './content-file.ts';
import type { ModuleLoader } from './loader.ts';
import { findUnits } from './exercises/exercise.ts';
import { readMarkdown } from './markdown.ts';
import { readStage, type Stage } from './stage.ts';

/** A project with everything that a run needs. */
export interface Project {
  readonly slug: string;
  readonly title: string;
  readonly folder: string;
  /** The story, as Markdown. */
  readonly story: string;
  readonly definition: ProjectDefinition;
  readonly contract: Contract;
  /** In their order. */
  readonly stages: readonly Stage[];
}

/** The folders of all projects, by slug, in the order of the curriculum. */
export async function findProjects(curriculumFolder: string): Promise<ReadonlyMap<string, string>> {
  const projects = new Map<string, string>();
  for (const step of await foldersIn(curriculumFolder)) {
    for (const folder of await projectsIn(step)) projects.set(basename(folder), folder);
  }
  return projects;
}

/** One step of the path: a folder of the curriculum that is called number-name. */
export interface Step {
  readonly number: number;
  readonly name: string;
  /** In their order. */
  readonly projects: readonly { readonly slug: string; readonly title: string }[];
  /** In the order of their units. */
  readonly exercises: readonly { readonly slug: string; readonly title: string }[];
}

/** The steps of the path as far as they are there, in their order. */
export async function findSteps(curriculumFolder: string): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const folder of await foldersIn(curriculumFolder)) {
    const [, number, name] = /^(\d+)-(.+)$/.exec(basename(folder)) ?? [];
    if (number === undefined || name === undefined) continue;
    const projects = await Promise.all(
      (await projectsIn(folder)).map(async (project) => {
        const file = join(project, 'project.md');
        const { title } = readMarkdown(await readText(file), file);
        return { slug: basename(project), title };
      }),
    );
    const exercises = (await findUnits(folder)).flatMap((unit) => unit.exercises);
    steps.push({ number: Number(number), name, projects, exercises });
  }
  return steps.toSorted((one, other) => one.number - other.number);
}

/** The folders of the projects in a step. */
async function projectsIn(step: string): Promise<string[]> {
  const found: string[] = [];
  for (const folder of await foldersIn(step)) {
    if ((await readdir(folder)).includes('project.md')) found.push(folder);
  }
  return found;
}

/** Reads one project by its slug; a Mistake names those that there are. */
export async function openProject(
  curriculumFolder: string,
  slug: string,
  load: ModuleLoader,
): Promise<Project> {
  const projects = await findProjects(curriculumFolder);
  const folder = projects.get(slug);
  if (folder === undefined) {
    throw new Mistake('SW_UNKNOWN_PROJECT', {
      project: slug,
      projects: [...projects.keys()].join(', '),
    });
  }
  const contractFile = join(folder, 'openapi.yaml');
  const [story, contract, loaded, stages] = await Promise.all([
    readText(join(folder, 'project.md')),
    readText(contractFile),
    loadDefault(join(folder, 'project.ts'), load),
    readStages(folder, load),
  ]);
  const { title, text } = readMarkdown(story, join(folder, 'project.md'));
  return {
    slug,
    title,
    folder,
    story: text,
    definition: projectDefinition(loaded, join(folder, 'project.ts')),
    contract: readContract(contract, relative(join(folder, '..'), contractFile)),
    stages,
  };
}

async function readStages(projectFolder: string, load: ModuleLoader): Promise<readonly Stage[]> {
  const file = join(projectFolder, 'stages');
  const folders = await foldersIn(file);
  const stages = await Promise.all(
    folders.map((folder) => readStage(folder, basename(folder), load)),
  );
  for (const name of ['slug', 'number'] as const) {
    if (new Set(stages.map((stage) => stage[name])).size === stages.length) continue;
    const problem = `two stages have the same ${name}. Rename one of the folders.`;
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
  }
  return stages.toSorted((one, other) => one.number - other.number);
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function projectDefinition(value: unknown, file: string): ProjectDefinition {
  const isDefinition = (one: unknown): one is ProjectDefinition =>
    typeof one === 'object' &&
    one !== null &&
    'isEmpty' in one &&
    typeof one.isEmpty === 'function';
  if (isDefinition(value)) return value;
  throw new Mistake('SW_BAD_CONTENT', {
    file,
    line: 1,
    problem:
      'the default export is not made by project({ … }). Write: export default project({ … }).',
  });
}
