/**
 * Serves the paths of a test as its script says, and lets the program fetch them. What the server sees is judged by
 * counting, not by the clock: how many requests were under way at once, and which ones. Wherever it waits for a request,
 * it waits for much longer than a slow machine needs.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scene } from '@seaworthy/judge';

export default async function boundedFetch(scene: Scene): Promise<void> {
  const [first = '', ...rows] = linesOf(scene.input);
  const [, most = '', , timeout = ''] = first.split(' ');
  const steps = rows.map(stepOf);
  const answers = linesOf(scene.answer).map(answerOf);
  const server = new ScriptedServer(
    { most: Number(most), timeoutMs: Number(timeout) },
    steps,
    answers.filter(({ choices }) => choices.join() === 'cancelled').map(({ path }) => path),
  );
  const url = await scene.serve((request, response) => server.handle(request, response));
  const stdin = steps.map(({ path }) => `${path}\n`).join('');
  const { stdout } = await scene.run({ args: [url, most, timeout], stdin }).finally(() => {
    server.end();
  });
  const { fault } = server;
  if (fault instanceof Error) throw fault;
  if (fault !== null) scene.broken(fault.expected, fault.saw);
  judgeLines(scene, answers, linesOf(stdout));
  for (const { path, choices } of answers)
    if (!choices.includes('cancelled') && !server.wasAsked(path))
      scene.broken(`a request for ${path}`, 'none');
}

function judgeLines(scene: Scene, answers: readonly Answer[], lines: readonly string[]): void {
  for (const [at, { path, choices }] of answers.entries()) {
    const line = lines[at];
    if (line !== undefined && choices.some((choice) => line === `${path} ${choice}`)) continue;
    scene.broken(`line ${at + 1} to be ${path} ${choices.join(' or ')}`, line ?? 'nothing');
  }
  if (lines.length > answers.length)
    scene.broken(`${answers.length} lines`, `${lines.length} lines`);
}

/** What a line of the output may be: `PATH RESULT or RESULT`. */
interface Answer {
  readonly path: string;
  readonly choices: readonly string[];
}

function answerOf(line: string): Answer {
  const [path = ''] = line.split(' ', 1);
  return { path, choices: line.slice(path.length + 1).split(' or ') };
}

/** What the server does with a path. */
interface Step {
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  /** `late`, `together`, `last`, `drip`, `never`, `cut`; empty: it answers at once. */
  readonly word: string;
  readonly lateMs: number;
}

function stepOf(line: string): Step {
  const [path = '', ...others] = line.split(' ');
  const isAnswered = /^\d/.test(others[0] ?? '');
  const [status = '200', bytes = '0'] = isAnswered ? others : [];
  const [word = '', lateMs = '0'] = others.slice(isAnswered ? 2 : 0);
  return { path, status: Number(status), bytes: Number(bytes), word, lateMs: Number(lateMs) };
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Another one for each path. A short body is plain text; a longer one holds all 256 bytes. */
function bodyOf(path: string, bytes: number): Buffer {
  const start = Buffer.from(path).reduce((sum, byte) => sum + byte, 0);
  const [lowest, different] = bytes < 100 ? [32, 95] : [0, 256];
  return Buffer.from(
    Array.from({ length: bytes }, (_, at) => lowest + ((start + at * 37) % different)),
  );
}

/** What the program did wrong. */
interface Fault {
  readonly expected: string;
  readonly saw: string;
}

/** A request whose answer is not complete. */
interface Open {
  readonly step: Step;
  readonly response: ServerResponse;
  readonly since: number;
  /** How much of the body is written. */
  sent: number;
}

class ScriptedServer {
  readonly #most: number;
  readonly #timeoutMs: number;
  readonly #steps: ReadonlyMap<string, Step>;
  /** What nobody may ask for, because the fatal answer comes before. */
  readonly #cancelled: ReadonlySet<string>;
  readonly #asked = new Set<string>();
  readonly #open = new Set<Open>();
  #fault: Fault | Error | null = null;
  /** Whether the fatal answer was given. */
  #isFatal = false;
  #isOver = false;

  constructor(
    { most, timeoutMs }: { readonly most: number; readonly timeoutMs: number },
    steps: readonly Step[],
    cancelled: readonly string[],
  ) {
    this.#most = most;
    this.#timeoutMs = timeoutMs;
    this.#steps = new Map(steps.map((step) => [step.path, step]));
    this.#cancelled = new Set(cancelled);
  }

  /** The first thing that was wrong; an error is the author's. */
  get fault(): Fault | Error | null {
    return this.#fault;
  }

  wasAsked(path: string): boolean {
    return this.#asked.has(path);
  }

  end(): void {
    this.#isOver = true;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    const step = this.#steps.get(path);
    // Who goes away while it is written to is no trouble.
    response.on('error', () => undefined);
    if (request.method !== 'GET') this.#blame('GET', `${request.method ?? ''} ${path}`);
    if (step === undefined) {
      this.#blame('requests for the paths of the input only', `a request for ${path}`);
      response.writeHead(404, { 'Content-Length': 0, Connection: 'close' }).end();
      return;
    }
    if (this.#asked.has(path)) this.#blame(`one request for ${path}`, 'a second one');
    this.#asked.add(path);
    this.#answer({ step, response, since: Date.now(), sent: 0 }).catch((error: unknown) => {
      this.#fault ??= error instanceof Error ? error : new Error(String(error));
    });
  }

  async #answer(open: Open): Promise<void> {
    this.#open.add(open);
    // Who gives up has closed the connection, and makes room.
    open.response.on('close', () => this.#open.delete(open));
    await this.#keepBounds(open.step);
    await this.#wait(open);
    // It counts no longer before the program can know that it has ended.
    this.#open.delete(open);
    const { status, word, bytes } = open.step;
    if (status === 401) this.#isFatal = true;
    if (word !== 'cut') {
      send(open, bytes);
      open.response.end();
      return;
    }
    if (bytes > 0) await new Promise<void>((resolve) => send(open, bytes >> 1, resolve));
    open.response.socket?.destroy();
  }

  /** What the program has given up may be closed a moment after the next one begins. */
  async #keepBounds({ path }: Step): Promise<void> {
    const expected = `at most ${this.#most} requests under way at once`;
    const saw = (): string => `${this.#open.size}, when ${path} was asked for`;
    const sure = [...this.#open].filter((open) => !this.#isGivenUp(open)).length;
    if (sure > this.#most) this.#blame(expected, saw());
    if (this.#cancelled.has(path)) this.#blameForCancelled(path);
    const hasRoom = (): boolean => this.#open.size <= this.#most;
    if (!(await this.#until(hasRoom, closingMs))) this.#blame(expected, saw());
  }

  #blameForCancelled(path: string): void {
    if (this.#isFatal)
      this.#blame('no request that begins after the answer 401', `one for ${path}`);
    else this.#blame('requests in the order of the input, while there is room', `one for ${path}`);
  }

  /** The other half of the timeout is left for a connection that took long to be accepted. */
  #isGivenUp({ step, since }: Open): boolean {
    return isHung(step) && Date.now() - since > this.#timeoutMs / 2;
  }

  async #wait(open: Open): Promise<void> {
    const { path, word, lateMs } = open.step;
    if (word === 'late') await this.#until(() => false, lateMs);
    if (word === 'together') await this.#waitTogether(path);
    if (isHung(open.step)) await this.#hang(open);
    if (word !== 'last') return;
    const areAsked = (): boolean => this.#asked.size === this.#steps.size;
    if (!(await this.#until(areAsked, patienceMs)))
      this.#blame(`the other paths to be asked for while ${path} is under way`, 'a long wait');
  }

  /** Until as many are under way as may be, and a moment longer, in which one too many would come. */
  async #waitTogether(path: string): Promise<void> {
    const wanted = (): number =>
      Math.min(this.#most, this.#open.size + this.#steps.size - this.#asked.size);
    if (!(await this.#until(() => this.#open.size >= wanted(), patienceMs))) {
      const saw = `${this.#open.size}, for a long time, while ${path} was one of them`;
      this.#blame(`${wanted()} requests under way at once`, saw);
    }
    await this.#until(() => false, 100);
  }

  /** No answer, or one that never seems to end. It ends at last, so that who waits for ever comes to an end too. */
  async #hang(open: Open): Promise<void> {
    const { word, bytes } = open.step;
    const ends = Date.now() + this.#timeoutMs + patienceMs;
    const isClosed = (): boolean => open.response.closed;
    while (Date.now() < ends && !this.#isOver && !isClosed()) {
      if (word === 'drip') send(open, Math.min(bytes, Math.max(bytes >> 1, open.sent + 1)));
      await this.#until(isClosed, 100);
      if (this.#fault !== null) return;
    }
  }

  /** Whether it came true in time. Once something was wrong, nothing is waited for. */
  async #until(isTrue: () => boolean, ms: number): Promise<boolean> {
    const ends = Date.now() + ms;
    while (!isTrue()) {
      if (this.#fault !== null || this.#isOver || Date.now() >= ends) return false;
      await sleep(5);
    }
    return true;
  }

  #blame(expected: string, saw: string): void {
    this.#fault ??= { expected, saw };
  }
}

function isHung({ word }: Step): boolean {
  return word === 'never' || word === 'drip';
}

/** Writes the answer as far as so many bytes of its body. */
function send(open: Open, upTo: number, done?: () => void): void {
  const { step, response, sent } = open;
  if (response.closed) {
    done?.();
    return;
  }
  if (!response.headersSent)
    response.writeHead(step.status, {
      'Content-Length': step.bytes,
      'Content-Type': 'application/octet-stream',
      Connection: 'close',
      ...(step.status === 302 ? { Location: '/elsewhere' } : {}),
    });
  open.sent = upTo;
  response.write(bodyOf(step.path, step.bytes).subarray(sent, upTo), done);
}

/** For a request that must come. */
const patienceMs = 1000;

/** For a connection that must be closed. */
const closingMs = 250;
