/** What happened in a check, as the lines of a failure card: equal steps in a row become one line. */
import type { Exchange, LoadResult, Step } from '@seaworthy/core';
import { requestText, shortened, type Happening } from '@seaworthy/suite';

interface Line {
  readonly atMs: number;
  readonly who: string;
  /** Equal keys of one person in a row are one line. */
  readonly key: string;
  readonly text: string;
}

/** The timeline: at most `most` lines, the last ones, since they hold the failure. */
export function timeline(
  happenings: readonly Happening[],
  startedAt: number,
  most = 14,
): readonly Step[] {
  const groups: Line[][] = [];
  const inTime = happenings
    .map((happening) => lineOf(happening, startedAt))
    .toSorted((one, other) => one.atMs - other.atMs);
  for (const line of inTime) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (last?.key === line.key && last.who === line.who) group?.push(line);
    else groups.push([line]);
  }
  const steps = groups.flatMap(stepsOf);
  if (steps.length <= most) return steps;
  const left = steps.length - most + 1;
  const first = { atMs: 0, who: 'seaworthy', text: `… ${left} steps before these` };
  return [first, ...steps.slice(left)];
}

/** A few equal steps are told one by one, with what was sent; many become one. */
function stepsOf(group: readonly Line[]): readonly Step[] {
  const [first] = group;
  if (first === undefined || group.length < manySteps) {
    return group.map(({ atMs, who, text }) => ({ atMs, who, text }));
  }
  return [{ atMs: first.atMs, who: first.who, text: `${group.length} × ${first.key}` }];
}

const manySteps = 4;

function lineOf(happening: Happening, startedAt: number): Line {
  switch (happening.kind) {
    case 'act':
      return {
        atMs: Math.round(happening.at - startedAt),
        who: 'seaworthy',
        key: happening.text,
        text: happening.text,
      };
    case 'load': {
      const text = loadText(happening.load);
      return {
        atMs: Math.round(happening.load.startedAt - startedAt),
        who: 'users',
        key: text,
        text,
      };
    }
    case 'together': {
      const { exchanges } = happening;
      const text = `${exchanges.length} requests at the same moment: ${tally(exchanges)}`;
      return {
        atMs: at(exchanges[0], startedAt),
        who: names(exchanges),
        key: text,
        text,
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
      };
    }
  }
}

/** `812 requests at 40 a second: 805 × 200, 7 × 502`. */
function loadText({ sent, perSecond, statuses }: LoadResult): string {
  const ends = Object.entries(statuses).map(([end, count]) => `${count} × ${end}`);
  return `${sent} requests at ${perSecond} a second: ${ends.join(', ')}`;
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
  // The browser's reason is a long one, and stands below.
  if (exchange.noAnswer?.kind === 'blocked') return 'blocked by CORS policy';
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
