/**
 * The one kept-alive connection of a client.
 *
 * A server may close an idle connection at any moment, also while our next request is on its way. Such a server is right,
 * and must not be blamed. So:
 * - a connection that was idle for a second, or for nearly as long as `Keep-Alive: timeout=` allows, is not used again;
 * - before each reuse undici lets the event loop turn once, so that a close that has already come is seen;
 * - a method that may change something goes onto a used connection only once the server has shown that it keeps connections,
 *   by a `Connection: keep-alive` or by having answered a second request on one, and as long as it has not closed one
 *   within a second; otherwise it gets a fresh connection;
 * - GET, HEAD and OPTIONS whose used connection ended before one byte of an answer are sent once more, on a fresh one
 *   (RFC 9110 section 9.2.2 allows that for idempotent methods only, and no request of any other kind is ever repeated).
 */
import Client from 'undici/lib/dispatcher/client.js';
import { openWire, type Wire } from './connection.ts';
import type { Limits } from './limits.ts';
import { parserOptions } from './raw-exchange.ts';
import { Receiver, type Outcome } from './receiver.ts';
import type { Outgoing } from './request.ts';
import type { Origin } from './target.ts';

/** Right servers close idle connections, some after little more than a second. */
const idleLimitMs = 1000;

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sends one request after the other on one connection. */
export class KeptConnection {
  readonly #server: Origin;
  readonly #limits: Limits;
  readonly #client: Client;
  #wire: Wire | null = null;
  #idleSince = 0;
  /** Whether this server has shown that it keeps connections open. */
  #keeps = false;
  /** Whether it was seen to close one before its second was over. */
  #closesEarly = false;
  #inFlight = false;

  constructor(server: Origin, limits: Limits) {
    this.#server = server;
    this.#limits = limits;
    this.#client = new Client(server.origin, {
      ...parserOptions,
      keepAliveTimeout: idleLimitMs,
      keepAliveMaxTimeout: idleLimitMs,
      // What is taken off the time that the server names.
      keepAliveTimeoutThreshold: 1000,
      connect: (_options, use) => {
        this.#wire = openWire(server.endpoint, (error, wire) => {
          if (error === null) use(null, wire.socket);
          else use(error, null);
        });
        this.#wire.socket.once('end', () => {
          if (!this.#inFlight) this.#closesEarly = true;
        });
      },
    });
  }

  /** Sends a request; never rejects. */
  async send(request: Outgoing, ms: number): Promise<Outcome> {
    const isHarmless = harmless.has(request.method);
    if (this.#mustNotReuse(isHarmless)) await this.drop();
    const outcome = await this.#dispatch(request, ms);
    const wire = this.#wire;
    const wasUsed = wire !== null && wire.uses > 1;
    if (outcome.answer !== null) {
      this.#keeps ||= wasUsed || promisesToKeep(outcome);
    } else if (wasUsed && isHarmless && wire.received === 0 && outcome.noAnswer?.kind === 'reset') {
      return this.#dispatch(request, ms);
    }
    return outcome;
  }

  /** Ends the connection; the next request opens another. */
  drop(): Promise<void> {
    const socket = this.#wire?.socket;
    if (socket === undefined || socket.closed) return Promise.resolve();
    return new Promise((resolve) => {
      socket.once('close', () => resolve());
      socket.destroy();
    });
  }

  /** Ends everything. A request that waits for its answer ends as one of ours. */
  close(): Promise<void> {
    if (this.#wire?.socket.connecting === true) this.#wire.socket.destroy();
    return this.#client.destroy();
  }

  #mustNotReuse(isHarmless: boolean): boolean {
    const wire = this.#wire;
    if (wire === null || wire.uses === 0) return false;
    if (!isHarmless && (!this.#keeps || this.#closesEarly)) return true;
    return performance.now() - this.#idleSince >= idleLimitMs;
  }

  #dispatch(request: Outgoing, ms: number): Promise<Outcome> {
    return new Promise((settle) => {
      const { method, target, body, headers } = request;
      const receiver = new Receiver({
        method,
        limits: this.#limits,
        wire: () => this.#wire,
        settle: (outcome) => {
          this.#inFlight = false;
          this.#idleSince = performance.now();
          settle(outcome);
        },
      });
      this.#inFlight = true;
      receiver.startClock(ms);
      const fields =
        target.host === this.#server.host ? headers : { host: target.host, ...headers };
      this.#client.dispatch({ method, path: target.path, body, headers: fields }, receiver);
    });
  }
}

function promisesToKeep(outcome: Outcome): boolean {
  return (outcome.answer?.headers ?? []).some(
    ([name, value]) =>
      name === 'keep-alive' || (name === 'connection' && value.toLowerCase() === 'keep-alive'),
  );
}
