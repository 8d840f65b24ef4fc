/** A window with the page from elsewhere in it: what the page's own `fetch` sends, and what came of it. */
import {
  Inconclusive,
  Skipped,
  type Answer,
  type Exchange,
  type NoAnswer,
  type NoAnswerKind,
} from '@seaworthy/core';
import type {
  DrivenBrowser,
  DrivenPage,
  PageFetched,
  PageRequest,
  PageSaw,
  Preflight,
} from '@seaworthy/browser';
import { defaultLimits, keepBody, type RequestSpec } from '@seaworthy/http';
import { servePage, type ServedPage } from './page-server.ts';

/** What came of one request of a page. */
export interface PageSent {
  /** What the browser asked by itself before. */
  readonly preflights: readonly Exchange[];
  readonly exchange: Exchange;
}

/** Opens a window of this browser on the page. */
export async function openPageWindow(
  browser: DrivenBrowser,
  now: () => number,
): Promise<PageWindow> {
  const served = await servePage();
  try {
    return new PageWindow({ served, page: await browser.openPage(served.origin), now });
  } catch (error) {
    await served.close();
    throw error;
  }
}

interface Parts {
  readonly served: ServedPage;
  readonly page: DrivenPage;
  readonly now: () => number;
}

/** A window that is open. It sends one request after the other. */
export class PageWindow {
  readonly #parts: Parts;
  #last: Promise<unknown> = Promise.resolve();
  #count = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The origin of the page. */
  get origin(): string {
    return this.#parts.served.origin;
  }

  /** Sends a request from the page, after those that were sent before it. */
  send(spec: RequestSpec): Promise<PageSent> {
    const sent = this.#last.then(() => this.#sendNow(spec));
    this.#last = sent.catch(() => undefined);
    return sent;
  }

  /** Closes the window and ends what served its page. */
  async close(): Promise<void> {
    const { page, served } = this.#parts;
    await page.close();
    await served.close();
  }

  async #sendNow(spec: RequestSpec): Promise<PageSent> {
    const { now, page } = this.#parts;
    const began = now();
    const fetched = await page.fetch(requestOf(spec)).catch((error: unknown) => {
      throw new Inconclusive(`the browser did not send the request: ${textOf(error)}`);
    });
    const ended = now();
    const preflights = fetched.preflights.map((one) => this.#preflightOf(one, began, ended));
    return {
      preflights,
      exchange: {
        ...outcomeOf(spec, fetched),
        number: (this.#count += 1),
        person: spec.person ?? 'page',
        operation: spec.operation ?? null,
        page: this.#parts.served.origin,
        request: {
          method: spec.method,
          url: spec.url,
          headers: [
            ['host', new URL(spec.url).host],
            ['origin', this.#parts.served.origin],
            ...Object.entries(spec.headers ?? {}),
          ],
          body: spec.body === undefined ? null : keepBody(bufferOf(spec.body), kept),
        },
        // The timeline shows first what was sent first.
        startedAt: Math.max(began, ...preflights.map((one) => one.endedAt)),
        endedAt: ended,
        ...redirectsOf(fetched.saw),
      },
    };
  }

  #preflightOf(preflight: Preflight, began: number, ended: number): Exchange {
    const { url, headers, answer } = preflight;
    const startedAt = within(preflight.startedAt, began, ended);
    return {
      number: (this.#count += 1),
      person: 'browser',
      operation: null,
      page: this.#parts.served.origin,
      request: { method: 'OPTIONS', url, headers: plainHeaders(headers), body: null },
      answer:
        answer === null
          ? null
          : {
              status: answer.status,
              headers: plainHeaders(answer.headers),
              body: keepBody(Buffer.alloc(0), kept),
            },
      noAnswer: answer === null ? { kind: 'reset', detail: 'no answer' } : null,
      startedAt,
      endedAt: within(startedAt + preflight.ms, startedAt, ended),
    };
  }
}

interface Outcome {
  readonly answer: Answer | null;
  readonly noAnswer: NoAnswer | null;
}

function outcomeOf(spec: RequestSpec, { saw, errorText, blockedBy }: PageFetched): Outcome {
  if (saw.kind === 'answer') {
    const body = keepBody(Buffer.from(saw.base64, 'base64'), kept);
    return { answer: { status: saw.status, headers: saw.headers, body }, noAnswer: null };
  }
  const none = (kind: NoAnswerKind, detail: string): Outcome => ({
    answer: null,
    noAnswer: { kind, detail },
  });
  if (saw.kind === 'too-large') return none('too-large', 'the answer is larger than 8 MiB');
  // A browser on a busy machine is slow itself: whether the server is, our own client tells.
  if (saw.name === 'TimeoutError') {
    throw new Inconclusive('the browser got no whole answer within 5 s');
  }
  if (blockedBy !== null) return none('blocked', `blocked by CORS policy: ${blockedBy}`);
  const error = errorText ?? saw.text;
  if (error.includes('UNSAFE_PORT')) {
    throw new Skipped(`no browser sends anything to the port ${new URL(spec.url).port}`);
  }
  const kind = netErrors.find(([name]) => error.includes(name))?.[1] ?? 'reset';
  return none(kind, `the browser got no whole answer (${error})`);
}

function requestOf(spec: RequestSpec): PageRequest {
  if (spec.rawTarget !== undefined) throw new Error('a page cannot send a target byte for byte');
  const { method, url, headers = {}, body } = spec;
  return {
    method,
    url,
    headers,
    body: typeof body === 'object' ? [...body] : (body ?? null),
    timeoutMs: defaultLimits.timeoutMs,
    mostBytes: defaultLimits.answerBytes,
  };
}

function bufferOf(body: string | Uint8Array): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
}

function redirectsOf(saw: PageSaw): Pick<Exchange, 'redirects'> {
  return saw.kind !== 'answer' || saw.redirectedTo === null
    ? {}
    : { redirects: [saw.redirectedTo] };
}

/** Names in lower case, and without those that tell which browser it is. */
function plainHeaders(headers: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value])
    .filter(([name]) => !/^(user-agent|sec-.*)$/.test(name));
}

/** The browser's clock is not ours: what lies outside of the request is moved to its edge. */
function within(at: number, low: number, high: number): number {
  return Math.min(Math.max(at, low), high);
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const netErrors: readonly (readonly [string, NoAnswerKind])[] = [
  ['CONNECTION_REFUSED', 'refused'],
  ['CONTENT_LENGTH_MISMATCH', 'false-length'],
  ['TOO_MANY_REDIRECTS', 'redirect-loop'],
  ['PROXY_CONNECTION_FAILED', 'foreign-redirect'],
  ['INVALID_HTTP_RESPONSE', 'garbage'],
  ['INVALID_RESPONSE', 'garbage'],
];
const kept = defaultLimits.keptBytes;
