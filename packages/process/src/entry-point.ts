/** Where a file lies that runs as a process or a thread of its own: in the sources, or in the bundle. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A file to run with Node, and the arguments that Node needs before it. */
export interface EntryPoint {
  readonly file: string;
  readonly url: URL;
  readonly execArgv: readonly string[];
}

/**
 * Finds the entry `name` of a package. `from` is the caller's `import.meta.url`.
 *
 * @example entryPoint({ package: 'process', name: 'guard', from: import.meta.url })
 */
export function entryPoint(wanted: {
  readonly package: string;
  readonly name: string;
  readonly from: string;
}): EntryPoint {
  if (wanted.from.endsWith('.ts')) {
    const tsx = pathToFileURL(createRequire(wanted.from).resolve('tsx')).href;
    const url = new URL(`./${wanted.name}.ts`, wanted.from);
    return { file: fileURLToPath(url), url, execArgv: ['--import', tsx] };
  }
  const url = new URL(`./entries/${wanted.package}-${wanted.name}.js`, bundleRoot(wanted.from));
  return { file: fileURLToPath(url), url, execArgv: [] };
}

/** The folder of the bundle: the nearest one above that holds `entries/`. */
function bundleRoot(from: string): URL {
  for (let folder = new URL('.', from); ; folder = new URL('..', folder)) {
    if (existsSync(new URL('./entries/', folder))) return folder;
    if (folder.pathname === '/') throw new Error(`there is no folder "entries" above ${from}`);
  }
}
