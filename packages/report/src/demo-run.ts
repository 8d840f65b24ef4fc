/** A whole believable run as events: for tests, pictures and documents. */
import type {
  AnnouncedStage,
  Card,
  Exchange,
  Remark,
  RunEvent,
  UnstampedEvent,
  Verdict,
} from '@seaworthy/core';
import { eventStreamVersion, exitCodeOf, stageVerdict } from '@seaworthy/core';
import { demoCards } from './demo-cards.ts';

/** How the run ends. `broken`: several ways at once; `undecided`: the database could not be started. */
export type DemoEnding = 'broken' | 'passed' | 'undecided';

const stages: readonly AnnouncedStage[] = [
  {
    slug: 'survive',
    number: 5,
    title: 'Survive',
    checks: [
      { id: 'survive/acknowledges', lens: 'behaviour', claim: 'writes are acknowledged with 201' },
      { id: 'survive/keepsItsWord', lens: 'durability', claim: 'no acknowledged write is lost' },
      { id: 'survive/freshIds', lens: 'durability', claim: 'ids are never reused after a restart' },
      {
        id: 'survive/leavesOnTerm',
        lens: 'operations',
        claim: 'SIGTERM ends it within 10 s, and no request is dropped',
      },
    ],
  },
  {
    slug: 'say-no-well',
    number: 4,
    title: 'Say no well',
    checks: [
      {
        id: 'say-no-well/emptyTitle',
        lens: 'bad input',
        claim: 'a title of spaces is refused, and nothing is stored',
      },
      {
        id: 'say-no-well/anyBody',
        lens: 'bad input',
        claim: 'whatever body arrives is answered with a refusal, and the server stays up',
      },
      {
        id: 'say-no-well/unknownId',
        lens: 'bad input',
        claim: 'an unknown id is answered with 404',
      },
    ],
  },
  {
    slug: 'whole-contract',
    number: 3,
    title: 'The whole contract',
    checks: [
      {
        id: 'whole-contract/patch',
        lens: 'behaviour',
        claim: 'PATCH changes what it names and nothing else',
      },
      { id: 'whole-contract/urls', lens: 'behaviour', claim: 'each item tells its own URL' },
      { id: 'whole-contract/deleteAll', lens: 'behaviour', claim: 'DELETE / empties the list' },
    ],
  },
  {
    slug: 'write-it-down',
    number: 2,
    title: 'Write it down',
    checks: [
      {
        id: 'write-it-down/creates',
        lens: 'behaviour',
        claim: 'POST / creates an item, and GET / lists it',
      },
      {
        id: 'write-it-down/keepsTitle',
        lens: 'behaviour',
        claim: 'a title comes back as it was sent',
      },
    ],
  },
  {
    slug: 'first-light',
    number: 1,
    title: 'First light',
    checks: [
      { id: 'first-light/answers', lens: 'operations', claim: 'the server starts and answers' },
      { id: 'first-light/emptyList', lens: 'behaviour', claim: 'an empty list is []' },
    ],
  },
];

const holds: Verdict = { kind: 'holds' };

const brokenVerdicts: Readonly<Record<string, Verdict>> = {
  'survive/keepsItsWord': { kind: 'broken', crashed: false },
  'survive/freshIds': { kind: 'unknown', cause: { kind: 'blocked', by: 'survive/keepsItsWord' } },
  'say-no-well/anyBody': { kind: 'broken', crashed: true },
  'whole-contract/urls': {
    kind: 'unknown',
    cause: {
      kind: 'skipped',
      reason: 'the server was not started by us, so PUBLIC_URL is not known',
    },
  },
};

const cards: Readonly<Record<string, Card>> = {
  'survive/keepsItsWord': demoCards.survivors,
  'say-no-well/anyBody': {
    ...demoCards.badInput,
    replay: { command: 'seaworthy replay D6 --seed 8f21', script: null },
  },
};

const noDatabase: Verdict = {
  kind: 'unknown',
  cause: {
    kind: 'environment',
    code: 'SW_NO_DATABASE',
    message:
      'No PostgreSQL could be started: initdb ended with exit code 1. Install PostgreSQL 15 or newer.',
  },
};

const exactCode: Remark = {
  text: 'POST answers 200; 201 says that something was created',
  contract: { file: 'todo/openapi.yaml', line: 57, text: "'201':" },
};

const remarks: Readonly<Record<string, readonly Remark[]>> = {
  'survive/acknowledges': [exactCode],
  'write-it-down/creates': [exactCode],
  'say-no-well/emptyTitle': [
    exactCode,
    {
      text: 'the refusal is text/html; problem details are application/problem+json',
      contract: { file: 'todo/openapi.yaml', line: 301, text: 'application/problem+json:' },
    },
  ],
  'first-light/answers': [
    {
      text: 'listens on 127.0.0.1 only; in production that is reachable by nobody',
      contract: null,
    },
  ],
};

function verdictOf(id: string, ending: DemoEnding): Verdict {
  if (ending === 'passed') return holds;
  if (ending === 'undecided') return id.startsWith('first-light/') ? holds : noDatabase;
  return brokenVerdicts[id] ?? holds;
}

/** When the run began. */
const demoEpoch = 1_780_000_000_000;

/** One request and its answer, as a client records them. */
function demoExchange(number: number, endedAt: number): Exchange {
  const title = `t${String(number).padStart(2, '0')}`;
  const sent = JSON.stringify({ title });
  const received = JSON.stringify({ id: number, title, completed: false });
  const url = 'http://127.0.0.1:41873/';
  return {
    number,
    person: 'alice',
    operation: 'createItem',
    request: {
      method: 'POST',
      url,
      headers: [['content-type', 'application/json']],
      body: { text: sent, bytes: sent.length, truncated: false },
    },
    answer: {
      status: 201,
      headers: [['content-type', 'application/json']],
      body: { text: received, bytes: received.length, truncated: false },
    },
    noAnswer: null,
    startedAt: endedAt - 4.2,
    endedAt,
  };
}

/** The run's events, stamped, from the first to the last. */
export function demoRun(ending: DemoEnding = 'broken'): RunEvent[] {
  const events: RunEvent[] = [];
  let at = 0;
  const tell: Tell = (after, event) => {
    at += after;
    const told = typeof event === 'function' ? event(demoEpoch + at) : event;
    events.push({ at, audience: 'learner', ...told });
  };
  tell(0, {
    type: 'run-started',
    version: eventStreamVersion,
    run: '2026-01-05-120001-8f21',
    seed: '8f21',
    project: { slug: 'todo', title: 'To-do' },
    target: './my-todo',
    stages,
  });
  tell(4, { type: 'work-started', work: 'build', text: 'building: npm run build' });
  tell(1840, { type: 'work-ended', work: 'build', ms: 1840 });
  tell(2, { type: 'server', state: 'starting', text: 'starting web: node server.js' });
  tell(612, { type: 'server', state: 'ready', text: 'ready in 0.6 s' });
  const begun = at;
  for (const stage of stages) tellStage(stage, ending, tell);
  const verdicts = stages.map(({ checks }) =>
    stageVerdict(checks.map(({ id }) => verdictOf(id, ending))),
  );
  tell(40, { type: 'server', state: 'stopped', text: 'stopped' });
  tell(6, {
    type: 'run-ended',
    exitCode: exitCodeOf(verdicts),
    durations: { buildMs: 1840, bootMs: 934, checksMs: at - begun, totalMs: at + 6 },
    skipped: ending === 'broken' ? 1 : 0,
  });
  return events;
}

/** Tells an event so many milliseconds after the last one; where it says a time itself, it is given that of its telling. */
type Tell = (after: number, event: UnstampedEvent | ((now: number) => UnstampedEvent)) => void;

function tellStage(stage: AnnouncedStage, ending: DemoEnding, tell: Tell): void {
  let total = 0;
  tell(3, { type: 'stage-started', stage: stage.slug });
  for (const { id } of stage.checks) total += tellCheck(id, verdictOf(id, ending), tell);
  const verdict = stageVerdict(stage.checks.map(({ id }) => verdictOf(id, ending)));
  tell(2, { type: 'stage-ended', stage: stage.slug, verdict, ms: total });
}

function tellCheck(id: string, verdict: Verdict, tell: Tell): number {
  tell(1, { type: 'check-started', check: id });
  const requests = verdict.kind === 'unknown' ? 0 : 3;
  const ms = requests === 0 ? 2 : tellExperiment(id, requests, tell);
  tell(2, {
    type: 'check-ended',
    check: id,
    verdict,
    ms,
    requests,
    remarks: requests === 0 ? [] : (remarks[id] ?? []),
    card: verdict.kind === 'broken' ? (cards[id] ?? null) : null,
  });
  return ms + 1;
}

function tellExperiment(id: string, requests: number, tell: Tell): number {
  if (id === 'survive/keepsItsWord') return tellCrash(id, tell);
  const pause = 40 + ((id.length * 37) % 90);
  for (let number = 1; number <= requests; number += 1) {
    tell(pause, (now) => ({ type: 'exchange', check: id, exchange: demoExchange(number, now) }));
  }
  return pause * requests + 1;
}

/** Writes, a kill -9, and a look at what is left. */
function tellCrash(check: string, tell: Tell): number {
  const asks = (number: number) => (now: number) =>
    ({ type: 'exchange', check, exchange: demoExchange(number, now) }) as const;
  const acts = (text: string) => (startedAt: number) =>
    ({ type: 'act', check, text, startedAt }) as const;
  tell(1, { type: 'trial', check, number: 1, of: 3 });
  for (let number = 1; number <= 10; number += 1) tell(41, asks(number));
  tell(4, acts('kill -9 of every process of the server'));
  tell(1, { type: 'server', state: 'killed', text: 'killed with kill -9' });
  tell(18, { type: 'server', state: 'starting', text: 'starting web: node server.js' });
  tell(603, { type: 'server', state: 'ready', text: 'ready in 0.6 s' });
  tell(1, acts('started again: ready in 0.6 s'));
  tell(6, asks(11));
  return 1045;
}
