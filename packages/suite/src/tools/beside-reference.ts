/** Times are judged beside the reference: under the same load, on the same machine, in the same minute. */
import { ClaimBroken, EnvironmentTrouble } from '@seaworthy/core';
import { gather, type People } from '../person.ts';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import type { LoadDemand } from './load-verdict.ts';
import { Load } from './load.ts';

/** How much, for how long (milliseconds), and by what: asked of a server once, before its first load. */
export interface ComparedLoad {
  readonly perSecond: number;
  readonly during: number;
  readonly requests: (people: People) => Promise<readonly (() => Request)[]>;
}

/**
 * Puts a load on the server; none of its requests may go wrong. Where the slowest hundredth waits noticeably, the
 * reference is started and put under the same load, in turn with the server: a remark, where that one waits less than a
 * third of the time. What else the machine does only adds to a time, so the least of the rounds counts.
 */
export async function loadBesideReference(scene: Scene, compared: ComparedLoad): Promise<void> {
  const own = await underLoad(scene, compared, { errors: 0 });
  const firstMs = await own();
  if (firstMs <= noticedMs) return;
  const reference = await quietly(() => referenceUnderLoad(scene, compared));
  if (reference === null) return;
  const beforeMs = await quietly(reference);
  const ownMs = Math.min(firstMs, await own());
  const afterMs = await quietly(reference);
  if (beforeMs === null || afterMs === null) return;
  const referenceMs = Math.min(beforeMs, afterMs);
  if (ownMs <= noticedMs || ownMs <= mostTimes * referenceMs) return;
  scene.remark(
    `At ${compared.perSecond} requests a second one in a hundred waits ${told(ownMs)} or longer; at the reference, on this machine, ${told(referenceMs)}. Best is at most ${mostTimes} times as long.`,
  );
}

/** What puts the load on a server, as often as it is called, and tells the time of the slowest hundredth. */
async function underLoad(
  scene: Scene,
  { perSecond, during, requests }: ComparedLoad,
  demand: LoadDemand,
): Promise<() => Promise<number>> {
  const described = await requests(gather(scene, undefined));
  const load = new Load(scene, { perSecond, during, patienceMs }, described);
  return async () => (await load.expect(demand)).latency.p99Ms;
}

async function referenceUnderLoad(
  scene: Scene,
  compared: ComparedLoad,
): Promise<(() => Promise<number>) | null> {
  const there = await scene.reference();
  return there === null ? null : underLoad(there, compared, {});
}

/** What goes wrong at the reference is not the learner's; then there is nothing to compare with. */
async function quietly<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ClaimBroken || error instanceof EnvironmentTrouble) return null;
    throw error;
  }
}

function told(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** Nobody notices less: then there is nothing to compare. */
const noticedMs = 40;
const mostTimes = 3;
/** How long a user waits. Short, because who comes too late is not blamed for it, only remarked upon. */
const patienceMs = 3_000;
