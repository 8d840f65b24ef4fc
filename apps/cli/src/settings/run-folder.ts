/** `.seaworthy/` in the learner's folder: the streams of past runs, their reports and scripts, and the lock. Ignored by git, and capped. */
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
import { Mistake, type RunEvent } from '@seaworthy/core';
import { htmlReport, ndjsonLine, numberChecks } from '@seaworthy/report';
import { filePhrases } from '../phrases/files.ts';
import { codeOf, onDisk } from './on-disk.ts';

/** A run that is being written down. */
export interface RunRecord {
  readonly run: string;
  write(event: RunEvent): void;
  /** Keeps the script that repeats a failure, under the number that the check has on the page; returns its path. */
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
  let numbers: ReadonlyMap<string, string> = new Map();
  return {
    run,
    write(event) {
      if (event.type === 'run-started') numbers = numberChecks(event.stages);
      const line = ndjsonLine(event);
      written += line.length;
      // Verdicts and cards are always kept; exchanges only as far as they fit.
      if (written > mostBytes && event.type === 'exchange') return;
      onDisk(file, () => writeSync(stream, line.endsWith('\n') ? line : `${line}\n`));
    },
    keepScript(check, script) {
      // A short name: the command with this path has to stand on one line, to be copied.
      const path = join(scripts, `${numbers.get(check) ?? check.replace('/', '-')}.sh`);
      onDisk(path, () => {
        mkdirSync(scripts, { recursive: true });
        writeFileSync(path, script, { mode: 0o755 });
      });
      return path;
    },
    close() {
      closeSync(stream);
      // A run that was refused before it began must not take the place of the last one.
      if (written === 0) rmSync(file, { force: true });
    },
  };
}

/** The names of the runs that a folder keeps, the newest last. */
export function keptRuns(folder: string): readonly string[] {
  return names(join(folder, '.seaworthy', 'runs')).map((name) => name.replace(/\.ndjson$/, ''));
}

/** The events of a run that a folder keeps. */
export function eventsOf(folder: string, run: string): readonly RunEvent[] {
  return [...eventsIn(folder, run)];
}

/** The same without the exchanges, which are by far the most of a record: quick to read. */
export function outlineOf(folder: string, run: string): readonly RunEvent[] {
  return [...eventsIn(folder, run, (line) => !line.startsWith('{"type":"exchange"'))];
}

/** The same one after the other, so that a long run need not be in memory twice. */
function* eventsIn(
  folder: string,
  run: string,
  isWanted: (line: string) => boolean = () => true,
): Generator<RunEvent> {
  const file = join(folder, '.seaworthy', 'runs', `${run}.ndjson`);
  const text = readFileSync(file, 'utf8');
  let number = 0;
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length : end + 1;
    number += 1;
    if (!isWanted(line)) continue;
    const event = line === '' ? null : parsedEvent(line);
    if (event !== null) yield event;
    // A run that was killed may have been cut in the middle of its last line.
    else if (line !== '' && from < text.length) {
      throw new Mistake('SW_BAD_STATE', { file, problem: filePhrases.badLine(number) });
    }
  }
}

function parsedEvent(line: string): RunEvent | null {
  try {
    return JSON.parse(line) as RunEvent;
  } catch {
    // Where in the record that may be, the caller knows.
    return null;
  }
}

/** The events of the newest run of a folder; an empty list where there was none. */
export function lastRun(folder: string): readonly RunEvent[] {
  const newest = keptRuns(folder).at(-1);
  return newest === undefined ? [] : eventsOf(folder, newest);
}

/** Writes the HTML report of a run beside its events, from these; returns its path. */
export function keepReport(folder: string, run: string): string {
  const reports = join(folder, '.seaworthy', 'reports');
  const path = join(reports, `${run}.html`);
  const html = htmlReport(eventsIn(folder, run));
  onDisk(path, () => {
    mkdirSync(reports, { recursive: true });
    removeOldest(reports);
    try {
      writeFileSync(path, html);
    } catch (error) {
      // Half a page is nobody's; on a full disk it would also keep its space.
      rmSync(path, { force: true });
      throw error;
    }
  });
  return path;
}

/** How each past run of a folder began, the newest last. */
export function pastStarts(folder: string): readonly RunStarted[] {
  const runs = join(folder, '.seaworthy', 'runs');
  return names(runs).flatMap((name) => {
    const [first = ''] = readFileSync(join(runs, name), 'utf8').split('\n', 1);
    try {
      const event = JSON.parse(first) as RunEvent;
      return event.type === 'run-started' ? [event] : [];
    } catch {
      // A run that was killed before it had said anything.
      return [];
    }
  });
}

type RunStarted = Extract<RunEvent, { type: 'run-started' }>;

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

const mostRuns = 20;
const mostBytes = 5_000_000;
