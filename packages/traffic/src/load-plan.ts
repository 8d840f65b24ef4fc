/** What a load is: who sends what, how often, and for how long at most. Plain data, so that it reaches the thread. */
import { Mistake } from '@seaworthy/core';
import { highestRate, lengthOf, type Phase } from './pace.ts';

/** One kind of request of a load. */
export interface LoadRequest {
  readonly method: string;
  /** With its query: `/todos?limit=10`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** How often it is sent beside the others: 9 and 1 are nine times of ten and once of ten. */
  readonly weight: number;
}

/** A load. */
export interface LoadPlan {
  /** Where it goes, on this machine: `http://127.0.0.1:41873`. */
  readonly origin: string;
  readonly phases: readonly Phase[];
  readonly requests: readonly LoadRequest[];
  /** How many users there are, each with a connection of its own that is kept open. */
  readonly users: number;
  /** An answer that takes longer, from the moment at which it was asked for, is none. */
  readonly patienceMs: number;
}

/** More than any check needs; so that no mistake of an author takes a machine down. */
const most = { perSecond: 2000, ms: 120_000, users: 256 } as const;

/** Throws where a plan would hurt somebody, or says nothing. */
export function refuseBadPlan({ origin, phases, requests, users }: LoadPlan): void {
  const complain = (problem: string): never => {
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'check' });
  };
  const { hostname, protocol } = new URL(origin);
  if (protocol !== 'http:' || !/^(127(\.\d+){3}|\[::1\]|localhost)$/.test(hostname))
    complain(`A load goes to this machine only, not to ${origin}.`);
  if (phases.some(({ ms, perSecond }) => !(ms > 0) || !(perSecond >= 0)))
    complain('Each phase of a load has a length above 0 and a rate of at least 0.');
  if (highestRate(phases) > most.perSecond)
    complain(`A load has at most ${most.perSecond} requests a second.`);
  if (lengthOf(phases) > most.ms) complain(`A load lasts at most ${most.ms / 1000} s.`);
  if (!Number.isInteger(users) || users < 1 || users > most.users)
    complain(`A load has 1 to ${most.users} users.`);
  if (requests.length === 0 || requests.some(({ weight }) => !(weight > 0)))
    complain('A load has at least one request, each with a weight above 0.');
}

/** Chooses among requests by their weights, evenly spread and without chance: the most overdue one is next. */
export function turnsOf<T extends { readonly weight: number }>(requests: readonly T[]): () => T {
  const total = requests.reduce((sum, { weight }) => sum + weight, 0);
  const waiting = requests.map((request) => ({ request, overdue: 0 }));
  return () => {
    for (const one of waiting) one.overdue += one.request.weight;
    const [first, ...others] = waiting;
    if (first === undefined) throw new Error('There is nothing to choose from.');
    const next = others.reduce((best, one) => (one.overdue > best.overdue ? one : best), first);
    next.overdue -= total;
    return next.request;
  };
}
