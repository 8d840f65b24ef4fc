/** The form of a project: the files without which nothing runs, its contract, and its starters. */
import { basename } from 'node:path/posix';
import { Mistake } from '@seaworthy/core';
import { readContract } from '@seaworthy/http';
import type { Tree } from '../tree.ts';
import { lintHoles } from './holes.ts';
import { found, type Finding } from './rules.ts';
import { saidBy } from './said.ts';

const needed = [
  'project.md',
  'project.ts',
  'openapi.yaml',
  'reference/Procfile',
  'reference/seaworthy.json',
];

/** The folders of all projects: what holds the text of one, or stages. */
export function projectsOf(tree: Tree): readonly string[] {
  const folders = tree.files.flatMap(
    (file) => /^(curriculum\/[^/]+\/[^/]+)\/(?:project\.(?:md|ts)$|stages\/)/.exec(file)?.[1] ?? [],
  );
  return [...new Set(folders)];
}

/** A project has its files, a contract that can be used, and starters in one form. */
export async function lintProject(tree: Tree, project: string): Promise<readonly Finding[]> {
  const missing = needed
    .filter((name) => !tree.has(`${project}/${name}`))
    .map((name) => ({ file: `${project}/project.md`, ...found('project/whole', 1, { name }) }));
  const contract = `${project}/openapi.yaml`;
  return [
    ...missing,
    ...(tree.has(contract) ? await lintContract(tree.read(contract), contract) : []),
    ...startersOf(tree, project).flatMap((language) => lintStarter(tree, project, language)),
    ...lintHoles(tree, project),
  ];
}

async function lintContract(text: string, file: string): Promise<readonly Finding[]> {
  try {
    await readContract(text, file).verify();
    return [];
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const { line, said } = saidBy(error);
    return [{ file, ...found('project/contract', line, { said }) }];
  }
}

/** The languages in which a project has a starter. */
export function startersOf(tree: Tree, project: string): readonly string[] {
  const start = `${project}/starters/`;
  const languages = tree.files
    .filter((file) => file.startsWith(start))
    .flatMap((file) => {
      const [language = '', ...rest] = file.slice(start.length).split('/');
      return rest.length > 0 ? [language] : [];
    });
  return [...new Set(languages)];
}

function lintStarter(tree: Tree, project: string, language: string): readonly Finding[] {
  const folder = `${project}/starters/${language}`;
  const at = (name: string): string => `${folder}/${name}`;
  const missing = ['Procfile', 'README.md', 'seaworthy.json']
    .filter((name) => !tree.has(at(name)))
    .map((name) => ({ file: at(name), ...found('starter/whole', 1, { name }) }));
  const settings = { project: basename(project), language };
  const isSaid =
    !tree.has(at('seaworthy.json')) || saysThis(tree.read(at('seaworthy.json')), settings);
  const count = tree.has(at('README.md'))
    ? tree.read(at('README.md')).trimEnd().split('\n').length
    : 0;
  return [
    ...missing,
    ...(isSaid ? [] : [{ file: at('seaworthy.json'), ...found('starter/settings', 1, settings) }]),
    ...(count > 20 ? [{ file: at('README.md'), ...found('starter/readme', 21, { count }) }] : []),
  ];
}

/** Whether a text is a JSON object with these members, and others or none. */
function saysThis(text: string, wanted: Readonly<Record<string, string>>): boolean {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(wanted).every(([name, one]) => Reflect.get(value, name) === one);
  } catch {
    // What is not JSON says nothing.
    return false;
  }
}
