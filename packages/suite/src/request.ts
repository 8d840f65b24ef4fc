/** A request as an author writes it: a value that is sent, judged and recorded by `.expect`. */
import { Inconclusive, type Answer, type Exchange } from '@seaworthy/core';
import type { RequestSpec } from '@seaworthy/http';
import { judge, type HeaderShape } from './judge.ts';
import type { Outcome } from './outcome.ts';
import type { Scene } from './scene.ts';
import type { Shape, ShapeOf } from './shape.ts';

/** Sends the bytes of a request in some manner: at once, slowly, held back. */
export type Sender = (spec: RequestSpec) => Promise<Exchange>;

/** One described request. Nothing is sent before `.expect` (or before a tool such as `race` sends it). */
export class Request {
  readonly scene: Scene;
  readonly #spec: () => Promise<RequestSpec>;
  readonly #sender: Sender;

  constructor(scene: Scene, spec: () => Promise<RequestSpec>, sender?: Sender) {
    this.scene = scene;
    this.#spec = spec;
    this.#sender = sender ?? ((ready) => scene.client.send(ready));
    scene.counts.described += 1;
  }

  /** What will be sent; asked by tools that send in their own way. Counts as sent. */
  async spec(): Promise<RequestSpec> {
    this.scene.counts.sent += 1;
    return this.#spec();
  }

  /** The same request, sent in another manner. */
  sentBy(sender: Sender): Request {
    this.scene.counts.described -= 1;
    return new Request(this.scene, this.#spec, sender);
  }

  /** The same request with more header fields. */
  with(headers: Readonly<Record<string, string>>): Request {
    this.scene.counts.described -= 1;
    const spec = async (): Promise<RequestSpec> => {
      const plain = await this.#spec();
      return { ...plain, headers: { ...plain.headers, ...headers } };
    };
    return new Request(this.scene, spec, this.#sender);
  }

  /**
   * Sends the request and judges the answer: the class of its status and its shape are a must, the exact code a should.
   * Returns the members of the body that the shape names.
   */
  async expect<S extends Shape = null>(
    outcome: Outcome,
    shape?: S,
    headers?: HeaderShape,
  ): Promise<ShapeOf<S>> {
    const exchange = await this.send();
    return judge(this.scene, exchange, { outcome, shape, headers });
  }

  /** Sends the request, records it, and waits out a polite 429. */
  async send(): Promise<Exchange> {
    const spec = await this.spec();
    for (let waits = 0; ; waits += 1) {
      const exchange = this.scene.record(await this.#sender(spec));
      const { answer } = exchange;
      if (answer?.status !== 429) return exchange;
      if (waits === 3)
        throw new Inconclusive('the server answered 429 (too many requests) four times in a row');
      this.scene.remark('The server limits the rate of requests (429); the check waited for it.');
      await new Promise((resolve) => setTimeout(resolve, retryAfterMs(answer)));
    }
  }
}

function retryAfterMs(answer: Answer): number {
  const seconds = Number(answer.headers.find(([name]) => name === 'retry-after')?.[1] ?? '1');
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0.1), 5) * 1000 : 1000;
}
