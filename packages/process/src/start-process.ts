/** Starts a program in a group of its own, and ends it with all that it started. */
import { spawn, type ChildProcess } from 'node:child_process';
import { ensureGuard, ourStart, runToken, watchGroup } from './guard-link.ts';
import { OutputLines, type OutputLine } from './output-lines.ts';
import { findOurs, rowOf, tokenName, type Row, type Wanted } from './process-table.ts';
import { reap, send } from './reap.ts';
import { shellCommand } from './shell.ts';
import { isAnythingOurs, newToken } from './token.ts';
import { sleep, until } from './until.ts';

/** How a program ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
}

/** What to start, and how. */
export interface StartOptions {
  /** A line for `sh -c`, or a program and its arguments. */
  readonly command: string | readonly [string, ...string[]];
  readonly cwd: string;
  /** The whole environment; only the token is added, nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Told of each line; in a flood only of some (`lines()` has the last ones for certain). */
  readonly onLine?: (line: OutputLine) => void;
  /** Programs that are started with the same token are members of each other. */
  readonly token?: string;
  /** The user to run as; only root may say so. */
  readonly as?: { readonly uid: number; readonly gid: number };
}

/** What a program and all that it started use at one moment. */
export interface Usage {
  readonly processes: number;
  /** The CPU time of those that are alive, and of what they have waited for. */
  readonly cpuMs: number;
}

/** How a program went when it was asked to stop. */
export interface StopReport {
  readonly exit: Exit;
  /** How long its group took to become empty (or to be killed). */
  readonly ms: number;
  /** Whether the group had to be killed. */
  readonly killed: boolean;
  /** How many processes had to be killed, in the group or away from it. */
  readonly leftBehind: number;
}

/**
 * A program that we started, with its group.
 *
 * On Linux "its members" are the processes of its group and its session, those that carry its token in their
 * environment, wherever they went, and what descends from such. Elsewhere only the group is known, so a child that
 * left it is neither counted nor ended.
 */
export interface ManagedProcess {
  /** Also the id of its process group. */
  readonly pid: number;
  /** How the program itself ended; null while it runs. What it started may still be there. */
  readonly exited: Exit | null;
  /** Comes when the program has ended and what it wrote has been read (or 0.1 s later, if somebody else still holds its output). */
  readonly exit: Promise<Exit>;
  /** The last lines that it wrote: at most 2,000, at most 1 MiB. */
  lines(): readonly OutputLine[];
  /** How many lines were too many to be kept. */
  dropped(): number;
  /** The ids of the members that are alive. */
  members(): Promise<readonly number[]>;
  /** What its members use now. */
  usage(): Usage;
  /** Sends a signal to its group; does nothing when nobody is left in it. */
  signalGroup(signal: NodeJS.Signals): void;
  /** SIGTERM to its group; when that is not empty after `graceMs`, SIGKILL to all members. */
  stop(graceMs: number): Promise<StopReport>;
  /** SIGKILL to all members; comes when they are gone. */
  kill(): Promise<void>;
  /** SIGSTOP to its group. */
  pause(): void;
  /** SIGCONT to its group. */
  resume(): void;
}

/**
 * Starts a program. It is entrusted to the guard at once: on Linux by the token that it carries from its first
 * moment, elsewhere by its group right after it was started (a kill -9 of ours between the two would leave it).
 */
export async function startProcess(options: StartOptions): Promise<ManagedProcess> {
  return launch(options, { stdin: 'ignore', onChunk: () => undefined });
}

/** Ends all that was started by `startProcess` and is still there. For Ctrl-C, and for our own end. */
export async function endEverything(): Promise<void> {
  await Promise.allSettled([...alive].map((started) => started.kill()));
  if (!isAnythingOurs()) return;
  await reap({ groups: [], token: runToken, since: ourStart, known: new Map() });
}

/** `startProcess`, with more of the child than the other packages may see. */
export async function launch(options: StartOptions, streams: Streams): Promise<Started> {
  await ensureGuard();
  const token = newToken(options.token);
  const [file, ...rest] =
    typeof options.command === 'string' ? shellCommand(options.command) : options.command;
  const child = spawn(file, rest, {
    cwd: options.cwd,
    env: { ...options.env, [tokenName]: token },
    ...options.as,
    detached: true,
    stdio: [...(streams.wires ?? [streams.stdin, 'pipe', 'pipe'])],
  });
  const { pid } = child;
  if (pid === undefined) {
    const error = await new Promise<Error>((resolve) => child.once('error', resolve));
    throw new Error(`cannot start ${file} in ${options.cwd}: ${error.message}`, { cause: error });
  }
  return new Started({ child, pid, token, streams, onLine: options.onLine });
}

/** What is fed to a program, and who reads its bytes. */
export interface Streams {
  readonly stdin: 'ignore' | 'pipe';
  readonly onChunk: (stream: OutputLine['stream'], chunk: Buffer) => void;
  /** Its descriptors from 0 on, in place of what is said above. */
  readonly wires?: readonly Wire[];
}

/** A descriptor of a program: none, a pipe (a pair of sockets) to us, or a descriptor of ours. */
export type Wire = 'ignore' | 'pipe' | number;

/** A program that runs, and its members. */
export class Started implements ManagedProcess {
  readonly pid: number;
  readonly exit: Promise<Exit>;
  readonly child: ChildProcess;
  exited: Exit | null = null;
  #paused = false;
  readonly #dead: Promise<void>;
  readonly #lines: OutputLines;
  readonly #wanted: Wanted;
  readonly #forget: () => void;

  constructor(made: {
    readonly child: ChildProcess;
    readonly pid: number;
    readonly token: string;
    readonly streams: Streams;
    readonly onLine: StartOptions['onLine'];
  }) {
    const { child, pid } = made;
    this.child = child;
    this.pid = pid;
    // Until we have seen it exit, the kernel keeps its id for it, so this is the start time of the right one.
    const group = { id: pid, started: rowOf(pid)?.started ?? 0 };
    this.#wanted = {
      groups: [group],
      since: group.started,
      token: made.token,
      known: new Map([[pid, group.started]]),
    };
    this.#forget = watchGroup(group);
    alive.add(this);
    this.#lines = new OutputLines(made.onLine);
    this.#dead = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.exited = { code, signal, at: Date.now() };
        if (this.#groupIsEmpty()) this.#leave();
        resolve();
      });
    });
    this.exit = this.#read(made.streams);
  }

  lines(): readonly OutputLine[] {
    return this.#lines.lines();
  }

  dropped(): number {
    return this.#lines.dropped();
  }

  members(): Promise<readonly number[]> {
    return Promise.resolve(this.#members().map((row) => row.pid));
  }

  usage(): Usage {
    const rows = this.#members();
    return { processes: rows.length, cpuMs: rows.reduce((sum, row) => sum + row.cpuMs, 0) };
  }

  signalGroup(signal: NodeJS.Signals): void {
    // Once the leader is gone its number may be given to others, so first look who is in the group.
    if (this.exited === null || this.#members().some((row) => row.group === this.pid)) {
      send(-this.pid, signal);
    }
  }

  async stop(graceMs: number): Promise<StopReport> {
    const startedAt = performance.now();
    const deadline = startedAt + graceMs;
    // Who is ours is looked up before anybody dies: an orphan can no longer be found by its parent.
    this.#members();
    this.signalGroup('SIGTERM');
    // Whoever is stopped gets no signal but SIGKILL.
    if (this.#paused) this.resume();
    const empty = await this.#becomesEmpty(deadline);
    const ms = performance.now() - startedAt;
    // What had left the group is ended by its parent, if at all, a moment after.
    const patience = Math.min(deadline, performance.now() + strayMs);
    await until(() => this.#members().length === 0, patience);
    const leftBehind = await this.#end();
    return { exit: await this.exit, ms, killed: !empty, leftBehind };
  }

  async kill(): Promise<void> {
    if (this.exited === null) {
      this.#members();
      this.signalGroup('SIGKILL');
      await this.#becomesEmpty(performance.now() + strayMs);
    }
    await this.#end();
  }

  pause(): void {
    this.#paused = true;
    this.signalGroup('SIGSTOP');
  }

  resume(): void {
    this.#paused = false;
    this.signalGroup('SIGCONT');
  }

  #members(): readonly Row[] {
    return findOurs(this.#wanted);
  }

  /** Reads all that the program writes, as fast as it comes; comes when it has exited and nothing more does. */
  async #read(streams: Streams): Promise<Exit> {
    const { child } = this;
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream]?.on('data', (chunk: Buffer) => {
        this.#lines.push(stream, chunk);
        streams.onChunk(stream, chunk);
      });
      child[stream]?.once('end', () => this.#lines.end(stream));
      // A broken pipe to a program that was killed says nothing that its exit does not say.
      child[stream]?.on('error', () => undefined);
    }
    child.on('error', () => undefined);
    const closed = new Promise<true>((resolve) => child.once('close', () => resolve(true)));
    await this.#dead;
    // A child of it may hold the pipe open. We may have been kept from reading: what lies there is read between two looks.
    for (let look = 0; look < heldOutputLooks; look += 1) {
      if ((await Promise.race([closed, sleep(10)])) === true) break;
    }
    return this.exited ?? { code: null, signal: null, at: Date.now() };
  }

  #groupIsEmpty(): boolean {
    if (this.exited === null) return false;
    return !send(-this.pid, 0) || !this.#members().some((row) => row.group === this.pid);
  }

  async #becomesEmpty(deadline: number): Promise<boolean> {
    const timer = new AbortController();
    const late = sleep(Math.max(0, deadline - performance.now()), timer.signal);
    await Promise.race([this.#dead, late]);
    timer.abort();
    return until(() => this.#groupIsEmpty(), deadline);
  }

  /** Kills whoever is left, and counts them. */
  async #end(): Promise<number> {
    const killed = await reap(this.#wanted);
    await this.exit;
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
    this.#leave();
    return killed.length;
  }

  #leave(): void {
    alive.delete(this);
    this.#forget();
  }
}

const alive = new Set<Started>();
/** How often we look whether a pipe of a program that has ended is closed: 10 ms apart, unless the machine is busy. */
const heldOutputLooks = 10;
const strayMs = 500;
