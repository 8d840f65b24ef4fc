/** What `seaworthy report` does; its help stands in `commands/report.ts`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Mistake, type RunEvent } from '@seaworthy/core';
import { escapeForTerminal, outcomeInWords } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { shortPath } from '../places.ts';
import { documentWriter } from '../reading.ts';
import { onDisk } from '../settings/on-disk.ts';
import { eventsOf, keepReport, keptRuns } from '../settings/run-folder.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = resolve(around.cwd, args.text('folder') ?? '.');
  const runs = keptRuns(folder);
  if (args.flag('list')) {
    around.stdout.write(listOf(folder, runs));
    return 0;
  }
  const [name, ...others] = args.positionals;
  if (others.length > 0) {
    const problem = `One run at a time: ${others.join(' ')} is too much.`;
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'report' });
  }
  const write = documentWriter('report', args.text('format') ?? 'html');
  const wanted = runOf(name, runs, folder);
  const output = args.text('output');
  if (output === undefined && (args.text('format') ?? 'html') === 'html') {
    around.stdout.write(
      `${escapeForTerminal(shortPath(keepReport(folder, wanted), around.cwd))}\n`,
    );
    return 0;
  }
  const text = write(eventsOf(folder, wanted));
  if (output === undefined || output === '-') {
    around.stdout.write(text);
    return 0;
  }
  const path = resolve(around.cwd, output);
  onDisk(path, () => writeFileSync(path, text));
  around.stdout.write(`${escapeForTerminal(shortPath(path, around.cwd))}\n`);
  return 0;
}

/** The run that is meant: its name, the beginning of it, or nothing for the last one. */
function runOf(name: string | undefined, runs: readonly string[], folder: string): string {
  const matching = name === undefined ? runs.slice(-1) : runs.filter((one) => one.startsWith(name));
  const [only, ...others] = runs.includes(name ?? '') ? [name] : matching;
  if (only !== undefined && others.length === 0) return only;
  throw new Mistake('SW_NO_RUN', { name: name ?? '', folder, known: knownRuns(matching, runs) });
}

function knownRuns(matching: readonly string[], runs: readonly string[]): string {
  if (runs.length === 0) return 'Nothing was checked there yet: seaworthy check does it.';
  if (matching.length > 1) return `Several begin like that: ${matching.join(', ')}.`;
  return `The last ones are: ${runs.slice(-3).join(', ')}. seaworthy report --list names all.`;
}

/** Each run with what came of it and with which seed, the newest first. */
function listOf(folder: string, runs: readonly string[]): string {
  if (runs.length === 0) return 'There is no run yet. Check a server: seaworthy check\n';
  const lines = runs.toReversed().map((name) => {
    const events = eventsOf(folder, name);
    const seed = events.find((event): event is Opening => event.type === 'run-started')?.seed ?? '';
    return `${name}  ${outcomeInWords(events).padEnd(12)}  seed ${escapeForTerminal(seed)}\n`;
  });
  return lines.join('');
}

type Opening = Extract<RunEvent, { readonly type: 'run-started' }>;
