/** The load's thread: sends each request at its moment, whatever the answers take. An entry of its own: traffic-load-thread. */
import { Agent, request as ask, type ClientRequest, type IncomingMessage } from 'node:http';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
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
  readonly #origin: { readonly hostname: string; readonly port: string };
  readonly #tally = new Tally(sliceMs);
  readonly #users: readonly Agent[];
  readonly #due: Iterator<number, void>;
  readonly #next: () => LoadRequest;
  readonly #startedAt = performance.timeOrigin + performance.now();
  readonly #began = performance.now();
  readonly #open = new Set<Promise<void>>();
  readonly #asked = new Set<ClientRequest>();
  #sent = 0;
  #isStopped = false;
  #wake: () => void = () => undefined;

  constructor(plan: LoadPlan) {
    this.#plan = plan;
    const { hostname, port } = new URL(plan.origin);
    this.#origin = { hostname: hostname.replace(/^\[|\]$/g, ''), port };
    this.#users = Array.from({ length: plan.users }, newUser);
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
    for (const asked of this.#asked) asked.destroy(new GivenUp());
    for (const user of this.#users) user.destroy();
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

  async #exchange(user: Agent, request: LoadRequest, meantAt: number): Promise<void> {
    let came: Came;
    try {
      came = await this.#answerOf(user, request);
    } catch (error) {
      came = { end: endOf(error), ok: false, instance: undefined };
    }
    const endedAt = this.#now();
    // Waiting for the user's own connection is part of what a user waits.
    const isLate = endedAt - meantAt > this.#plan.patienceMs;
    this.#tally.add({ meantAt, endedAt, ...came, ...(isLate ? { end: 'silent', ok: false } : {}) });
  }

  async #answerOf(user: Agent, { method, path, headers, body }: LoadRequest): Promise<Came> {
    const { hostname, port } = this.#origin;
    return new Promise((resolve, reject) => {
      const asked = ask({ agent: user, host: hostname, port, method, path, headers });
      this.#asked.add(asked);
      const patience = setTimeout(() => asked.destroy(new GivenUp()), this.#plan.patienceMs);
      asked.once('close', () => {
        clearTimeout(patience);
        this.#asked.delete(asked);
      });
      asked.on('error', reject);
      asked.once('response', (answer) => {
        answer.on('error', reject);
        answer.once('end', () => resolve(cameOf(answer)));
        answer.resume();
      });
      asked.end(body ?? undefined);
    });
  }
}

function cameOf({ statusCode = 0, headers }: IncomingMessage): Came {
  const by = headers[instanceHeader];
  return {
    end: String(statusCode),
    ok: statusCode >= 200 && statusCode < 400,
    instance: typeof by === 'string' ? Number(by) : undefined,
  };
}

interface Came {
  readonly end: string;
  readonly ok: boolean;
  readonly instance: number | undefined;
}

/** We hung up, because no answer came in time. */
class GivenUp extends Error {}

/** A user: one connection, one request at a time. Of Node's two clients this one takes a third of the memory. */
function newUser(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1, timeout: idleMs });
}

/** Why there is no answer, in a word. */
function endOf(error: unknown): string {
  if (error instanceof GivenUp) return 'silent';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'ECONNRESET' || code === 'EPIPE') return 'reset';
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
