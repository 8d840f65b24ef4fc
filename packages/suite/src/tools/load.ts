/** Load: requests that begin at a steady rate, whatever the answers take, for a while or as long as a fault lasts. */
import type { LoadResult } from '@seaworthy/core';
import { startLoad, type LoadRequest } from '@seaworthy/traffic';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { judgeLoad, type LoadDemand } from './load-verdict.ts';
import { redirected } from './redirected.ts';

/** How much, and for how long. */
export interface LoadOptions {
  readonly perSecond: number;
  /** Milliseconds, or what is done meanwhile: the load begins before it and ends after it. */
  readonly during: number | (() => Promise<unknown>);
  /** How long a user waits for an answer; 8 s unless told. */
  readonly patienceMs?: number;
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

  get #patienceMs(): number {
    return this.#options.patienceMs ?? usualPatienceMs;
  }

  /** Sends it, and judges what came of it. */
  async expect(demand: LoadDemand): Promise<LoadResult> {
    const scene = this.#scene;
    const load = await this.#run();
    scene.recordLoad(load);
    const routed = (await scene.fleet?.router.failures()) ?? [];
    judgeLoad(load, demand, {
      acts: scene.happenings.flatMap((one) => (one.kind === 'act' ? [one] : [])),
      brokeOff: routed.find(({ at }) => at >= load.startedAt)?.what,
      patienceMs: this.#patienceMs,
    });
    return load;
  }

  async #run(): Promise<LoadResult> {
    const { perSecond, during } = this.#options;
    const isTimed = typeof during === 'number';
    const running = await startLoad({
      origin: this.#scene.origin,
      phases: [{ perSecond, ms: isTimed ? during : longestMs }],
      requests: await this.#sendable(),
      users: Math.min(mostUsers, Math.max(fewestUsers, Math.ceil(perSecond / 2))),
      patienceMs: this.#patienceMs,
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

  async #sendable(): Promise<LoadRequest[]> {
    const asked = await Promise.all(this.#requests.map(async (describe) => describe().spec()));
    const specs = await redirected(this.#scene, asked);
    return specs.map(({ method, url, headers = {}, body }) => ({
      method,
      path: new URL(url).pathname + new URL(url).search,
      headers,
      body: typeof body === 'string' ? body : null,
      weight: 1,
    }));
  }
}

async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** How long a user waits. */
const usualPatienceMs = 8_000;
const aroundMs = 400;
const longestMs = 100_000;
const fewestUsers = 16;
const mostUsers = 200;
