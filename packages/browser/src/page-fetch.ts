/** What comes of a request that a page sent, as plain data: it goes from one process to another. */

/** A preflight that the browser sent by itself. */
export interface Preflight {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number;
  readonly ms: number;
  readonly answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  } | null;
}

/** What the page saw. */
export type PageSaw =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Those that the page may read. */
      readonly headers: readonly (readonly [string, string])[];
      /** The body. */
      readonly base64: string;
      /** Where redirects led; null without any. */
      readonly redirectedTo: string | null;
    }
  | { readonly kind: 'too-large' }
  /** `name`: `TimeoutError`, `TypeError`. */
  | { readonly kind: 'failed'; readonly name: string; readonly text: string };

/** What came of one request of a page. */
export interface PageFetched {
  readonly saw: PageSaw;
  readonly preflights: readonly Preflight[];
  /** `net::ERR_FAILED`, in the words of the network; null where an answer came. */
  readonly errorText: string | null;
  /** Why the browser kept the answer from the page, in the words of its console; null where CORS is not the reason. */
  readonly blockedBy: string | null;
}
