/** What happened in a check, as the lines of a failure card: equal steps in a row become one line. */
import type { Exchange, Step } from '@seaworthy/core';
import { requestText, shortened, type Happening } from '@seaworthy/suite';

interface Line {
  readonly atMs: number;
  readonly who: string;
  /** Equal keys in a row are one line. */
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

/** The timeline: at most `most` lines, the last ones, since they hold the failure. */
export function timeline(
  happenings: readonly Happening[],
  startedAt: number,
  most = 14,
): readonly Step[] {
  const lines: Line[] = [];
  const inTime = happenings
    .map((happening) => lineOf(happening, startedAt))
    .toSorted((one, other) => one.atMs - other.atMs);
  for (const line of inTime) {
    const last = lines.at(-1);
    if (last !== undefined && last.key === line.key) {
      lines[lines.length - 1] = { ...last, count: last.count + line.count };
    } else lines.push(line);
  }
  const steps = lines.map(({ atMs, who, text, key, count }) => ({
    atMs,
    who,
    text: count > 1 ? `${count} × ${key}` : text,
  }));
  if (steps.length <= most) return steps;
  const left = steps.length - most + 1;
  const first = { atMs: 0, who: 'seaworthy', text: `… ${left} steps before these` };
  return [first, ...steps.slice(left)];
}

function lineOf(happening: Happening, startedAt: number): Line {
  switch (happening.kind) {
    case 'act':
      return {
        atMs: Math.round(happening.at - startedAt),
        who: 'seaworthy',
        key: happening.text,
        text: happening.text,
        count: 1,
      };
    case 'together': {
      const { exchanges } = happening;
      const text = `${exchanges.length} requests at the same moment: ${tally(exchanges)}`;
      return {
        atMs: at(exchanges[0], startedAt),
        who: names(exchanges),
        key: text,
        text,
        count: 1,
      };
    }
    case 'request': {
      const { exchange } = happening;
      const kind = `${kindOf(exchange)} -> ${outcomeOf(exchange)}`;
      return {
        atMs: at(exchange, startedAt),
        who: exchange.person,
        key: kind,
        text: `${requestText(exchange)}${bodyOf(exchange)} -> ${outcomeOf(exchange)}`,
        count: 1,
      };
    }
  }
}

function at(exchange: Exchange | undefined, startedAt: number): number {
  return exchange === undefined ? 0 : Math.round(exchange.startedAt - startedAt);
}

function names(exchanges: readonly Exchange[]): string {
  return [...new Set(exchanges.map((exchange) => exchange.person))].join(', ');
}

/** Requests of one operation look alike, whatever address the server gave to the thing. */
function kindOf(exchange: Exchange): string {
  return exchange.operation === null
    ? requestText(exchange)
    : `${exchange.request.method} ${exchange.operation}`;
}

function bodyOf(exchange: Exchange): string {
  const { body, manner } = exchange.request;
  const text = body === null ? '' : ` ${shortened(body.text, 120)}`;
  return manner === undefined ? text : `${text} (${manner})`;
}

function outcomeOf(exchange: Exchange): string {
  if (exchange.answer !== null) return String(exchange.answer.status);
  return exchange.cutBy === undefined
    ? (exchange.noAnswer?.detail ?? 'no answer')
    : `cut (${exchange.cutBy})`;
}

/** `POST createTodo 8 × 201`, and so on for each kind. */
function tally(exchanges: readonly Exchange[]): string {
  const counts = new Map<string, number>();
  for (const exchange of exchanges) {
    const kind = `${kindOf(exchange)} -> ${outcomeOf(exchange)}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} × ${kind}`).join(', ');
}
