/** Puts requests that overlap into rows, so that each can be seen; and leaves some out where there are too many. */
import type { RequestSeen } from '../story.ts';

/** A request and its row. */
export interface Placed {
  readonly request: RequestSeen;
  readonly row: number;
}

/** More rows would make a lane higher than a screen. */
const mostRows = 10;

/** The rows of requests that are in the order in which they began: each takes the first row that is free. */
export function packed(requests: readonly RequestSeen[], least: number): readonly Placed[] {
  const freeFrom: number[] = [];
  return requests.map((request) => {
    const found = freeFrom.findIndex((at) => at <= request.startedAt);
    const next = freeFrom.length < mostRows ? freeFrom.length : request.number % mostRows;
    const row = found >= 0 ? found : next;
    freeFrom[row] = Math.max(request.endedAt, request.startedAt + least);
    return { request, row };
  });
}

/** At most `most` of them: those that failed first, of the others evenly many everywhere. */
export function thinned(requests: readonly RequestSeen[], most: number): readonly RequestSeen[] {
  if (requests.length <= most) return requests;
  const failed = requests.filter(({ end }) => end === 'failed');
  const kept = new Set(
    evenly(failed, Math.max(Math.floor(most / 2), most - (requests.length - failed.length))),
  );
  const others = requests.filter(({ end }) => end !== 'failed');
  for (const request of evenly(others, most - kept.size)) kept.add(request);
  return requests.filter((request) => kept.has(request));
}

function evenly<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  return items.filter(
    (_, at) =>
      Math.floor(((at + 1) * most) / items.length) > Math.floor((at * most) / items.length),
  );
}
