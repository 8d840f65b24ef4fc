/** Finds what goes into the bundle, by what stands on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';

/** One file of the bundle: where its source is and where it goes, without `.js`. */
export interface BundleEntry {
  readonly in: string;
  readonly out: string;
}

/** Every entry of the bundle. Paths are relative to `root`. */
export function findEntries(root: string): BundleEntry[] {
  const main = 'apps/cli/src/main.ts';
  return [
    ...(existsSync(join(root, main)) ? [{ in: main, out: 'main' }] : []),
    ...ownProcesses(root),
    ...suites(root),
  ];
}

/** A thread or process of its own says so in its first line: a doc comment that begins with `Entry:`. */
export function isOwnProcess(source: string): boolean {
  return /^\/\*\*[\s*]*Entry:/.test(source);
}

function ownProcesses(root: string): BundleEntry[] {
  return filesUnder(root, 'packages')
    .filter((path) => /^packages\/[^/]+\/src\/.*\.ts$/.test(path) && !path.endsWith('.test.ts'))
    .filter((path) => isOwnProcess(readFileSync(join(root, path), 'utf8')))
    .map((path) => {
      const [, packageName = '', name = ''] =
        /^packages\/([^/]+)\/src\/(?:.*\/)?(.+)\.ts$/.exec(path) ?? [];
      return { in: path, out: `entries/${packageName}-${name}` };
    });
}

/** The runner imports a project and its checks by name from disk, so each is an entry at the same relative path. */
function suites(root: string): BundleEntry[] {
  return filesUnder(root, 'curriculum')
    .filter((path) =>
      /^curriculum\/[^/]+\/[^/]+\/(?:project|stages\/[^/]+\/checks)\.ts$/.test(path),
    )
    .map((path) => ({ in: path, out: path.replace(/\.ts$/, '') }));
}
