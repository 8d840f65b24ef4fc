/**
 * One exchange on a connection of its own, whose request bytes we write ourselves: exactly as given, as slowly as wanted,
 * or all but the last. The answer is read by undici's parser, which is told that it sent a request and whose own bytes are discarded.
 */
import Client from 'undici/lib/dispatcher/client.js';
import type { NoAnswer } from '@seaworthy/core';
import { openWire, type Endpoint, type Wire } from './connection.ts';
import type { Limits } from './limits.ts';
import { Receiver, type Outcome } from './receiver.ts';
import { maxHeaderBytes, type Progress } from './trouble.ts';

interface Options {
  readonly endpoint: Endpoint;
  readonly method: string;
  readonly limits: Limits;
  /** Called as body bytes come; true hangs up. */
  readonly enough?: (progress: Progress) => boolean;
}

/** A connection that carries one request and nothing else. */
export class RawExchange {
  /** What came of it. Never rejects. */
  readonly outcome: Promise<Outcome>;
  /** Whether the connection could be opened. */
  readonly opened: Promise<boolean>;
  readonly #wire: Wire;
  readonly #receiver: Receiver;
  readonly #ended = new AbortController();
  #write: ((bytes: Buffer, written?: () => void) => boolean) | null = null;
  #parser: Client | null = null;

  constructor(options: Options) {
    const { endpoint, method, limits } = options;
    let settleOutcome: (outcome: Outcome) => void = () => undefined;
    this.outcome = new Promise((resolve) => (settleOutcome = resolve));
    this.#receiver = new Receiver({
      ...options,
      wire: () => this.#wire,
      settle: (outcome) => {
        settleOutcome(outcome);
        this.#end();
      },
    });
    let open: () => void = () => undefined;
    const opening = new Promise<boolean>((resolve) => (open = () => resolve(true)));
    this.opened = Promise.race([opening, this.outcome.then(() => false)]);
    this.#receiver.startClock(limits.timeoutMs);
    this.#wire = openWire(endpoint, (error) => {
      if (error !== null) this.#receiver.onError(error);
      else if (!this.settled) {
        this.#receiver.stopClock();
        this.#attachParser(method);
        open();
      }
    });
  }

  /** Whether it is over. */
  get settled(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Aborted when it is over. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /** Writes bytes of the request; the promise ends when the system has taken them, or when the exchange is over. */
  write(bytes: Buffer): Promise<void> {
    if (this.settled || bytes.length === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.ended.addEventListener('abort', () => resolve(), { once: true });
      this.#write?.(bytes, resolve);
    });
  }

  /** Writes bytes at once, as one call to the system: for the last byte of a prepared request. */
  writeNow(bytes: Buffer): void {
    if (!this.settled) this.#write?.(bytes);
  }

  /** Gives the server this long from now. */
  startClock(ms: number): void {
    this.#receiver.startClock(ms);
  }

  /** Ends it from our side. */
  hangUp(noAnswer: NoAnswer): void {
    this.#receiver.hangUp(noAnswer);
  }

  #attachParser(method: string): void {
    const { socket } = this.#wire;
    this.#write = socket.write.bind(socket);
    socket.write = () => true;
    this.#parser = new Client('http://127.0.0.1', {
      ...parserOptions,
      // undici looks for the connection only after its own call has returned.
      connect: (_options, use) => queueMicrotask(() => use(null, socket)),
    });
    // The parser only needs to know whether a body may follow the header block.
    this.#parser.dispatch(
      { path: '/', method: method === 'HEAD' ? 'HEAD' : 'GET' },
      this.#receiver,
    );
  }

  #end(): void {
    this.#ended.abort();
    this.#wire.socket.destroy();
    // Nothing waits for it: its one connection is gone already.
    void this.#parser?.destroy().catch(() => undefined);
  }
}

/** Clocks are ours (one for the whole answer); undici's own are off. */
export const parserOptions = {
  pipelining: 1,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxHeaderSize: maxHeaderBytes,
} as const;
