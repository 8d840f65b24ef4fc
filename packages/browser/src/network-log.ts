/**
 * What the browser's own network stack tells of a page: the preflights that it sent by itself, and why it kept an answer
 * from the page, of which the page learns nothing but "Failed to fetch". It only listens: interception would change what
 * is sent.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Preflight } from './page-fetch.ts';

/** How the browser told the end of a request. */
export interface RequestEnd {
  /** `net::ERR_FAILED`; null where an answer came. */
  readonly errorText: string | null;
  /** `MethodDisallowedByPreflightResponse`; null where CORS is not the reason. */
  readonly corsError: string | null;
}

/** A preflight of which more is still to be told. `timestamp`: in seconds on the browser's own clock. */
type Noted = { -readonly [Name in keyof Preflight]: Preflight[Name] } & {
  readonly timestamp: number;
  /** When it failed, in milliseconds: then no answer will be told, unless it is on its way. Null until then. */
  failedAt: number | null;
};

/** Listens to the network of a page, of which only one request at a time is under way. */
export class NetworkLog {
  readonly #preflights = new Map<string, Noted>();
  readonly #words: string[] = [];
  #end: RequestEnd | null = null;
  /** The request that was begun, by the browser's own id of it. */
  #request: string | null = null;

  /** Begins to listen. */
  static async of(page: Page, session: CDPSession): Promise<NetworkLog> {
    const log = new NetworkLog();
    page.on('console', (message) => log.#words.push(message.text()));
    session.on('Network.requestWillBeSent', ({ requestId, request, ...rest }) => {
      if (rest.initiator.type !== 'preflight') {
        if (rest.type === 'Fetch') log.#request = requestId;
        return;
      }
      const { url, headers } = request;
      const told = { startedAt: rest.wallTime * 1000, timestamp: rest.timestamp, ms: 0 };
      log.#preflights.set(requestId, { url, headers, ...told, answer: null, failedAt: null });
    });
    // Of a preflight that is answered with a redirect this is the only word.
    session.on('Network.responseReceivedExtraInfo', ({ requestId, statusCode, headers }) => {
      const preflight = log.#preflights.get(requestId);
      if (preflight !== undefined) preflight.answer = { status: statusCode, headers };
    });
    session.on('Network.responseReceived', ({ requestId, response, timestamp }) => {
      const preflight = log.#preflights.get(requestId);
      if (preflight === undefined) return;
      preflight.answer ??= { status: response.status, headers: response.headers };
      preflight.ms = (timestamp - preflight.timestamp) * 1000;
    });
    session.on('Network.loadingFinished', ({ requestId }) => {
      if (requestId === log.#request) log.#end = { errorText: null, corsError: null };
    });
    session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
      const preflight = log.#preflights.get(requestId);
      if (preflight !== undefined) preflight.failedAt = performance.now();
      const corsError = corsErrorStatus?.corsError ?? null;
      if (requestId === log.#request) log.#end = { errorText, corsError };
    });
    await session.send('Network.enable');
    return log;
  }

  /** Forgets what was told so far: the next request begins. */
  begin(): void {
    this.#preflights.clear();
    this.#words.length = 0;
    this.#end = null;
    this.#request = null;
  }

  /**
   * The end of the request that was begun, once all is told of it. What the page sees and what the browser tells of it come
   * on several ways, and of a preflight the answer may come last.
   */
  async end(): Promise<RequestEnd> {
    await until(() => this.#end !== null && this.#hasPreflight() && this.#arePreflightsTold());
    return this.#end ?? { errorText: null, corsError: null };
  }

  /** Whether the preflight is known because of which the request has failed. */
  #hasPreflight(): boolean {
    return this.#preflights.size > 0 || !(this.#end?.corsError ?? '').includes('Preflight');
  }

  #arePreflightsTold(): boolean {
    return [...this.#preflights.values()].every(
      ({ answer, failedAt }) =>
        answer !== null || (failedAt !== null && performance.now() - failedAt > onItsWayMs),
    );
  }

  /** The preflights of the request that was begun. */
  get preflights(): readonly Preflight[] {
    return [...this.#preflights.values()];
  }

  /** The reason in the words of the browser's console: "No 'Access-Control-Allow-Origin' header is present …". */
  async reason(): Promise<string | null> {
    const line = (): string | undefined => this.#words.find((words) => words.includes(blocked));
    await until(() => line() !== undefined);
    const words = line();
    return words === undefined ? null : plain(words.slice(words.indexOf(blocked) + blocked.length));
  }
}

/** Waits for what is told a moment later, and not for ever. */
async function until(isTold: () => boolean): Promise<void> {
  const began = performance.now();
  while (!isTold() && performance.now() - began < tellMs) await sleep(lookMs);
}

/** Without its full stop, and without the advice of older browsers to give up the answer. */
function plain(words: string): string {
  return words
    .replace(/,? (?:or, if|If) an opaque response .*$/s, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

const blocked = 'has been blocked by CORS policy:';
const tellMs = 2000;
const lookMs = 5;
const onItsWayMs = 250;
