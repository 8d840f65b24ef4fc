/** The load's thread: sends each request at its moment, whatever the answers take. An entry of its own: traffic-load-thread. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { Client } from 'undici';
import { turnsOf, type LoadPlan, type LoadRequest } from './load-plan.ts';
import type { FromLoad } from './load-messages.ts';
import { highestRate, lengthOf, moments } from './pace.ts';
import { Tally } from './tally.ts';
import { instanceHeader } from './router-messages.ts';

/** Half a second holds enough requests for a percentile, and is short beside what a deploy takes. */
const sliceMs = 500;
/** An idle connection is not used again after this: many servers close theirs after a second or more. */
const idleMs = 400;

class Load {
  readonly #plan: LoadPlan;
  readonly #tally = new Tally(sliceMs);
  readonly #users: readonly Client[];
  readonly #due: Iterator<number, void>;
  readonly #next: () => LoadRequest;
  readonly #startedAt = performance.timeOrigin + performance.now();
  readonly #began = performance.now();
  readonly #open = new Set<Promise<void>>();
  #sent = 0;
  #isStopped = false;
  #wake: () => void = () => undefined;

  constructor(plan: LoadPlan) {
    this.#plan = plan;
    this.#users = Array.from({ length: plan.users }, () => newUser(plan));
    this.#due = moments(plan.phases);
    this.#next = turnsOf(plan.requests);
  }

  /** Sends until the plan ends or `stop` is called, and waits for the answers that are still due. */
  async run(): Promise<ReturnType<Tally['result']>> {
    for (
      let due = this.#due.next();
      due.done !== true && !this.#isStopped;
      due = this.#due.next()
    ) {
      await this.#sleepUntil(due.value);
      if (!this.#hasStopped()) this.#send(due.value);
    }
    const ms = Math.min(this.#now(), lengthOf(this.#plan.phases));
    await this.#lastAnswers();
    return this.#tally.result({
      perSecond: highestRate(this.#plan.phases),
      startedAt: this.#startedAt,
      ms: Math.round(ms),
    });
  }

  /** Waits for the answers that are still due, as long as a user would. Then whoever waits is told that none comes. */
  async #lastAnswers(): Promise<void> {
    const giveUp = setTimeout(() => this.#hangUp(), this.#plan.patienceMs + sliceMs);
    await Promise.all(this.#open);
    clearTimeout(giveUp);
    this.#hangUp();
  }

  #hangUp(): void {
    for (const user of this.#users) void user.destroy(new GivenUp()).catch(() => undefined);
  }

  stop(): void {
    this.#isStopped = true;
    this.#wake();
  }

  #hasStopped(): boolean {
    return this.#isStopped;
  }

  #now(): number {
    return performance.now() - this.#began;
  }

  /** A timer fires a little late, never early: what it is late by is told as lag. */
  async #sleepUntil(moment: number): Promise<void> {
    while (moment > this.#now() && !this.#isStopped) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, moment - this.#now());
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  #send(meantAt: number): void {
    this.#tally.late(this.#now() - meantAt);
    const user = this.#users[this.#sent % this.#users.length];
    this.#sent += 1;
    if (user === undefined) return;
    const answered = this.#exchange(user, this.#next(), meantAt).finally(() =>
      this.#open.delete(answered),
    );
    this.#open.add(answered);
  }

  async #exchange(user: Client, request: LoadRequest, meantAt: number): Promise<void> {
    let came: Came;
    try {
      came = await answerOf(user, request);
    } catch (error) {
      came = { end: endOf(error), ok: false, instance: undefined };
    }
    const endedAt = this.#now();
    // Waiting for the user's own connection is part of what a user waits.
    const isLate = endedAt - meantAt > this.#plan.patienceMs;
    this.#tally.add({ meantAt, endedAt, ...came, ...(isLate ? { end: 'silent', ok: false } : {}) });
  }
}

interface Came {
  readonly end: string;
  readonly ok: boolean;
  readonly instance: number | undefined;
}

/** Through `dispatch`, without a stream for each body: a generator that is busy itself measures itself. */
async function answerOf(user: Client, request: LoadRequest): Promise<Came> {
  return new Promise((resolve, reject) => {
    let status = 0;
    let by: string | string[] | undefined;
    user.dispatch(request, {
      onRequestStart() {},
      onResponseStart(_, statusCode, headers) {
        status = statusCode;
        by = headers[instanceHeader];
      },
      onResponseEnd() {
        resolve({
          end: String(status),
          ok: status >= 200 && status < 400,
          instance: typeof by === 'string' ? Number(by) : undefined,
        });
      },
      onResponseError(_, error) {
        reject(error);
      },
    });
  });
}

/** We hung up, because no answer came in time. */
class GivenUp extends Error {}

function newUser({ origin, patienceMs }: LoadPlan): Client {
  return new Client(origin, {
    pipelining: 1,
    keepAliveTimeout: idleMs,
    keepAliveMaxTimeout: idleMs,
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    connect: { timeout: patienceMs },
  });
}

/** Why there is no answer, in a word. */
function endOf(error: unknown): string {
  if (error instanceof GivenUp) return 'silent';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'refused';
  if (/^(UND_ERR_SOCKET|ECONNRESET|EPIPE|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/.test(code))
    return 'reset';
  if (code.endsWith('TIMEOUT')) return 'silent';
  if (code.startsWith('HPE_')) return 'garbage';
  return code === '' ? 'no answer' : code;
}

async function serve(port: MessagePort, plan: LoadPlan): Promise<void> {
  const say = (message: FromLoad): void => port.postMessage(message);
  const load = new Load(plan);
  // The only thing that is ever said to it.
  port.on('message', () => load.stop());
  say({ kind: 'started' });
  say({ kind: 'ended', result: await load.run() });
  port.close();
}

if (parentPort !== null) await serve(parentPort, workerData as LoadPlan);
