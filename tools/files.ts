/** Walks the repository as a reader sees it: without what was installed, built or kept by a run. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const notOurs = new Set(['node_modules', 'dist', '.git', '.seaworthy', 'coverage', '__pycache__']);

/** Every file under `<root>/<folder>`, as paths relative to `root` with `/`, sorted. No folder, no files. */
export function filesUnder(root: string, folder = ''): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
      return notOurs.has(entry.name) ? [] : filesUnder(root, path);
    })
    .toSorted();
}
