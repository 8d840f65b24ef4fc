import { expect, test } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { exercismResults } from './exercism.ts';
import { largeRun } from './large-run.fixture.ts';
import { countExercism } from './readers.fixture.ts';

interface Results {
  readonly status: string;
  readonly message: string | null;
  readonly tests: readonly {
    readonly name: string;
    readonly output: string | null;
    readonly task_id: number;
    readonly message: string | null;
  }[];
}

const resultsOf = (...events: Parameters<typeof exercismResults>): Results =>
  JSON.parse(exercismResults(...events)) as Results;

test('tests stand in the order of the run, with the number of their stage', () => {
  const { status, message, tests } = resultsOf(demoRun('broken'));
  expect([status, message]).toEqual(['fail', null]);
  expect(tests.map(({ task_id: task }) => task)).toEqual([5, 5, 5, 5, 4, 4, 4, 3, 3, 2, 2, 1, 1]);
  expect(tests[1]).toMatchObject({
    name: 'no acknowledged write is lost',
    output: 'listening on 41873\nlistening on 41873',
    test_code: 'seaworthy replay D2 --seed 8f21',
  });
  expect(tests[1]?.message).toMatch(/expected {5}40 items\n/);
});

test('a run that says nothing about everything is an error with its reason', () => {
  const { status, message } = resultsOf(demoRun('undecided'));
  expect([status, message]).toEqual([
    'error',
    expect.stringMatching(/^Sorry: 12 checks could not/),
  ]);
});

test.each([
  ['a line of a log '.repeat(40), / a line of a log $/],
  ['x'.repeat(1500), /\nx+$/],
  ['👍'.repeat(600), /\n(?:👍)+$/u],
  ['::error::x'.repeat(99), /::error::x$/],
])('what the server wrote is cut to 500 characters, and says so: %#', (text, end) => {
  const json = exercismResults(largeRun(2, text));
  countExercism(json);
  const [first] = (JSON.parse(json) as Results).tests;
  expect(first?.output).toMatch(/^Output was truncated\. Please limit to 500 chars\n/);
  expect(first?.output?.length).toBeGreaterThan(480);
  expect(first?.output).toMatch(end);
  expect(first?.output).not.toMatch(/^\s*::/m);
});
