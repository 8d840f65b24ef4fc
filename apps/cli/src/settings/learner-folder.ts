/** Which folder is meant: every command works from anywhere inside a learner's project. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The folder that was named; without a name the nearest one from `cwd` upwards that holds a `seaworthy.json`, and where
 * there is none, `cwd` itself. A file that somebody else put into a folder above does not count, because what it says
 * is run: its `build` would be a command of theirs.
 */
export function learnerFolder(named: string | undefined, cwd: string): string {
  if (named !== undefined) return resolve(cwd, named);
  if (existsSync(join(cwd, 'Procfile'))) return cwd;
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (isOurs(join(folder, 'seaworthy.json'), folder === cwd)) return folder;
    if (dirname(folder) === folder) return cwd;
  }
}

/** Whether there is such a file, and, in a folder in which we do not stand, whether it belongs to who runs us. */
function isOurs(file: string, isHere: boolean): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    (isHere || process.getuid === undefined || found.uid === process.getuid())
  );
}
