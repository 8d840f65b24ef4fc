/** What is asked of the mutants: each names a check that exists and can be made, and each check has one. */
import { basename } from 'node:path/posix';
import { Mistake } from '@seaworthy/core';
import { applyMutant, parseMutant, type Mutant } from '../mutants.ts';
import { parsePower } from '../power.ts';
import type { Tree } from '../tree.ts';
import { found, type Finding, type FoundInFile } from './rules.ts';
import { saidBy } from './said.ts';
import type { CheckSource, StageSource } from './stage-source.ts';
import { kebabCase } from './text.ts';

/** Every check is proved by at least one mutant, and every mutant changes the reference of its own project. */
export function lintMutants(
  tree: Tree,
  project: string,
  stages: readonly StageSource[],
): readonly Finding[] {
  const checks = stages.flatMap((stage) =>
    stage.checks.map((check) => ({ ...check, file: `${stage.path}/checks.ts` })),
  );
  const ids = new Set(checks.map(({ id }) => id));
  const mutants: Mutant[] = [];
  const wrong = tree.files
    .filter((file) => file.startsWith(`${project}/mutants/`) && file.endsWith('.diff'))
    .flatMap((file): readonly Finding[] => {
      const mutant = readOrFind(tree.read(file), file);
      if ('rule' in mutant) return [{ file, ...mutant }];
      mutants.push(mutant);
      return problemsOf(mutant, ids, (path) => referenceFile(tree, project, path)).map(
        (problem) => ({ file, ...problem }),
      );
    });
  return [...unproved(project, checks, mutants), ...wrong, ...counted(tree, project, mutants)];
}

function readOrFind(text: string, file: string): Mutant | FoundInFile {
  try {
    return parseMutant(text, file);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, said } = saidBy(error);
    return found('mutant/head', line, { said });
  }
}

function referenceFile(tree: Tree, project: string, path: string): string | null {
  const file = `${project}/reference/${path}`;
  return tree.has(file) ? tree.read(file) : null;
}

function unproved(
  project: string,
  checks: readonly (CheckSource & { readonly file: string })[],
  mutants: readonly Mutant[],
): readonly Finding[] {
  const caught = new Set(mutants.map(({ caughtBy }) => caughtBy));
  return checks
    .filter(({ id }) => !caught.has(id))
    .map(({ id, file, line }) => ({
      file,
      ...found('check/mutant', line, { check: id, project: basename(project) }),
    }));
}

function problemsOf(
  mutant: Mutant,
  checks: ReadonlySet<string>,
  read: (path: string) => string | null,
): readonly FoundInFile[] {
  const problems: FoundInFile[] = [];
  const name = basename(mutant.file);
  if (!kebabCase.test(mutant.slug)) problems.push(found('mutant/name', 1, { name }));
  if (!/^\S.*[.?!]$/.test(mutant.excuse)) problems.push(found('mutant/excuse', 1));
  if (!checks.has(mutant.caughtBy))
    problems.push(found('mutant/check', 2, { check: mutant.caughtBy }));
  if (mutant.diff.split('\n')[3] !== '') problems.push(found('mutant/blank', 4));
  try {
    applyMutant(mutant, read);
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, said } = saidBy(error);
    problems.push(found('mutant/applies', line, { said }));
  }
  return problems;
}

/** What was counted is of mutants that are there, and of the checks that must catch them. */
function counted(tree: Tree, project: string, mutants: readonly Mutant[]): readonly Finding[] {
  const file = `${project}/power.json`;
  if (!tree.has(file)) return [];
  const text = tree.read(file);
  try {
    const lines = text.split('\n');
    return [...parsePower(text, file)]
      .filter(
        ([slug, { check }]) => !mutants.some((one) => one.slug === slug && one.caughtBy === check),
      )
      .map(([slug, { check }]) => {
        const line = lines.findIndex((one) => one.includes(`"${slug}"`)) + 1;
        const facts = { mutant: slug, check, project: basename(project) };
        return { file, ...found('power/stale', line, facts) };
      });
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, said } = saidBy(error);
    return [{ file, ...found('power/form', line, { said, project: basename(project) }) }];
  }
}
