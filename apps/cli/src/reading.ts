/** Chooses the readers of a run's events: the live terminal, plain lines, or documents for other programs. */
import type { RunEvent } from '@seaworthy/core';
import { keptReportLine, ndjsonLine } from '@seaworthy/report';
import type { Arguments, Surroundings } from './command.ts';
import { documentFormats, documentWriter } from './formats.ts';
import { annotationReader, reportReaders, wantsAnnotations, type RunReader } from './reports.ts';
import { liveTerminal, modeOf } from './terminal/index.ts';

/** Whether a format is read by people as it is written, and may be followed by more words. */
export function isForPeople(args: Arguments): boolean {
  return ['terminal', 'plain'].includes(args.text('format') ?? 'terminal');
}

/** The readers that were asked for, as one: that of `--format`, and one for each `--report`. */
export function chosenReader(name: string, args: Arguments, around: Surroundings): RunReader {
  const format = args.text('format') ?? 'terminal';
  const mode = modeOf(around.stdout, around.env, {
    verbose: args.flag('verbose'),
    ...(format === 'plain' ? { plain: true } : {}),
  });
  const { stdout, stderr, env } = around;
  const tell = (file: string): void => {
    if (isForPeople(args)) stdout.write(`${keptReportLine(file, mode).at(-1) ?? ''}\n`);
  };
  const reports = reportReaders(name, args, around, tell);
  // A document on the standard output must stay one; GitHub reads commands from the standard error as well.
  const annotations =
    wantsAnnotations(args) && format !== 'github'
      ? [annotationReader(isForPeople(args) ? stdout : stderr, env)]
      : [];
  return together([mainReader(format, mode, around), ...reports, ...annotations]);
}

/** Several readers as one. Each is ended, also where another one could not be; then the first trouble is told. */
function together(readers: readonly RunReader[]): RunReader {
  return {
    read(event) {
      for (const reader of readers) reader.read(event);
    },
    async end(report) {
      const troubles: unknown[] = [];
      for (const reader of readers) {
        try {
          await reader.end(report);
        } catch (error) {
          troubles.push(error);
        }
      }
      for (const trouble of troubles) throw trouble;
    },
  };
}

function mainReader(
  format: string,
  mode: ReturnType<typeof modeOf>,
  { stdout, env }: Surroundings,
): RunReader {
  if (format === 'github') return annotationReader(stdout, env);
  if (format === 'ndjson')
    return { read: (event) => void stdout.write(lineOf(event)), end: () => undefined };
  if (documentFormats.includes(format)) {
    const write = documentWriter(format);
    const events: RunEvent[] = [];
    return {
      read: (event) => void events.push(event),
      end: () => void stdout.write(write(events)),
    };
  }
  const terminal = liveTerminal(stdout, mode);
  return {
    read: (event) => terminal.take(event),
    end(report) {
      terminal.end();
      if (typeof report === 'string') stdout.write(`${keptReportLine(report, mode).join('\n')}\n`);
    },
  };
}

function lineOf(event: RunEvent): string {
  const line = ndjsonLine(event);
  return line.endsWith('\n') ? line : `${line}\n`;
}
