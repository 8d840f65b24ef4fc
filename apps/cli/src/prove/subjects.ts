/** What a project is proved by: right servers that must pass, hollow ones that must not, and mutants of the reference. */
import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { applyMutant, readMutants, type Mutant, type Project } from '@seaworthy/content';
import { provePhrases } from '../phrases/prove.ts';

/** A server that is run to judge the checks. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  /** What must come of it. */
  readonly must:
    /** `often`: with every seed. A variant that differs in small things is run with one, unless all is asked for. */
    | { readonly kind: 'hold'; readonly often: boolean }
    /** Must be broken in this stage, at the latest. */
    | { readonly kind: 'fail'; readonly stage: string }
    | { readonly kind: 'be-caught'; readonly mutant: Mutant };
  /** Which stages it is run through. */
  readonly stages: StageSpan;
}

/** From one stage up to another, by their slugs; from the first, and up to the last, where nothing is said. */
export interface StageSpan {
  readonly from?: string;
  readonly upTo?: string;
}

/** Finds all subjects of a project. Mutants are copies of the reference in `workshop`, with one mistake each. */
export async function findSubjects(
  project: Project,
  workshop: string,
): Promise<readonly Subject[]> {
  const rights = [
    join(project.folder, 'reference'),
    ...(await servers(join(project.folder, 'right'))),
  ];
  const hollows = await servers(join(project.folder, 'hollow'));
  const mutants = await readMutants(project.folder);
  return [
    ...(await Promise.all(rights.map(async (folder) => rightSubject(folder, project)))),
    ...(await Promise.all(hollows.map(hollowSubject))),
    ...mutants.map((mutant): Subject => ({
      name: `mutant/${mutant.slug}`,
      folder: join(workshop, mutant.slug),
      must: { kind: 'be-caught', mutant },
      stages: {},
    })),
  ];
}

/** Makes the folder of a mutant: the reference, with the mistake. Other subjects lie there already. */
export async function prepareSubject(subject: Subject, project: Project): Promise<void> {
  if (subject.must.kind !== 'be-caught') return;
  const { mutant } = subject.must;
  const reference = join(project.folder, 'reference');
  await rm(subject.folder, { recursive: true, force: true });
  await mkdir(subject.folder, { recursive: true });
  await cp(reference, subject.folder, {
    recursive: true,
    filter: (path) =>
      !['node_modules', 'dist', '.seaworthy', 'test', 'docs'].includes(basename(path)),
  });
  const modules = join(reference, 'node_modules');
  if ((await stat(modules).catch(() => null)) !== null)
    await symlink(modules, join(subject.folder, 'node_modules'));
  const changed = applyMutant(mutant, (path) => readFileSync(join(subject.folder, path), 'utf8'));
  for (const [path, text] of changed) await writeFile(join(subject.folder, path), text);
}

/** A right server with a README of its own is an implementation; the others are variants of one. */
async function rightSubject(folder: string, project: Project): Promise<Subject> {
  const readme = await stat(join(folder, 'README.md')).catch(() => null);
  const stages = await spanOf(folder, project);
  return { name: nameOf(folder), folder, must: { kind: 'hold', often: readme !== null }, stages };
}

/** Not every server that is right can meet every stage: `from` and `upTo` in its seaworthy.json say which it is for. */
async function spanOf(folder: string, project: Project): Promise<StageSpan> {
  const file = join(folder, 'seaworthy.json');
  const slugs = project.stages.map((one) => one.slug);
  const wrong = (problem: string): Mistake =>
    new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
  const state: unknown = JSON.parse(await readFile(file, 'utf8'));
  const slugAt = (name: 'from' | 'upTo'): string | undefined => {
    const value: unknown =
      typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined;
    if (value === undefined) return undefined;
    if (typeof value === 'string' && slugs.includes(value)) return value;
    throw wrong(provePhrases.noStage(name, JSON.stringify(value), project.slug, slugs));
  };
  const [from, upTo] = [slugAt('from'), slugAt('upTo')];
  if (from !== undefined && upTo !== undefined && slugs.indexOf(from) > slugs.indexOf(upTo))
    throw wrong(provePhrases.fromAfterUpTo(from, upTo));
  return { ...(from === undefined ? {} : { from }), ...(upTo === undefined ? {} : { upTo }) };
}

async function hollowSubject(folder: string): Promise<Subject> {
  const file = join(folder, 'seaworthy.json');
  const state: unknown = JSON.parse(await readFile(file, 'utf8'));
  const stage =
    typeof state === 'object' && state !== null && 'mustFail' in state ? state.mustFail : null;
  if (typeof stage !== 'string') {
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem: provePhrases.noMustFail });
  }
  return { name: nameOf(folder), folder, must: { kind: 'fail', stage }, stages: {} };
}

/** The folders that hold a Procfile. */
async function servers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const folders = names
    .toSorted((one, other) => one.localeCompare(other))
    .map((name) => join(folder, name));
  const isServer = await Promise.all(
    folders.map(async (one) => (await stat(join(one, 'Procfile')).catch(() => null)) !== null),
  );
  return folders.filter((_, index) => isServer[index]);
}

function nameOf(folder: string): string {
  const parent = basename(join(folder, '..'));
  return parent === 'right' || parent === 'hollow'
    ? `${parent}/${basename(folder)}`
    : basename(folder);
}
