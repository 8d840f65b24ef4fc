/** The failure card: everything that a learner needs to see, believe and repeat one failure. Plain data. */
import type { Lens } from './lens.ts';

/** One line of the timeline: who did what, and when. */
export interface Step {
  /** Milliseconds since the check began. */
  readonly atMs: number;
  /** "alice", "seaworthy", "server". */
  readonly who: string;
  readonly text: string;
}

/** One place where what was seen differs from what was expected. */
export interface Difference {
  /** Where: "status", "header location", "body /title", "body, byte 17". */
  readonly at: string;
  readonly expected: string;
  readonly saw: string;
}

/** A line of the contract, so that a reader can look it up. */
export interface ContractLine {
  /** Path relative to the content's folder: "todo/openapi.yaml". */
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A line that the learner's server wrote. */
export interface LogLine {
  /** Milliseconds since the check began; negative before it. */
  readonly atMs: number;
  /** "web", "worker", "release" or "build"; "seaworthy" for what we did to it. */
  readonly process: string;
  readonly stream: 'stdout' | 'stderr' | 'note';
  readonly text: string;
}

/** What was acknowledged against what was still there. Each list is capped; `counts` are whole. */
export interface Survivors {
  readonly acknowledged: readonly string[];
  readonly surviving: readonly string[];
  readonly lost: readonly string[];
  readonly counts: {
    readonly acknowledged: number;
    readonly surviving: number;
    readonly lost: number;
  };
}

/** The failure card of one broken check, its fields in the order in which they are shown. */
export interface Card {
  /** `stage-slug/checkKey`. */
  readonly check: string;
  readonly lens: Lens;
  readonly claim: string;
  /** `SW_…`, where the server's conduct has a name of its own. */
  readonly code: string | null;
  readonly did: readonly Step[];
  readonly expected: string;
  readonly contract: ContractLine | null;
  readonly saw: string;
  readonly differences: readonly Difference[];
  readonly survivors: Survivors | null;
  /** How many trials broke the claim, of how many that ran. */
  readonly trials: { readonly broken: number; readonly of: number } | null;
  readonly log: readonly LogLine[];
  readonly replay: { readonly command: string; readonly script: string | null };
  readonly hint: { readonly rung: number; readonly of: number; readonly text: string };
  readonly seed: string;
}

/** Something that should be better and breaks nothing. */
export interface Remark {
  readonly text: string;
  readonly contract: ContractLine | null;
}
