/** Finds what goes into the bundle, by what stands on disk. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
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

/**
 * The files that run as a thread or a process of their own. Whoever starts one asks for it by name,
 * `entryPoint({ package: 'process', name: 'guard', from: import.meta.url })`, or `threadEntry` with the same; it lies beside
 * the file that asks.
 */
function ownProcesses(root: string): BundleEntry[] {
  const found = new Map<string, BundleEntry>();
  for (const path of filesUnder(root, 'packages')) {
    if (!/^packages\/[^/]+\/src\/.*\.ts$/.test(path) || path.endsWith('.test.ts')) continue;
    for (const { packageName, name } of namedEntries(
      readFileSync(join(root, path), 'utf8'),
      path,
    )) {
      const out = `entries/${packageName}-${name}`;
      found.set(out, { in: join(dirname(path), `${name}.ts`), out });
    }
  }
  return [...found.values()].toSorted((a, b) => (a.out < b.out ? -1 : 1));
}

/** The entries that a source asks for. They must be plain strings, since they are read and not run. */
function namedEntries(source: string, path: string) {
  return [...source.matchAll(/\b(?:entryPoint|threadEntry)\(\{([^}]*)\}/g)].map(
    ([call, fields = '']) => {
      const packageName = /\bpackage: '([\w-]+)'/.exec(fields)?.[1];
      const name = /\bname: '([\w-]+)'/.exec(fields)?.[1];
      if (packageName !== undefined && name !== undefined) return { packageName, name };
      const line = source.slice(0, source.indexOf(call)).split('\n').length;
      throw new Error(
        `${path}:${line}: entryPoint needs its package and name as plain strings, because the build reads them.`,
      );
    },
  );
}

/** What is imported by name from disk, a project, its checks, the generator and the scenario of an exercise, is an entry at the same path. */
function suites(root: string): BundleEntry[] {
  return filesUnder(root, 'curriculum')
    .filter((path) =>
      /^curriculum\/[^/]+\/(?:[^/]+\/(?:project|stages\/[^/]+\/checks)|exercises\/[^/]+\/(?:generators\/generate|scenario))\.ts$/.test(
        path,
      ),
    )
    .map((path) => ({ in: path, out: path.replace(/\.ts$/, '') }));
}
