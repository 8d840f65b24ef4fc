/** A problem that is ready to judge: its output validator is built, and there is a place to run programs in. */
import { availableParallelism } from 'node:os';
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import type { Driver } from '@seaworthy/sandbox';
import type { Problem, Program, TestCase } from '../problem.ts';
import { build, isBuilt, type Built, type BuildOrder, type Unbuilt } from './build.ts';
import { inOrder } from './in-order.ts';
import type { CaseLimits, CaseOutcome } from './case-end.ts';
import { runCase } from './run-case.ts';
import type { ValidationContext } from './validate.ts';
import { Workshop, type Turns } from './workshop.ts';

/** What a session is opened with. */
export interface SessionOptions {
  readonly driver: Driver;
  readonly signal?: AbortSignal | undefined;
  /** Shared with other sessions, so that all together run as many boxes as there are processors. */
  readonly turns?: Turns | undefined;
}

/** A problem that is ready to judge. */
export class Session implements ValidationContext {
  readonly problem: Problem;
  readonly workshop: Workshop;
  readonly validator: Built | null;
  readonly signal: AbortSignal | undefined;

  private constructor(
    problem: Problem,
    made: { workshop: Workshop; validator: Built | null; signal: AbortSignal | undefined },
  ) {
    this.problem = problem;
    this.workshop = made.workshop;
    this.validator = made.validator;
    this.signal = made.signal;
  }

  static async open(problem: Problem, { driver, signal, turns }: SessionOptions): Promise<Session> {
    const workshop = await Workshop.open(driver, turns);
    try {
      const { outputValidator } = problem;
      const built =
        outputValidator === null
          ? null
          : await build(workshop, validatorOrder(problem, outputValidator, signal));
      if (built !== null && !isBuilt(built)) throw troubleWith(outputValidator, built, problem);
      return new Session(problem, { workshop, validator: built, signal });
    } catch (error) {
      await workshop.close();
      throw error;
    }
  }

  /** Builds a submission. */
  async build(
    program: Program,
    said: { readonly language: string | null; readonly entrypoint: string | null },
  ): Promise<Built | Unbuilt> {
    const { problem, signal } = this;
    const { include, limits, metadata } = problem;
    return build(this.workshop, {
      program,
      ...said,
      include,
      limits,
      signal,
      constants: metadata.constants,
      hasScripts: false,
    });
  }

  /** Builds a validator of inputs. */
  async buildValidator(program: Program): Promise<Built | Unbuilt> {
    return build(this.workshop, validatorOrder(this.problem, program, this.signal));
  }

  /** Runs a program on tests, several at a time, and tells the outcomes in their order. */
  run(
    built: Built,
    tests: readonly TestCase[],
    how: { readonly limits: CaseLimits; readonly isWanted: (test: TestCase) => boolean },
  ): AsyncGenerator<CaseOutcome> {
    return inOrder({
      tests,
      ahead: 2 * availableParallelism(),
      isWanted: how.isWanted,
      signal: this.signal,
      start: async (test, signal) => runCase(this, { built, test, limits: how.limits, signal }),
    });
  }

  async close(): Promise<void> {
    await this.workshop.close();
  }
}

function validatorOrder(
  problem: Problem,
  program: Program,
  signal: AbortSignal | undefined,
): BuildOrder {
  const { limits, metadata } = problem;
  return {
    program,
    include: new Map(),
    constants: metadata.constants,
    limits,
    signal,
    language: null,
    entrypoint: null,
    hasScripts: true,
  };
}

/** A validator that cannot be built: the author's mistake, or the machine's lack; never the learner's fault. */
function troubleWith(program: Program | null, unbuilt: Unbuilt, problem: Problem): Error {
  const path = program?.path ?? '';
  if (unbuilt.why === 'toolchain') {
    const facts = {
      language: unbuilt.language,
      program: path,
      problem: unbuilt.problem,
      hint: unbuilt.hint,
    };
    return new EnvironmentTrouble('SW_NO_TOOLCHAIN', facts);
  }
  const what = `the output validator ${path} cannot be built, because ${unbuilt.problem}.`;
  return new Mistake('SW_BAD_PROBLEM', { path: problem.tree.root, problem: what });
}
