/** Finds the tools of a language on this machine, with their versions and what the box must show of them. */
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findTool, runToEnd } from '@seaworthy/process';
import type { Mount } from '@seaworthy/sandbox';
import { isReadableByAll } from '../run/readable.ts';
import type { Language, Tool, Toolchain } from './language.ts';

/** A language that cannot be used here, and what to do. */
export interface MissingToolchain {
  /** Goes on after "…, and": "gcc is not installed". */
  readonly problem: string;
  readonly hint: string;
}

/** The toolchain of a language. What is found is kept: it does not change while we run. */
export async function findToolchain(language: Language): Promise<Toolchain | MissingToolchain> {
  const known = found.get(language.id);
  if (known !== undefined) return known;
  const looking = look(language);
  found.set(language.id, looking);
  return looking;
}

/** The same for boxes that show only what they must: as root we give them another user, who must be able to read every tool. */
export async function findToolchainFor(
  language: Language,
  isConfined: boolean,
): Promise<Toolchain | MissingToolchain> {
  const toolchain = await findToolchain(language);
  if (!isToolchain(toolchain) || !isConfined) return toolchain;
  const shown = [...toolchain.mounts.map(({ from }) => from), ...toolchain.programs.values()];
  const closed = shown.find((path) => !isReadableByAll(path));
  if (closed === undefined) return toolchain;
  return {
    problem: `it lies in ${closed}, which the user of the box may not read`,
    hint: `${language.install} Install it for all users, not in a home.`,
  };
}

/** Whether it can be used. */
export function isToolchain(one: Toolchain | MissingToolchain): one is Toolchain {
  return 'programs' in one;
}

async function look(language: Language): Promise<Toolchain | MissingToolchain> {
  const programs = new Map<string, string>();
  const folders = new Set<string>();
  const extras: string[] = [];
  let version = '';
  for (const tool of language.tools) {
    const placed = await place(tool);
    if (typeof placed === 'string') return { problem: placed, hint: language.install };
    programs.set(tool.name, placed.program);
    for (const folder of placed.folders) folders.add(folder);
    extras.push(...placed.extras);
    if (version === '') version = await versionOf(placed.program, tool);
  }
  if (!isAtLeast(version, language.minimum)) {
    const problem = `version ${version || '(unknown)'} is installed; at least ${language.minimum} is wanted`;
    return { problem, hint: language.install };
  }
  return { programs, version, extras, mounts: mountsOf(folders) };
}

interface Placed {
  readonly program: string;
  readonly folders: readonly string[];
  readonly extras: readonly string[];
}

/** The first place that works; else why none does. */
async function place(tool: Tool): Promise<Placed | string> {
  const places = [...(await Promise.all(tool.names.map(findTool))), ...(tool.places ?? [])];
  const candidates = [...new Set(places)].filter((one) => one !== null && isProgram(one));
  let problem = `there is no ${tool.names[0] ?? tool.name}`;
  const usable: Placed[] = [];
  for (const candidate of candidates) {
    if (candidate === null) continue;
    const placed = await resolved(candidate, tool);
    if (placed === null) problem = `${candidate} does not run`;
    else usable.push(placed);
  }
  // A box may run as another user than we do; a tool that all can read serves it.
  return usable.find(({ program }) => isReadableByAll(program)) ?? usable[0] ?? problem;
}

async function resolved(candidate: string, tool: Tool): Promise<Placed | null> {
  if (tool.probe === undefined || tool.found === undefined) {
    const program = realpathSync(candidate);
    const folders = (tool.folders ?? ['..']).map((one) => resolve(dirname(program), one));
    return { program, folders: folders.filter((one) => existsSync(one)), extras: [] };
  }
  const lines = await said(candidate, tool.probe);
  if (lines === null) return null;
  const { program, folders, extras = [] } = tool.found(lines);
  if (program === '' || !isProgram(program)) return null;
  return {
    program: realpathSync(program),
    folders: folders.filter((one) => existsSync(one)),
    extras,
  };
}

async function versionOf(program: string, tool: Tool): Promise<string> {
  const lines = (await said(program, tool.versionArguments)) ?? [];
  return /\d+(?:\.\d+)*/.exec(lines.join(' '))?.[0] ?? '';
}

/** What a tool prints, line by line; null where it fails. */
async function said(program: string, args: readonly string[]): Promise<readonly string[] | null> {
  const env = {
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: homeOf(program),
  };
  try {
    const ran = await runToEnd({ command: [program, ...args], cwd: '/', env, timeoutMs: 120_000 });
    if (ran.exit.code !== 0) return null;
    return `${ran.stdout}\n${ran.stderr}`
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch {
    // It cannot be started at all: then it is not a tool that we could use.
    return null;
  }
}

/** Programs that choose among versions keep them in the home of their owner, which is above them. */
function homeOf(program: string): string {
  return /^(.*?)\/\.(?:cargo|rustup|pyenv|rbenv)\//.exec(program)?.[1] ?? '/nonexistent';
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // It is not there, or not ours to run.
    return false;
  }
}

/** What lies in /usr is in every box; the rest is shown at its real place. */
function mountsOf(folders: ReadonlySet<string>): readonly Mount[] {
  const real = new Set([...folders].map((folder) => realpathSync(folder)).flatMap(withSettings));
  return [...real]
    .filter((path) => path !== '/' && path !== '/usr' && !path.startsWith('/usr/'))
    .toSorted()
    .filter((path, at, all) => !all.slice(0, at).some((other) => path.startsWith(`${other}/`)))
    .map((path) => ({ from: path, to: path, writable: false }));
}

/** Debian keeps the settings of a JDK apart from it. */
function withSettings(folder: string): readonly string[] {
  const settings = /^\/usr\/lib\/jvm\/(java-\d+-openjdk)/.exec(folder)?.[1];
  return settings !== undefined && existsSync(`/etc/${settings}`)
    ? [folder, `/etc/${settings}`]
    : [folder];
}

function isAtLeast(version: string, minimum: string): boolean {
  const parts = version.split('.').map(Number);
  for (const [at, wanted] of minimum.split('.').map(Number).entries()) {
    const part = parts[at] ?? 0;
    if (part !== wanted) return part > wanted;
  }
  return version !== '';
}

const found = new Map<string, Promise<Toolchain | MissingToolchain>>();
