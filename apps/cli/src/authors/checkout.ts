/** Where an author works: a clone of the repository, found from the folder in which the command was typed. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { kebabCase, openTree, projectsOf, type Tree } from '@seaworthy/content';

/** The files of the checkout around a folder. An installed copy has a curriculum, but is no clone. */
export function openCheckout(cwd: string): Tree {
  let folder = cwd;
  while (!['curriculum', '.git'].every((name) => existsSync(join(folder, name)))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Mistake('SW_NO_CHECKOUT', { folder: cwd });
    folder = parent;
  }
  return openTree(folder);
}

/** The folder of a project, relative to the checkout: `curriculum/5-projects/todo`. */
export function projectFolder(tree: Tree, slug: string): string {
  const projects = projectsOf(tree);
  const folder = projects.find((one) => basename(one) === slug);
  if (folder !== undefined) return folder;
  const known = projects.map((one) => basename(one)).join(', ');
  throw new Mistake('SW_UNKNOWN_PROJECT', { project: slug, projects: known });
}

/** Refuses what is no slug; `example` shows one. */
export function refuseBadSlug(slug: string, example: string): void {
  if (!kebabCase.test(slug)) throw new Mistake('SW_BAD_SLUG', { slug, example });
}

/** The title that a slug suggests: "Find things" for `find-things`. */
export function titleOf(slug: string): string {
  return slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');
}

/** Writes files that are not there yet, by their names below `path`, with the folders that they need. */
export function writeNew(tree: Tree, path: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(tree.root, path, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  }
}
