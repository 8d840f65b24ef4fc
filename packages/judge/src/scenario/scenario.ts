/**
 * What the author of an exercise writes where an input and an answer are not enough: a program that is killed, that runs
 * several times at once, whose exit code counts, or that judges others. `scenario.ts` in the folder of the exercise
 * exports one by default; it is run once for each test, with that test's input and answer.
 */

import type { RequestListener } from 'node:http';

/** Runs the program as it likes, and calls `broken` for what is wrong. Whatever else it throws is the author's mistake. */
export type Scenario = (scene: Scene) => Promise<void>;

/** One test of one program. */
export interface Scene {
  /** The test's input, which the program sees only where the scenario hands it over. */
  readonly input: string;
  /** The test's answer. */
  readonly answer: string;
  /**
   * Runs the program to its end. It begins in the folder of the test: what it writes there is still there in the next run.
   * A run that fails by itself (too slow, too much memory, an exit code other than 0 unless `mayFail`) ends the test.
   */
  run(options?: RunOptions): Promise<Ran>;
  /** The same for so many copies at the same time, in the same folder. */
  runTogether(options: readonly RunOptions[]): Promise<readonly Ran[]>;
  /** Serves until the test ends; answers the URL, which the program can reach and nobody else: `http://127.0.0.1:8080`. */
  serve(handle: RequestListener): Promise<string>;
  /** Puts a file into the folder, in place of one that is there. */
  put(name: string, text: string): Promise<void>;
  /** What stands in a file of the folder; null where there is no plain file of that name. */
  read(name: string): Promise<string | null>;
  /** Ends the test: the program is wrong. Both are shown to the learner: "an answer", "nothing". */
  broken(expected: string, saw: string): never;
}

/** How the program is run. */
export interface RunOptions {
  readonly args?: readonly string[];
  /** Its standard input, written as UTF-8; empty unless told. */
  readonly stdin?: string;
  /** Kills it with SIGKILL once it has written so many lines, and then so many milliseconds later. */
  readonly kill?: { readonly afterLines: number; readonly thenMs: number };
  /** Whether an exit code other than 0 is an answer. */
  readonly mayFail?: boolean;
  /**
   * A program of the exercise, in JavaScript, that this one is to run: its path in the exercise's folder. The words of
   * its command are added to the arguments.
   */
  readonly subject?: string;
}

/** What came of a run. */
export interface Ran {
  /** Read as UTF-8; what is none of it is U+FFFD. */
  readonly stdout: string;
  readonly stderr: string;
  /** Null where it was killed. */
  readonly exitCode: number | null;
}

/** Thrown by `broken`. */
export class ScenarioBroken extends Error {
  readonly expected: string;
  readonly saw: string;

  constructor(expected: string, saw: string) {
    super(`expected ${expected}, saw ${saw}`);
    this.expected = expected;
    this.saw = saw;
  }
}

/** Whether what a module exports can be one. */
export function isScenario(value: unknown): value is Scenario {
  return typeof value === 'function';
}
