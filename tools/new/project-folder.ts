/** Where a project lies, found by its slug. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What was asked for cannot be done; the message says why and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** The folder of a project: `<root>/curriculum/5-projects/todo`. */
export function projectFolder(root: string, slug: string): string {
  const curriculum = join(root, 'curriculum');
  const projects = foldersIn(curriculum)
    .flatMap((step) => foldersIn(step))
    .filter((folder) => readdirSync(folder).includes('project.ts'));
  const found = projects.find((folder) => basename(folder) === slug);
  if (found !== undefined) return found;
  const known = projects.map((folder) => basename(folder)).join(', ');
  throw new Refusal(`There is no project "${slug}". There are: ${known}.`);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
