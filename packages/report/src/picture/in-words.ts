/** The pictures in words: for readers that speak, and for everybody who cannot see them. */
import type { LoadResult } from '@seaworthy/core';
import { escapeForTerminal } from '../escape.ts';
import { duration, latencyText, moment, shortenMiddle } from '../layout.ts';
import { pictured, spokenPicture as spoken } from '../picture-phrases.ts';
import type { RequestSeen } from '../story.ts';
import type { Lane, LanePicture } from './lanes.ts';

/** Longer lists help nobody who has to listen to them. */
const most = { acts: 8, changes: 6, failures: 3, statements: 8 };

/** What a lane is called. */
export function nameOf({ of }: Lane): string {
  switch (of.kind) {
    case 'instance':
      return pictured.instance(of.number);
    case 'server':
      return pictured.server;
    case 'nobody':
      return pictured.nobody;
    case 'person':
      return escapeForTerminal(of.name);
  }
}

/** How many requests of a lane failed, those of loads included. */
export function failedIn({ requests, failures }: Lane): number {
  return requests.filter(({ end }) => end === 'failed').length + failures.length;
}

/** What a picture of lanes shows, one statement for each lane. None ends in a full stop. */
export function lanesInWords(picture: LanePicture): string[] {
  const at = (time: number): string => moment(time - picture.zero);
  const acts = picture.acts.slice(0, most.acts).map((act) => {
    const text = shortenMiddle(escapeForTerminal(act.text), 160, { unicode: false });
    return spoken.act(at(act.startedAt), text);
  });
  const left = picture.acts.length - acts.length;
  return [
    spoken.inTime(at(picture.from), at(picture.to)),
    ...(acts.length === 0
      ? []
      : [spoken.acts([...acts, ...(left > 0 ? [pictured.actsLeft(left)] : [])])]),
    ...picture.lanes.map((lane) => spoken.lane(nameOf(lane), laneInWords(lane, at))),
  ];
}

function laneInWords(lane: Lane, at: (time: number) => string): string[] {
  const { spans, requests, failures } = lane;
  const [only, ...others] = spans;
  const states =
    only !== undefined && others.length === 0
      ? [spoken.always(pictured.conditions[only.condition])]
      : spans
          .slice(0, most.changes)
          .map(({ condition, from }) => spoken.since(pictured.conditions[condition], at(from)));
  const failed = failedIn(lane);
  const first = [
    ...requests.filter(({ end }) => end === 'failed').map(({ startedAt }) => startedAt),
    ...failures.map((failure) => failure.at),
  ].toSorted((one, other) => one - other);
  const parts = [
    ...states,
    ...(requests.length > 0 ? [pictured.requests(requests.length)] : []),
    ...(failed > 0
      ? [
          pictured.failedRequests(failed),
          spoken.firstFailures(first.slice(0, most.failures).map(at)),
        ]
      : []),
  ];
  return parts.length === 0 ? [spoken.nothing] : parts;
}

/** What a load came to. None ends in a full stop. */
export function loadInWords(load: LoadResult, zero: number): string[] {
  const { p50Ms, p90Ms, p99Ms, p999Ms, maxMs } = load.latency;
  const times = [p50Ms, p90Ms, p99Ms, p999Ms, maxMs].map((ms, at) =>
    spoken.within(spoken.shares[at] ?? '', latencyText(ms)),
  );
  const slices = load.slices.filter(({ sent }) => sent > 0);
  const [first] = slices;
  const [worst] = slices.toSorted((one, other) => other.p99Ms - one.p99Ms);
  const least = slices.reduce((ms, slice) => Math.min(ms, slice.p99Ms), first?.p99Ms ?? 0);
  const overTime =
    worst === undefined
      ? []
      : [
          spoken.overTime(
            latencyText(worst.p99Ms),
            moment(load.startedAt + worst.atMs - zero),
            latencyText(least),
          ),
        ];
  return [
    spoken.load(
      pictured.loadTitle(load.perSecond, duration(load.ms)),
      [pictured.loadEnds(load.sent, load.failed), ...endsOf(load)].join(', '),
    ),
    spoken.latency(times),
    ...overTime,
    pictured.lag(latencyText(load.lag.p99Ms), latencyText(load.lag.maxMs)),
  ];
}

/** "3 x refused", the most first; nothing where all came to the same end. */
export function endsOf({ statuses }: LoadResult): string[] {
  const ends = Object.entries(statuses).filter(([, number]) => number > 0);
  if (ends.length < 2) return [];
  return ends
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, 8)
    .map(([name, number]) =>
      pictured.statusCount(shortenMiddle(escapeForTerminal(name), 40, { unicode: false }), number),
    );
}

/** Requests that are the same but for what they name, and how many statements they cost. */
interface StatementsOfLine {
  readonly line: string;
  readonly least: number;
  readonly most: number;
}

/** What the requests of each kind cost in the database. */
function statementsByLine(requests: readonly RequestSeen[]): StatementsOfLine[] {
  const lines = new Map<string, StatementsOfLine>();
  for (const { line, statements } of requests) {
    if (statements === null) continue;
    const known = lines.get(line) ?? { line, least: statements, most: statements };
    lines.set(line, {
      line,
      least: Math.min(known.least, statements),
      most: Math.max(known.most, statements),
    });
  }
  return [...lines.values()].toSorted((one, other) => other.most - one.most);
}

/** The same as one statement; null where nothing was counted. */
export function statementsInWords(requests: readonly RequestSeen[]): string | null {
  const lines = statementsByLine(requests).slice(0, most.statements);
  if (lines.length === 0) return null;
  return spoken.statements(
    lines.map((one) => {
      const line = shortenMiddle(escapeForTerminal(one.line), 60, { unicode: false });
      return spoken.statementsOf(line, one.least, one.most);
    }),
  );
}
