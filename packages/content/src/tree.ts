/** A checkout as its authors see it: the names of all files, and the text of each when it is asked for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a checkout, without what was installed, built or kept by a run. */
export interface Tree {
  readonly root: string;
  /** Paths relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  has(path: string): boolean;
  read(path: string): string;
}

/** Reads the names of all files at once, and each file when it is asked for. */
export function openTree(root: string): Tree {
  const files = filesUnder(root, '').toSorted();
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    root,
    files,
    has: (path) => known.has(path),
    read(path) {
      const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
      texts.set(path, text);
      return text;
    },
  };
}

const notOurs = new Set(['node_modules', 'dist', '.git', '.seaworthy', 'coverage', '__pycache__']);

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
    return notOurs.has(entry.name) ? [] : filesUnder(root, path);
  });
}
