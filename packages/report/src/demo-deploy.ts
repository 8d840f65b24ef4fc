/** A rolling deploy of two instances under load, as events: one that loses requests, or one that does not. For tests and pictures. */
import {
  eventStreamVersion,
  type Card,
  type Exchange,
  type LoadFailure,
  type LoadResult,
  type LoadSlice,
  type RunEvent,
  type UnstampedEvent,
  type Verdict,
} from '@seaworthy/core';

const epoch = 1_780_000_100_000;
const check = 'ship-it/losesNothing';
const claim = 'a rolling deploy under load loses no request';

/** When each instance gets its SIGTERM, and when the new one is ready, in milliseconds since the load began. */
const rounds = [
  { instance: 1, termAt: 2000, endedAt: 2420, readyAt: 3610 },
  { instance: 2, termAt: 5610, endedAt: 6050, readyAt: 7190 },
] as const;
const loadMs = 10_000;
const loadAt = 900;

/** The events of the run. `loses`: each instance ends at its SIGTERM, whatever it was about to answer. */
export function demoDeploy(ending: 'loses' | 'keeps'): RunEvent[] {
  const isLoss = ending === 'loses';
  const failures = isLoss ? rounds.flatMap(failuresOf) : [];
  const verdict: Verdict = isLoss ? { kind: 'broken', crashed: false } : { kind: 'holds' };
  const events: (UnstampedEvent & { readonly at: number })[] = [
    { at: 0, ...opening },
    { at: 1, type: 'stage-started', stage: 'ship-it' },
    { at: 2, type: 'check-started', check },
    ...[1, 2].flatMap((instance) => startOf(instance, 20 + instance, 610)),
    ...rounds.flatMap((round) => replacementOf(round, isLoss)),
    ...exchangesOf().map((exchange) => ({
      at: Math.round(exchange.endedAt - epoch) + 1,
      type: 'exchange' as const,
      check,
      exchange,
    })),
    { at: loadAt + loadMs + 12, type: 'load', check, load: loadOf(failures) },
    {
      at: loadAt + loadMs + 40,
      type: 'check-ended',
      check,
      verdict,
      ms: loadAt + loadMs + 38,
      requests: 1000,
      remarks: [],
      card: isLoss ? cardOf(failures) : null,
    },
    {
      at: loadAt + loadMs + 41,
      type: 'stage-ended',
      stage: 'ship-it',
      verdict: isLoss ? 'broken' : 'passed',
      ms: loadAt + loadMs + 40,
    },
    {
      at: loadAt + loadMs + 90,
      type: 'run-ended',
      exitCode: isLoss ? 1 : 0,
      durations: { buildMs: 0, bootMs: 640, checksMs: 10_300, totalMs: 10_990 },
      skipped: 0,
    },
  ];
  return events
    .toSorted((one, other) => one.at - other.at)
    .map((event) => ({ ...event, audience: 'learner' }));
}

const opening: UnstampedEvent = {
  type: 'run-started',
  version: eventStreamVersion,
  run: '20260528-123001042-5ea0',
  seed: '5ea0',
  project: { slug: 'todo', title: 'To-do' },
  target: './my-todo',
  stages: [
    {
      slug: 'ship-it',
      number: 6,
      title: 'Ship it',
      checks: [{ id: check, lens: 'operations', claim }],
    },
  ],
};

type Told = UnstampedEvent & { readonly at: number };

function startOf(instance: number, at: number, ms: number): Told[] {
  const name = `instance ${instance}`;
  return [
    { at, type: 'server', state: 'starting', instance, text: `starting ${name}` },
    { at: at + ms, type: 'server', state: 'ready', instance, text: `${name} is ready` },
  ];
}

function replacementOf(
  { instance, termAt, endedAt, readyAt }: (typeof rounds)[number],
  isLoss: boolean,
): Told[] {
  const at = loadAt + termAt;
  // One that loses requests is gone as soon as it is told to go.
  const gone = isLoss ? at + 40 : loadAt + endedAt;
  const again = loadAt + endedAt + 5;
  return [
    { at, type: 'server', state: 'draining', instance, text: `instance ${instance} is drained` },
    {
      at,
      type: 'act',
      check,
      instance,
      text: `SIGTERM to instance ${instance}`,
      startedAt: epoch + at,
    },
    {
      at: gone,
      type: 'server',
      state: 'stopped',
      instance,
      text: `instance ${instance} has ended`,
    },
    ...startOf(instance, again, loadAt + readyAt - again),
  ];
}

function failuresOf({ instance, termAt }: (typeof rounds)[number]): LoadFailure[] {
  return Array.from({ length: 7 }, (_, n) => ({
    atMs: termAt - 12 + n * 8,
    instance,
    what: n < 5 ? 'reset: the connection was closed before an answer' : 'refused',
  }));
}

/** What alice did meanwhile, one after the other, through the same router. */
function exchangesOf(): Exchange[] {
  return Array.from({ length: 48 }, (_, n): Exchange => {
    const at = n * 205;
    const isDown = rounds.find(({ termAt, readyAt }) => at >= termAt && at < readyAt);
    const instance = isDown === undefined ? 1 + (n % 2) : 3 - isDown.instance;
    const startedAt = epoch + loadAt + at;
    const isList = n % 4 === 3;
    return {
      number: n + 1,
      person: 'alice',
      operation: isList ? 'list' : 'create',
      request: {
        method: isList ? 'GET' : 'POST',
        url: 'http://127.0.0.1:41873/',
        headers: [],
        body: null,
      },
      answer: {
        status: isList ? 200 : 201,
        headers: [],
        body: { text: '', bytes: 0, truncated: false },
      },
      noAnswer: null,
      startedAt,
      endedAt: startedAt + 6 + ((n * 7) % 23),
      instance,
      statements: isList ? 2 + Math.floor(n / 4) : 1,
    };
  });
}

function loadOf(failures: readonly LoadFailure[]): LoadResult {
  const slices = Array.from({ length: 40 }, (_, n): LoadSlice => {
    const atMs = n * 250;
    const alone = rounds.some(({ termAt, readyAt }) => atMs >= termAt - 100 && atMs < readyAt);
    const failed = failures.filter((one) => one.atMs >= atMs && one.atMs < atMs + 250).length;
    const p50Ms = (alone ? 6.4 : 3.1) + (n % 3) * 0.3;
    const p99Ms = (alone ? 61 : 14) + ((n * 13) % 9);
    return { atMs, ms: 250, sent: 25, failed, p50Ms, p99Ms, maxMs: p99Ms * 1.25 };
  });
  const counts = [3, 88, 301, 240, 160, 77, 50, 38, 22, 14, 5, 2];
  const ok = 1000 - failures.length;
  const resets = failures.filter(({ what }) => what.startsWith('reset')).length;
  return {
    perSecond: 100,
    startedAt: epoch + loadAt,
    ms: loadMs,
    sent: 1000,
    ok,
    failed: failures.length,
    statuses:
      failures.length === 0
        ? { 200: ok }
        : { 200: ok, reset: resets, refused: failures.length - resets },
    latency: { p50Ms: 3.4, p90Ms: 17.2, p99Ms: 66, p999Ms: 84.1, maxMs: 86.3 },
    histogram: counts.map((count, n) => ({ uptoMs: Number((0.9 * 1.55 ** n).toFixed(2)), count })),
    slices,
    lag: { p99Ms: 0.4, maxMs: 2.1 },
    failures,
  };
}

function cardOf(failures: readonly LoadFailure[]): Card {
  const steps = rounds.flatMap(({ instance, termAt, readyAt }) => [
    { atMs: loadAt + termAt, who: 'seaworthy', text: `SIGTERM to instance ${instance}` },
    { atMs: loadAt + readyAt, who: 'server', text: `instance ${instance} is ready again` },
  ]);
  return {
    check,
    lens: 'operations',
    claim,
    code: null,
    did: [{ atMs: loadAt, who: 'seaworthy', text: '100 requests a second for 10 s' }, ...steps],
    expected: 'each of 1,000 requests is answered',
    contract: { file: 'todo/project.md', line: 48, text: 'A deploy is noticed by nobody.' },
    saw: `${failures.length} requests without an answer, all within 0.1 s of a SIGTERM`,
    differences: [{ at: 'failed requests', expected: '0', saw: String(failures.length) }],
    survivors: null,
    trials: null,
    log: [
      { atMs: loadAt + 2001, process: 'web', stream: 'stdout', text: 'SIGTERM, bye' },
      { atMs: loadAt + 5611, process: 'web', stream: 'stdout', text: 'SIGTERM, bye' },
    ],
    replay: { command: `seaworthy replay ${check} --seed 5ea0`, script: null },
    hint: {
      rung: 1,
      of: 3,
      text: 'What becomes of a request that has arrived when the signal comes?',
    },
    seed: '5ea0',
  };
}
