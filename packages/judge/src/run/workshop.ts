/**
 * Where programs are built and run: a folder of ours for as long as a package is judged, and the driver of the boxes.
 * What a program could write is never written, followed or cleaned by path while it is there; afterwards it is only removed.
 */
import { chmod, copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Driver, Limits, Mount, Outcome } from '@seaworthy/sandbox';
import { mebibyte } from '../sizes.ts';
import { isReadableByAll } from './readable.ts';

/** What is to be run in a box. */
export interface Errand {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly mounts: readonly Mount[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin: string | null;
  readonly limits: Limits;
  readonly pipes?: Command['pipes'];
  readonly signal?: AbortSignal | undefined;
}

/** So many boxes at a time, whoever asks for them; the others wait in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = count;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}

/** A place to work in. `close` removes it. */
export class Workshop {
  readonly driver: Driver;
  readonly root: string;
  readonly turns: Turns;
  readonly #shown = new Map<string, Promise<string>>();
  #closed = false;

  private constructor(driver: Driver, root: string, turns: Turns) {
    this.driver = driver;
    this.root = root;
    this.turns = turns;
  }

  static async open(driver: Driver, turns = turnsOfMachine): Promise<Workshop> {
    const root = await mkdtemp(join(tmpdir(), 'seaworthy-judge-'));
    // The user of a box may pass through, and see nothing.
    await chmod(root, 0o711);
    return new Workshop(driver, root, turns);
  }

  /** A new empty folder. The user of a box may read it, and write it if that is wanted. */
  async folder(purpose: string, canWrite = false): Promise<string> {
    const path = await mkdtemp(join(this.root, `${purpose}-`));
    await chmod(path, canWrite ? 0o777 : 0o755);
    return path;
  }

  /**
   * Where a file of ours can be shown to a box: in its own place, or, where the user of the box may not read it there, in
   * a copy that is made once.
   */
  async shown(location: string): Promise<string> {
    if (isReadableByAll(location)) return location;
    const known = this.#shown.get(location);
    if (known !== undefined) return known;
    const copying = this.folder('shown').then(async (folder) => {
      const copy = join(folder, 'file');
      await copyFile(location, copy);
      await chmod(copy, 0o644);
      return copy;
    });
    this.#shown.set(location, copying);
    return copying;
  }

  /**
   * Runs a command in a box of its own. A failure of the driver is tried once more. What `again` asks for, in view of what
   * came of it, is run in the same turn: behind everybody else's it would keep those waiting who wait for its verdict.
   */
  async run(
    errand: Errand,
    again: (outcome: Outcome) => Promise<Errand | null> = () => Promise.resolve(null),
  ): Promise<Outcome> {
    return this.turns.take(async () => {
      const first = await this.#runOrTwice(errand);
      const second = await again(first);
      if (second === null) return first;
      await forget(first);
      return this.#runOrTwice(second);
    });
  }

  async #runOrTwice(errand: Errand): Promise<Outcome> {
    errand.signal?.throwIfAborted();
    const first = await this.runNow(errand);
    return first.end === 'internal' ? this.runNow(errand) : first;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await rm(this.root, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Runs it whether it is its turn or not: for two that need each other, and take one turn together. */
  async runNow(errand: Errand): Promise<Outcome> {
    return this.#runInto(await this.#results(), errand);
  }

  /**
   * The same, but kills it when `isTime` is fulfilled, unless it has ended before. `isTime` is given the file of its
   * standard output, and a signal that says that nobody waits any more.
   */
  async runUntil(
    errand: Errand,
    isTime: (stdout: string, signal: AbortSignal) => Promise<void>,
  ): Promise<Outcome> {
    const results = await this.#results();
    const [killed, over] = [new AbortController(), new AbortController()];
    const waiting = isTime(join(results, 'out'), over.signal).then(() => killed.abort());
    const signals = [killed.signal, ...(errand.signal === undefined ? [] : [errand.signal])];
    try {
      return await this.#runInto(results, { ...errand, signal: AbortSignal.any(signals) });
    } catch (error) {
      errand.signal?.throwIfAborted();
      if (!killed.signal.aborted) throw error;
      return await killedIn(results, this.driver.guarantees);
    } finally {
      over.abort();
      await waiting;
    }
  }

  /** A text as a file that can be standard input; null for an empty one. */
  async keptText(text: string): Promise<string | null> {
    if (text === '') return null;
    const file = join(await this.folder('text'), 'text');
    await writeFile(file, text);
    return file;
  }

  /** What a run wrote lies where no program can reach it. */
  async #results(): Promise<string> {
    return mkdtemp(join(this.root, 'run-'));
  }

  async #runInto(results: string, errand: Errand): Promise<Outcome> {
    const { argv, cwd, mounts, limits, stdin, pipes, signal } = errand;
    const slot = await this.driver.prepare({
      mounts,
      cwd,
      environment: { ...environment, ...errand.environment },
      limits,
    });
    try {
      const command = { argv, stdin, stdout: join(results, 'out'), stderr: join(results, 'err') };
      return await slot.run({ ...command, ...(pipes === undefined ? {} : { pipes }) }, signal);
    } finally {
      await slot.dispose();
    }
  }
}

/** What is known of a program that we have killed. */
async function killedIn(results: string, guarantees: Outcome['guarantees']): Promise<Outcome> {
  const captured = async (name: string) => {
    const path = join(results, name);
    const bytes = (await stat(path).catch(() => null))?.size ?? 0;
    return { path, bytes, truncated: false };
  };
  return {
    end: 'signal',
    exitCode: null,
    signal: 'SIGKILL',
    cpuMs: null,
    wallMs: 0,
    memoryPeakBytes: null,
    processPeak: null,
    stdout: await captured('out'),
    stderr: await captured('err'),
    guarantees,
    trouble: null,
  };
}

/** Removes what a run wrote, when nobody needs it any more. */
export async function forget(outcome: Outcome): Promise<void> {
  await rm(join(outcome.stdout.path, '..'), { recursive: true, force: true });
}

/** The limits of a run: what is left out is what suits a submission. */
export function limitsFor(wanted: {
  readonly cpuMs: number;
  readonly memoryBytes: number;
  readonly outputBytes: number;
  readonly stack?: 'usual' | 'large';
}): Limits {
  return {
    cpuMs: wanted.cpuMs,
    wallMs: 3 * wanted.cpuMs + 1000,
    memoryBytes: wanted.memoryBytes,
    processes: 64,
    outputBytes: wanted.outputBytes,
    stackBytes: (wanted.stack === 'large' ? 64 : 8) * mebibyte,
    diskBytes: 64 * mebibyte,
  };
}

/** As many boxes at a time as there are processors. */
const turnsOfMachine = new Turns(availableParallelism());

/** The same everywhere, so that a verdict does not depend on who runs the judge. */
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  HOME: '/tmp',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TZ: 'UTC',
};
