import { ClaimBroken, type BrokenDetails } from '@seaworthy/core';
import { behaviour } from '@seaworthy/suite';
import { expect, it } from 'vitest';
import { makeCard, type Failure } from './card.ts';
import { scriptOf } from './script.ts';
import { asked } from './tiny-exchange.ts';

const placed = {
  id: 'first/answers',
  key: 'answers',
  check: behaviour('It answers', async () => undefined, 'Does it?'),
  hints: ['Does it?', 'Look.', 'So.'],
};

function card(details: Partial<BrokenDetails> = {}, more: Partial<Failure> = {}) {
  return makeCard({
    placed,
    error: new ClaimBroken({ expected: 'e', saw: 's', ...details }),
    seed: 'abc',
    happenings: [asked('GET /', 1005)],
    startedAt: 1000,
    servers: [],
    trials: { number: 0, of: 0 },
    command: 'seaworthy replay first/answers --seed abc',
    script: null,
    ...more,
  });
}

it('holds what there is, and null or nothing where there is nothing', () => {
  expect(card()).toEqual({
    check: 'first/answers',
    lens: 'behaviour',
    claim: 'It answers',
    code: null,
    did: [{ atMs: 5, who: 'alice', text: 'GET / -> 200' }],
    expected: 'e',
    contract: null,
    saw: 's',
    differences: [],
    survivors: null,
    trials: null,
    log: [],
    replay: { command: 'seaworthy replay first/answers --seed abc', script: null },
    hint: { rung: 1, of: 3, text: 'Does it?' },
    seed: 'abc',
  });
});

const wrote = (...moments: number[]) => ({
  log: () =>
    moments.map((at) => ({
      at,
      process: 'web' as const,
      stream: 'stdout' as const,
      text: `at ${at - 1000}`,
    })),
});
const logged = (failure: Partial<Failure>) => card({}, failure).log.map(({ text }) => text);

it('shows the last lines of the log', () => {
  const server = wrote(...Array.from({ length: 30 }, (_, index) => 990 + index));
  expect(logged({ servers: [server] })).toEqual(
    Array.from({ length: 16 }, (_, index) => `at ${index + 4}`),
  );
});

it('shows the log around the last fault, not what the server wrote while we read back', () => {
  const server = wrote(...Array.from({ length: 100 }, (_, index) => 1000 + index));
  const happenings: Failure['happenings'] = [
    { kind: 'act', act: 'kill', text: 'kill -9', at: 1010 },
    { kind: 'act', act: 'kill', text: 'kill -9', at: 1050 },
    { kind: 'act', act: 'start', text: 'started again', at: 1055 },
    asked('GET /', 1099),
  ];
  const around = Array.from({ length: 10 }, (_, index) => `at ${index + 46}`);
  expect(logged({ servers: [server], happenings })).toEqual(around);
  // What wrote nothing after its fault is shown up to it.
  expect(logged({ servers: [wrote(1001, 1002)], happenings })).toEqual(['at 1', 'at 2']);
});

it('tells of trials only where there were several', () => {
  expect(card({}, { trials: { number: 1, of: 8 } }).trials).toBeNull();
  expect(card({}, { trials: { number: 3, of: 8 } }).trials).toEqual({ broken: 1, of: 3 });
});

it('takes over what the claim was broken by', () => {
  const details = {
    code: 'SW_SILENT',
    contract: { file: 'f', line: 1, text: 't' },
    differences: [{ at: 'status', expected: '1', saw: '2' }],
    trials: { broken: 2, of: 9 },
  } as const;
  expect(card(details, { trials: { number: 3, of: 5 }, script: 'x.sh' })).toMatchObject({
    ...details,
    replay: { script: 'x.sh' },
  });
});

it('counts the rounds where the claim says nothing of trials', () => {
  expect(card({}, { trials: { number: 3, of: 15 } }).trials).toEqual({ broken: 1, of: 3 });
});

it.each<
  [name: string, happenings: Failure['happenings'], holds: readonly (string | RegExp)[] | null]
>([
  ['nothing', [], null],
  ['acts alone', [{ kind: 'act', act: 'kill', text: 'kill -9', at: 1 }], null],
  [
    'requests',
    [asked('POST /', 1, { body: '{"a":1}' }), asked('GET /', 2)],
    ['# first/answers: It answers', '{"a":1}', 'Expected: e', 'Seen then: s'],
  ],
  [
    'a kill with the start that follows it as one step',
    [
      asked('GET /', 1),
      { kind: 'act', act: 'kill', text: 'KILLED', at: 2 },
      { kind: 'act', act: 'start', text: 'STARTED', at: 3 },
    ],
    ['KILLED'],
  ],
])('the script repeats %s', (_name, happenings, holds) => {
  const script = scriptOf(placed, new ClaimBroken({ expected: 'e', saw: 's' }), happenings);
  if (holds === null) return expect(script).toBeNull();
  for (const text of holds) expect(script).toContain(text);
  expect(script).not.toContain('STARTED');
});
