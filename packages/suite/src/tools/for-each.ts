/** A fixed table of cases: all are tried, and failures of the same cause are told once. */
import { ClaimBroken } from '@seaworthy/core';
import type { Happening, Scene } from '../scene.ts';

/** One line of a table of hostile input. */
export interface Case<T> {
  /** In plain words: "a title of 501 characters". */
  readonly name: string;
  readonly value: T;
}

/** Tries a proof with each case. The card shows the first failure and names the others. */
export async function forEach<T>(
  scene: Scene,
  cases: readonly Case<T>[],
  proof: (value: T, name: string) => Promise<unknown>,
): Promise<void> {
  const failures: { readonly name: string; readonly error: ClaimBroken }[] = [];
  const before = scene.happenings.slice();
  let failing: readonly Happening[] = [];
  let tried = 0;
  for (const one of cases) {
    const start = scene.happenings.length;
    tried += 1;
    try {
      await proof(one.value, one.name);
    } catch (error) {
      if (!(error instanceof ClaimBroken)) {
        // What is proven stays proven, whatever comes after it.
        if (failures.length > 0) break;
        throw error;
      }
      failures.push({ name: one.name, error });
      if (failures.length === 1) failing = scene.happenings.slice(start);
      if (scene.server?.isAlive() === false) await scene.revive();
      // A server that answers nothing at all would make us wait for every case.
      if (failures.filter((failure) => failure.error.details.code === 'SW_SILENT').length >= 2)
        break;
    }
  }
  const [first] = failures;
  if (first === undefined) return;
  scene.retell([...before, ...failing]);
  const { details } = first.error;
  throw new ClaimBroken({
    ...details,
    crashed: failures.some((failure) => failure.error.details.crashed === true),
    saw: `${details.saw}${others(failures)}`,
    differences: [
      ...(details.differences ?? []),
      ...failures.slice(0, shown).map(({ name, error }) => ({
        at: name,
        expected: error.details.expected,
        saw: error.details.saw,
      })),
    ],
    trials: { broken: failures.length, of: tried },
  });
}

function others(failures: readonly { readonly name: string }[]): string {
  const first = failures[0]?.name ?? '';
  const more = failures.length - 1;
  if (more === 0) return ` (${first})`;
  return ` (${first}; and ${more} more ${more === 1 ? 'case' : 'cases'})`;
}

const shown = 8;
