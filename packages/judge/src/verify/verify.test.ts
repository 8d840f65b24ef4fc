import { plainDriver } from '@seaworthy/sandbox';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { busyDriver } from '../busy-driver.fixture.ts';
import type { FindingCode } from '../findings.ts';
import { readPackage } from '../package/read-package.ts';
import {
  guessProblem,
  legacyProblem,
  pointsProblem,
  splitProblem,
  sumProblem,
  type Files,
} from '../problems.fixture.ts';
import { verifyPackage } from './verify-package.ts';

async function verify(files: Files, driver = plainDriver()) {
  const { problem, findings } = readPackage(folderWith(files));
  if (problem === null) throw new Error(JSON.stringify(findings));
  return verifyPackage(problem, { driver });
}

/** A problem that is quick to prove: without what loops, and with a short limit. */
const quick: Files = Object.fromEntries(
  Object.entries(sumProblem).filter(([path]) => !path.includes('time_limit_exceeded')),
);

test.each([
  ['pass or fail', sumProblem],
  ['a validator of its own', splitProblem],
  ['interactive', guessProblem],
  ['points', pointsProblem],
  ['the oldest format', legacyProblem],
])('a right package is proved: %s', async (_, files) => {
  const { findings, submissions } = await verify(files);
  expect(findings).toEqual([]);
  expect(submissions.every(({ cases, skipped }) => cases.length > 0 && skipped === null)).toBe(
    true,
  );
});

test('on a busy machine, what was ended on the clock is not called too quick', async () => {
  const slow = { 'submissions/time_limit_exceeded/slow.py': 'print(0)\n' };
  const { findings } = await verify({ ...quick, ...slow }, busyDriver());
  expect(findings).toEqual([]);
});

const wrong: readonly (readonly [what: string, changes: Files, code: FindingCode, file: string])[] =
  [
    [
      'a wrong solution among the accepted',
      { 'submissions/accepted/bad.py': 'print(0)\n' },
      'verify/not-permitted',
      'submissions/accepted/bad.py',
    ],
    [
      'a right one among the wrong',
      { 'submissions/wrong_answer/good.py': 'print(sum(map(int, input().split())))\n' },
      'verify/not-required',
      'submissions/wrong_answer/good.py',
    ],
    [
      'a crash among the wrong',
      { 'submissions/wrong_answer/crash.py': 'raise ValueError\n' },
      'verify/not-permitted',
      'submissions/wrong_answer/crash.py',
    ],
    [
      'one that no test catches',
      { 'submissions/rejected/good.py': 'print(sum(map(int, input().split())))\n' },
      'verify/not-required',
      'submissions/rejected/good.py',
    ],
    [
      'a wrong one that is to be only slow',
      { 'submissions/brute_force/bad.py': 'print(0)\n' },
      'verify/not-permitted',
      'submissions/brute_force/bad.py',
    ],
    [
      'one that does not compile',
      { 'submissions/accepted/bad.c': 'no\n' },
      'verify/does-not-compile',
      'submissions/accepted/bad.c',
    ],
    [
      'one in a language that we do not have',
      { 'submissions/accepted/good.hs': 'main = interact id\n' },
      'submission/not-run',
      'submissions/accepted/good.hs',
    ],
    [
      'an input that is invalid',
      { 'data/secret/4.in': '1,2\n', 'data/secret/4.ans': '3\n' },
      'verify/invalid-input',
      'data/secret/4.in',
    ],
    [
      'an invalid input that is none',
      { 'data/invalid_input/fine.in': '1 2\n' },
      'verify/input-not-refused',
      'data/invalid_input/fine.in',
    ],
    [
      'an invalid output that is none',
      { 'data/invalid_output/wrong.out': '2\n' },
      'verify/output-not-refused',
      'data/invalid_output/wrong.out',
    ],
    [
      'a valid output that is none',
      { 'data/valid_output/spaces.out': '5\n' },
      'verify/output-refused',
      'data/valid_output/spaces.out',
    ],
    [
      'a sample that shows a wrong output',
      { 'data/sample/1.out': '4\n' },
      'verify/output-refused',
      'data/sample/1.out',
    ],
    [
      'a validator that does not compile',
      { 'input_validators/other.c': 'no\n' },
      'program/does-not-compile',
      'input_validators/other.c',
    ],
    [
      'a rule for a test',
      {
        'submissions/submissions.yaml':
          'wrong_answer/no_minus.py:\n  secret/1-small: {required: [WA]}\n',
      },
      'verify/not-required',
      'submissions/wrong_answer/no_minus.py',
    ],
    [
      'a rule for tests by pattern',
      {
        'submissions/submissions.yaml':
          '"wrong_answer/{no_minus,other}.*":\n  secret/*-negative: {permitted: [AC]}\n',
      },
      'verify/not-permitted',
      'submissions/wrong_answer/no_minus.py',
    ],
    [
      'a limit that is too low',
      {
        'problem.yaml': `${quick['problem.yaml']}  time_multipliers: {ac_to_time_limit: 100}\n`,
        'submissions/accepted/slow.py':
          'n = sum(i for i in range(3000000))\nprint(sum(map(int, input().split())))\n',
      },
      'verify/limit-too-low',
      'problem.yaml',
    ],
    [
      'a slow one that is quick',
      {
        'problem.yaml': (quick['problem.yaml'] ?? '').replace('time_limit: 2', 'time_limit: 20'),
        'submissions/time_limit_exceeded/quick.py':
          'n = sum(i for i in range(3000000))\nprint(sum(map(int, input().split())))\n',
      },
      'verify/limit-too-high',
      'submissions/time_limit_exceeded/quick.py',
    ],
  ];

for (const [what, changes, code, file] of wrong) {
  test(`it is found: ${what}`, async () => {
    const { findings } = await verify({ ...quick, ...changes });
    const found = findings.map((one) => `${one.code} ${one.file}`);
    expect(found).toContain(`${code} ${file}`);
    const texts = findings.map((one) => `${one.what} ${one.repair}`).join('\n');
    expect(texts).not.toMatch(/\{\w+\}|undefined/);
  });
}

test('the folder rule is replaced by a rule of the very same name, and joined by any other', async () => {
  const both = { 'submissions/wrong_answer/crash.py': 'raise ValueError\n' };
  const replaced = await verify({
    ...quick,
    ...both,
    'submissions/submissions.yaml':
      'wrong_answer:\n  permitted: [AC, WA, RTE]\n  required: [WA, RTE]\n',
  });
  expect(replaced.findings).toEqual([]);
  const joined = await verify({
    ...quick,
    ...both,
    'submissions/submissions.yaml': 'wrong_answer/*:\n  permitted: [AC, WA, RTE]\n',
  });
  expect(joined.findings).not.toEqual([]);
});

test('scores and messages of rules are held', async () => {
  const rule = 'rejected/small.py:\n  score: [50, 60]\n';
  const { findings } = await verify({ ...pointsProblem, 'submissions/submissions.yaml': rule });
  expect(findings.map(({ code }) => code)).toEqual(['verify/score']);
  const said = await verify({
    ...splitProblem,
    'submissions/submissions.yaml': 'wrong_answer/zero.py:\n  message: 0 and 5\n',
  });
  expect(said.findings).toEqual([]);
  const unsaid = await verify({
    ...splitProblem,
    'submissions/submissions.yaml': 'wrong_answer/zero.py:\n  message: never said\n',
  });
  expect(unsaid.findings.map(({ code }) => code)).toEqual(['verify/message']);
});

test('in the older formats the first failure says what a submission is', async () => {
  const late =
    'import sys\na, b = map(float, input().split())\nif a == 1.5: print(0)\nelse: print(a + b)\n';
  const { findings } = await verify({
    ...legacyProblem,
    'submissions/time_limit_exceeded/late.py': late,
  });
  expect(findings.map(({ code }) => code)).toContain('verify/overall');
});
