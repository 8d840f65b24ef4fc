/** Load: requests that begin at a steady rate, whatever the answers take, for a while or as long as a fault lasts. */
import { ClaimBroken, Inconclusive, type LoadFailure, type LoadResult } from '@seaworthy/core';
import { startLoad, type LoadRequest } from '@seaworthy/traffic';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { straight } from './slow.ts';

/** How much, and for how long. */
export interface LoadOptions {
  readonly perSecond: number;
  /** Milliseconds, or what is done meanwhile: the load begins before it and ends after it. */
  readonly during: number | (() => Promise<unknown>);
}

/** What must come of a load. What our own kill -9 of an instance cut is never counted. */
export interface LoadDemand {
  /** At most so many requests are not answered with 2xx or 3xx. */
  readonly failures?: number;
  /** At most so many requests are not answered at all. */
  readonly unanswered?: number;
}

/** A load that is described; nothing is sent before `expect`. */
export class Load {
  readonly #scene: Scene;
  readonly #options: LoadOptions;
  readonly #requests: readonly (() => Request)[];

  constructor(scene: Scene, options: LoadOptions, requests: readonly (() => Request)[]) {
    this.#scene = scene;
    this.#options = options;
    this.#requests = requests;
  }

  /** Sends it, and judges what came of it. */
  async expect(demand: LoadDemand): Promise<LoadResult> {
    const load = await this.#run();
    this.#scene.recordLoad(load);
    await this.#judge(load, demand);
    return load;
  }

  async #run(): Promise<LoadResult> {
    const { perSecond, during } = this.#options;
    const requests = await Promise.all(this.#requests.map((one) => this.#sendable(one())));
    const isTimed = typeof during === 'number';
    const running = await startLoad({
      origin: this.#scene.origin,
      phases: [{ perSecond, ms: isTimed ? during : longestMs }],
      requests,
      users: Math.min(mostUsers, Math.max(fewestUsers, Math.ceil(perSecond / 2))),
      patienceMs,
    });
    // Whatever becomes of the check, the load does not outlive it.
    this.#scene.afterwards(() => running.abandon());
    if (!isTimed) {
      await sleep(aroundMs);
      await during();
      await sleep(aroundMs);
      running.stop();
    }
    return running.ended;
  }

  async #sendable(request: Request): Promise<LoadRequest> {
    const spec = await straight(this.#scene, await request.spec());
    const url = new URL(spec.url);
    return {
      method: spec.method,
      path: url.pathname + url.search,
      headers: spec.headers ?? {},
      body: typeof spec.body === 'string' ? spec.body : null,
      weight: 1,
    };
  }

  async #judge(load: LoadResult, demand: LoadDemand): Promise<void> {
    const failures = load.failures.filter((failure) => !this.#isOurs(load, failure));
    const unanswered = failures.filter(({ what }) => !/^[1-5]\d\d$/.test(what) || what === '502');
    const isTooMany = (found: readonly LoadFailure[], most = Infinity): boolean =>
      found.length > most;
    const found = isTooMany(failures, demand.failures)
      ? failures
      : isTooMany(unanswered, demand.unanswered)
        ? unanswered
        : [];
    if (found.length === 0) return;
    if (load.lag.maxMs > patienceMs / 4 && found.every(({ what }) => what === 'silent'))
      throw new Inconclusive(
        `the machine was too busy: requests left up to ${load.lag.maxMs} ms late`,
      );
    throw new ClaimBroken({
      expected:
        demand.failures === undefined
          ? `each of ${load.sent} requests at ${load.perSecond} a second gets an answer`
          : `each of ${load.sent} requests at ${load.perSecond} a second is answered with 2xx`,
      saw: `${found.length} of them ${found.length === 1 ? 'was' : 'were'} not: ${await this.#tell(load, found)}`,
    });
  }

  /** Whether an instance that we killed ourselves may have had this request. */
  #isOurs(load: LoadResult, { atMs }: LoadFailure): boolean {
    const at = load.startedAt + atMs;
    return this.#scene.happenings.some(
      (one) =>
        one.kind === 'act' &&
        one.act === 'kill' &&
        at > one.at - patienceMs &&
        at < one.at + noticeMs,
    );
  }

  async #tell(load: LoadResult, found: readonly LoadFailure[]): Promise<string> {
    const counts = new Map<string, number>();
    for (const { what } of found) counts.set(what, (counts.get(what) ?? 0) + 1);
    const ends = [...counts].map(([what, count]) => `${count} × ${wordsFor(what)}`).join(', ');
    const [first] = found;
    const routed = (await this.#scene.fleet?.router.failures()) ?? [];
    const why = routed.find(({ at }) => at >= load.startedAt)?.what;
    return [
      ends,
      ...(why === undefined ? [] : [`an instance ${why}`]),
      `the first began ${((first?.atMs ?? 0) / 1000).toFixed(1)} s after the load${this.#sinceAct(load, first)}`,
    ].join('; ');
  }

  /** `, 12 ms before SIGTERM to instance 1`. */
  #sinceAct(load: LoadResult, first: LoadFailure | undefined): string {
    const at = load.startedAt + (first?.atMs ?? 0);
    const acts = this.#scene.happenings.flatMap((one) => (one.kind === 'act' ? [one] : []));
    const near = acts.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
    if (near === undefined) return '';
    const ms = Math.round(at - near.at);
    return `, ${Math.abs(ms)} ms ${ms < 0 ? 'before' : 'after'}: ${near.text}`;
  }
}

function wordsFor(what: string): string {
  return (
    {
      '502': '502 from the router, because an instance broke off',
      '503': '503',
      silent: `no answer within ${patienceMs / 1000} s`,
      reset: 'the connection was closed before the answer',
      refused: 'the connection was refused',
    }[what] ?? what
  );
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** How long a user waits. */
const patienceMs = 8_000;
const aroundMs = 400;
const longestMs = 100_000;
const fewestUsers = 16;
const mostUsers = 200;
/** So long after a kill may a router send a request to an instance that is gone. */
const noticeMs = 1_000;
