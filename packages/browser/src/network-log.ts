/**
 * What the browser's own network stack tells of a page: the preflights that it sent by itself, and why it kept an answer
 * from the page, of which the page learns nothing but "Failed to fetch". It only listens: interception would change what
 * is sent.
 */
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
};

/** Listens to the network of a page, of which only one request at a time is under way. */
export class NetworkLog {
  readonly #preflights = new Map<string, Noted>();
  readonly #words: string[] = [];
  #end: RequestEnd | null = null;
  #onEnd: () => void = () => undefined;

  /** Begins to listen. */
  static async of(page: Page, session: CDPSession): Promise<NetworkLog> {
    const log = new NetworkLog();
    page.on('console', (message) => log.#words.push(message.text()));
    session.on('Network.requestWillBeSent', ({ requestId, request, ...rest }) => {
      if (rest.initiator.type !== 'preflight') return;
      const { url, headers } = request;
      const startedAt = rest.wallTime * 1000;
      const { timestamp } = rest;
      log.#preflights.set(requestId, { url, headers, startedAt, timestamp, ms: 0, answer: null });
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
      if (!log.#preflights.has(requestId)) log.#ended({ errorText: null, corsError: null });
    });
    session.on('Network.loadingFailed', ({ requestId, errorText, corsErrorStatus }) => {
      if (log.#preflights.has(requestId)) return;
      log.#ended({ errorText, corsError: corsErrorStatus?.corsError ?? null });
    });
    await session.send('Network.enable');
    return log;
  }

  /** Forgets what was told so far: the next request begins. */
  begin(): void {
    this.#preflights.clear();
    this.#words.length = 0;
    this.#end = null;
  }

  /** The end of the request that was begun. What the page sees and what the browser tells of it come on two ways. */
  async end(): Promise<RequestEnd> {
    if (this.#end === null) {
      const told = new Promise<void>((resolve) => (this.#onEnd = resolve));
      await Promise.race([told, new Promise((resolve) => setTimeout(resolve, tellMs))]);
    }
    return this.#end ?? { errorText: null, corsError: null };
  }

  /** The preflights of the request that was begun. */
  get preflights(): readonly Preflight[] {
    return [...this.#preflights.values()];
  }

  /** The reason in the words of the browser's console: "No 'Access-Control-Allow-Origin' header is present …". */
  async reason(): Promise<string | null> {
    for (let looks = 0; looks < 20; looks += 1) {
      const line = this.#words.find((words) => words.includes(blocked));
      if (line !== undefined) return plain(line.slice(line.indexOf(blocked) + blocked.length));
      // oxlint-disable-next-line no-await-in-loop -- the console may be told a moment later
      await new Promise((resolve) => setTimeout(resolve, tellMs / 20));
    }
    return null;
  }

  #ended(end: RequestEnd): void {
    this.#end = end;
    this.#onEnd();
  }
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
const tellMs = 1000;
