/** Releases several requests at the same moment: all but the last byte of each is sent, then the last bytes together. */
import type { Exchange } from '@seaworthy/core';
import { judge } from '../judge.ts';
import type { Request } from '../request.ts';
import type { Outcome } from '../outcome.ts';
import type { Scene } from '../scene.ts';
import type { Shape, ShapeOf } from '../shape.ts';
import { redirected } from './redirected.ts';

/** Requests that will be released together. */
export class Race {
  readonly #scene: Scene;
  readonly #requests: readonly Request[];

  constructor(scene: Scene, requests: readonly Request[]) {
    this.#scene = scene;
    this.#requests = requests;
  }

  /** Releases the requests; each answer must fit. Returns the bodies, in the order of the requests. */
  async expectEach<S extends Shape = null>(outcome: Outcome, shape?: S): Promise<ShapeOf<S>[]> {
    const exchanges = await this.release();
    const bodies: ShapeOf<S>[] = [];
    for (const exchange of exchanges) {
      bodies.push(await judge(this.#scene, exchange, { outcome, shape, headers: undefined }));
    }
    return bodies;
  }

  /** Releases the requests and returns what came of each, unjudged. */
  async release(): Promise<readonly Exchange[]> {
    const asked = await Promise.all(this.#requests.map((request) => request.spec()));
    const specs = await redirected(this.#scene, asked);
    // A single-threaded server can serve nobody else while one kept-alive connection is open.
    await this.#scene.client.closeIdle();
    const prepared = await Promise.all(specs.map((spec) => this.#scene.client.prepare(spec)));
    // Time for the server to accept the connections and read what is there, so that only the last byte is missing.
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    for (const one of prepared) one.release();
    const exchanges = await Promise.all(prepared.map((one) => one.exchange));
    return this.#scene.recordTogether(exchanges);
  }
}

const settleMs = 4;

/** Repeats an experiment; the first violation ends it and is proof. More rounds only raise the power. */
export async function rounds(
  scene: Scene,
  of: number,
  experiment: (round: number) => Promise<void>,
): Promise<void> {
  for (let round = 1; round <= of; round += 1) {
    scene.trial(round, of);
    await experiment(round);
  }
}
