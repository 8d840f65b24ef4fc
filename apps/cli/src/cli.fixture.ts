/**
 * Starts the command line as a learner does, as a process of its own in a fresh folder, and looks at what it leaves.
 * It is `bin/seaworthy.js`, the bundle: that is what people run, it starts three times as fast as the sources through
 * tsx, and it builds itself anew when a source is younger.
 */
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Card, RunEvent, Verdict } from '@seaworthy/core';
import {
  endEverything,
  runToEnd,
  startProcess,
  type ManagedProcess,
  type RunResult,
} from '@seaworthy/process';
import { afterAll, beforeAll, expect } from 'vitest';
import { lastRun } from './settings/run-folder.ts';

/** The folder of Seaworthy itself. */
export const home = fileURLToPath(new URL('../../../', import.meta.url));
/** A right server that keeps its list in DATA_DIR and needs nothing but Node. */
export const rightServer = join(home, 'curriculum/5-projects/todo/right/different');
/** The servers that misbehave. */
export const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

/** A bound that only says that something hangs. */
export const hangMs = 120_000;

/** The folder of everything that one test file makes. */
let root = '';
let runs = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'swt-'));
  // PostgreSQL may have to run as somebody else, who must get through to its folder.
  chmodSync(root, 0o711);
  // The first start builds the bundle where it is outdated, so that no two tests do it at once.
  await seaworthy(['--version'], { cwd: root });
}, hangMs);

afterAll(async () => {
  await endEverything();
  rmSync(root, { recursive: true, force: true });
});

/** How a command is started. */
export interface Where {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts it: its arguments are the command. */
  readonly under?: readonly [string, ...string[]];
  /** What it reads on its standard input. */
  readonly input?: string;
}

/** What came of a command, and by what its processes are known. */
export interface Ended extends RunResult {
  /** The temporary folder that only this command and what it started were told of. */
  readonly temporary: string;
}

/** Runs the command line to its end. */
export async function seaworthy(args: readonly string[], where: Where): Promise<Ended> {
  const { temporary, ...options } = startOf(args, where);
  const result = await runToEnd({ ...options, timeoutMs: hangMs });
  if (result.timedOut) throw new Error(`it hangs: ${result.stdout}${result.stderr}`);
  return { ...result, temporary };
}

/** A command that runs. */
export interface Running {
  readonly process: ManagedProcess;
  readonly temporary: string;
  /** All that it wrote until now. */
  text(): string;
}

/** Starts the command line and leaves it running. */
export async function startSeaworthy(args: readonly string[], where: Where): Promise<Running> {
  const { temporary, ...options } = startOf(args, where);
  const started = await startProcess(options);
  return {
    process: started,
    temporary,
    text: () =>
      started
        .lines()
        .map((line) => line.text)
        .join('\n'),
  };
}

function startOf(args: readonly string[], { cwd, env, under, input }: Where): StartedAs {
  runs += 1;
  const temporary = join(root, `t${runs}`);
  mkdirSync(temporary);
  const words = [process.execPath, join(home, 'bin/seaworthy.js'), ...args] as const;
  return {
    command: under === undefined ? words : [...under, ...words],
    cwd,
    env: { ...environment(temporary), ...env },
    temporary,
    ...(input === undefined ? {} : { input }),
  };
}

interface StartedAs {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly temporary: string;
  readonly input?: string;
}

/** What a terminal would give; nothing of what the tests themselves were given. */
function environment(temporary: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? root,
    LANG: 'C.UTF-8',
    TMPDIR: temporary,
    // One cluster for each test file, so that nothing of it may be left at the end of a run.
    SEAWORTHY_HOME: join(root, 'home'),
    NODE_COMPILE_CACHE: join(tmpdir(), 'seaworthy-test-cache'),
  };
}

/** A new empty folder, whose name may be whatever a learner's folder is called. */
export function freshFolder(name = 'folder'): string {
  runs += 1;
  const folder = join(root, `f${runs}`, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** A copy of a folder, as a fresh one. */
export function copyOf(folder: string, name?: string): string {
  const copy = freshFolder(name);
  // Whoever checks the original at this moment has its lock and its runs there.
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== '.seaworthy' });
  return copy;
}

/**
 * Fails unless the command ended everything itself. Its guard, which would have done it in its stead, takes a moment
 * longer: it looks twice.
 */
export async function expectNothingRuns(temporary: string): Promise<void> {
  const left = leftRunning(temporary).filter((line) => !line.includes('process-guard.js'));
  expect(left).toEqual([]);
  await becomes('the guard has ended', () => leftRunning(temporary).length === 0);
}

/** The processes that a command left: those that were told of its temporary folder, or work in it. Empty where there is no /proc. */
export function leftRunning(temporary: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const [environ, commandLine, cwd] = [
        read(() => readFileSync(`/proc/${pid}/environ`, 'latin1')),
        read(() => readFileSync(`/proc/${pid}/cmdline`, 'latin1')),
        read(() => readlinkSync(`/proc/${pid}/cwd`)),
      ];
      const isIts = [environ, commandLine, cwd].some((text) => mentions(text, temporary));
      return isIts && commandLine !== '' ? [`${pid} ${commandLine.replaceAll('\0', ' ')}`] : [];
    });
}

/** Whether a text names this very folder or what lies in it, and not another whose name only begins like it. */
function mentions(text: string, folder: string): boolean {
  return `${text}\0`.includes(`${folder}\0`) || text.includes(`${folder}/`);
}

/** Folders of servers that a command left in its temporary folder. */
export function leftOnDisk(temporary: string): readonly string[] {
  return readdirSync(temporary).filter((name) => name.startsWith('seaworthy-'));
}

function read(look: () => string): string {
  try {
    return look();
  } catch {
    // It has ended meanwhile.
    return '';
  }
}

/** Waits until it is so; `what` says what was waited for when it never becomes so. */
export async function becomes(what: string, isSo: () => boolean): Promise<void> {
  const giveUpAt = performance.now() + hangMs / 2;
  while (!isSo()) {
    if (performance.now() > giveUpAt) throw new Error(`it never became so: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The verdict on each check of the last run of a folder. */
export function verdictsOf(folder: string): ReadonlyMap<string, Verdict> {
  return new Map(endsOf(folder).map(({ check, verdict }) => [check, verdict]));
}

/** The failure cards of the last run of a folder. */
export function cardsOf(folder: string): readonly Card[] {
  return endsOf(folder).flatMap(({ card }) => (card === null ? [] : [card]));
}

function endsOf(folder: string): readonly Extract<RunEvent, { type: 'check-ended' }>[] {
  return lastRun(folder).filter((event) => event.type === 'check-ended');
}

/** Runs a program of the system. */
export function system(...command: readonly [string, ...string[]]): Promise<RunResult> {
  return runToEnd({
    command,
    cwd: '/',
    env: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: hangMs,
  });
}
