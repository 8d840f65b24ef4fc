/**
 * Lets a submission and the output validator talk with each other through two pipes.
 *
 * Who ended first decides, and that must not be a matter of chance: each has its own ends of the pipes, and we hold a copy
 * of every end until its owner has ended and we know how. So neither can notice that the other is gone before we do, and
 * a submission that dies of a broken pipe, because the validator has refused it, is never taken for one that crashed.
 */
import { closeSync, constants, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import type { Outcome } from '@seaworthy/sandbox';
import type { Errand, Workshop } from './workshop.ts';

/** How both ended. */
export interface Interaction {
  readonly submission: Outcome;
  readonly validator: Outcome;
  readonly first: 'submission' | 'validator';
}

/** Both commands. */
export interface Pair {
  readonly submission: Errand;
  readonly validator: Errand;
  readonly signal?: AbortSignal | undefined;
}

/** Runs both at once, in one turn. A failure of the driver is tried once more. */
export async function interact(workshop: Workshop, errands: Pair): Promise<Interaction> {
  return workshop.turns.take(async () => {
    errands.signal?.throwIfAborted();
    const first = await interactOnce(workshop, errands);
    const hasFailed = first.submission.end === 'internal' || first.validator.end === 'internal';
    return hasFailed ? interactOnce(workshop, errands) : first;
  });
}

async function interactOnce(workshop: Workshop, pair: Pair): Promise<Interaction> {
  const pipes = await Pipes.make(workshop);
  try {
    return await new Talk(workshop, pair, pipes).run();
  } finally {
    pipes.closeSubmission();
    pipes.closeValidator();
    await pipes.remove();
  }
}

/** One conversation, and who left it first. */
class Talk {
  readonly #workshop: Workshop;
  readonly #pair: Pair;
  readonly #pipes: Pipes;
  readonly #refused = new AbortController();
  #first: Interaction['first'] | null = null;

  constructor(workshop: Workshop, pair: Pair, pipes: Pipes) {
    this.#workshop = workshop;
    this.#pair = pair;
    this.#pipes = pipes;
  }

  async run(): Promise<Interaction> {
    const [submission, validator] = await Promise.all([this.#submission(), this.#validator()]);
    return {
      // What it came to after the validator had refused it is of no interest.
      submission: submission ?? { ...validator, end: 'exit', exitCode: 0, cpuMs: null, wallMs: 0 },
      validator,
      first: this.#first ?? 'validator',
    };
  }

  async #validator(): Promise<Outcome> {
    const { validator, submission, signal } = this.#pair;
    // It waits while the submission computes.
    const wallMs = submission.limits.wallMs + validator.limits.wallMs;
    const limits = { ...validator.limits, wallMs };
    const outcome = await this.#workshop
      .runNow({ ...validator, limits, pipes: this.#pipes.ofValidator, signal })
      .finally(() => {
        this.#first ??= 'validator';
        this.#pipes.closeValidator();
      });
    if (this.#first === 'validator' && outcome.exitCode !== 42) this.#refused.abort();
    return outcome;
  }

  /** Null where the validator refused it while it ran. */
  async #submission(): Promise<Outcome | null> {
    const { submission, signal } = this.#pair;
    const signals = signal === undefined ? [this.#refused.signal] : [this.#refused.signal, signal];
    try {
      return await this.#workshop.runNow({
        ...submission,
        pipes: this.#pipes.ofSubmission,
        signal: AbortSignal.any(signals),
      });
    } catch (error) {
      if (this.#refused.signal.aborted) return null;
      throw error;
    } finally {
      this.#first ??= 'submission';
      this.#pipes.closeSubmission();
    }
  }
}

/** Two pipes. Node.js has no way to make one, so they begin as named ones, whose names are gone at once. */
class Pipes {
  readonly ofSubmission: { readonly stdin: number; readonly stdout: number };
  readonly ofValidator: { readonly stdin: number; readonly stdout: number };
  readonly #folder: string;
  readonly #open = new Set<number>();

  private constructor(folder: string) {
    this.#folder = folder;
    const [read, write] = this.#ends(join(folder, 'to-submission'));
    const [readBack, writeBack] = this.#ends(join(folder, 'to-validator'));
    this.ofSubmission = { stdin: read, stdout: writeBack };
    this.ofValidator = { stdin: readBack, stdout: write };
  }

  static async make(workshop: Workshop): Promise<Pipes> {
    const folder = await workshop.folder('pipes');
    const command = [
      'mkfifo',
      '-m',
      '600',
      join(folder, 'to-submission'),
      join(folder, 'to-validator'),
    ] as const;
    const env = { PATH: '/usr/bin:/bin' };
    const made = await runToEnd({ command, cwd: folder, env, timeoutMs: 10_000 });
    if (made.exit.code !== 0) throw new Error(`mkfifo failed: ${made.stderr}`);
    return new Pipes(folder);
  }

  closeSubmission(): void {
    this.#close(this.ofSubmission);
  }

  closeValidator(): void {
    this.#close(this.ofValidator);
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** An end for reading and one for writing; a third one keeps the opening from waiting. */
  #ends(path: string): readonly [number, number] {
    const both = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const read = openSync(path, constants.O_RDONLY);
    const write = openSync(path, constants.O_WRONLY);
    closeSync(both);
    this.#open.add(read).add(write);
    return [read, write];
  }

  #close({ stdin, stdout }: { readonly stdin: number; readonly stdout: number }): void {
    for (const end of [stdin, stdout]) if (this.#open.delete(end)) closeSync(end);
  }
}
