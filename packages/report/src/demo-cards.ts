/** Believable failure cards, one of each kind: for tests, pictures and documents. */
import type { Card, Step } from '@seaworthy/core';

const seed = '8f21';
const names = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `t${String(from + at).padStart(2, '0')}`);

function step(atMs: number, who: string, text: string): Step {
  return { atMs, who, text };
}

const nothing = {
  code: null,
  differences: [],
  survivors: null,
  trials: null,
  log: [],
  contract: null,
  seed,
} as const;

/** A field of an answer is not what was sent. */
const behaviour: Card = {
  ...nothing,
  check: 'write-it-down/keepsTitle',
  lens: 'behaviour',
  claim: 'a title comes back as it was sent',
  did: [
    step(2, 'alice', 'POST / {"title":"Buy milk, 2 l – “fresh”"}  ->  201'),
    step(9, 'alice', 'GET /f3a0  ->  200'),
  ],
  expected: 'the title that was sent',
  contract: {
    file: 'todo/openapi.yaml',
    line: 118,
    text: 'description: What was sent, character for character.',
  },
  saw: 'another title',
  differences: [
    {
      at: 'body /title',
      expected: '"Buy milk, 2 l – “fresh”"',
      saw: '"Buy milk, 2 l &ndash; &ldquo;fresh&rdquo;"',
    },
    { at: 'header content-type', expected: 'application/json', saw: 'text/html' },
  ],
  log: [
    { atMs: 3, process: 'web', stream: 'stdout', text: 'POST / 201 4ms' },
    { atMs: 10, process: 'web', stream: 'stdout', text: 'GET /f3a0 200 1ms' },
  ],
  replay: { command: 'seaworthy replay D6 --seed 8f21', script: null },
  hint: {
    rung: 1,
    of: 3,
    text: 'At which of the two moments should text be made safe for HTML: when it is stored, or when it is shown?',
  },
};

/** Writes that were acknowledged and are gone. */
const survivors: Card = {
  ...nothing,
  check: 'survive/keepsItsWord',
  lens: 'durability',
  claim: 'no acknowledged write is lost',
  did: [
    step(4, 'alice', '40 x POST /  ->  40 x 201'),
    step(412, 'seaworthy', 'kill -9 of web, 4 ms after the last answer'),
    step(431, 'seaworthy', 'starts it again, with the same database and data folder'),
    step(1034, 'server', 'ready in 0.6 s'),
    step(1036, 'alice', 'GET /  ->  200'),
  ],
  expected: '40 items',
  contract: {
    file: 'todo/project.md',
    line: 31,
    text: 'A 201 is a promise: what was acknowledged is there after a crash.',
  },
  saw: '0 items',
  survivors: {
    acknowledged: names(1, 10),
    surviving: [],
    lost: names(1, 10),
    counts: { acknowledged: 40, surviving: 0, lost: 40 },
  },
  trials: { broken: 3, of: 3 },
  log: [
    { atMs: -620, process: 'web', stream: 'stdout', text: 'listening on 41873' },
    { atMs: 412, process: 'seaworthy', stream: 'note', text: '-- killed by seaworthy --' },
    { atMs: 1029, process: 'web', stream: 'stdout', text: 'listening on 41873' },
  ],
  replay: { command: 'seaworthy replay D2 --seed 8f21', script: null },
  hint: { rung: 1, of: 3, text: 'Where are the items at the moment in which you answer 201?' },
};

/** A race that is not lost each time. */
const race: Card = {
  ...nothing,
  check: 'two-tabs/oneWins',
  lens: 'concurrency',
  claim: 'of two changes made from the same version, one is refused',
  did: [
    step(0, 'alice', 'GET /f3a0  ->  200, etag "7"'),
    step(6, 'seaworthy', 'holds back the last byte of 8 requests, then sends all 8 at once'),
    step(7, 'alice', '8 x PATCH /f3a0, if-match "7"  ->  3 x 200, 5 x 412'),
    step(31, 'alice', 'GET /f3a0  ->  200, etag "10"'),
  ],
  expected: 'one 200 and seven 412',
  contract: {
    file: 'todo/openapi.yaml',
    line: 204,
    text: "'412': { description: Somebody else was faster. }",
  },
  saw: 'three 200: two changes were acknowledged and overwritten',
  differences: [{ at: 'how many 200', expected: '1', saw: '3' }],
  trials: { broken: 4, of: 15 },
  replay: { command: 'seaworthy replay D9 --seed 8f21', script: null },
  hint: {
    rung: 2,
    of: 3,
    text: 'Between reading the version and writing the row there is time. Which single statement both compares and writes? See "conditional update" in step 3.',
  },
};

/** A server that does not start. */
const start: Card = {
  ...nothing,
  check: 'first-light/answers',
  lens: 'operations',
  claim: 'the server starts and answers',
  code: 'SW_EXITED_AT_ONCE',
  did: [
    step(0, 'seaworthy', 'starts web: python3 server.py, with PORT=41873'),
    step(212, 'server', 'ends with exit code 1'),
  ],
  expected: 'the web process "python3 server.py" keeps running',
  saw: "exit code 1 after 0.2 s; its last line: ModuleNotFoundError: No module named 'flask'",
  log: [
    { atMs: 190, process: 'web', stream: 'stderr', text: 'Traceback (most recent call last):' },
    {
      atMs: 190,
      process: 'web',
      stream: 'stderr',
      text: '  File "/home/ada/my-todo/server.py", line 1, in <module>',
    },
    { atMs: 191, process: 'web', stream: 'stderr', text: '    from flask import Flask' },
    {
      atMs: 191,
      process: 'web',
      stream: 'stderr',
      text: "ModuleNotFoundError: No module named 'flask'",
    },
  ],
  replay: { command: 'seaworthy replay D1 --seed 8f21', script: null },
  hint: {
    rung: 1,
    of: 3,
    text: 'Which command installs what your server needs, and who runs it on a machine that has never seen it?',
  },
};

/** Bad input, made as small as it can be, that ends the server. */
const badInput: Card = {
  ...nothing,
  check: 'say-no-well/anyBody',
  lens: 'bad input',
  claim: 'whatever body arrives is answered with a refusal, and the server stays up',
  code: 'SW_DIED',
  did: [
    step(0, 'seaworthy', '212 bodies were tried; the smallest that breaks it has 2 bytes'),
    step(3, 'visitor', 'POST / content-type: application/json, body: [[  ->  no answer'),
    step(5, 'server', 'web ends with exit code 1'),
  ],
  expected: 'a status from 400 to 499, and a server that still answers',
  contract: {
    file: 'todo/openapi.yaml',
    line: 63,
    text: "'400': { $ref: '#/components/responses/Problem' }",
  },
  saw: 'the connection was closed without an answer, and nobody listens any more',
  differences: [
    {
      at: 'status',
      expected: '400 to 499',
      saw: 'none: the connection was reset after 0 bytes',
    },
  ],
  log: [
    {
      atMs: 4,
      process: 'web',
      stream: 'stderr',
      text: 'SyntaxError: Unexpected end of JSON input',
    },
    { atMs: 4, process: 'web', stream: 'stderr', text: '    at JSON.parse (<anonymous>)' },
    {
      atMs: 4,
      process: 'web',
      stream: 'stderr',
      text: '    at IncomingMessage.<anonymous> (/home/ada/my-todo/server.js:22:21)',
    },
  ],
  replay: { command: 'seaworthy replay D8 --seed 8f21', script: null },
  hint: { rung: 1, of: 3, text: '' },
};

/** One card of each kind, by name. */
export const demoCards = { behaviour, survivors, race, start, badInput } as const;
