/** One instance behind the router: its connections, whether it is ready, and what it is doing. */
import { Agent, request } from 'node:http';
import type { InstanceState } from './router-messages.ts';

/** Looked at so often, as a load balancer does, only more often: a deploy here takes seconds, not minutes. */
const lookEveryMs = 200;
const lookPatienceMs = 2000;
/** An idle connection is not used again after this: many servers close theirs after a second or more. */
const idleMs = 400;

/** An instance as the router sees it. */
export class Instance {
  readonly number: number;
  readonly host: string;
  readonly port: number;
  /** Its connections are its own: none is ever used for the instance that comes after it at the same port. */
  readonly agent = new Agent({ keepAlive: true, timeout: idleMs, scheduling: 'lifo' });
  readonly #looks: NodeJS.Timeout;
  #isReady = false;
  #isOut = false;
  #open = 0;
  #given = 0;
  /** Whether it ever answered 200 at /readyz: then that is what counts. */
  #hasReadiness = false;

  constructor(number: number, origin: string) {
    const url = new URL(origin);
    this.number = number;
    this.host = url.hostname.replace(/^\[|\]$/g, '');
    this.port = Number(url.port);
    this.#looks = setInterval(() => void this.look(), lookEveryMs);
  }

  get takesRequests(): boolean {
    return this.#isReady && !this.#isOut;
  }

  get open(): number {
    return this.#open;
  }

  state(): InstanceState {
    return {
      instance: this.number,
      ready: this.#isReady,
      out: this.#isOut,
      open: this.#open,
      given: this.#given,
    };
  }

  /** Begins a request; call what comes back when it is over, whatever came of it. */
  begin(): () => void {
    this.#open += 1;
    this.#given += 1;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#open -= 1;
    };
  }

  /** Nobody listens there: it is out until it is ready again. */
  refused(): void {
    this.#isReady = false;
  }

  takeOut(): void {
    this.#isOut = true;
  }

  dispose(): void {
    clearInterval(this.#looks);
    this.#isOut = true;
    this.agent.destroy();
  }

  /**
   * Asks whether it is ready. 200 and 503 at /readyz are an answer to that; anything else there means that it has no such
   * path, unless it once had, and then any answer below 500 at its root will do.
   */
  async look(): Promise<void> {
    const readiness = await this.#statusOf('/readyz');
    if (readiness === 200) this.#hasReadiness = true;
    if (readiness === null || readiness === 503 || this.#hasReadiness)
      this.#isReady = readiness === 200;
    else this.#isReady = ((await this.#statusOf('/')) ?? 500) < 500;
  }

  async #statusOf(path: string): Promise<number | null> {
    return new Promise((resolve) => {
      const asked = request({
        host: this.host,
        port: this.port,
        path,
        agent: false,
        signal: AbortSignal.timeout(lookPatienceMs),
        headers: { connection: 'close', 'user-agent': 'seaworthy-router' },
      });
      asked.on('response', (response) => {
        response.resume();
        response.on('error', () => undefined);
        resolve(response.statusCode ?? null);
      });
      asked.on('error', () => resolve(null));
      asked.end();
    });
  }
}
