/** What the picture of a check shows: who did what when, in lanes on one clock. All drawings are made from this. */
import type { CheckState, RunState } from '../run.ts';
import type { ActSeen, RequestSeen, Story } from '../story.ts';
import { spansBetween, type Span } from './spans.ts';

/** A request of a load that failed; the rest of a load's requests is not told one by one. */
interface Failure {
  readonly at: number;
  readonly what: string;
}

/** One lane: an instance of the server, or a person. */
export interface Lane {
  readonly of:
    | { readonly kind: 'instance'; readonly number: number }
    | { readonly kind: 'server' }
    | { readonly kind: 'nobody' }
    | { readonly kind: 'person'; readonly name: string };
  /** What the server was meanwhile; empty in the lane of a person. */
  readonly spans: readonly Span[];
  /** In the order in which they began. */
  readonly requests: readonly RequestSeen[];
  readonly failures: readonly Failure[];
}

/** The picture of one check. Times are milliseconds since the Unix epoch. */
export interface LanePicture {
  readonly from: number;
  readonly to: number;
  /** When the check began: what "+0.00 s" means, here and on its card. */
  readonly zero: number;
  readonly lanes: readonly Lane[];
  /** In order. */
  readonly acts: readonly ActSeen[];
}

/** More people than this share their last lane. */
const mostPeople = 8;

/** The picture of a check, or null where it would tell no more than its requests one after the other do. */
export function lanesOf(check: CheckState, run: RunState): LanePicture | null {
  const { story } = check;
  const epoch = run.epoch ?? 0;
  const changes = run.changes.map((change) => ({ ...change, at: change.at + epoch }));
  const began = check.startedAt === null ? null : check.startedAt + epoch;
  const ended = (check.endedAt ?? run.lastAt) + epoch;
  const time = timeOf(
    story,
    changes.filter(({ at }) => began !== null && at >= began && at <= ended).map(({ at }) => at),
  );
  if (time === null) return null;
  const numbers = instancesOf(
    story,
    changes.map(({ instance }) => instance),
  );
  const lives = numbers
    .map((number) => ({
      number,
      spans: spansBetween(
        changes.filter(({ instance }) => instance === number),
        time,
      ),
    }))
    .filter(({ number, spans }) => isThere(spans) || tookPart(story, number));
  const several = lives.length > 1;
  const spans = lives[0]?.spans ?? [];
  const tells = several || story.acts.length + story.loads.length + spans.length > 1;
  if (!tells && !overlaps(story.requests)) return null;
  return {
    ...time,
    zero: began ?? time.from,
    acts: story.acts.toSorted((one, other) => one.startedAt - other.startedAt),
    lanes: several ? instanceLanes(story, lives) : peopleLanes(story, spans),
  };
}

/** From the first to the last thing that happened, with a little room at both ends. */
function timeOf(
  { requests, acts, loads }: Story,
  changes: readonly number[],
): { readonly from: number; readonly to: number } | null {
  const starts = [...requests, ...acts, ...loads].map(({ startedAt }) => startedAt);
  if (starts.length === 0) return null;
  const from = starts.reduce((least, at) => Math.min(least, at));
  const ends = [
    ...starts,
    ...requests.map(({ endedAt }) => endedAt),
    ...loads.map(({ startedAt, ms }) => startedAt + ms),
    ...changes,
  ];
  const to = ends.reduce((most, at) => Math.max(most, at));
  const margin = Math.max(1, (to - from) * 0.01);
  return { from: from - margin, to: to + margin };
}

function instancesOf({ requests, acts, loads }: Story, changed: readonly number[]): number[] {
  const named = [
    ...requests.map(({ instance }) => instance),
    ...acts.map(({ instance }) => instance),
    ...loads.flatMap(({ failures }) => failures.map(({ instance = null }) => instance)),
    ...changed,
  ].filter((instance) => instance !== null);
  return [...new Set([1, ...named])].toSorted((one, other) => one - other).slice(0, 16);
}

function isThere(spans: readonly Span[]): boolean {
  return spans.some(({ condition }) => condition !== 'gone');
}

function tookPart(story: Story, number: number): boolean {
  return [...story.requests, ...story.acts].some(({ instance }) => instance === number);
}

function overlaps(requests: readonly RequestSeen[]): boolean {
  const inOrder = requests.toSorted((one, other) => one.startedAt - other.startedAt);
  return inOrder.some((request, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && next.startedAt < request.endedAt;
  });
}

interface Life {
  readonly number: number;
  readonly spans: readonly Span[];
}

function instanceLanes(story: Story, lives: readonly Life[]): Lane[] {
  const lanes = lives.map(({ number, spans }): Lane => ({
    of: { kind: 'instance', number },
    spans,
    requests: inOrderOf(story, (request) => request.instance === number),
    failures: failuresOf(story, (instance) => instance === number),
  }));
  const nobody: Lane = {
    of: { kind: 'nobody' },
    spans: [],
    requests: inOrderOf(story, (request) => request.instance === null),
    failures: failuresOf(story, (instance) => instance === null),
  };
  return nobody.requests.length + nobody.failures.length > 0 ? [...lanes, nobody] : lanes;
}

function peopleLanes(story: Story, spans: readonly Span[]): Lane[] {
  const failures = failuresOf(story, () => true);
  const server: Lane = { of: { kind: 'server' }, spans, requests: [], failures };
  const names = [...new Set(story.requests.map(({ person }) => person))];
  const own = names.length > mostPeople ? names.slice(0, mostPeople - 1) : names;
  const people = own.map((name) => personLane(story, name, (person) => person === name));
  const others = names.slice(own.length);
  const shared = personLane(story, `${others.length} others`, (person) => others.includes(person));
  return [server, ...people, ...(others.length > 0 ? [shared] : [])];
}

function personLane(story: Story, name: string, isTheirs: (person: string) => boolean): Lane {
  return {
    of: { kind: 'person', name },
    spans: [],
    requests: inOrderOf(story, ({ person }) => isTheirs(person)),
    failures: [],
  };
}

function inOrderOf(story: Story, belongs: (request: RequestSeen) => boolean): RequestSeen[] {
  return story.requests.filter(belongs).toSorted((one, other) => one.startedAt - other.startedAt);
}

function failuresOf(story: Story, belongs: (instance: number | null) => boolean): Failure[] {
  return story.loads
    .flatMap(({ startedAt, failures }) =>
      failures
        .filter(({ instance = null }) => belongs(instance))
        .map(({ atMs, what }) => ({ at: startedAt + atMs, what })),
    )
    .toSorted((one, other) => one.at - other.at);
}
