/** Judges what came of a load, and tells it in words. */
import { ClaimBroken, Inconclusive, type LoadFailure, type LoadResult } from '@seaworthy/core';
import type { Happening } from '../scene.ts';

/** What must come of a load. What our own kill -9 of an instance cut is never counted. */
export interface LoadDemand {
  /** At most so many requests are not answered with 2xx or 3xx. */
  readonly failures?: number;
  /** At most so many requests are not answered at all. */
  readonly unanswered?: number;
  /** At most so many requests go wrong: answered with an error, refused, or cut. One that is only late is not counted. */
  readonly errors?: number;
}

/** What was done while the load ran. */
type Act = Extract<Happening, { readonly kind: 'act' }>;

/** What is known beside the load itself. */
export interface LoadSurroundings {
  readonly acts: readonly Act[];
  /** What the router saw of an instance that broke off: "closed the connection before it answered". */
  readonly brokeOff: string | undefined;
  /** How long a user waits. */
  readonly patienceMs: number;
}

/** Throws ClaimBroken where more went wrong than the demand allows. */
export function judgeLoad(
  load: LoadResult,
  demand: LoadDemand,
  surroundings: LoadSurroundings,
): void {
  const { patienceMs } = surroundings;
  const failures = load.failures.filter((failure) => !isOurs(load, failure, surroundings));
  const unanswered = failures.filter(({ what }) => !isAnswer(what));
  const errors = failures.filter(({ what }) => what !== 'silent');
  const found =
    tooMany(failures, demand.failures) ??
    tooMany(unanswered, demand.unanswered) ??
    tooMany(errors, demand.errors);
  if (found === null) return;
  if (load.lag.maxMs > patienceMs / 4 && found.every(({ what }) => what === 'silent')) {
    const late = `requests left up to ${load.lag.maxMs} ms late`;
    throw new Inconclusive(`the machine was too busy to judge by: ${late}`);
  }
  const all = `each of ${load.sent} requests at ${load.perSecond} a second`;
  throw new ClaimBroken({
    expected:
      demand.unanswered === undefined ? `${all} is answered with 2xx` : `${all} gets an answer`,
    saw: `${found.length} ${found.length === 1 ? 'was' : 'were'} not: ${told(load, found, surroundings)}`,
  });
}

function tooMany(
  found: readonly LoadFailure[],
  most: number | undefined,
): readonly LoadFailure[] | null {
  return most === undefined || found.length <= most ? null : found;
}

/** An answer of the server itself: 502 is what our router says where there was none. */
function isAnswer(what: string): boolean {
  return /^[1-5]\d\d$/.test(what) && what !== '502';
}

/** Whether an instance that we killed ourselves may have had this request. */
function isOurs(
  load: LoadResult,
  { atMs }: LoadFailure,
  { acts, patienceMs }: LoadSurroundings,
): boolean {
  const at = load.startedAt + atMs;
  return acts.some(
    (act) => act.act === 'kill' && at > act.at - patienceMs && at < act.at + noticeMs,
  );
}

function told(
  load: LoadResult,
  found: readonly LoadFailure[],
  { acts, brokeOff, patienceMs }: LoadSurroundings,
): string {
  const words: Readonly<Record<string, string>> = {
    '502': '502 from the router, because an instance broke off',
    silent: `no answer within ${patienceMs / 1000} s`,
    reset: 'the connection was closed before the answer',
    refused: 'the connection was refused',
  };
  const counts = new Map<string, number>();
  for (const { what } of found) counts.set(what, (counts.get(what) ?? 0) + 1);
  const ends = [...counts].map(([what, count]) => `${count} × ${words[what] ?? what}`);
  const firstMs = found[0]?.atMs ?? 0;
  const began = `the first began ${(firstMs / 1000).toFixed(1)} s after the load`;
  const reason = brokeOff === undefined ? [] : [`an instance ${brokeOff}`];
  return [ends.join(', '), ...reason, `${began}${nearestAct(load.startedAt + firstMs, acts)}`].join(
    '; ',
  );
}

/** `, 12 ms before this: SIGTERM to instance 1`. */
function nearestAct(at: number, acts: readonly Act[]): string {
  const [near] = acts.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at));
  if (near === undefined) return '';
  const ms = Math.round(at - near.at);
  return `, ${Math.abs(ms)} ms ${ms < 0 ? 'before' : 'after'} this: ${near.text}`;
}

/** So long after a kill may a router send a request to an instance that is gone. */
const noticeMs = 1_000;
