import { expect, test } from 'vitest';
import { demoRun } from '../demo-run.ts';
import { classroomResults } from './classroom.ts';
import { largeRun } from './large-run.fixture.ts';
import { countClassroom } from './readers.fixture.ts';

test('each check has a name, a status, a score, and what is typed to run it again', () => {
  const results: unknown = JSON.parse(classroomResults(demoRun('broken')));
  expect(results).toMatchObject({ status: 'fail', max_score: 13 });
  expect(results).toHaveProperty('tests.0', {
    name: 'writes are acknowledged with 201',
    status: 'pass',
    score: 1,
    message: null,
    test_code: 'seaworthy check --only survive/acknowledges --seed 8f21',
    line_no: 0,
  });
  expect(results).toHaveProperty('tests.1', {
    name: 'no acknowledged write is lost',
    status: 'fail',
    score: 0,
    message: 'expected 40 items; saw 0 items',
    test_code: 'seaworthy replay D2 --seed 8f21',
    line_no: 0,
  });
  expect(results).toHaveProperty('tests.2.status', 'error');
  expect(results).toHaveProperty('tests.2.message', 'blocked: needs D2');
});

test('a skipped check has no points and takes none away', () => {
  const { points, most } = countClassroom(classroomResults(demoRun('broken')));
  expect([points, most]).toEqual([10, 13]);
});

test.each(['x'.repeat(1500), '漢字'.repeat(60), '"\\'.repeat(500), '\u001b'.repeat(200)])(
  'a run of many checks fits into a variable of the environment',
  (text) => {
    const counted = countClassroom(classroomResults(largeRun(250, text)));
    expect(counted).toMatchObject({ failed: 250, most: 250, points: 0 });
  },
);
