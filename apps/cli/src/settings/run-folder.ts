/** `.seaworthy/` in the learner's folder: the streams of past runs, scripts, and the lock. Ignored by git, and capped. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { EnvironmentTrouble, Mistake, type RunEvent } from '@seaworthy/core';
import { ndjsonLine } from '@seaworthy/report';
import { codeOf } from './seaworthy-json.ts';

/** A run that is being written down. */
export interface RunRecord {
  readonly run: string;
  write(event: RunEvent): void;
  /** Keeps the script that repeats a failure; returns its path. */
  keepScript(check: string, script: string): string;
  close(): void;
}

/** Opens the record of a new run. Each event is written as it happens, so that a killed run leaves what it knew. */
export function recordRun(folder: string, run: string): RunRecord {
  const runs = join(folder, '.seaworthy', 'runs');
  const scripts = join(folder, '.seaworthy', 'replays', run);
  const file = join(runs, `${run}.ndjson`);
  const stream = onDisk(file, () => {
    mkdirSync(runs, { recursive: true });
    writeFileSync(join(folder, '.seaworthy', '.gitignore'), '*\n');
    removeOldest(runs);
    removeOldest(join(folder, '.seaworthy', 'replays'));
    return openSync(file, 'w');
  });
  let written = 0;
  return {
    run,
    write(event) {
      const line = ndjsonLine(event);
      written += line.length;
      // Verdicts and cards are always kept; exchanges only as far as they fit.
      if (written > mostBytes && event.type === 'exchange') return;
      onDisk(file, () => writeSync(stream, line.endsWith('\n') ? line : `${line}\n`));
    },
    keepScript(check, script) {
      const path = join(scripts, `${check.replace('/', '-')}.sh`);
      onDisk(path, () => {
        mkdirSync(scripts, { recursive: true });
        writeFileSync(path, script, { mode: 0o755 });
      });
      return path;
    },
    close: () => closeSync(stream),
  };
}

/** The events of the newest run of a folder; an empty list where there was none. */
export function lastRun(folder: string): readonly RunEvent[] {
  const runs = join(folder, '.seaworthy', 'runs');
  const [newest] = names(runs).toReversed();
  if (newest === undefined) return [];
  const file = join(runs, newest);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.flatMap((line, index) => {
    try {
      return [JSON.parse(line) as RunEvent];
    } catch (cause) {
      // A run that was killed may have been cut in the middle of its last line.
      if (index === lines.length - 1) return [];
      throw new Mistake(
        'SW_BAD_STATE',
        { file, problem: `line ${index + 1} is not JSON` },
        { cause },
      );
    }
  });
}

function removeOldest(folder: string): void {
  for (const name of names(folder).slice(0, -mostRuns)) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Does something on the disk; trouble of the disk is told as the machine's. */
function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (codeOf(error) === 'ENOSPC')
      throw new EnvironmentTrouble('SW_DISK_FULL', { path }, { cause: error });
    const problem = error instanceof Error ? error.message : String(error);
    throw new EnvironmentTrouble('SW_READ_ONLY', { path, problem }, { cause: error });
  }
}

const mostRuns = 20;
const mostBytes = 5_000_000;
