/** The script of a failure card: everything that was done, from an empty server, for a POSIX shell. */
import type { ClaimBroken } from '@seaworthy/core';
import type { PlacedCheck } from '@seaworthy/content';
import { replayScript, type ScriptStep } from '@seaworthy/http';
import type { Happening } from '@seaworthy/suite';

/** Writes the script; null where nothing was sent, so that there is nothing to repeat. */
export function scriptOf(
  placed: PlacedCheck,
  error: ClaimBroken,
  happenings: readonly Happening[],
): string | null {
  if (happenings.some(isBeyond)) return null;
  // A write that was under way at a kill is recorded after it, when it ended.
  const inTime = happenings.toSorted((one, other) => beganAt(one) - beganAt(other));
  const steps = inTime.flatMap(stepOf);
  if (steps.every((step) => step.kind === 'act')) return null;
  return replayScript({
    title: `${placed.id}: ${placed.check.claim}`,
    exchanges: steps,
    expected: error.details.expected,
    saw: error.details.saw,
  });
}

/** Users and instances are beyond a script of a few lines: `seaworthy replay` repeats those. */
function isBeyond(happening: Happening): boolean {
  return (
    happening.kind === 'load' || (happening.kind === 'act' && happening.instance !== undefined)
  );
}

function beganAt(happening: Happening): number {
  switch (happening.kind) {
    case 'act':
      return happening.at;
    case 'load':
      return happening.load.startedAt;
    case 'together':
      return happening.exchanges[0]?.startedAt ?? 0;
    case 'request':
      return happening.exchange.startedAt;
  }
}

function stepOf(happening: Happening): readonly ScriptStep[] {
  if (happening.kind === 'load') return [];
  if (happening.kind !== 'act') return [happening];
  // A kill or a stop is one step with the start that follows it.
  if (happening.act === 'start') return [];
  // What the page sent, curl sends with the same origin.
  if (happening.act === 'open-page') return [];
  const act = happening.act === 'terminate' ? 'stop' : happening.act;
  return [{ kind: 'act', act, text: happening.text }];
}
