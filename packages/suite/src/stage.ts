/** A stage: its checks, by key, in the author's order. */
import type { Check } from './lenses/lens.ts';

/** The default export of a stage's `checks.ts`. The keys are the identities of the checks. */
export type StageChecks = Readonly<Record<string, Check>>;

/** Declares the checks of a stage. */
export function stage<const C extends StageChecks>(checks: C): C {
  return checks;
}
