/** Chooses the reader of a run's events: the live terminal, plain lines, or a document for other programs. */
import { Mistake, type RunEvent } from '@seaworthy/core';
import { htmlReport, jsonReport, junitReport, keptReportLine, ndjsonLine } from '@seaworthy/report';
import type { Arguments, Surroundings } from './command.ts';
import { liveTerminal, modeOf } from './terminal/index.ts';

/** Something that a run is told to. */
export interface RunReader {
  read(event: RunEvent): void;
  /** The run is over; `report` is where its HTML report was kept, as one may type it. */
  end(report?: string | null): Promise<void> | void;
}

/** The formats that are one document, written at the end. */
const documents: Readonly<Record<string, (events: readonly RunEvent[]) => string>> = {
  json: (events) => `${jsonReport(events)}\n`,
  html: htmlReport,
  junit: junitReport,
};

const formats = ['terminal', 'plain', 'json', 'ndjson', 'html', 'junit'];

/** What writes a format that is one document. */
export function documentWriter(
  command: string,
  format: string,
): (events: readonly RunEvent[]) => string {
  const write = documents[format];
  if (write !== undefined) return write;
  const problem = `--format ${format} is not known; there are ${Object.keys(documents).join(', ')}.`;
  throw new Mistake('SW_BAD_ARGUMENT', { problem, command });
}

/** Whether a format is read by people as it is written, and may be followed by more words. */
export function isForPeople(args: Arguments): boolean {
  return ['terminal', 'plain'].includes(args.text('format') ?? 'terminal');
}

/** The reader that was asked for. */
export function chosenReader(name: string, args: Arguments, around: Surroundings): RunReader {
  const format = args.text('format') ?? 'terminal';
  if (!formats.includes(format)) {
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: `--format ${format} is not known; there are ${formats.join(', ')}.`,
      command: name,
    });
  }
  const { stdout } = around;
  if (format === 'ndjson')
    return { read: (event) => void stdout.write(lineOf(event)), end: () => undefined };
  const write = documents[format];
  if (write !== undefined) {
    const events: RunEvent[] = [];
    return {
      read: (event) => void events.push(event),
      end: () => void stdout.write(write(events)),
    };
  }
  const mode = modeOf(stdout, around.env, {
    verbose: args.flag('verbose'),
    ...(format === 'plain' ? { plain: true } : {}),
  });
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
