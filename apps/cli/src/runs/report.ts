/** What `seaworthy report` does; its help stands in `commands/report.ts`. */
import { Mistake, type RunEvent } from '@seaworthy/core';
import { escapeForTerminal, outcomeInWords } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { reportPhrases } from '../phrases/report.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { shortPath } from '../places.ts';
import { documentWriter } from '../formats.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { eventsOf, keepReport, keptRuns } from '../settings/run-folder.ts';
import { fileToWrite, writeWhole } from '../settings/whole-file.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = learnerFolder(args.text('folder'), around.cwd);
  const runs = keptRuns(folder);
  if (args.flag('list')) {
    around.stdout.write(listOf(folder, runs));
    return 0;
  }
  const [name, ...others] = args.positionals;
  if (others.length > 0) {
    const problem = typedPhrases.oneRun(others);
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'report' });
  }
  const format = args.text('format') ?? 'html';
  const write = documentWriter(format);
  const wanted = runOf(name, runs, folder);
  const output = args.text('output');
  if (output === undefined && format === 'html') {
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
  const path = fileToWrite(output, around.cwd, { option: '--output', command: 'report' });
  writeWhole(path, text);
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
  if (runs.length === 0) return reportPhrases.nothingChecked;
  if (matching.length > 1) return reportPhrases.several(matching);
  return reportPhrases.lastOnes(runs.slice(-3));
}

/** Each run with what came of it and with which seed, the newest first. */
function listOf(folder: string, runs: readonly string[]): string {
  if (runs.length === 0) return `${reportPhrases.noRuns}\n`;
  const lines = runs.toReversed().map((name) => {
    const events = eventsOf(folder, name);
    const seed = events.find((event): event is Opening => event.type === 'run-started')?.seed ?? '';
    return `${reportPhrases.run(name, outcomeInWords(events), escapeForTerminal(seed))}\n`;
  });
  return lines.join('');
}

type Opening = Extract<RunEvent, { readonly type: 'run-started' }>;
