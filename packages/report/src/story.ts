/** What happened in one check, by the clock: its requests, acts and loads, as far as they are worth keeping. */
import type { Exchange, LoadResult, RunEvent } from '@seaworthy/core';

/**
 * How a request ended. `refused`: a clear no (4xx). `failed`: 5xx, or no whole answer.
 * `cut`: a fault of ours ended it, which says nothing of the server.
 */
export type RequestEnd = 'answered' | 'refused' | 'failed' | 'cut';

/** A request as pictures and lists need it. The clock is that of exchanges: milliseconds since the Unix epoch. */
export interface RequestSeen {
  readonly number: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly person: string;
  readonly instance: number | null;
  readonly end: RequestEnd;
  /** "POST /lists?x=1" */
  readonly line: string;
  /** "201", or why there is no answer. */
  readonly outcome: string;
  readonly statements: number | null;
}

/** Something that we did to the server. */
export interface ActSeen {
  readonly text: string;
  readonly instance: number | null;
  readonly startedAt: number;
}

/** The story of one check. */
export interface Story {
  readonly requests: RequestSeen[];
  /** How many requests were told and are not in `requests`. */
  readonly leftOut: { requests: number; failed: number };
  readonly acts: ActSeen[];
  readonly loads: LoadResult[];
}

/** How much of a check is kept: a server that fails thousands of times fails no better than one that fails often. */
const most = { requests: 600, failed: 400, acts: 200, loads: 20 };

/** The story of a check of which nothing is known yet. */
export function newStory(): Story {
  return { requests: [], leftOut: { requests: 0, failed: 0 }, acts: [], loads: [] };
}

type StoryEvent = Extract<RunEvent, { readonly type: 'exchange' | 'act' | 'load' }>;

/** Takes one event into the story. */
export function followStory(story: Story, event: StoryEvent): void {
  if (event.type === 'exchange') addRequest(story, requestOf(event.exchange));
  else if (event.type === 'load' && story.loads.length < most.loads) story.loads.push(event.load);
  else if (event.type === 'act' && story.acts.length < most.acts) {
    const { text, startedAt, instance = null } = event;
    story.acts.push({ text, startedAt, instance });
  }
}

/** When the thing that an event tells was over, on the clock of exchanges. */
export function endOf(event: StoryEvent): number {
  if (event.type === 'exchange') return event.exchange.endedAt;
  return event.type === 'act' ? event.startedAt : event.load.startedAt + event.load.ms;
}

function addRequest(story: Story, request: RequestSeen): void {
  const isFailed = request.end === 'failed';
  const kept = story.requests.filter(({ end }) => (end === 'failed') === isFailed).length;
  if (kept < (isFailed ? most.failed : most.requests)) story.requests.push(request);
  else story.leftOut[isFailed ? 'failed' : 'requests'] += 1;
}

function requestOf(exchange: Exchange): RequestSeen {
  const { request, answer, noAnswer, cutBy, instance = null, statements = null } = exchange;
  const { number, startedAt, endedAt, person } = exchange;
  return {
    number,
    startedAt,
    endedAt: Math.max(startedAt, endedAt),
    person,
    instance,
    end: endKind(exchange),
    line: `${request.method} ${pathOf(request.url)}`,
    outcome: answer === null ? (noAnswer?.detail ?? '') || (cutBy ?? '') : String(answer.status),
    statements,
  };
}

function endKind({ answer, cutBy }: Exchange): RequestEnd {
  if (answer === null) return cutBy === undefined ? 'failed' : 'cut';
  if (answer.status >= 500) return cutBy === undefined ? 'failed' : 'cut';
  return answer.status >= 400 ? 'refused' : 'answered';
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}
