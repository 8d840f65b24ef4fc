/** What the main thread and the proxy's thread say to each other. Plain data. */
import type { Faults } from './faults.ts';

/** A statement that passed the proxy. */
export interface Statement {
  /** Milliseconds since the Unix epoch, with fractions. */
  readonly at: number;
  readonly text: string;
  /** Which connection to this database it was, counted from 1. */
  readonly connection: number;
}

/** Where the cluster listens. */
export type Address = { readonly path: string } | { readonly host: string; readonly port: number };

/** What the main thread asks. `name` is the name of the database, which is also that of its role. */
export type Request =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'statements'; readonly name: string }
  | { readonly kind: 'count'; readonly name: string }
  | { readonly kind: 'reset-statements'; readonly name: string }
  | { readonly kind: 'set-faults'; readonly name: string; readonly faults: Partial<Faults> }
  | { readonly kind: 'faults'; readonly name: string }
  | { readonly kind: 'cut'; readonly name: string }
  | { readonly kind: 'refuse'; readonly name: string; readonly refusing: boolean }
  /** Forgets where the database is, so that the next connection asks for it anew. */
  | { readonly kind: 'forget'; readonly name: string };

/** What each request is answered with. */
export interface Answers {
  readonly open: { readonly port: number };
  readonly close: null;
  readonly statements: readonly Statement[];
  readonly count: number;
  readonly 'reset-statements': null;
  readonly 'set-faults': null;
  readonly faults: Faults;
  readonly cut: number;
  readonly refuse: null;
  readonly forget: null;
}

/** From the main thread to the proxy's. */
export type ToProxy =
  | { readonly kind: 'ask'; readonly id: number; readonly request: Request }
  | { readonly kind: 'address'; readonly name: string; readonly address: Address }
  | { readonly kind: 'trouble'; readonly name: string; readonly message: string };

/** From the proxy's thread to the main one. */
export type FromProxy =
  | { readonly kind: 'answer'; readonly id: number; readonly value: Answers[keyof Answers] }
  | {
      readonly kind: 'failure';
      readonly id: number;
      readonly code: string;
      readonly message: string;
    }
  /** A client connects: make sure that the database is there. `lost` when it was and is not any more. */
  | { readonly kind: 'need'; readonly name: string; readonly lost: boolean }
  | { readonly kind: 'disk-full'; readonly name: string };
