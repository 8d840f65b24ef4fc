/** Chooses the reader of a run's events: the live terminal, plain lines, or JSON. */
import { Mistake, type RunEvent } from '@seaworthy/core';
import { jsonReport, ndjsonLine } from '@seaworthy/report';
import type { Arguments, Surroundings } from './command.ts';
import { liveTerminal, modeOf } from './terminal/index.ts';

/** Something that a run is told to. */
export interface RunReader {
  read(event: RunEvent): void;
  end(): Promise<void> | void;
}

const formats = ['terminal', 'plain', 'json', 'ndjson'];

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
  if (format === 'json') {
    const events: RunEvent[] = [];
    return {
      read: (event) => void events.push(event),
      end: () => void stdout.write(`${jsonReport(events)}\n`),
    };
  }
  const mode = modeOf(stdout, around.env, {
    verbose: args.flag('verbose'),
    ...(format === 'plain' ? { plain: true } : {}),
  });
  const terminal = liveTerminal(stdout, mode);
  return { read: (event) => terminal.take(event), end: () => terminal.end() };
}

function lineOf(event: RunEvent): string {
  const line = ndjsonLine(event);
  return line.endsWith('\n') ? line : `${line}\n`;
}
