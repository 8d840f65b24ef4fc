/** What the main thread and the router's thread say to each other. */

/** The header field in which the router says which instance answered. */
export const instanceHeader = 'x-seaworthy-instance';

/** How the next instance is chosen among those that are ready. */
export type Policy = 'round-robin' | 'least-connections';

/** A request that the router could not bring to its end. */
export interface RoutedFailure {
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  readonly instance: number | null;
  readonly method: string;
  readonly path: string;
  /** In plain words: "closed the connection before it answered". */
  readonly what: string;
}

/** What the main thread asks for, and what it gets. */
export type RouterRequest =
  | { readonly kind: 'open'; readonly policy: Policy }
  /** A new instance; it gets requests from when it is ready. */
  | { readonly kind: 'add'; readonly instance: number; readonly origin: string }
  /** No new requests to this instance; those that it has go on. */
  | { readonly kind: 'take-out'; readonly instance: number }
  /** Its process is gone: its connections too. */
  | { readonly kind: 'remove'; readonly instance: number }
  | { readonly kind: 'failures' }
  | { readonly kind: 'instances' };

/** Where an instance stands. */
export interface InstanceState {
  readonly instance: number;
  readonly ready: boolean;
  readonly out: boolean;
  /** Requests that it is answering now. */
  readonly open: number;
  /** Requests that it was given so far. */
  readonly given: number;
}

/** The answer to each kind of request. */
export interface RouterAnswers {
  readonly open: { readonly port: number };
  readonly add: null;
  readonly 'take-out': null;
  readonly remove: null;
  readonly failures: readonly RoutedFailure[];
  readonly instances: readonly InstanceState[];
}

/** To the thread. */
export interface ToRouter {
  readonly id: number;
  readonly request: RouterRequest;
}

/** From the thread. */
export type FromRouter =
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly value: RouterAnswers[keyof RouterAnswers];
    }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };
