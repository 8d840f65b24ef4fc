/**
 * One box: bwrap with our init as its process 1, which waits for its job, and with the meter around it.
 * What the box says is only a part of the truth: it has ended when the meter has seen that nothing of it is left.
 */
import { constants as osConstants } from 'node:os';
import { startWired, type ManagedProcess, type Wire } from '@seaworthy/process';
import { wire } from './bwrap-arguments.ts';
import type { Identity } from './identity.ts';

/** What a box is started with. */
export interface BoxOptions {
  /** The meter, bwrap and init, with all arguments. */
  readonly command: readonly [string, ...string[]];
  readonly identity: Identity | null;
  /** From descriptor 4 on: standard output, standard error, the pipe of standard input, the filter. */
  readonly wires: readonly Wire[];
}

/** What init told of the run. */
interface Told {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly isOverCpu: boolean;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakBytes: number;
}

/** What the meter counted of everything, the making of the box included. */
interface Metered {
  readonly cpuMs: number;
}

/** How a box ended: `told` is missing when its init was killed, `metered` when the meter was. */
export interface BoxEnd {
  readonly told: Told | null;
  readonly metered: Metered | null;
  /** What bwrap and the warden had to complain of. */
  readonly complaint: string;
}

/** A box that runs. */
export class Box {
  /** Comes when nothing is left of it. */
  readonly gone: Promise<BoxEnd>;
  /** Comes a little earlier where init has told how it went: it has then ended and reaped all but itself. */
  readonly ended: Promise<BoxEnd>;
  readonly #started: ManagedProcess;
  readonly #say: (text: string | Buffer) => void;
  readonly #heard = new Map<string, string>();
  #waiting: (() => void) | null = null;
  #talk = '';
  #isGone = false;
  #tell: ((end: Told) => void) | null = null;
  #info = '';

  private constructor(
    started: ManagedProcess,
    pipes: Awaited<ReturnType<typeof startWired>>['pipes'],
  ) {
    this.#started = started;
    this.#say = (text) => void pipes[wire.talk]?.write(text);
    pipes[wire.talk]?.on('data', (chunk: Buffer) => this.#hear(chunk.toString('latin1')));
    pipes[wire.info]?.on('data', (chunk: Buffer) => {
      this.#info += chunk.toString('latin1');
      this.#waiting?.();
    });
    this.gone = this.#end();
    const told = new Promise<BoxEnd>((resolve) => {
      this.#tell = (end) => resolve({ told: end, metered: null, complaint: '' });
    });
    this.ended = Promise.race([told, this.gone]);
  }

  /** Starts one. It comes when its init is there; `hold` is then told init's process id here, before anything else runs. */
  static async start(options: BoxOptions, hold: (pid: number) => Promise<void>): Promise<Box> {
    const { process: started, pipes } = await startWired({
      command: options.command,
      cwd: '/',
      env: {},
      ...(options.identity === null ? {} : { as: options.identity }),
      wires: ['ignore', 'pipe', 'pipe', 'pipe', ...options.wires, 'pipe'],
    });
    const box = new Box(started, pipes);
    try {
      await box.#hears('here');
      await hold(await box.#initPid());
      box.#say('b');
      await box.#hears('ready');
    } catch (error) {
      await box.kill();
      throw error;
    }
    return box;
  }

  /** Gives it its one job. */
  go(job: readonly string[]): void {
    const bytes = Buffer.from(job.map((text) => `${text}\0`).join(''));
    this.#say(Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]));
  }

  /** Ends the program in it: first by its init, which then still tells the figures; else from outside. */
  async stop(): Promise<void> {
    this.#say('e');
    if (await this.#isGoneWithin(politeMs)) return;
    await this.kill();
  }

  /** Ends it from outside. */
  async kill(): Promise<void> {
    // Who has told how it went is about to go.
    if (this.#heard.has('end') && (await this.#isGoneWithin(politeMs))) return;
    if (this.#isGone) return;
    this.#started.signalGroup('SIGTERM');
    if (await this.#isGoneWithin(politeMs)) return;
    await this.#started.kill();
  }

  #hear(text: string): void {
    this.#talk = (this.#talk + text).slice(-longestTalk);
    for (let at = this.#talk.indexOf('\n'); at >= 0; at = this.#talk.indexOf('\n')) {
      const [word = '', ...rest] = this.#talk.slice(0, at).split(' ');
      this.#heard.set(word, rest.join(' '));
      const told = parseTold(this.#heard.get('end'));
      if (told !== null) this.#tell?.(told);
      this.#talk = this.#talk.slice(at + 1);
    }
    this.#waiting?.();
  }

  async #hears(word: string): Promise<void> {
    await this.#until(() => this.#heard.has(word));
  }

  async #initPid(): Promise<number> {
    const pid = (): string | undefined => /"child-pid"\s*:\s*(\d+)/.exec(this.#info)?.[1];
    await this.#until(() => pid() !== undefined);
    return Number(pid());
  }

  async #until(isSo: () => boolean): Promise<void> {
    const late = performance.now() + startMs;
    while (!isSo()) {
      const timer = new AbortController();
      const event = new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
      const end = this.gone.then(({ complaint }) => complaint);
      const said = await Promise.race([event, end, pause(late - performance.now(), timer.signal)]);
      timer.abort();
      if (isSo()) return;
      if (typeof said === 'string')
        throw new Error(`the box did not start: ${said || 'it says nothing'}`);
      if (performance.now() >= late)
        throw new Error(`the box did not start within ${startMs / 1000} s`);
    }
  }

  async #isGoneWithin(ms: number): Promise<boolean> {
    const timer = new AbortController();
    const gone = this.gone.then(() => true);
    const answer = await Promise.race([gone, pause(ms, timer.signal).then(() => false)]);
    timer.abort();
    return answer;
  }

  async #end(): Promise<BoxEnd> {
    await this.#started.exit;
    this.#isGone = true;
    const lines = this.#started.lines();
    const textOf = (stream: 'stdout' | 'stderr'): string =>
      lines
        .filter((line) => line.stream === stream)
        .map((line) => line.text)
        .join('\n');
    return {
      told: parseTold(this.#heard.get('end')),
      metered: parseMetered(textOf('stdout')),
      complaint: textOf('stderr').trim(),
    };
  }
}

function parseTold(text: string | undefined): Told | null {
  const fields = /^(\d+) (\w+) (-?\d+) (\d+) (\d+)$/.exec(text ?? '');
  if (fields === null) return null;
  const [, status, why, cpu, wall, peak] = fields;
  return {
    ...decode(Number(status)),
    isOverCpu: why === 'cpu',
    cpuMs: Math.max(0, Number(cpu) / 1000),
    wallMs: Number(wall) / 1000,
    peakBytes: Number(peak) * 1024,
  };
}

function parseMetered(text: string): Metered | null {
  const fields = /^meter \d+ (\d+) \d+$/m.exec(text);
  return fields === null ? null : { cpuMs: Number(fields[1]) / 1000 };
}

/** The status of `wait`: a signal in the low seven bits, else an exit code above them. */
function decode(status: number): {
  readonly exitCode: number | null;
  readonly signal: string | null;
} {
  const number = status & 0x7f;
  if (number === 0) return { exitCode: (status >> 8) & 0xff, signal: null };
  const name = Object.entries(osConstants.signals).find(([, value]) => value === number)?.[0];
  return { exitCode: null, signal: name ?? `SIG${number}` };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** How long a machine under load may take to start a box. */
const startMs = 20_000;
const politeMs = 2_000;
const longestTalk = 4096;
