/** Answers of two servers, for the tests of comparisons. */
import type { Exchange, HeaderList } from '@seaworthy/core';
import {
  compareExchanges,
  type Comparison,
  type ComparisonReport,
  type ExchangePair,
} from './comparison.ts';

/** The origins of the two servers. */
export const here = 'http://127.0.0.1:1111';
export const there = 'http://127.0.0.1:2222';

/** What a server was asked and said. */
export interface Said {
  readonly method?: string;
  readonly path?: string;
  readonly asked?: HeaderList;
  readonly sent?: string;
  readonly status?: number;
  readonly headers?: HeaderList;
  /** A text as it is, or a value as JSON. */
  readonly body?: unknown;
}

/** The exchange in which the server at `origin` said this. */
export function said(origin: string, answer: Said): Exchange {
  const { method = 'GET', path = '/', asked = [], sent, status = 200, headers = [], body } = answer;
  return {
    number: 1,
    person: 'visitor',
    operation: null,
    request: {
      method,
      url: origin + path,
      headers: asked,
      body: sent === undefined ? null : textBody(sent),
    },
    answer: {
      status,
      headers,
      body: textBody(textOf(body)),
    },
    noAnswer: null,
    startedAt: 0,
    endedAt: 1,
  };
}

function textOf(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function textBody(text: string): { text: string; bytes: number; truncated: boolean } {
  return { text, bytes: text.length, truncated: false };
}

const roots = { mine: '/', reference: '/' };

/** Compares these pairs. */
export function compare(pairs: readonly ExchangePair[], verbose = false): Comparison {
  return compareExchanges({ pairs, roots, verbose });
}

/** What both said to the same. */
export function pair(mine: Said, reference: Said): ExchangePair {
  return { mine: said(here, mine), reference: said(there, reference) };
}

/** A to-do as it is sent. */
export const todo = { title: 'Buy bread', completed: false };

/** The report of a comparison of requests, or of a check. */
export function reportOf(comparison: Comparison, isCheck = false): ComparisonReport {
  return {
    subject: isCheck
      ? {
          kind: 'check',
          check: 'survive/keeps',
          claim: 'It keeps',
          seed: '8f21',
          verdicts: { mine: { kind: 'broken', crashed: false }, reference: { kind: 'holds' } },
        }
      : { kind: 'requests' },
    project: { slug: 'shop', title: 'Shop' },
    target: 'mine',
    notes: [],
    comparison,
  };
}

/** Two answers that differ in status, header and body. */
export const created = pair(
  { method: 'POST', sent: '{"title":"Buy bread"}', body: { id: 1, ...todo, url: `${here}/1` } },
  {
    method: 'POST',
    sent: '{"title":"Buy bread"}',
    status: 201,
    headers: [['location', '/f3']],
    body: { id: 'f3', title: 'Buy bread', completed: true, url: `${there}/f3` },
  },
);
