/** What goes on at a moment of a run, in words. */
import { phrases } from './phrases.ts';
import { duration } from './layout.ts';
import type { RunState } from './run.ts';

/** A moment given from outside, never before the last event. */
export function nowOf(run: RunState, at: number | undefined): number {
  return Math.max(run.lastAt, at ?? 0);
}

/** "still running: D2 no acknowledged write is lost, 12 s", or null when nothing goes on. */
export function progressOf(run: RunState, at?: number): string | null {
  const now = nowOf(run, at);
  const [check] = run.running;
  if (check !== undefined) {
    const what = `${check.number} ${check.claim}`;
    return phrases.stillRunning(what, duration(now - (check.startedAt ?? now)));
  }
  const [work] = run.work.values();
  return work === undefined ? null : phrases.stillRunning(work.text, duration(now - work.since));
}
