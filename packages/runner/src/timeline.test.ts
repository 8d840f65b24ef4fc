import { expect, it } from 'vitest';
import type { Happening } from '@seaworthy/suite';
import { timeline } from './timeline.ts';
import { asked, exchangeOf } from './tiny-exchange.ts';

/** The lines of a timeline of a check that began at 1,000. */
function check(happenings: readonly Happening[], most?: number): readonly string[] {
  return timeline(happenings, 1000, most).map(({ atMs, who, text }) => `${atMs} ${who}: ${text}`);
}

const many = (count: number, line: string, more = {}): readonly Happening[] =>
  Array.from({ length: count }, (_, n) => asked(line, 1000 + n, more));

it.each<[name: string, happenings: readonly Happening[], lines: readonly string[]]>([
  ['nothing', [], []],
  [
    'a few requests, one by one',
    [
      asked('POST /', 1001.4, { body: '{"a":1}', outcome: 201, operation: 'add' }),
      asked('GET /1?x=2', 1010, { person: 'bob', outcome: 'the connection was closed' }),
      asked('PUT /1', 1020, { body: '{}', manner: 'byte at a time', outcome: 'x', cutBy: 'kill' }),
    ],
    [
      '1 alice: POST / {"a":1} -> 201',
      '10 bob: GET /1?x=2 -> the connection was closed',
      '20 alice: PUT /1 {} (byte at a time) -> cut (kill)',
    ],
  ],
  [
    'three equal requests, one by one',
    many(3, 'GET /'),
    ['0 alice: GET / -> 200', '1 alice: GET / -> 200', '2 alice: GET / -> 200'],
  ],
  ['four equal requests as one', many(4, 'GET /'), ['0 alice: 4 × GET / -> 200']],
  [
    'requests of one operation at several addresses as one',
    [1, 2, 3, 4].map((n) => asked(`GET /${n}`, 1000 + n, { operation: 'read' })),
    ['1 alice: 4 × GET read -> 200'],
  ],
  [
    'other answers apart',
    [...many(4, 'GET /'), asked('GET /', 1009, { outcome: 500 })],
    ['0 alice: 4 × GET / -> 200', '9 alice: GET / -> 500'],
  ],
  [
    'other people apart',
    [
      ...many(2, 'GET /'),
      asked('GET /', 1002, { person: 'bob' }),
      asked('GET /', 1003, { person: 'bob' }),
    ],
    [
      '0 alice: GET / -> 200',
      '1 alice: GET / -> 200',
      '2 bob: GET / -> 200',
      '3 bob: GET / -> 200',
    ],
  ],
  [
    'in the order of time, acts between requests',
    [
      asked('GET /', 1030),
      { kind: 'act', act: 'kill', text: 'kill -9', at: 1010 },
      asked('POST /', 1005, { outcome: 201 }),
    ],
    ['5 alice: POST / -> 201', '10 seaworthy: kill -9', '30 alice: GET / -> 200'],
  ],
  [
    'a race as one line',
    [
      {
        kind: 'together',
        exchanges: [
          exchangeOf({ line: 'POST /', at: 1007, outcome: 201, operation: 'add' }),
          exchangeOf({ line: 'POST /', at: 1008, outcome: 409, operation: 'add', person: 'bob' }),
          exchangeOf({ line: 'POST /', at: 1009, outcome: 409, operation: 'add' }),
        ],
      },
    ],
    ['7 alice, bob: 3 requests at the same moment: 1 × POST add -> 201, 2 × POST add -> 409'],
  ],
])('tells %s', (_name, happenings, lines) => expect(check(happenings)).toEqual(lines));

it('keeps the last lines, and says how many are left out', () => {
  const steps = Array.from({ length: 20 }, (_, n) => asked(`GET /${n}`, 1000 + n));
  const lines = check(steps, 5);
  expect(lines).toEqual([
    '0 seaworthy: … 16 steps before these',
    ...[16, 17, 18, 19].map((n) => `${n} alice: GET /${n} -> 200`),
  ]);
  expect(check(steps)).toHaveLength(14);
});

it('shortens a long body', () => {
  expect(check([asked('POST /', 1000, { body: 'x'.repeat(5000) })])[0]).toMatch(
    /\(5000 characters\) -> 200$/,
  );
});
