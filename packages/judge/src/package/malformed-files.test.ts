import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { guessProblem, legacyProblem, pointsProblem, sumProblem } from '../problems.fixture.ts';
import { changed, yaml, type Broken } from './malformed.fixture.ts';
import { readPackage } from './read-package.ts';

const rules = 'submissions/submissions.yaml';
const group = 'data/secret/group2/test_group.yaml';

const errors: readonly Broken[] = [
  [
    'no statement',
    changed(sumProblem, { 'statement/problem.en.md': null }),
    'package/missing',
    'statement',
  ],
  [
    'the old folder of statements',
    changed(sumProblem, { 'problem_statement/problem.en.md': 'x\n' }),
    'package/old-name',
    'problem_statement',
  ],
  [
    'the old folder of validators',
    changed(sumProblem, { 'output_validators/x.py': 'x\n' }),
    'package/old-name',
    'output_validators',
  ],
  [
    'a validator of sources',
    changed(sumProblem, { 'static_validator/x.py': 'x\n' }),
    'package/unsupported',
    'static_validator',
  ],
  [
    'no secret tests',
    Object.fromEntries(
      Object.entries(sumProblem).filter(([path]) => !path.startsWith('data/secret')),
    ),
    'package/missing',
    'data/secret',
  ],
  [
    'no test at all',
    changed(
      Object.fromEntries(
        Object.entries(sumProblem).filter(([path]) => !path.startsWith('data/secret')),
      ),
      { 'data/secret/test_group.yaml': '' },
    ),
    'data/no-cases',
    'data/secret',
  ],
  [
    'no answer',
    changed(sumProblem, { 'data/secret/3-large.ans': null }),
    'data/no-answer',
    'data/secret/3-large.in',
  ],
  [
    'no input',
    changed(sumProblem, { 'data/secret/3-large.in': null }),
    'data/no-input',
    'data/secret/3-large.ans',
  ],
  [
    'settings without a test',
    changed(sumProblem, { 'data/secret/9.yaml': '' }),
    'data/no-input',
    'data/secret/9.yaml',
  ],
  [
    'no output to judge',
    changed(sumProblem, { 'data/invalid_output/wrong.out': null }),
    'data/no-output',
    'data/invalid_output/wrong.in',
  ],
  [
    'tests beside groups',
    changed(sumProblem, { 'data/secret/group/1.in': '1 1\n', 'data/secret/group/1.ans': '2\n' }),
    'data/cases-and-groups',
    'data/secret',
  ],
  [
    'a folder with the name of a test',
    changed(pointsProblem, {
      'data/secret/group1/1/x.in': '1\n',
      'data/secret/group1/1/x.ans': '2\n',
    }),
    'data/same-name',
    'data/secret/group1/1.in',
  ],
  [
    'a group in a group',
    changed(pointsProblem, {
      'data/secret/group1/in/test_group.yaml': '',
      'data/secret/group1/in/x.in': '1\n',
      'data/secret/group1/in/x.ans': '2\n',
    }),
    'data/nested-group',
    'data/secret/group1/in/test_group.yaml',
  ],
  [
    'an unknown key of a test',
    changed(sumProblem, { 'data/secret/1-small.yaml': 'tip: no\n' }),
    'yaml/unknown-key',
    'data/secret/1-small.yaml',
    'tip',
  ],
  [
    'arguments that are no list',
    changed(sumProblem, { 'data/secret/1-small.yaml': 'args: -v\n' }),
    'yaml/wrong-type',
    'data/secret/1-small.yaml',
    'args',
  ],
  [
    'a score where there is none',
    changed(sumProblem, { 'data/secret/test_group.yaml': 'max_score: 5\n' }),
    'yaml/contradiction',
    'data/secret/test_group.yaml',
    'max_score',
  ],
  [
    'an unknown aggregation',
    changed(pointsProblem, { [group]: 'max_score: 60\nscore_aggregation: avg\n' }),
    'yaml/not-one-of',
    group,
    'score_aggregation',
  ],
  [
    'a group without a score',
    changed(pointsProblem, { [group]: '' }),
    'yaml/missing-key',
    group,
    'max_score',
  ],
  [
    'a group that waits for a later one',
    changed(pointsProblem, { [group]: 'max_score: 60\nrequire_pass: secret/group3\n' }),
    'data/unknown-group',
    group,
    'require_pass',
  ],
  [
    'a name that climbs out',
    changed(pointsProblem, { [group]: 'max_score: 60\nrequire_pass: ../../etc\n' }),
    'data/unknown-group',
    group,
    'require_pass',
  ],
  [
    'a validator of sources for a group',
    changed(pointsProblem, { [group]: 'max_score: 60\nstatic_validation_score: 5\n' }),
    'package/unsupported',
    group,
    'static_validation_score',
  ],
  [
    'an unknown argument of the validator',
    changed(sumProblem, { 'data/secret/test_group.yaml': 'output_validator_args: [fuzzy]\n' }),
    'data/validator-argument',
    'data/secret/1-small.in',
  ],
  [
    'a tolerance that is no number',
    changed(sumProblem, {
      'data/secret/test_group.yaml': 'output_validator_args: [float_tolerance, much]\n',
    }),
    'data/validator-argument',
    'data/secret/1-small.in',
  ],
  [
    'outputs of an interactive problem',
    changed(guessProblem, {
      'data/valid_output/1.in': '1\n',
      'data/valid_output/1.ans': '1\n',
      'data/valid_output/1.out': '1\n',
    }),
    'package/unsupported',
    'data/valid_output',
  ],
  [
    'no accepted submission',
    changed(sumProblem, { 'submissions/accepted/sum.py': null }),
    'submission/no-accepted',
    'submissions/accepted',
  ],
  [
    'an unknown key of a rule',
    changed(sumProblem, { [rules]: 'accepted/*:\n  permited: [AC]\n' }),
    'yaml/unknown-key',
    rules,
    'accepted/*.permited',
  ],
  [
    'an unknown verdict',
    changed(sumProblem, { [rules]: 'accepted/*:\n  permitted: [OK]\n' }),
    'yaml/not-one-of',
    rules,
    'accepted/*.permitted',
  ],
  [
    'rules that contradict',
    changed(sumProblem, { [rules]: 'accepted/*:\n  permitted: [AC]\n  required: [WA]\n' }),
    'yaml/contradiction',
    rules,
    'accepted/*.required',
  ],
  [
    'a pattern of any depth',
    changed(sumProblem, { [rules]: '"**/*.py":\n  permitted: [AC]\n' }),
    'submission/bad-pattern',
    rules,
    '**/*.py',
  ],
  [
    'a pattern that climbs out',
    changed(sumProblem, { [rules]: '"../../etc":\n  permitted: [AC]\n' }),
    'submission/bad-pattern',
    rules,
    '../../etc',
  ],
  [
    'braces that do not match',
    changed(sumProblem, { [rules]: '"{a,b":\n  permitted: [AC]\n' }),
    'submission/bad-pattern',
    rules,
    '{a,b',
  ],
  [
    'an entry point that climbs out',
    changed(sumProblem, { [rules]: 'accepted/sum.py:\n  entrypoint: ../../bin/sh\n' }),
    'yaml/wrong-type',
    rules,
    'accepted/sum.py.entrypoint',
  ],
  [
    'a score that is no number',
    changed(sumProblem, { [rules]: 'accepted/sum.py:\n  score: [2, 1]\n' }),
    'yaml/wrong-type',
    rules,
    'accepted/sum.py.score',
  ],
  [
    'a rule that is a text',
    changed(sumProblem, { [rules]: 'accepted/sum.py: AC\n' }),
    'yaml/wrong-type',
    rules,
    'accepted/sum.py',
  ],
  [
    'two validators',
    changed(yaml('validation: custom', legacyProblem), {
      'output_validators/a/x.py': '',
      'output_validators/b/x.py': '',
    }),
    'program/too-many-validators',
    'output_validators/b',
  ],
  [
    'a grader of its own',
    changed(yaml('type: scoring', legacyProblem), { 'data/testdata.yaml': 'grading: custom\n' }),
    'package/unsupported',
    'data/testdata.yaml',
    'grading',
  ],
  [
    'a grader that takes the average',
    changed(yaml('type: scoring', legacyProblem), { 'data/testdata.yaml': 'grader_flags: avg\n' }),
    'package/unsupported',
    'data/testdata.yaml',
    'grader_flags',
  ],
  [
    'a score of the old format where there is none',
    changed(legacyProblem, { 'data/testdata.yaml': 'accept_score: 5\n' }),
    'yaml/contradiction',
    'data/testdata.yaml',
    'accept_score',
  ],
  [
    'include with a file',
    changed(sumProblem, { 'include/x.py': '' }),
    'package/folder-expected',
    'include/x.py',
  ],
];

for (const [what, files, code, file, key] of errors) {
  test(`${what} is found`, () => {
    const { problem, findings } = readPackage(folderWith(files));
    const found = findings.filter((one) => one.code === code).map((one) => [one.file, one.key]);
    expect(found).toContainEqual([file, key ?? found[0]?.[1]]);
    expect(problem).toBeNull();
    const one = findings.find((other) => other.code === code);
    expect(`${one?.what} ${one?.repair}`).not.toMatch(/\{\w+\}|undefined/);
  });
}
