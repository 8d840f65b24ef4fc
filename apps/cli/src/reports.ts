/** `--report`: what a run is told to beside the terminal: files for other programs, and the annotations of GitHub Actions. */
import { Mistake, type RunEvent } from '@seaworthy/core';
import { githubAnnotations, githubSummary } from '@seaworthy/report';
import type { Arguments, Surroundings } from './command.ts';
import { refuseUnknownFormat } from './format-choice.ts';
import { documentFormats, documentWriter, type DocumentWriter } from './formats.ts';
import { filePhrases } from './phrases/files.ts';
import { stepSummary } from './settings/step-summary.ts';
import { fileToWrite, removeEarlier, writeWhole } from './settings/whole-file.ts';

/** Something that a run is told to. */
export interface RunReader {
  read(event: RunEvent): void;
  /** The run is over; `report` is where its HTML report was kept, as one may type it. */
  end(report?: string | null): Promise<void> | void;
}

/** Everything that `--report` asks to have in files. `tell` is given the name of each that was written. */
export function reportReaders(
  command: string,
  args: Arguments,
  around: Surroundings,
  tell: (file: string) => void,
): readonly RunReader[] {
  const wanted = args
    .texts('report')
    .filter((text) => text !== annotations)
    .map((text) => wantedReport(command, text, around.cwd));
  const files = wanted.map(({ file }) => file);
  const twice = files.find((file, at) => files.indexOf(file) < at);
  if (twice !== undefined) throw mistake(command, filePhrases.twoReports(twice));
  return wanted.map(({ file, typed, write }) => fileReader(file, write, () => tell(typed)));
}

/** The format that is no file: its lines go to the output, where the runner of GitHub Actions reads them. */
const annotations = 'github';

/** Whether `--report github` was said. */
export function wantsAnnotations(args: Arguments): boolean {
  return args.texts('report').includes(annotations);
}

interface WantedReport {
  readonly file: string;
  readonly typed: string;
  readonly write: DocumentWriter;
}

/** Reads FORMAT=FILE. A file may have a `=` in its name. */
function wantedReport(command: string, text: string, cwd: string): WantedReport {
  const [format = '', ...rest] = text.split('=');
  const typed = rest.join('=');
  refuseUnknownFormat('--report', format, [...documentFormats, annotations]);
  if (format === annotations) throw mistake(command, filePhrases.githubTakesNoFile);
  const option = `--report ${format}`;
  if (typed === '') throw mistake(command, filePhrases.noFile(option));
  const file = fileToWrite(typed, cwd, { option, command });
  return { file, typed, write: documentWriter(format) };
}

function mistake(command: string, problem: string): Mistake {
  return new Mistake('SW_BAD_ARGUMENT', { problem, command });
}

function fileReader(file: string, write: DocumentWriter, done: () => void): RunReader {
  const events: RunEvent[] = [];
  return {
    read(event) {
      if (events.length === 0) removeEarlier(file);
      events.push(event);
    },
    end() {
      // A run that was refused before it began changes nothing.
      if (events.length === 0) return;
      writeWhole(file, write(events));
      done();
    },
  };
}

/** Writes annotations at the end of a run, and adds its summary to that of the step. */
export function annotationReader(
  output: NodeJS.WritableStream,
  env: Surroundings['env'],
): RunReader {
  const events: RunEvent[] = [];
  const summary = stepSummary(env);
  return {
    read: (event) => void events.push(event),
    end() {
      if (events.length === 0) return;
      output.write(githubAnnotations(events));
      summary?.append((bytes) => githubSummary(events, bytes));
    },
  };
}
