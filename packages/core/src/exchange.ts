/** A request and its answer, as they were seen on the wire. Plain data, so that it can be stored and shown. */

/** Header fields in the order in which they were sent, names in lower case. */
export type HeaderList = readonly (readonly [name: string, value: string])[];

/**
 * Bytes of a message, cut to what is worth keeping.
 * `text` holds the first bytes, decoded as UTF-8; `base64` is present where they are not valid UTF-8.
 */
export interface Body {
  readonly text: string;
  /** The length of the whole body in bytes, also of what was not kept. */
  readonly bytes: number;
  /** Whether `text` is shorter than what was sent. */
  readonly truncated: boolean;
  readonly base64?: string;
}

/** A request as it was sent. */
export interface SentRequest {
  readonly method: string;
  /** The absolute URL to which it went. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: Body | null;
  /** How the bytes were sent, where that is not as usual: "byte at a time", "held back its last byte". */
  readonly manner?: string;
}

/** An answer as it was received. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Body;
}

/**
 * Why there is no (whole) answer.
 * - `refused`: nobody listens at the port. - `reset`: the connection ended before or within the answer.
 * - `silent`: no answer in time. - `garbage`: what came is not HTTP.
 * - `false-length`: Content-Length says more or less than what came.
 * - `too-large`: more bytes than the limit. - `redirect-loop`: more hops than the limit.
 * - `foreign-redirect`: a redirect to a host that is not the server under test; never followed.
 * - `blocked`: a browser kept it from a page of another origin, because the server did not permit it (CORS).
 */
export type NoAnswerKind =
  | 'refused'
  | 'reset'
  | 'silent'
  | 'garbage'
  | 'false-length'
  | 'too-large'
  | 'redirect-loop'
  | 'foreign-redirect'
  | 'blocked';

/** What came instead of a whole answer. */
export interface NoAnswer {
  readonly kind: NoAnswerKind;
  /** One plain sentence, without a full stop: "the connection was closed after 120 of 512 bytes". */
  readonly detail: string;
}

/** One request and what came of it. Exactly one of `answer` and `noAnswer` is not null. */
export interface Exchange {
  /** Counts from 1 within a check. */
  readonly number: number;
  /** Who sent it: "alice", "visitor". */
  readonly person: string;
  /** The `operationId` of the contract that this request names, or null when it is none. */
  readonly operation: string | null;
  readonly request: SentRequest;
  readonly answer: Answer | null;
  readonly noAnswer: NoAnswer | null;
  /** Milliseconds since the Unix epoch, with fractions. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** Where redirects led, in order; absent when there was none. `answer` is that of the last one. */
  readonly redirects?: readonly string[];
  /** The name of our own fault that cut this exchange; such an exchange proves nothing against the server. */
  readonly cutBy?: string;
  /**
   * The origin of the page by which a browser sent it; absent where our own client did. Of the answer's header fields only
   * those are known that CORS lets such a page read.
   */
  readonly page?: string;
  /** Which instance of the server answered, from 1; absent where there is only one, or it is not known. */
  readonly instance?: number;
  /** How many statements the request cost in the database, where they were counted. */
  readonly statements?: number;
}

/** The first value of a header field, or undefined. `name` in lower case. */
export function headerOf(
  message: { readonly headers: HeaderList },
  name: string,
): string | undefined {
  return message.headers.find(([key]) => key === name)?.[1];
}
