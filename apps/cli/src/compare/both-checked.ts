/** Runs one check against the learner's server and against the reference, with the same seed. */
import {
  EnvironmentTrouble,
  type Card,
  type Exchange,
  type RunEvent,
  type Verdict,
} from '@seaworthy/core';
import { runProject, startReference, type StartedTarget } from '@seaworthy/runner';
import { comparePhrases } from '../phrases/compare.ts';
import { referenceOf, withoutBlame, type BothSides } from './sides.ts';

/** What one check came to at one server. */
export interface CheckedSide {
  readonly verdict: Verdict;
  readonly exchanges: readonly Exchange[];
  readonly card: Card | null;
  /** Why it could not be run to its end. */
  readonly aborted: { readonly code: string; readonly message: string } | null;
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** Runs it first here and then there: at the same time each would be the other's noise. */
export async function checkBoth(
  sides: BothSides,
  check: string,
  seed: string,
): Promise<{ readonly mine: CheckedSide; readonly reference: CheckedSide | null }> {
  const { working, signal } = sides;
  const target = await referenceOf(sides.project);
  working.now(comparePhrases.atYours(check));
  const mine = await checkOne(sides, sides.target, { check, seed });
  if (mine.aborted !== null || hasNotStarted(mine) || signal.aborted)
    return { mine, reference: null };
  working.now(comparePhrases.atReference(check));
  const { plan, root } = await builtReference(sides, target);
  const reference = await checkOne(sides, { ...target, plan, root }, { check, seed });
  const trouble = hasNotStarted(reference) ? reference.card?.saw : reference.aborted?.message;
  if (trouble !== undefined) {
    throw new EnvironmentTrouble('SW_REFERENCE_FAILED', {
      project: sides.project.title,
      problem: trouble.trim(),
    });
  }
  return { mine, reference };
}

/** Whether the server was never asked anything, because it did not start. */
export function hasNotStarted({ card, exchanges }: CheckedSide): boolean {
  return card !== null && card.code !== null && exchanges.length === 0;
}

/** Sees to it that the reference is built, as whoever uses it does; then it need not be built again. */
async function builtReference(
  { project, signal }: BothSides,
  target: StartedTarget,
): Promise<StartedTarget> {
  const reference = await withoutBlame(project, async () => startReference(project, { signal }));
  await reference?.server.dispose();
  return { ...target, plan: { ...target.plan, build: null } };
}

async function checkOne(
  { project, signal }: BothSides,
  target: StartedTarget,
  { check, seed }: { readonly check: string; readonly seed: string },
): Promise<CheckedSide> {
  const events: RunEvent[] = [];
  const { exitCode, verdicts } = await runProject({
    run: 'compare',
    project,
    target,
    seed,
    only: [check],
    emit: (event) => void events.push(event),
    signal,
  });
  const ended = events.find((event) => event.type === 'check-ended');
  const aborted = events.find((event) => event.type === 'run-aborted');
  return {
    verdict: verdicts.get(check) ?? {
      kind: 'unknown',
      cause: { kind: 'inconclusive', reason: '' },
    },
    exchanges: events.flatMap((event) => (event.type === 'exchange' ? [event.exchange] : [])),
    card: ended?.card ?? null,
    aborted: aborted === undefined ? null : { code: aborted.code, message: aborted.message },
    exitCode,
  };
}
