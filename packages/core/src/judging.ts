/** What the judge tells of a program that is held against the tests of a problem. One JSON object a line, as it happens. */

/** The version of the stream's form; a reader refuses what is newer. */
export const judgeStreamVersion = 1;

/**
 * The verdict on one test, or on a program: accepted, wrong answer, time or memory limit, run-time error, too much output,
 * does not compile, judge error. A judge error is never the learner's.
 */
export type CaseVerdict = 'AC' | 'WA' | 'TLE' | 'MLE' | 'RTE' | 'OLE' | 'CE' | 'JE';

/** A text that may be large: its beginning, and how much there is in all. */
export interface Excerpt {
  readonly text: string;
  readonly bytes: number;
  readonly isWhole: boolean;
}

/** The first place where an output is not the answer. */
export interface OutputDifference {
  /** In the output, from 1. */
  readonly line: number;
  readonly column: number;
  /** Null where the output has one token too many. */
  readonly expected: string | null;
  /** Null where the output ended too early. */
  readonly saw: string | null;
  readonly reason: string;
}

/** What came of one test. */
export interface CaseResult {
  /** `secret/group1/01`. */
  readonly name: string;
  readonly verdict: CaseVerdict;
  /** Why, in plain words: "exit code 1", "waiting for input?". Empty where the verdict says it all. */
  readonly reason: string;
  readonly cpuMs: number | null;
  readonly wallMs: number;
  readonly memoryPeakBytes: number | null;
  /** Of a scoring problem; null elsewhere. */
  readonly score: number | null;
  /** Whether it was run twice, because the first time it was too slow. */
  readonly isRepeated: boolean;
}

/** Everything that is shown of a test that failed. */
export interface FailingCase {
  readonly name: string;
  readonly verdict: CaseVerdict;
  readonly reason: string;
  readonly input: Excerpt;
  readonly expected: Excerpt | null;
  readonly output: Excerpt | null;
  readonly errors: Excerpt | null;
  readonly difference: OutputDifference | null;
  /** What the output validator has to say to the learner. */
  readonly message: string | null;
  readonly hint: string | null;
}

/** One event of judging. `at` is milliseconds since it began. */
export type JudgeEvent = JudgeEventBody & { readonly at: number };

/** An event of judging before it is stamped. */
export type JudgeEventBody =
  | {
      readonly type: 'judging-started';
      readonly version: number;
      readonly problem: string;
      readonly program: string;
      readonly language: string;
      readonly tests: number;
      /** How programs are run: `bwrap` or `plain`. */
      readonly driver: string;
    }
  | {
      readonly type: 'compiled';
      readonly isRight: boolean;
      readonly ms: number;
      readonly said: Excerpt;
    }
  | {
      readonly type: 'limits';
      readonly timeLimitMs: number;
      /** How much slower than where the limit was measured this machine is now; 1 where it was measured here. */
      readonly factor: number;
    }
  | ({ readonly type: 'test-ended' } & CaseResult)
  | {
      readonly type: 'group-ended';
      readonly group: string;
      readonly verdict: CaseVerdict;
      readonly score: number | null;
    }
  | {
      readonly type: 'judging-ended';
      readonly verdict: CaseVerdict;
      readonly score: number | null;
      /** The smallest test that failed. */
      readonly failing: FailingCase | null;
      readonly run: number;
      readonly ms: number;
    };
