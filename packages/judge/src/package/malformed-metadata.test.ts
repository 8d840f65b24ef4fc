import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { guessProblem, legacyProblem, sumProblem } from '../problems.fixture.ts';
import { changed, yaml, type Broken } from './malformed.fixture.ts';
import { readPackage } from './read-package.ts';

const errors: readonly Broken[] = [
  [
    'no problem.yaml',
    changed(sumProblem, { 'problem.yaml': null }),
    'package/missing',
    'problem.yaml',
  ],
  [
    'YAML that is none',
    changed(sumProblem, { 'problem.yaml': 'name: [a\n' }),
    'yaml/syntax',
    'problem.yaml',
  ],
  ['a key twice', yaml('name: Sum'), 'yaml/syntax', 'problem.yaml'],
  [
    'a list for a map',
    changed(sumProblem, { 'problem.yaml': '- a\n' }),
    'yaml/not-a-map',
    'problem.yaml',
  ],
  [
    'an unknown version',
    changed(sumProblem, { 'problem.yaml': 'problem_format_version: 2031-01\n' }),
    'yaml/not-one-of',
    'problem.yaml',
    'problem_format_version',
  ],
  [
    'no name',
    changed(sumProblem, {
      'problem.yaml':
        'problem_format_version: 2025-09\nuuid: 2d4a3a0c-1111-4222-8333-444455556666\n',
    }),
    'yaml/missing-key',
    'problem.yaml',
    'name',
  ],
  [
    'no uuid',
    changed(sumProblem, { 'problem.yaml': 'problem_format_version: 2025-09\nname: Sum\n' }),
    'yaml/missing-key',
    'problem.yaml',
    'uuid',
  ],
  [
    'an uuid that is none',
    changed(sumProblem, {
      'problem.yaml': 'problem_format_version: 2025-09\nname: Sum\nuuid: abc\n',
    }),
    'yaml/wrong-type',
    'problem.yaml',
    'uuid',
  ],
  ['an unknown key', yaml('colour: red'), 'yaml/unknown-key', 'problem.yaml', 'colour'],
  [
    'an unknown limit',
    changed(sumProblem, { 'problem.yaml': `${sumProblem['problem.yaml']}  memroy: 1\n` }),
    'yaml/unknown-key',
    'problem.yaml',
    'limits.memroy',
  ],
  [
    'a limit that is a text',
    changed(sumProblem, { 'problem.yaml': `${sumProblem['problem.yaml']}  output: much\n` }),
    'yaml/wrong-type',
    'problem.yaml',
    'limits.output',
  ],
  [
    'a limit of zero',
    changed(sumProblem, { 'problem.yaml': `${sumProblem['problem.yaml']}  output: 0\n` }),
    'yaml/out-of-range',
    'problem.yaml',
    'limits.output',
  ],
  [
    'a limit that is not whole',
    changed(sumProblem, { 'problem.yaml': `${sumProblem['problem.yaml']}  code: 1.5\n` }),
    'yaml/out-of-range',
    'problem.yaml',
    'limits.code',
  ],
  [
    'a limit without end',
    changed(sumProblem, { 'problem.yaml': `${sumProblem['problem.yaml']}  output: .inf\n` }),
    'yaml/out-of-range',
    'problem.yaml',
    'limits.output',
  ],
  [
    'a multiplier below one',
    changed(sumProblem, {
      'problem.yaml': `${sumProblem['problem.yaml']}  time_multipliers: {ac_to_time_limit: 0.5}\n`,
    }),
    'yaml/out-of-range',
    'problem.yaml',
    'limits.time_multipliers.ac_to_time_limit',
  ],
  ['an unknown type', yaml('type: puzzle'), 'yaml/not-one-of', 'problem.yaml', 'type'],
  [
    'types that contradict',
    yaml('type: [pass-fail, scoring]'),
    'yaml/contradiction',
    'problem.yaml',
    'type',
  ],
  ['several passes', yaml('type: multi-pass'), 'package/unsupported', 'problem.yaml', 'type'],
  [
    'answers in place of a program',
    yaml('type: submit-answer'),
    'package/unsupported',
    'problem.yaml',
    'type',
  ],
  [
    'an unknown language',
    yaml('languages: [klingon]'),
    'yaml/not-one-of',
    'problem.yaml',
    'languages',
  ],
  [
    'a wrong date',
    yaml('embargo_until: tomorrow'),
    'yaml/wrong-type',
    'problem.yaml',
    'embargo_until',
  ],
  [
    'a constant that is a list',
    yaml('constants: {n: [1]}'),
    'yaml/wrong-type',
    'problem.yaml',
    'constants.n',
  ],
  [
    'a constant with a strange name',
    yaml('constants: {"n-1": 1}'),
    'yaml/not-one-of',
    'problem.yaml',
    'constants.n-1',
  ],
  [
    'an unknown credit',
    yaml('credits: {author: Ada}'),
    'yaml/unknown-key',
    'problem.yaml',
    'credits.author',
  ],
  [
    'a flag that is a text',
    yaml('allow_file_writing: "yes"'),
    'yaml/wrong-type',
    'problem.yaml',
    'allow_file_writing',
  ],
  [
    'an unknown licence',
    changed(sumProblem, {
      'problem.yaml': (sumProblem['problem.yaml'] ?? '').replace('cc0', 'wtfpl'),
    }),
    'yaml/not-one-of',
    'problem.yaml',
    'license',
  ],
  [
    'an owner of what is free',
    changed(sumProblem, {
      'problem.yaml': (sumProblem['problem.yaml'] ?? '').replace('cc0', 'public domain'),
    }),
    'yaml/contradiction',
    'problem.yaml',
    'rights_owner',
  ],
  [
    'nobody who owns it',
    changed(sumProblem, {
      'problem.yaml': (sumProblem['problem.yaml'] ?? '').replace('rights_owner: Ada\n', ''),
    }),
    'yaml/missing-key',
    'problem.yaml',
    'rights_owner',
  ],
  [
    'problem.yaml with a mark',
    changed(sumProblem, { 'problem.yaml': `\uFEFF${sumProblem['problem.yaml']}` }),
    'text/byte-order-mark',
    'problem.yaml',
  ],
  [
    'a statement without its name',
    changed(sumProblem, { 'statement/problem.sv.md': 'Summan.\n' }),
    'yaml/contradiction',
    'problem.yaml',
    'name',
  ],
  [
    'an interactive problem without a validator',
    changed(guessProblem, { 'output_validator/talk.py': null }),
    'package/missing',
    'problem.yaml',
  ],
  [
    'an unknown way of validation',
    yaml('validation: magic', legacyProblem),
    'yaml/not-one-of',
    'problem.yaml',
    'validation',
  ],
  [
    'a validator that is not there',
    yaml('validation: custom', legacyProblem),
    'package/missing',
    'problem.yaml',
  ],
  [
    'an address without its source',
    yaml('source_url: https://x.example', legacyProblem),
    'yaml/contradiction',
    'problem.yaml',
    'source_url',
  ],
  [
    'a key of the new format in the old one',
    yaml('credits: Ada', legacyProblem),
    'yaml/unknown-key',
    'problem.yaml',
    'credits',
  ],
  [
    'a score that is to be small',
    yaml('type: scoring\ngrading: {objective: min}', legacyProblem),
    'package/unsupported',
    'problem.yaml',
    'grading.objective',
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
