/** Exchanges as plain data, for the tests of this package. Not part of what it offers. */
import type { Exchange } from '@seaworthy/core';
import type { Happening } from '@seaworthy/suite';

/** What a test says of an exchange: `POST /a` and a status, or why there was no answer. */
export interface TinyExchange {
  readonly line: string;
  readonly at: number;
  readonly outcome?: number | string;
  readonly person?: string;
  readonly body?: string;
  readonly operation?: string;
  readonly manner?: string;
  readonly cutBy?: string;
}

/** An exchange with a server at 127.0.0.1:1. */
export function exchangeOf(said: TinyExchange): Exchange {
  const { line, at, outcome = 200, person = 'alice', body, manner, cutBy } = said;
  const [method = '', path = ''] = line.split(' ');
  const kept = (text: string) => ({ text, bytes: text.length, truncated: false });
  const isAnswered = typeof outcome === 'number';
  return {
    number: 1,
    person,
    operation: said.operation ?? null,
    request: {
      method,
      url: `http://127.0.0.1:1${path}`,
      headers: [],
      body: body === undefined ? null : kept(body),
      ...(manner === undefined ? {} : { manner }),
    },
    answer: isAnswered ? { status: outcome, headers: [], body: kept('') } : null,
    noAnswer: isAnswered ? null : { kind: 'reset', detail: outcome },
    startedAt: at,
    endedAt: at + 1,
    ...(cutBy === undefined ? {} : { cutBy }),
  };
}

/** A request as it happened. */
export function asked(line: string, at: number, more: Partial<TinyExchange> = {}): Happening {
  return { kind: 'request', exchange: exchangeOf({ line, at, ...more }) };
}
