/** Starts a program whose descriptors the caller chooses: files that it writes itself, and pipes to talk through. */
import { Duplex } from 'node:stream';
import { launch, type ManagedProcess, type StartOptions, type Wire } from './start-process.ts';

/** What to start, and its descriptors from 0 on. */
export interface WiredOptions extends Omit<StartOptions, 'onLine'> {
  readonly wires: readonly Wire[];
}

/** A program that we started, and our ends of its pipes. */
export interface Wired {
  readonly process: ManagedProcess;
  /** At the number of each wire that is a pipe, our end of it. */
  readonly pipes: readonly (Duplex | null)[];
}

/**
 * Starts such a program, as `startProcess` does: it is entrusted to the guard.
 * Only the pipes 1 and 2 are kept as lines; the caller reads the others, or the program waits.
 */
export async function startWired(options: WiredOptions): Promise<Wired> {
  const { wires, ...start } = options;
  const started = await launch(start, { stdin: 'ignore', onChunk: () => undefined, wires });
  const pipes = wires.map((wire, at) => (wire === 'pipe' ? ownEnd(started.child.stdio[at]) : null));
  return { process: started, pipes };
}

function ownEnd(stream: unknown): Duplex | null {
  if (!(stream instanceof Duplex)) return null;
  // A write to a program that has just ended: its exit is told apart.
  stream.on('error', () => undefined);
  return stream;
}
