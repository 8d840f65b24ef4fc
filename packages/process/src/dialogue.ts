/** Starts a program that we talk with: lines to its standard input, lines from its standard output. */
import { launch, type ManagedProcess, type StartOptions } from './start-process.ts';
import { WholeLines } from './whole-lines.ts';

/** What to start, and who listens. */
export interface DialogueOptions extends Omit<StartOptions, 'onLine'> {
  /** Told of each whole line that it writes, however long. */
  readonly onLine: (line: string) => void;
  /** A line with more bytes than this is not waited for: the program is killed. */
  readonly longestLine: number;
}

/** A program that we talk with. */
export interface Dialogue {
  readonly process: ManagedProcess;
  /** Writes a line to it; nothing happens when it has ended. */
  say(line: string): void;
  /** Says that no more lines come. */
  hangUp(): void;
}

/** Starts such a program, as `startProcess` does: it is entrusted to the guard. */
export async function startDialogue(options: DialogueOptions): Promise<Dialogue> {
  const { onLine, longestLine, ...start } = options;
  const lines = new WholeLines(longestLine, onLine);
  const started = await launch(start, {
    stdin: 'pipe',
    onChunk(stream, chunk) {
      if (stream === 'stdout' && !lines.push(chunk)) started.signalGroup('SIGKILL');
    },
  });
  const { stdin } = started.child;
  // A line to a program that has just ended: its exit is told apart.
  stdin?.on('error', () => undefined);
  return {
    process: started,
    say: (line) => void stdin?.write(`${line}\n`),
    hangUp: () => void stdin?.end(),
  };
}
