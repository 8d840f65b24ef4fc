/** What the processes of a server wrote, and what we did to it, in the order of time. Bounded. */
import type { ManagedProcess } from '@seaworthy/process';

/** One line of a server's log. */
export interface ServerLogLine {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** "seaworthy" for what we did to it. */
  readonly process: 'web' | 'worker' | 'release' | 'seaworthy';
  readonly stream: 'stdout' | 'stderr' | 'note';
  readonly text: string;
}

/** The log of one server, through all its restarts. */
export class ServerLog {
  #past: ServerLogLine[] = [];
  readonly #followed = new Map<ManagedProcess, ServerLogLine['process']>();

  /** From now on the lines of this process belong to the log. */
  follow(name: ServerLogLine['process'], followed: ManagedProcess): void {
    this.#followed.set(followed, name);
  }

  /** Keeps what a process wrote that has ended, and lets go of the process. */
  close(followed: ManagedProcess): void {
    const name = this.#followed.get(followed);
    if (name === undefined) return;
    this.#followed.delete(followed);
    this.#past.push(...linesOf(name, followed));
    if (this.#past.length > mostLines) this.#past = this.#past.slice(-mostLines);
  }

  /** Writes down what we did: "-- killed by seaworthy --". */
  note(text: string): void {
    this.#past.push({
      at: Date.now(),
      process: 'seaworthy',
      stream: 'note',
      text: `-- ${text} --`,
    });
  }

  lines(): readonly ServerLogLine[] {
    const all = [...this.#past];
    for (const [followed, name] of this.#followed) all.push(...linesOf(name, followed));
    return all.toSorted((a, b) => a.at - b.at).slice(-mostLines);
  }
}

function linesOf(
  name: ServerLogLine['process'],
  followed: ManagedProcess,
): readonly ServerLogLine[] {
  return followed.lines().map(({ at, stream, text }) => ({ at, process: name, stream, text }));
}

const mostLines = 5000;
