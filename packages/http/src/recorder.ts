/** Turns what came of a request into an exchange, numbers it, and tells whoever listens. */
import type { Exchange } from '@seaworthy/core';
import { keepBody } from './body.ts';
import type { Limits } from './limits.ts';
import type { Outcome } from './receiver.ts';
import { recordOf, type Outgoing, type RequestSpec } from './request.ts';

/** What a recorder needs to know. */
export interface RecorderOptions {
  /** Called with each exchange as it ends. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** Gives the next number, where several clients count together; each client counts from 1 otherwise. */
  readonly nextNumber?: () => number;
  /** Names the fault of ours that cut this exchange, if one did. */
  readonly cutBy?: (exchange: Exchange) => string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
}

/** An exchange that has begun. */
export interface Begun {
  readonly number: number;
  readonly spec: RequestSpec;
  readonly request: Outgoing;
  startedAt: number;
  readonly connection: 'keep-alive' | 'close';
  readonly manner?: string;
  redirects?: readonly string[];
  /** Set where we ended it ourselves. */
  cutBy?: string;
}

/** Numbers, keeps and tells exchanges. */
export class Recorder {
  readonly now: () => number;
  readonly #options: RecorderOptions;
  readonly #limits: Limits;
  #count = 0;

  constructor(options: RecorderOptions, limits: Limits) {
    this.#options = options;
    this.#limits = limits;
    this.now = options.now ?? (() => performance.timeOrigin + performance.now());
  }

  /** How many exchanges have begun. */
  get count(): number {
    return this.#count;
  }

  /** Begins an exchange. */
  begin(
    spec: RequestSpec,
    request: Outgoing,
    rest: { readonly connection: 'keep-alive' | 'close'; readonly manner?: string },
  ): Begun {
    this.#count += 1;
    const number = this.#options.nextNumber?.() ?? this.#count;
    return { number, spec, request, startedAt: this.now(), ...rest };
  }

  /** Ends an exchange. Throws what is no fault of the server. */
  end(begun: Begun, outcome: Outcome): Exchange {
    const endedAt = this.now();
    if (outcome.ours !== null) throw outcome.ours;
    const kept = this.#limits.keptBytes;
    const { number, spec, request, connection, manner, startedAt, redirects } = begun;
    const { answer, noAnswer } = outcome;
    const plain: Exchange = {
      number,
      person: spec.person ?? 'visitor',
      operation: spec.operation ?? null,
      request: recordOf(request, { kept, connection, ...(manner === undefined ? {} : { manner }) }),
      answer:
        answer === null
          ? null
          : { status: answer.status, headers: answer.headers, body: keepBody(answer.body, kept) },
      noAnswer,
      startedAt,
      endedAt,
      ...(redirects === undefined ? {} : { redirects }),
    };
    const cutBy = begun.cutBy ?? this.#options.cutBy?.(plain);
    const exchange = cutBy === undefined ? plain : { ...plain, cutBy };
    this.#options.onExchange?.(exchange);
    return exchange;
  }
}
