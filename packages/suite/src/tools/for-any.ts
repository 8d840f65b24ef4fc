/** Properties: a claim that holds for any value, tried with seeded values and shrunk when it breaks. */
import fc from 'fast-check';
import { ClaimBroken, Inconclusive, Skipped } from '@seaworthy/core';
import type { Happening, Scene } from '../scene.ts';
import type { Values } from '../values.ts';

/** How `forAny` goes about it. */
export interface ForAnyOptions {
  /** How many values are tried. */
  readonly times?: number;
}

/** Tries a proof with many values. What breaks it is made as small as possible before it is shown. */
export async function forAny<T>(
  scene: Scene,
  values: Values<T>,
  proof: (value: T) => Promise<unknown>,
  options: ForAnyOptions = {},
): Promise<void> {
  const { times = 40 } = options;
  const foreign: { readonly error: unknown }[] = [];
  const before = scene.happenings.length;
  let failing: readonly Happening[] = [];
  let isProven = false;
  let revivals = 0;
  const property = fc.asyncProperty(values, async (value) => {
    if (foreign.length > 0 || revivals > mostRevivals) return;
    const start = scene.happenings.length;
    try {
      await proof(value);
    } catch (error) {
      const breaks = error instanceof ClaimBroken;
      // What is proven stays proven: a smaller value that tells nothing is passed over.
      if (isProven && !breaks) return;
      if (breaks) isProven = true;
      else foreign.push({ error });
      // Shrinking ends with the smallest value that fails, so the last failing case is the one to show.
      failing = scene.happenings.slice(start);
      if (breaks && scene.server?.isAlive() === false) {
        revivals += 1;
        await scene.revive();
      }
      throw error;
    }
  });
  const details = await fc.check(property, {
    seed: scene.random.seed,
    numRuns: times,
    plugins: [fc.interruptAfterTimeLimit(patienceMs)],
  });
  const [other] = foreign;
  if (other !== undefined) throw other.error;
  if (!details.failed) return;
  scene.retell([...scene.happenings.slice(0, before), ...failing]);
  const { errorInstance } = details;
  if (
    errorInstance instanceof ClaimBroken ||
    errorInstance instanceof Inconclusive ||
    errorInstance instanceof Skipped
  ) {
    throw withTrials(errorInstance, details.numRuns);
  }
  if (!details.interrupted) throw errorInstance;
}

function withTrials(error: Error, runs: number): Error {
  if (!(error instanceof ClaimBroken)) return error;
  return new ClaimBroken({ ...error.details, trials: { broken: 1, of: runs } });
}

/** A server that dies of a value is started again so often while the value is shrunk. */
const mostRevivals = 6;
const patienceMs = 15_000;
