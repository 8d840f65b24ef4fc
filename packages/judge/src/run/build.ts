/** Copies a program's sources into a folder of ours and compiles them in a box, where no test can be seen. */
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Excerpt } from '@seaworthy/core';
import type { Mount } from '@seaworthy/sandbox';
import { type Language, type Source, type Step, type Toolchain } from '../languages/language.ts';
import { findToolchainFor, isToolchain } from '../languages/toolchain.ts';
import { fillConstants } from '../package/case-settings.ts';
import type { ProblemLimits, Program, ProgramFile } from '../problem.ts';
import { mebibyte } from '../sizes.ts';
import { excerptOf, noExcerpt } from './excerpts.ts';
import { javaFileName, knownEndings, recognize, type Said } from './sources.ts';
import { cacheMounts } from './warm-cache.ts';
import { forget, limitsFor, type Workshop } from './workshop.ts';

/** A program that can be run. */
export interface Built {
  readonly program: Program;
  /** The language's name, for people. */
  readonly language: string;
  /** Where its files lie here; in the box they lie in `boxFolder`. */
  readonly folder: string;
  readonly mounts: readonly Mount[];
  readonly step: Step;
  readonly stack: Language['stack'];
  readonly runtimeBytes: number;
  readonly compileMs: number;
  readonly said: Excerpt;
}

/** Why a program cannot be run. Only `compiler` is the fault of whoever wrote it. */
export interface Unbuilt {
  readonly why: 'compiler' | 'language' | 'toolchain' | 'judge';
  readonly problem: string;
  readonly hint: string;
  readonly language: string;
  readonly said: Excerpt;
  readonly compileMs: number;
}

/** What is built, and for what. */
export interface BuildOrder extends Said {
  readonly program: Program;
  readonly include: ReadonlyMap<string, readonly ProgramFile[]>;
  readonly constants: ReadonlyMap<string, string>;
  readonly limits: ProblemLimits;
  readonly signal?: AbortSignal | undefined;
}

/** Where a program's files lie in the box. */
export const boxFolder = '/box/program';

/** Whether it can be run. */
export function isBuilt(one: Built | Unbuilt): one is Built {
  return 'step' in one;
}

/** Builds a program. */
export async function build(workshop: Workshop, order: BuildOrder): Promise<Built | Unbuilt> {
  const { program } = order;
  const found = recognize(program, order);
  if (found.kind === 'unknown') {
    return unbuilt('language', {
      problem: found.problem,
      hint: `Use one of these endings: ${knownEndings}.`,
    });
  }
  const folder = await workshop.folder('program', true);
  if (found.kind === 'scripts') {
    await lay(order, folder, null);
    const step: Step = { argv: [`${boxFolder}/run`] };
    const compile: Step | null = found.hasBuild ? { argv: [`${boxFolder}/build`] } : null;
    return finish(workshop, {
      order,
      folder,
      step,
      compile,
      language: scripts,
      mounts: [],
      caches: [],
    });
  }
  return buildIn(workshop, order, { folder, ...found });
}

async function buildIn(
  workshop: Workshop,
  order: BuildOrder,
  found: { readonly folder: string; readonly language: Language; readonly entry: string },
): Promise<Built | Unbuilt> {
  const { folder, language, entry } = found;
  const toolchain = await findToolchainFor(language, workshop.driver.guarantees.files);
  if (!isToolchain(toolchain))
    return unbuilt('toolchain', { ...toolchain, language: language.name });
  const laid = await lay(order, folder, language);
  const source = sourceOf({
    files: laid.filter((name) => language.extensions.some((one) => name.endsWith(one))),
    entry,
    toolchain,
    order,
  });
  const compile = language.compile?.(source) ?? null;
  const caches = await cacheMounts(workshop, language, toolchain);
  return finish(workshop, {
    caches,
    order,
    folder,
    step: language.run(source),
    compile,
    language,
    mounts: toolchain.mounts,
  });
}

const scripts = { name: 'scripts', stack: 'large', runtimeBytes: 0 } as const;

function sourceOf(made: {
  readonly files: readonly string[];
  readonly entry: string;
  readonly toolchain: Toolchain;
  readonly order: BuildOrder;
}): Source {
  const { files, entry, toolchain, order } = made;
  return {
    folder: boxFolder,
    files,
    entry,
    memoryBytes: order.limits.memoryBytes,
    extras: toolchain.extras,
    tool: (name) => {
      const path = toolchain.programs.get(name);
      if (path === undefined) throw new Error(`the language has no tool "${name}"`);
      return path;
    },
  };
}

/** Copies the files, the included ones last, so that they take the place of the program's own. */
async function lay(
  order: BuildOrder,
  folder: string,
  language: Language | null,
): Promise<readonly string[]> {
  const { program, include, constants } = order;
  const added = language === null ? [] : (include.get(language.id) ?? include.get('default') ?? []);
  const isSoleJava = language?.id === 'java' && program.files.length === 1 && added.length === 0;
  const names = new Set<string>();
  for (const file of [...program.files, ...added]) {
    const name = isSoleJava
      ? javaFileName(await readFile(file.location, 'utf8'), file.name)
      : file.name;
    const place = join(folder, name);
    await mkdir(dirname(place), { recursive: true });
    if (constants.size > 0 && file.bytes < mebibyte) {
      await writeFile(place, filled(await readFile(file.location), constants));
    } else {
      await copyFile(file.location, place);
    }
    await chmod(place, file.isExecutable ? 0o755 : 0o644);
    names.add(name);
  }
  return [...names].toSorted();
}

/** What is no text has no constants in it, and must stay byte for byte. */
function filled(bytes: Buffer, constants: ReadonlyMap<string, string>): Buffer {
  const text = fillConstants(
    bytes.toString('latin1'),
    new Map([...constants].map(([name, value]) => [name, Buffer.from(value).toString('latin1')])),
  );
  return Buffer.from(text, 'latin1');
}

interface Unfinished {
  readonly order: BuildOrder;
  readonly folder: string;
  readonly step: Step;
  readonly compile: Step | null;
  readonly language: Pick<Language, 'name' | 'stack' | 'runtimeBytes'>;
  readonly mounts: readonly Mount[];
  /** What only the compiler sees. */
  readonly caches: readonly Mount[];
}

async function finish(workshop: Workshop, made: Unfinished): Promise<Built | Unbuilt> {
  const { order, folder, step, compile, language, mounts } = made;
  const compiled: Compiled | Unbuilt =
    compile === null ? nothingToCompile : await compileIn(workshop, made, compile);
  if (isUnbuilt(compiled)) return { ...compiled, language: language.name };
  // From here on nobody writes there.
  await chmod(folder, 0o755);
  const { stack, runtimeBytes } = language;
  return {
    program: order.program,
    language: language.name,
    folder,
    mounts,
    step,
    stack,
    runtimeBytes,
    ...compiled,
  };
}

function isUnbuilt(one: Compiled | Unbuilt): one is Unbuilt {
  return 'why' in one;
}

interface Compiled {
  readonly compileMs: number;
  readonly said: Excerpt;
}

const nothingToCompile: Compiled = { compileMs: 0, said: noExcerpt };

async function compileIn(
  workshop: Workshop,
  { order, folder, language, mounts, caches }: Unfinished,
  step: Step,
): Promise<Compiled | Unbuilt> {
  const { limits } = order;
  const outcome = await workshop.run({
    argv: step.argv,
    cwd: boxFolder,
    mounts: [...mounts, ...caches, { from: folder, to: boxFolder, writable: true }],
    environment: { TMPDIR: '/tmp', ...step.environment },
    stdin: null,
    limits: {
      ...limitsFor({
        cpuMs: limits.compileMs,
        memoryBytes: limits.compileMemoryBytes + language.runtimeBytes,
        outputBytes: mostCompiled,
      }),
      wallMs: 2 * limits.compileMs,
      processes: 256,
      diskBytes: 1024 * mebibyte,
    },
    signal: order.signal,
  });
  const compileMs = Math.round(outcome.wallMs);
  const said = joined(excerptOf(outcome.stderr.path), excerptOf(outcome.stdout.path));
  await forget(outcome);
  if (outcome.end === 'exit' && outcome.exitCode === 0) return { compileMs, said };
  const about = { said, compileMs, hint: 'Mend what the compiler names.' };
  if (outcome.end === 'internal') {
    return unbuilt('judge', {
      ...about,
      problem: outcome.trouble ?? 'the compiler could not be started',
    });
  }
  const how =
    outcome.end === 'exit' ? `exit code ${outcome.exitCode ?? ''}` : endWords[outcome.end];
  return unbuilt('compiler', { ...about, problem: `the compiler ended with ${how}` });
}

const endWords: Readonly<Record<string, string>> = {
  signal: 'a signal',
  cpu: 'too much time',
  wall: 'too much time',
  idle: 'no end, waiting',
  memory: 'too much memory',
  output: 'too large a file',
  processes: 'too many processes',
};

function joined(first: Excerpt, second: Excerpt): Excerpt {
  return first.bytes > 0 ? first : second;
}

function unbuilt(
  why: Unbuilt['why'],
  about: Partial<Unbuilt> & { readonly problem: string; readonly hint: string },
): Unbuilt {
  return { why, language: '', said: noExcerpt, compileMs: 0, ...about };
}

const mostCompiled = 512 * mebibyte;
