/** The client that sends a check's requests to the server under test, one after the other, and records each. */
import type { Exchange } from '@seaworthy/core';
import { holdIdle, type IdleConnection } from './idle-connection.ts';
import { KeptConnection } from './kept-connection.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { RawExchange } from './raw-exchange.ts';
import type { Outcome } from './receiver.ts';
import { Recorder, type Begun, type RecorderOptions } from './recorder.ts';
import { bytesOf, isUnusual, outgoing, type Outgoing, type RequestSpec } from './request.ts';
import { feedSlowly, mannerOf, type SlowOptions } from './slow.ts';
import {
  rawTargetOf,
  readOrigin,
  redirectedMethod,
  targetOf,
  type Origin,
  type Target,
} from './target.ts';

/** How a client is opened. */
export interface ClientOptions extends RecorderOptions {
  /** The server under test: `http://127.0.0.1:41873`. Nothing is ever sent anywhere else. */
  readonly origin: string;
  readonly limits?: Partial<Limits>;
}

/** A request that lacks its last byte. */
export interface Prepared {
  /** Sends the last byte, at once. */
  release(): void;
  readonly exchange: Promise<Exchange>;
  /** Hangs up. */
  cancel(): void;
}

/** Sends requests and records exchanges. Whatever the server does, it ends in an exchange, not in an exception. */
export interface HttpClient {
  /** Sends a request on the kept-alive connection, after those that were sent before it; follows redirects on this server. */
  send(spec: RequestSpec, options?: { readonly timeoutMs?: number }): Promise<Exchange>;
  /** Sends all but the last byte, on a connection of its own. */
  prepare(spec: RequestSpec): Promise<Prepared>;
  /** Sends a few bytes at a time, or stops in the middle for a while, on a connection of its own. */
  sendSlowly(spec: RequestSpec, options: SlowOptions): Promise<Exchange>;
  /** Reads half of the answer's body and hangs up. Such an exchange is cut by us. */
  readHalf(spec: RequestSpec): Promise<Exchange>;
  /** Asks once on a connection of its own and keeps that open. It is no exchange: nothing is recorded. */
  holdIdle(path: string): Promise<IdleConnection>;
  /** Ends the kept-alive connection, so that a server with one thread is free for others. */
  closeIdle(): Promise<void>;
  /** Ends everything that is still open. */
  close(): Promise<void>;
  /** How many exchanges have begun. */
  readonly exchanges: number;
}

/** Opens a client; nothing is connected before the first request. */
export function openClient(options: ClientOptions): HttpClient {
  return new OneConnectionClient(options);
}

class OneConnectionClient implements HttpClient {
  readonly #server: Origin;
  readonly #limits: Limits;
  readonly #recorder: Recorder;
  readonly #kept: KeptConnection;
  readonly #raws = new Map<RawExchange, Begun>();
  readonly #waiting: (() => void)[] = [];
  #busy = false;

  constructor(options: ClientOptions) {
    this.#server = readOrigin(options.origin);
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#recorder = new Recorder(options, this.#limits);
    this.#kept = new KeptConnection(this.#server, this.#limits);
  }

  get exchanges(): number {
    return this.#recorder.count;
  }

  async send(spec: RequestSpec, options?: { readonly timeoutMs?: number }): Promise<Exchange> {
    if (this.#busy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy = true;
    try {
      return await this.#sendNow(spec, options?.timeoutMs ?? this.#limits.timeoutMs);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#busy = false;
      else next();
    }
  }

  holdIdle(path: string): Promise<IdleConnection> {
    return holdIdle(this.#server, path);
  }

  async prepare(spec: RequestSpec): Promise<Prepared> {
    const target = this.#targetOf(spec);
    if (target === null) return unsent(this.#refuseToSend(spec));
    const manner = 'held back its last byte';
    const { begun, raw, exchange } = await this.#beginRaw(spec, target, { manner });
    const { head, body } = bytesOf(begun.request);
    const bytes = Buffer.concat([head, body]);
    if (await raw.opened) {
      const late = AbortSignal.timeout(this.#limits.timeoutMs);
      await Promise.race([
        raw.write(bytes.subarray(0, -1)),
        new Promise((r) => (late.onabort = r)),
      ]);
    }
    return {
      exchange,
      release: () => {
        begun.startedAt = this.#recorder.now();
        raw.writeNow(bytes.subarray(-1));
        raw.startClock(this.#limits.timeoutMs);
      },
      cancel: () => this.#cut(raw, begun, 'the request was cancelled'),
    };
  }

  async sendSlowly(spec: RequestSpec, options: SlowOptions): Promise<Exchange> {
    const target = this.#targetOf(spec);
    if (target === null) return this.#refuseToSend(spec);
    const manner = mannerOf(options);
    const { begun, raw, exchange } = await this.#beginRaw(spec, target, { manner });
    if (await raw.opened) await feedSlowly(raw, bytesOf(begun.request), options);
    raw.startClock(this.#limits.timeoutMs);
    return exchange;
  }

  async readHalf(spec: RequestSpec): Promise<Exchange> {
    const target = this.#targetOf(spec);
    if (target === null) return this.#refuseToSend(spec);
    const manner = 'read half of the answer';
    const { begun, raw, exchange } = await this.#beginRaw(spec, target, { manner, half: true });
    if (await raw.opened) await this.#feed(raw, begun.request);
    raw.startClock(this.#limits.timeoutMs);
    return exchange;
  }

  closeIdle(): Promise<void> {
    return this.#busy ? Promise.resolve() : this.#kept.drop();
  }

  async close(): Promise<void> {
    for (const [raw, begun] of this.#raws) this.#cut(raw, begun, 'the client was closed');
    await this.#kept.close();
  }

  async #sendNow(spec: RequestSpec, timeoutMs: number): Promise<Exchange> {
    const target = this.#targetOf(spec);
    if (target === null) return this.#refuseToSend(spec);
    let request = outgoing(spec, target);
    const isRaw = spec.rawTarget !== undefined || isUnusual(request);
    const connection = isRaw || request.method === 'HEAD' ? 'close' : 'keep-alive';
    const begun = this.#recorder.begin(spec, request, { connection });
    const deadline = performance.now() + timeoutMs;
    let outcome = isRaw
      ? await this.#sendRaw(begun, timeoutMs)
      : await this.#kept.send(request, timeoutMs);
    while (outcome.answer !== null) {
      const next = this.#redirect(begun, request, outcome);
      if (next === null) break;
      if ('noAnswer' in next) outcome = next;
      else {
        request = next;
        const left = Math.max(1, deadline - performance.now());
        // oxlint-disable-next-line no-await-in-loop -- each hop names the next
        outcome = await this.#kept.send(request, left);
      }
    }
    return this.#recorder.end(begun, outcome);
  }

  /** What a redirect asks to be sent next; null when it is none, an outcome when it must not be followed. */
  #redirect(begun: Begun, request: Outgoing, { answer }: Outcome): Outgoing | Outcome | null {
    const location = answer?.headers.find(([name]) => name === 'location')?.[1];
    if (answer === null || location === undefined) return null;
    const method = redirectedMethod(answer.status, request.method);
    if (method === null) return null;
    const hops = begun.redirects ?? [];
    if (hops.length >= this.#limits.redirects) {
      return noAnswer(
        'redirect-loop',
        `after ${hops.length} redirects came another, to ${shown(location)}`,
      );
    }
    const target = targetOf(location, this.#server, request.target.url);
    if (target === null) {
      return noAnswer(
        'foreign-redirect',
        `the answer ${answer.status} leads to ${shown(location)}`,
      );
    }
    begun.redirects = [...hops, target.url];
    const { headers, body } = method === request.method ? request : withoutContent(request);
    return { method, target, headers, body };
  }

  #targetOf({ url, rawTarget }: RequestSpec): Target | null {
    if (rawTarget !== undefined) return rawTargetOf(rawTarget, this.#server);
    return targetOf(url, this.#server);
  }

  async #refuseToSend(spec: RequestSpec): Promise<Exchange> {
    const request = outgoing(spec, { url: spec.url, path: '/', host: '' });
    const begun = this.#recorder.begin(spec, request, { connection: 'close' });
    const detail = `${shown(spec.url)} is not on the server under test, so nothing was sent`;
    return this.#recorder.end(begun, noAnswer('foreign-redirect', detail));
  }

  async #sendRaw(begun: Begun, timeoutMs: number): Promise<Outcome> {
    await this.#kept.drop();
    const { endpoint } = this.#server;
    const raw = new RawExchange({ endpoint, method: begun.request.method, limits: this.#limits });
    this.#track(raw, begun);
    raw.startClock(timeoutMs);
    if (await raw.opened) {
      raw.startClock(timeoutMs);
      await this.#feed(raw, begun.request);
    }
    return raw.outcome;
  }

  async #feed(raw: RawExchange, request: Outgoing): Promise<void> {
    const { head, body } = bytesOf(request);
    await raw.write(body.length === 0 ? head : Buffer.concat([head, body]));
  }

  async #beginRaw(
    spec: RequestSpec,
    target: Target,
    { manner, half = false }: { readonly manner: string; readonly half?: boolean },
  ): Promise<{ begun: Begun; raw: RawExchange; exchange: Promise<Exchange> }> {
    if (!this.#busy) await this.#kept.drop();
    const request = outgoing(spec, target);
    const begun = this.#recorder.begin(spec, request, { connection: 'close', manner });
    const { endpoint } = this.#server;
    const raw = new RawExchange({
      endpoint,
      method: request.method,
      limits: half ? { ...this.#limits, answerBytes: Number.POSITIVE_INFINITY } : this.#limits,
      ...(half ? { enough: halfOf(begun) } : {}),
    });
    this.#track(raw, begun);
    const exchange = raw.outcome.then((outcome) => this.#recorder.end(begun, outcome));
    // Whoever waits for it hears of trouble on this machine; whoever does not is not to be ended by it.
    exchange.catch(() => undefined);
    return { begun, raw, exchange };
  }

  #track(raw: RawExchange, begun: Begun): void {
    this.#raws.set(raw, begun);
    raw.ended.addEventListener('abort', () => this.#raws.delete(raw), { once: true });
  }

  #cut(raw: RawExchange, begun: Begun, reason: string): void {
    if (raw.settled) return;
    begun.cutBy = reason;
    raw.hangUp({ kind: 'reset', detail: `we hung up: ${reason}` });
  }
}

/** Half of a large download is as good as half of a huge one, and takes less memory. */
const mostOfHalf = 4 * 1024 * 1024;

function halfOf(begun: Begun): (progress: { bodyBytes: number; length: number | null }) => boolean {
  return ({ bodyBytes, length }) => {
    const isEnough = bodyBytes >= Math.min(length === null ? 1 : length / 2, mostOfHalf);
    if (isEnough) begun.cutBy = 'half-read download';
    return isEnough;
  };
}

function unsent(exchange: Promise<Exchange>): Prepared {
  return { exchange, release: () => undefined, cancel: () => undefined };
}

function noAnswer(
  kind: 'redirect-loop' | 'foreign-redirect',
  detail: string,
): { answer: null; noAnswer: { kind: typeof kind; detail: string }; ours: null } {
  return { answer: null, noAnswer: { kind, detail }, ours: null };
}

/** A request that became a GET leaves its body behind, and the fields that describe it. */
function withoutContent(request: Outgoing): Pick<Outgoing, 'headers' | 'body'> {
  const fields = Object.entries(request.headers);
  const kept = fields.filter(([name]) => !name.toLowerCase().startsWith('content-'));
  return { headers: Object.fromEntries(kept), body: null };
}

/** A server's text, fit for one line. */
function shown(text: string): string {
  const plain = text.replace(/[^\x20-\x7e]/g, '?');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}
