/**
 * The event stream: everything that a run does, as it happens, one JSON object a line (NDJSON).
 * The nesting is run > stage > check > trial > exchange, told by `stage` and `check` in each event.
 * Terminal, JSON, HTML and every exporter are readers of this stream and of nothing else.
 */
import type { Card, Remark } from './card.ts';
import type { Exchange } from './exchange.ts';
import type { Lens } from './lens.ts';
import type { LoadResult } from './load.ts';
import type { StageVerdict, Verdict } from './verdict.ts';

/** The version of the stream's form; a reader refuses what is newer. */
export const eventStreamVersion = 1;

/** A check as it is announced before the run. */
export interface AnnouncedCheck {
  /** `stage-slug/checkKey`. */
  readonly id: string;
  readonly lens: Lens;
  readonly claim: string;
}

/** A stage as it is announced before the run. */
export interface AnnouncedStage {
  readonly slug: string;
  /** Its place in the project, from 1. */
  readonly number: number;
  readonly title: string;
  readonly checks: readonly AnnouncedCheck[];
}

/** How long things took, in milliseconds, each apart from the others. */
export interface Durations {
  readonly buildMs: number;
  readonly bootMs: number;
  readonly checksMs: number;
  readonly totalMs: number;
}

/** What an instance of the server can be. `draining`: it gets no new requests, and answers those that it has. */
export type InstanceState =
  'starting' | 'ready' | 'draining' | 'killed' | 'stopped' | 'paused' | 'resumed' | 'died';

type EventBody =
  | {
      readonly type: 'run-started';
      readonly version: number;
      readonly run: string;
      readonly seed: string;
      readonly project: { readonly slug: string; readonly title: string };
      /** What is checked, as the learner named it: a folder, a command or a URL. */
      readonly target: string;
      readonly stages: readonly AnnouncedStage[];
    }
  /** Long work outside of a check: "build", "database". `text` is what to show while it lasts. */
  | { readonly type: 'work-started'; readonly work: string; readonly text: string }
  | { readonly type: 'work-ended'; readonly work: string; readonly ms: number }
  | { readonly type: 'stage-started'; readonly stage: string }
  | { readonly type: 'check-started'; readonly check: string }
  /** What happens to the server or to one instance of it; `text` in plain words: "ready in 0.6 s", "killed with kill -9". */
  | {
      readonly type: 'server';
      readonly state: InstanceState;
      readonly text: string;
      /** Which running copy of it, from 1; absent: 1. */
      readonly instance?: number;
    }
  /** One repetition of a check's experiment, `of` how many at most. */
  | { readonly type: 'trial'; readonly check: string; readonly number: number; readonly of: number }
  | { readonly type: 'exchange'; readonly check: string; readonly exchange: Exchange }
  /** What we did to the server within a check; `text` in plain words: "kill -9 of every process of the server". */
  | {
      readonly type: 'act';
      readonly check: string;
      readonly text: string;
      /** To which instance, where not to all. */
      readonly instance?: number;
      /** Milliseconds since the Unix epoch, on the clock of the exchanges. */
      readonly startedAt: number;
    }
  /** A load has ended. Its requests are not told one by one. */
  | { readonly type: 'load'; readonly check: string; readonly load: LoadResult }
  | {
      readonly type: 'check-ended';
      readonly check: string;
      readonly verdict: Verdict;
      readonly ms: number;
      readonly requests: number;
      readonly remarks: readonly Remark[];
      readonly card: Card | null;
    }
  | {
      readonly type: 'stage-ended';
      readonly stage: string;
      readonly verdict: StageVerdict;
      readonly ms: number;
    }
  /** The run stopped before its end: a mistake, the environment, or a signal. */
  | { readonly type: 'run-aborted'; readonly code: string; readonly message: string }
  | {
      readonly type: 'run-ended';
      readonly exitCode: 0 | 1 | 2 | 3;
      readonly durations: Durations;
      readonly skipped: number;
    };

/** One event. `at` is milliseconds since the run began; `audience` says for whom it is meant. */
export type RunEvent = EventBody & {
  readonly at: number;
  readonly audience: 'learner' | 'staff' | 'author';
};

/** An event before the runner has stamped it. */
export type UnstampedEvent = EventBody;
