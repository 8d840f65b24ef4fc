import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { sumProblem } from '../problems.fixture.ts';
import { changed, type Broken } from './malformed.fixture.ts';
import { readPackage } from './read-package.ts';

const rules = 'submissions/submissions.yaml';

const warnings: readonly Broken[] = [
  [
    'a test with a strange name',
    changed(sumProblem, { 'data/secret/a b.in': '1 2\n' }),
    'package/name-ignored',
    'data/secret/a b.in',
  ],
  [
    'a hidden test',
    changed(sumProblem, { 'data/secret/.old.in': '1 2\n' }),
    'package/name-ignored',
    'data/secret/.old.in',
  ],
  [
    'an unknown folder',
    changed(sumProblem, { 'notes/x.txt': 'x\n' }),
    'package/unknown-entry',
    'notes',
  ],
  [
    'an unknown folder of tests',
    changed(sumProblem, { 'data/hidden/1.in': '1 1\n' }),
    'package/unknown-entry',
    'data/hidden',
  ],
  [
    'an unknown file of a test',
    changed(sumProblem, { 'data/secret/1-small.txt': 'x\n' }),
    'data/unknown-file',
    'data/secret/1-small.txt',
  ],
  [
    'a program that draws',
    changed(sumProblem, { 'output_visualizer/x.py': 'x\n' }),
    'package/unused',
    'output_visualizer',
  ],
  [
    'a validator that is no program',
    changed(sumProblem, { 'input_validators/x.ctd': 'x\n' }),
    'program/not-run',
    'input_validators/x.ctd',
  ],
  [
    'a folder of which nothing is expected',
    changed(sumProblem, { 'submissions/strange/x.py': 'x\n' }),
    'submission/unknown-folder',
    'submissions/strange',
  ],
  [
    'a submission in no folder',
    changed(sumProblem, { 'submissions/x.py': 'x\n' }),
    'submission/not-a-folder',
    'submissions/x.py',
  ],
  [
    'a pattern of nothing',
    changed(sumProblem, { [rules]: 'accepted/none.py:\n  permitted: [AC]\n' }),
    'submission/pattern',
    rules,
  ],
  [
    'line ends of Windows',
    changed(sumProblem, { 'data/secret/1-small.in': '10 20\r\n' }),
    'text/line-ends',
    'data/secret/1-small.in',
  ],
  [
    'no last line end',
    changed(sumProblem, { 'data/secret/1-small.in': '10 20' }),
    'text/last-line',
    'data/secret/1-small.in',
  ],
];

for (const [what, files, code, file] of warnings) {
  test(`${what} is told, and does not stand in the way`, () => {
    const { problem, findings } = readPackage(folderWith(files));
    expect(findings.map((one) => [one.code, one.file, one.severity])).toContainEqual([
      code,
      file,
      'warning',
    ]);
    expect(problem).not.toBeNull();
  });
}

function codesAfter(change: (folder: string) => void): readonly (readonly [string, string])[] {
  const folder = folderWith(sumProblem);
  change(folder);
  return readPackage(folder).findings.map((one) => [one.code, one.file] as const);
}

test('a link out of the package is refused, and one within it is followed', () => {
  const found = codesAfter((folder) => {
    symlinkSync('/etc/passwd', join(folder, 'data/secret/4.in'));
    symlinkSync('../../..', join(folder, 'data/secret/up'));
    symlinkSync('nowhere', join(folder, 'data/secret/5.in'));
    symlinkSync('1-small.in', join(folder, 'data/secret/6.in'));
    symlinkSync('1-small.ans', join(folder, 'data/secret/6.ans'));
  });
  expect(found).toEqual([
    ['package/link-outside', 'data/secret/4.in'],
    ['package/link-broken', 'data/secret/5.in'],
    ['package/link-outside', 'data/secret/up'],
  ]);
});

test('a link to a folder around itself does not go on for ever', () => {
  const found = codesAfter((folder) => symlinkSync('.', join(folder, 'attachments')));
  expect(found).toContainEqual(['package/link-outside', 'attachments']);
  const deeper = codesAfter((folder) => {
    mkdirSync(join(folder, 'attachments'));
    symlinkSync('.', join(folder, 'attachments/again'));
  });
  expect(deeper.map(([code]) => code)).toContain('package/too-deep');
});

test('an answer of ten gigabytes is refused without being read', () => {
  const found = codesAfter((folder) => {
    writeFileSync(join(folder, 'data/secret/1-small.ans'), '');
    truncateSync(join(folder, 'data/secret/1-small.ans'), 10 * 1024 ** 3);
  });
  expect(found).toContainEqual(['package/too-large', 'data/secret/1-small.ans']);
});

test('a named pipe is refused, and not waited for', async () => {
  const folder = folderWith(sumProblem);
  const file = join(folder, 'data/secret/7.in');
  await runToEnd({
    command: ['mkfifo', file],
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
    timeoutMs: 10_000,
  });
  expect(readPackage(folder).findings.map((one) => one.code)).toContain('package/special-file');
});
