/** Draws lanes on one clock: instances or people, their requests as bars of their length, and what we did to the server. */
import { escapeForTerminal } from '../escape.ts';
import { latencyText, moment, shortenMiddle } from '../layout.ts';
import { joined, markup, type Markup } from '../markup.ts';
import { pictured } from '../picture-phrases.ts';
import type { RequestSeen } from '../story.ts';
import { timeAxis, type Axis } from './axis.ts';
import { failedIn, lanesInWords, nameOf } from './in-words.ts';
import type { Lane, LanePicture } from './lanes.ts';
import { packed, thinned } from './pack.ts';
import { cross, label, picture, timeBelow, titled, upright } from './svg.ts';

/** So many requests of a lane are drawn, and so many acts: more cannot be told apart. */
const most = { requests: 240, failures: 120, acts: 40 };

const size = { head: 18, strip: 10, row: 9, bar: 6, gap: 12, axis: 24, act: 18 };

/** A drawing, and how much of what it shows is left out of it. */
export interface LanesFigure {
  readonly svg: Markup;
  /** The acts that are drawn, in the order of their numbers. */
  readonly acts: readonly { readonly at: string; readonly text: string }[];
  readonly actsLeft: number;
  readonly drawn: number;
}

/** The picture as SVG. */
export function lanesFigure(lanes: LanePicture): LanesFigure {
  const axis = timeAxis(lanes);
  const acts = lanes.acts.slice(0, most.acts);
  const head = actsAbove(acts.map(({ startedAt }) => axis.placeOf(startedAt)));
  const least = (lanes.to - lanes.from) / 400;
  let y = head.height + 4;
  let drawn = 0;
  const rows = lanes.lanes.map((lane) => {
    const requests = thinned(lane.requests, most.requests);
    drawn += requests.length;
    const row = laneAt(y, { lane, requests, axis, zero: lanes.zero, least });
    y += row.height + size.gap;
    return row.svg;
  });
  const bottom = y;
  const words = lanesInWords(lanes).join('. ');
  const lines = acts.map(({ startedAt }) =>
    upright(axis.placeOf(startedAt), [head.height - 2, bottom], 'act'),
  );
  return {
    svg: picture(bottom + size.axis, `${words}.`, [
      ...timeBelow(axis, bottom, head.height),
      ...lines,
      ...rows,
      ...head.marks,
    ]),
    acts: acts.map(({ startedAt, text }) => ({ at: moment(startedAt - lanes.zero), text })),
    actsLeft: lanes.acts.length - acts.length,
    drawn,
  };
}

/** The numbers of the acts, in as many rows as keep them apart on a phone. */
function actsAbove(places: readonly number[]): {
  readonly height: number;
  readonly marks: Markup[];
} {
  const ends: number[] = [];
  const marks = places.map((place, at) => {
    const free = ends.findIndex((end) => end <= place);
    const row = free >= 0 ? free : Math.min(ends.length, 4);
    ends[row] = place + 6;
    const y = 10 + row * size.act;
    return markup`<svg x="${place}%" y="${y}" class="act-number"><circle r="8"/><text text-anchor="middle" y="4">${at + 1}</text></svg>`;
  });
  return { height: ends.length * size.act + 4, marks };
}

interface Row {
  readonly lane: Lane;
  readonly requests: readonly RequestSeen[];
  readonly axis: Axis;
  readonly zero: number;
  /** A request that is shorter is as wide as this. */
  readonly least: number;
}

function laneAt(top: number, row: Row): { readonly svg: Markup; readonly height: number } {
  const { lane, axis, zero } = row;
  const placed = packed(row.requests, row.least);
  const rows = placed.reduce((highest, one) => Math.max(highest, one.row + 1), 0);
  const strip = lane.spans.length > 0 ? size.strip : 0;
  const first = top + size.head + strip;
  const failed = failedIn(lane);
  const bars = placed.map(({ request, row: at }) =>
    requestBar(request, { y: first + at * size.row, axis, zero }),
  );
  const each = Math.ceil(lane.failures.length / most.failures);
  const crosses = lane.failures
    .filter((_, at) => at % each === 0)
    .map(({ at, what }) => {
      const said = `${moment(at - zero)}: ${shortenMiddle(escapeForTerminal(what), 80, { unicode: true })}`;
      return cross(axis.placeOf(at), first + 4, said);
    });
  const height = size.head + strip + Math.max(rows, crosses.length > 0 ? 1 : 0) * size.row;
  return {
    height,
    svg: joined([
      label(0, top + 12, [
        shortenMiddle(nameOf(lane), 40, { unicode: true }),
        failed > 0
          ? markup`<tspan class="bad" dx="8">${pictured.failedRequests(failed)}</tspan>`
          : null,
      ]),
      ...lane.spans.map(({ condition, from, to }) => {
        const y = top + size.head + 2;
        return markup`<line class="span ${condition}" x1="${axis.placeOf(from)}%" x2="${axis.placeOf(to)}%" y1="${y}" y2="${y}"/>`;
      }),
      ...bars,
      ...crosses,
    ]),
  };
}

function requestBar(
  request: RequestSeen,
  { y, axis, zero }: { readonly y: number; readonly axis: Axis; readonly zero: number },
): Markup {
  const from = axis.placeOf(request.startedAt);
  const to = axis.placeOf(request.endedAt);
  const width = (to - from).toFixed(2);
  const title = titled(requestInShort(request, zero));
  const bar = markup`<rect class="${request.end}" x="${from}%" y="${y}" width="${width}%" height="${size.bar}">${title}</rect>`;
  return request.end === 'failed' ? joined([bar, cross(to, y + size.bar / 2)]) : bar;
}

/** "+0.41 s alice: POST / -> 201, 4.2 ms": what is shown when one points at a request. */
function requestInShort(request: RequestSeen, zero: number): string {
  const { startedAt, endedAt, person, line, outcome } = request;
  const what = `${person}: ${line} -> ${outcome}`;
  const short = shortenMiddle(escapeForTerminal(what), 120, { unicode: true });
  return `${moment(startedAt - zero)} ${short}, ${latencyText(endedAt - startedAt)}`;
}
