/**
 * The warden of the boxes: a program of 300 lines that is process 1 inside and the meter outside. It is built from
 * its C source by the machine's own compiler when it is first needed, and kept under a name that is the hash of its
 * source. Where there is no compiler, the same in Python takes its place: it uses more CPU for itself, not for the program.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, copyFile, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool, runToEnd } from '@seaworthy/process';
import { readHome } from '../settings.ts';
import { inBox } from './bwrap-arguments.ts';

/** How the warden is started, outside and inside. */
export interface Warden {
  readonly kind: 'compiled' | 'interpreted';
  readonly file: string;
  readonly meter: readonly [string, ...string[]];
  readonly init: readonly string[];
}

/** What can be chosen, so that tests see both kinds. */
export interface WardenOptions {
  readonly home?: string;
  readonly compilers?: readonly string[];
  readonly interpreters?: readonly string[];
}

/** Finds the warden, or builds it. Fails with a sentence that says what to install. */
export async function findWarden({
  home = readHome(),
  compilers = ['cc', 'gcc', 'clang'],
  interpreters = ['/usr/bin/python3', 'python3'],
}: WardenOptions = {}): Promise<Warden> {
  const troubles: string[] = [];
  const source = join(nativeFolder(), 'box.c');
  const file = join(home, 'sandbox', `box-${process.arch}-${await hashOf(source)}`);
  if (await isThere(file)) return compiled(file);
  for (const name of compilers) {
    const compiler = await findTool(name);
    if (compiler === null) continue;
    const trouble = await compile({ compiler, source, file });
    if (trouble === null) return compiled(file);
    troubles.push(trouble);
  }
  const python = await firstTool(interpreters);
  if (python !== null) return interpreted(python, home);
  const why = troubles.length === 0 ? '' : ` (${troubles.join('; ')})`;
  throw new Error(
    `there is neither a C compiler nor python3 that works${why}. Install gcc or python3.`,
  );
}

function compiled(file: string): Warden {
  return { kind: 'compiled', file, meter: [file, 'meter'], init: [inBox.warden, 'init'] };
}

/** The Python file is copied: the user that boxes run as may be unable to see where it comes from. */
async function interpreted(python: string, home: string): Promise<Warden> {
  const source = join(nativeFolder(), 'box.py');
  const file = join(home, 'sandbox', `box-${await hashOf(source)}.py`);
  if (!(await isThere(file))) {
    await appear(file, async (unfinished) => {
      await copyFile(source, unfinished);
      return true;
    });
  }
  const start = [python, '-I', '-S', '-B'] as const;
  return {
    kind: 'interpreted',
    file,
    meter: [...start, file, 'meter'],
    init: [...start, inBox.warden, 'init'],
  };
}

/** Answers what went wrong, or `null`. Linked statically it starts faster; not every machine can. */
async function compile(make: {
  readonly compiler: string;
  readonly source: string;
  readonly file: string;
}): Promise<string | null> {
  let trouble = '';
  for (const how of [['-static'], []]) {
    const isBuilt = await appear(make.file, async (unfinished) => {
      const { exit, stderr } = await runToEnd({
        command: [make.compiler, '-O2', ...how, '-o', unfinished, make.source],
        cwd: '/',
        env: { PATH: `${dirname(make.compiler)}:/usr/bin:/bin` },
        timeoutMs: 60_000,
      });
      trouble = stderr.trim().split('\n')[0] ?? '';
      return exit.code === 0;
    });
    if (isBuilt) return null;
  }
  return `${make.compiler}: ${trouble}`;
}

/** Another process may be doing the same, so a file appears whole, or not at all. */
async function appear(
  file: string,
  make: (unfinished: string) => Promise<boolean>,
): Promise<boolean> {
  await mkdir(dirname(file), { recursive: true, mode: 0o755 });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    if (!(await make(unfinished))) return false;
    await chmod(unfinished, 0o755);
    await rename(unfinished, file);
    return true;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** The real path of the first that there is: the links of `/etc/alternatives` may lead elsewhere in a box. */
async function firstTool(names: readonly string[]): Promise<string | null> {
  for (const name of names) {
    const path = await findTool(name);
    if (path !== null) return realpath(path);
  }
  return null;
}

/** Beside the sources of this package, which the bundle has above it too. */
function nativeFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const place of ['native', 'packages/sandbox/native']) {
      if (existsSync(join(folder, place, 'box.c'))) return join(folder, place);
    }
    if (folder === dirname(folder))
      throw new Error('the folder packages/sandbox/native is missing');
  }
}

async function hashOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
    .slice(0, 16);
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
