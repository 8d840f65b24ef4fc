/** Where things lie: the curriculum, and how its TypeScript is loaded, from the sources or from the bundle. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ModuleLoader } from '@seaworthy/content';

/** The folder of Seaworthy itself: the one that holds `curriculum/`. */
export const home = findHome(dirname(fileURLToPath(import.meta.url)));

/** The folder of what is taught. */
export const curriculumFolder = join(home, 'curriculum');

/** A path as one may type it in this folder: from there on, unless it lies elsewhere. */
export function shortPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
}

/** Loads a suite: from `dist/curriculum/` when this is the bundle, else the TypeScript itself. */
export const loadModule: ModuleLoader = async (file) => {
  const isBundle = !import.meta.url.endsWith('.ts');
  const built = join(home, 'dist', relative(home, file)).replace(/\.ts$/, '.js');
  const loaded: unknown = await import(pathToFileURL(isBundle ? built : file).href);
  return typeof loaded === 'object' && loaded !== null ? { ...loaded } : {};
};

function findHome(from: string): string {
  let folder = from;
  // The bundle holds a folder of that name too, but no package.json.
  while (!['curriculum', 'package.json'].every((name) => existsSync(join(folder, name)))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`no curriculum/ was found above ${from}`);
    folder = parent;
  }
  return folder;
}
