/** Which tests need not be run, because of what is known already. */
import type { CaseVerdict } from '@seaworthy/core';
import { casesOf, topGroups, type Problem, type TestCase, type TestGroup } from '../problem.ts';

/** Keeps what is known, and says which tests are still wanted. */
export class Skipping {
  readonly #problem: Problem;
  readonly #isWhole: boolean;
  readonly #verdicts = new Map<string, CaseVerdict>();
  /** The groups that a test lies in, from the outside in. */
  readonly #groups = new Map<string, readonly TestGroup[]>();
  #hasFailed = false;

  /** `isWhole`: every test is wanted, whatever failed. */
  constructor(problem: Problem, isWhole: boolean) {
    this.#problem = problem;
    this.#isWhole = isWhole;
    for (const group of topGroups(problem)) this.#enter(group, []);
  }

  add(name: string, verdict: CaseVerdict): void {
    this.#verdicts.set(name, verdict);
    if (verdict !== 'AC') this.#hasFailed = true;
  }

  isWanted({ name }: TestCase): boolean {
    if (this.#isWhole) return true;
    if (!this.#problem.isScoring) return !this.#hasFailed;
    const groups = this.#groups.get(name) ?? [];
    return groups.every((group) => this.#isOpen(group) && this.#isAllowed(group));
  }

  /** A group in which one failure takes all is done after the first. */
  #isOpen(group: TestGroup): boolean {
    return !group.stopsAtFailure || !this.#failedIn(group);
  }

  #isAllowed(group: TestGroup): boolean {
    const groups = topGroups(this.#problem).flatMap((top) => [top, ...top.groups]);
    return group.requires.every((name) => {
      const required = groups.find((one) => one.name === name);
      return required === undefined || !this.#failedIn(required);
    });
  }

  #failedIn(group: TestGroup): boolean {
    return casesOf(group).some(({ name }) => (this.#verdicts.get(name) ?? 'AC') !== 'AC');
  }

  #enter(group: TestGroup, around: readonly TestGroup[]): void {
    const groups = [...around, group];
    for (const { name } of group.cases) this.#groups.set(name, groups);
    for (const inner of group.groups) this.#enter(inner, groups);
  }
}
