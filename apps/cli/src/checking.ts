/** Checks a folder or a URL: what `check`, `replay` and `demo` have in common. */
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { EnvironmentTrouble, Mistake, shellWord, type RunEvent } from '@seaworthy/core';
import type { Project } from '@seaworthy/content';
import { disposeCluster } from '@seaworthy/database';
import { runProject, type RunResult, type Target } from '@seaworthy/runner';
import { planServer } from '@seaworthy/supervisor';
import type { Surroundings } from './command.ts';
import { findProject } from './past-run.ts';
import { curriculumFolder, shortPath } from './places.ts';
import type { RunReader } from './reports.ts';
import { learnerFolder } from './settings/learner-folder.ts';
import { takeLock } from './settings/lock.ts';
import { keepReport, recordRun, type RunRecord } from './settings/run-folder.ts';
import { newRunName } from './settings/run-name.ts';
import { progressOf, readState, writeState, type LearnerState } from './settings/seaworthy-json.ts';

/** What is to be checked, as it was typed. */
export interface Wanted {
  /** As it was typed; undefined for the one in which the caller stands. */
  readonly folder?: string | undefined;
  readonly command?: string | undefined;
  readonly build?: string | undefined;
  readonly project?: string | undefined;
  readonly root?: string | undefined;
}

/** A server that is ready to be checked, and what is known of it. */
export interface Prepared {
  readonly folder: string;
  readonly state: LearnerState | null;
  readonly project: Project;
  readonly target: Target;
  /** The command that repeats one check of it, as one may type it where this one was typed. */
  readonly replayCommand: (check: string, seed: string) => string;
}

/** Reads what lies in a folder and plans the start of its server. What was typed goes before what `seaworthy.json` says. */
export async function prepare(wanted: Wanted, around: Surroundings): Promise<Prepared> {
  const folder = learnerFolder(
    wanted.folder ?? (wanted.command === undefined ? undefined : '.'),
    around.cwd,
  );
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) throw new Mistake('SW_NO_FOLDER', { folder });
  const state = await readState(folder);
  const { build, project: slug, root = '/' } = { ...state, ...given(wanted) };
  const plan = await planServer({ folder, ...given({ command: wanted.command, build }) });
  const project = await findProject(slug, folder);
  const name = wanted.command ?? relative(around.cwd, folder);
  return {
    folder,
    state,
    project,
    target: { kind: 'started', plan, root, name: name === '' ? '.' : name },
    replayCommand: (check, seed) =>
      commandLine(['seaworthy', 'replay', check, '--seed', seed], {
        ...given(wanted),
        folder: wanted.folder === undefined ? undefined : relative(around.cwd, folder),
      }),
  };
}

/** The words with those options that say something, quoted for a shell where it needs them quoted. */
export function commandLine(
  words: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
): string {
  const said = Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`--${name}`, value],
  );
  return [...words, ...said].map(shellWord).join(' ');
}

/** Only those members that have a value. */
function given<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> };
}

/** Which part of a project is run, and with which seed. */
export interface Choice {
  readonly seed?: string | undefined;
  readonly upTo?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  /** The stage that runs before the others. */
  readonly first?: string | undefined;
}

/** Runs the checks, writes the run down, and tells it to a reader. Nothing that it needed runs on. */
export async function runChecks(
  prepared: Prepared,
  choice: Choice,
  reader: RunReader,
  signal: AbortSignal,
): Promise<RunResult> {
  try {
    return await recordedRun(prepared, choice, reader, signal);
  } finally {
    await disposeCluster();
  }
}

/** The same for one run of several: the database cluster stays for the next one, and is the caller's to end. */
export async function recordedRun(
  prepared: Prepared,
  choice: Choice,
  reader: RunReader,
  signal: AbortSignal,
): Promise<RunResult> {
  const giveBack = takeLock(prepared.folder);
  const record = openRecord(prepared.folder, giveBack);
  const disk = stoppedByTrouble();
  let report: string | null = null;
  const emit = (event: RunEvent): void => {
    disk.attempt(() => record.write(event));
    reader.read(event);
  };
  try {
    const result = await runProject({
      run: record.run,
      project: prepared.project,
      target: prepared.target,
      seed: choice.seed ?? newSeed(),
      emit,
      signal: AbortSignal.any([signal, disk.signal]),
      replayCommand: prepared.replayCommand,
      keepScript: (check, script) => disk.attempt(() => record.keepScript(check, script)),
      ...given({ upTo: choice.upTo, only: choice.only, all: choice.all, first: choice.first }),
      ...given({ reached: reachedStage(prepared) }),
    });
    report = disk.attempt(() => keepReport(prepared.folder, record.run));
    disk.complain();
    return result;
  } finally {
    try {
      await reader.end(report === null ? null : shortPath(report, process.cwd()));
    } finally {
      record.close();
      giveBack();
    }
  }
}

/** The last stage of which something is known. */
function reachedStage({ project, state }: Prepared): string | undefined {
  const progress = progressOf(state);
  return project.stages.findLast(({ slug }) => progress.has(slug))?.slug;
}

interface TroubleStop {
  /** Aborted by the first trouble. */
  readonly signal: AbortSignal;
  /** Does something unless there was trouble before; null where there is or was. */
  attempt<T>(act: () => T): T | null;
  /** Throws the trouble, if there was any. */
  complain(): void;
}

/** A disk that fills up ends a run in order, wherever it is in that moment, instead of breaking it in its middle. */
function stoppedByTrouble(): TroubleStop {
  const controller = new AbortController();
  const troubles: EnvironmentTrouble[] = [];
  return {
    signal: controller.signal,
    attempt(act) {
      if (troubles.length > 0) return null;
      try {
        return act();
      } catch (error) {
        if (!(error instanceof EnvironmentTrouble)) throw error;
        troubles.push(error);
        controller.abort();
        return null;
      }
    },
    complain() {
      for (const trouble of troubles) throw trouble;
    },
  };
}

/** Opens the record of a run; where that cannot be, the lock must not stay. */
function openRecord(folder: string, giveBack: () => void): RunRecord {
  try {
    return recordRun(folder, newRunName(folder, new Date()));
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Writes what came of the stages into `seaworthy.json`; not for the servers that come along, which nobody learns by. */
export async function keepProgress(prepared: Prepared, result: RunResult): Promise<void> {
  if (!relative(curriculumFolder, prepared.folder).startsWith('..')) return;
  const at = new Date().toISOString();
  // Read again: while the run went on, a hint may have been counted, or the learner may have written there.
  const state = await readState(prepared.folder);
  const progress = { ...state?.progress };
  for (const [stage, verdict] of result.stages) progress[stage] = { verdict, at };
  writeState(prepared.folder, { project: prepared.project.slug, ...state, progress });
}

/** Eight hexadecimal digits: short enough to be typed again. */
export function newSeed(): string {
  return randomBytes(4).toString('hex');
}
