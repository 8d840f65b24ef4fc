/** Our end of the talk with a driver. */
import { entryPoint, startDialogue, type Dialogue } from '@seaworthy/process';
import { parseReply, type Order, type Reply, type Task } from './driver-messages.ts';
import { readSettings } from './settings.ts';

/** A driver that runs. */
export class Driver {
  readonly #dialogue: Dialogue;
  readonly #waiting: Map<number, Waiting>;
  /** Comes when it has ended, by whatever. */
  readonly ended: Promise<void>;
  #orders = 0;

  /** Starts one. */
  static async start(): Promise<Driver> {
    const { path, temporary, userHome } = readSettings();
    const { file, execArgv } = entryPoint({
      package: 'browser',
      name: 'driver',
      from: import.meta.url,
    });
    const waiting = new Map<number, Waiting>();
    const dialogue = await startDialogue({
      command: [process.execPath, ...execArgv, file],
      cwd: '/',
      env: { PATH: path, HOME: userHome, TMPDIR: temporary },
      longestLine,
      onLine(line) {
        const reply = parseReply(line);
        // Whoever speaks otherwise is no driver of ours.
        if (reply === null) dialogue.process.signalGroup('SIGKILL');
        else settle(waiting, reply);
      },
    });
    return new Driver(dialogue, waiting);
  }

  private constructor(dialogue: Dialogue, waiting: Map<number, Waiting>) {
    this.#dialogue = dialogue;
    this.#waiting = waiting;
    this.ended = dialogue.process.exit.then(() => {
      for (const { reject } of waiting.values()) reject(this.#gone());
    });
  }

  /** Its process. */
  get pid(): number {
    return this.#dialogue.process.pid;
  }

  /** Asks it to do something. Rejects with why that failed, or when it has ended. */
  ask(task: Task): Promise<Reply> {
    if (this.#dialogue.process.exited !== null) return Promise.reject(this.#gone());
    const number = (this.#orders += 1);
    const order: Order = { number, task };
    const replied = new Promise<Reply>((resolve, reject) => {
      const late = setTimeout(() => {
        reject(new Error(`the browser took longer than ${patienceMs / 1000} s`));
      }, patienceMs);
      this.#waiting.set(number, { resolve, reject, late });
    });
    this.#dialogue.say(JSON.stringify(order));
    return replied.finally(() => {
      clearTimeout(this.#waiting.get(number)?.late);
      this.#waiting.delete(number);
    });
  }

  /** Has it end and the browser with it, within some seconds. */
  async end(): Promise<void> {
    this.#dialogue.hangUp();
    await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, endMs).unref())]);
    await this.#dialogue.process.kill();
  }

  #gone(): Error {
    const last = this.#dialogue.process.lines().findLast(({ stream }) => stream === 'stderr');
    return new Error(`the browser has ended${last === undefined ? '' : `: ${last.text}`}`);
  }
}

interface Waiting {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: Error) => void;
  readonly late: NodeJS.Timeout;
}

function settle(waiting: ReadonlyMap<number, Waiting>, reply: Reply): void {
  const asked = waiting.get(reply.number);
  if (reply.kind === 'failed') asked?.reject(new Error(reply.text));
  else asked?.resolve(reply);
}

/** Longer than anything that the driver itself waits for: the start takes 30 s at most. */
const patienceMs = 40_000;
/** More than the driver's own patience with the browser. */
const endMs = 7_000;
/** An answer of 8 MiB, in base64, and its header fields. */
const longestLine = 16 * 1024 * 1024;
