/**
 * Makes an exercise whole: its folder as a problem package that any judge can read, with the cases that are kept as
 * seeds written out. Inputs come from `generators/generate.ts`, answers from the solution that `generators.yaml` names.
 */
import { createWriteStream } from 'node:fs';
import { cp, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { startWired } from '@seaworthy/process';
import { seededRandom, type Random } from '@seaworthy/suite';
import { parse } from 'yaml';
import { loadDefault, readText } from '../content-file.ts';
import type { ModuleLoader } from '../loader.ts';
import type { Exercise } from './exercise.ts';

/** What to do with it, and who is told. */
export interface WholePackageOptions {
  /** The folder that is made; its parent is made too. Where it is there already, it is taken as it is. */
  readonly into: string;
  readonly load: ModuleLoader;
  /** Told the name of each case before it is made. */
  readonly onCase?: (name: string) => void;
  readonly signal?: AbortSignal;
}

/** What `generators/generate.ts` exports: the input of a case in pieces, the same for the same seed and size. */
type Generate = (random: Random, size: unknown) => Iterable<string>;

/** A case that is kept as a seed and a size. */
export interface SeededCase {
  readonly name: string;
  readonly seed: string;
  readonly size: Readonly<Record<string, unknown>>;
}

/** The cases of an exercise that are kept as seeds, in their order. */
export async function seededCases({
  folder,
}: Pick<Exercise, 'folder'>): Promise<readonly SeededCase[]> {
  return (await generatorsOf(folder))?.cases ?? [];
}

/** Makes the folder. It appears whole or not at all, also where two do it at once. */
export async function makeWholePackage(
  exercise: Pick<Exercise, 'folder'>,
  options: WholePackageOptions,
): Promise<void> {
  const { into } = options;
  if ((await stat(into).catch(() => null)) !== null) return;
  const unfinished = `${into}.${process.pid}.${performance.now()}`;
  try {
    await mkdir(unfinished, { recursive: true });
    await cp(exercise.folder, unfinished, { recursive: true });
    await makeCases(exercise.folder, unfinished, options);
    await rename(unfinished, into).catch(async (error: unknown) => {
      // Somebody else was faster, and made the same.
      if ((await stat(into).catch(() => null)) === null) throw error;
    });
  } catch (error) {
    throw asTrouble(error, into);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function makeCases(
  folder: string,
  target: string,
  { load, onCase, signal }: WholePackageOptions,
): Promise<void> {
  const generators = await generatorsOf(folder);
  if (generators === null) return;
  const { solution, cases } = generators;
  const file = join(folder, 'generators', 'generate.ts');
  const generate = generateIn(await loadDefault(file, load), file);
  for (const one of cases) {
    signal?.throwIfAborted();
    onCase?.(one.name);
    const input = join(target, 'data', 'secret', `${one.name}.in`);
    const pieces = generate(seededRandom(one.seed, one.name), one.size);
    await pipeline(pieces, createWriteStream(input, { flags: 'wx' }));
    await answer(join(folder, solution), input, signal);
  }
}

/** Lets the solution write what is right. It is JavaScript, because what runs us is always there. */
async function answer(
  solution: string,
  input: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const [from, to] = [await open(input, 'r'), await open(input.replace(/\.in$/, '.ans'), 'wx')];
  try {
    const { process: started } = await startWired({
      command: [process.execPath, '--stack-size=4000', solution],
      cwd: join(input, '..'),
      env: {},
      wires: [from.fd, to.fd, 'pipe'],
    });
    const end = (): void => void started.kill().catch(() => undefined);
    signal?.addEventListener('abort', end);
    const { code } = await started.exit;
    signal?.removeEventListener('abort', end);
    signal?.throwIfAborted();
    if (code === 0) return;
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
  const problem = `it does not solve ${input.split('/').at(-1) ?? ''}. Mend it.`;
  throw new Mistake('SW_BAD_CONTENT', { file: solution, line: 1, problem });
}

/** What `generators.yaml` says. */
interface Generators {
  /** The submission that writes the answers. */
  readonly solution: string;
  readonly cases: readonly SeededCase[];
}

async function generatorsOf(folder: string): Promise<Generators | null> {
  const file = join(folder, 'generators', 'generators.yaml');
  if ((await stat(file).catch(() => null)) === null) return null;
  return readGenerators(await readText(file), file);
}

function readGenerators(text: string, file: string): Generators {
  const { solution, cases } = membersOf(parse(text));
  if (typeof solution !== 'string' || !/^submissions\/accepted\/[\w-]+\.mjs$/.test(solution)) {
    const problem =
      'there is no solution in JavaScript. Write a line such as "solution: submissions/accepted/heap.mjs".';
    throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
  }
  const read = Object.entries(membersOf(cases)).map(([name, value]) => {
    const { seed, ...size } = membersOf(value);
    if (!/^[\w-]+$/.test(name) || (typeof seed !== 'number' && typeof seed !== 'string')) {
      const problem = `the case ${name} has no seed. Write one, such as "seed: 1".`;
      throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
    }
    return { name, seed: String(seed), size };
  });
  return { solution, cases: read };
}

function generateIn(value: unknown, file: string): Generate {
  const isGenerate = (one: unknown): one is Generate => typeof one === 'function';
  if (isGenerate(value)) return value;
  const problem = 'it exports no function by default. Write "export default function* …".';
  throw new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A disk without room, or one that nobody may write to, is the machine's trouble. */
function asTrouble(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    return new EnvironmentTrouble('SW_DISK_FULL', { path }, { cause: error });
  if (error.code === 'EACCES' || error.code === 'EROFS' || error.code === 'EPERM')
    return new EnvironmentTrouble(
      'SW_READ_ONLY',
      { path, problem: error.message },
      { cause: error },
    );
  return error;
}
