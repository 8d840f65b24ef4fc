/** A run of many checks, all broken, in which every text that somebody else wrote is the same one. */
import type { RunEvent } from '@seaworthy/core';
import { hostileRun } from '../hostile.ts';

type Ended = Extract<RunEvent, { type: 'check-ended' }>;

/** `size` broken checks in one stage; the run ends in order. */
export function largeRun(size: number, text: string): RunEvent[] {
  const events = hostileRun(text);
  const isBroken = (event: RunEvent): event is Ended =>
    event.type === 'check-ended' && event.verdict.kind === 'broken';
  const ended = events.find(isBroken);
  const [first] = events;
  const last = events.at(-1);
  if (ended === undefined || first?.type !== 'run-started' || last?.type !== 'run-ended')
    throw new Error('no broken check');
  const ids = Array.from({ length: size }, (_, at) => `many/check${at}`);
  const checks = ids.map((id) => ({ id, lens: 'behaviour' as const, claim: `claim ${id}` }));
  return [
    { ...first, stages: [{ slug: 'many', number: 1, title: 'Many', checks }] },
    ...ids.map((check, at): RunEvent => ({
      ...ended,
      check,
      at,
      remarks: [{ text: `${at}`, contract: null }],
    })),
    { ...last, exitCode: 1 },
  ];
}
