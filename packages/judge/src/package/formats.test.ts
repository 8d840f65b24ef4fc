import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { allCases, nameOf, type Problem } from '../problem.ts';
import {
  guessProblem,
  legacyProblem,
  pointsProblem,
  splitProblem,
  sumProblem,
  type Files,
} from '../problems.fixture.ts';
import { readPackage } from './read-package.ts';
import { writePackage } from './write-package.ts';

function read(files: Files): Problem {
  const { problem, findings } = readPackage(folderWith(files));
  if (problem === null) throw new Error(JSON.stringify(findings));
  return problem;
}

/** What must survive being written and read. */
function essence(problem: Problem) {
  const {
    isScoring,
    isInteractive,
    limits,
    secret,
    sample,
    inputValidators,
    outputValidator,
    submissions,
    extras,
  } = problem;
  return {
    name: nameOf(problem),
    isScoring,
    isInteractive,
    limits,
    credits: problem.metadata.credits,
    keywords: problem.metadata.keywords,
    tests: allCases(problem).map((one) => [
      one.name,
      one.args,
      one.outputValidatorArgs,
      one.hint,
      one.description,
      one.maxScore,
    ]),
    groups: [secret, ...secret.groups].map((one) => [
      one.name,
      one.aggregation,
      one.maxScore,
      one.requires,
    ]),
    hasSample: sample !== null,
    inputValidators: inputValidators.map(({ name }) => name),
    outputValidator: outputValidator?.files.map(({ name }) => name) ?? null,
    submissions: submissions.map(({ path }) => path),
    extras: extras.map(({ name }) => name),
  };
}

test.each([
  ['sum', sumProblem],
  ['split', splitProblem],
  ['guess', guessProblem],
  ['points', pointsProblem],
  ['legacy', legacyProblem],
])('%s is written in the newest version, and read as the same', async (_, files) => {
  const problem = read(files);
  const folder = folderWith({});
  expect(await writePackage(problem, folder)).toEqual([]);
  const { problem: again, findings } = readPackage(folder);
  expect(findings).toEqual([]);
  expect(again?.format).toBe('2025-09');
  if (again !== null) expect(essence(again)).toEqual(essence(problem));
});

test('the oldest format comes to the same model', () => {
  const problem = read(legacyProblem);
  expect(problem).toMatchObject({
    format: 'legacy',
    isScoring: false,
    limits: { acceptedToLimit: 4, limitToExceeded: 2, memoryBytes: 2048 * 1024 * 1024 },
    metadata: { credits: { authors: ['Ada', 'Bob'] } },
  });
  const [sample, secret] = allCases(problem);
  expect([sample?.outputValidatorArgs, secret?.description]).toEqual([
    ['float_tolerance', '1e-6'],
    'A fraction.\n',
  ]);
});

test('legacy-icpc has no scores, and 2023-07 takes the folders of both', () => {
  const icpc = {
    ...legacyProblem,
    'problem.yaml': `problem_format_version: legacy-icpc\n${legacyProblem['problem.yaml']}`,
  };
  expect(read(icpc).format).toBe('legacy-icpc');
  const { findings } = readPackage(
    folderWith({ ...icpc, 'problem.yaml': `${icpc['problem.yaml']}type: scoring\n` }),
  );
  expect(findings.map(({ code, key }) => [code, key])).toEqual([['yaml/unknown-key', 'type']]);
  for (const version of ['2023-07', '2023-07-draft']) {
    const {
      'statement/problem.en.md': text = '',
      'output_validator/talk.py': validator = '',
      ...rest
    } = guessProblem;
    const draft = {
      ...rest,
      'problem.yaml': `problem_format_version: ${version}\nname: Guess\ntype: interactive\nkeywords: search numbers\n`,
      'problem_statement/problem.en.md': text,
      'output_validators/talk/talk.py': validator,
      'data/sample/1.interaction': '<1\n>2\n',
    };
    expect(read(draft)).toMatchObject({
      format: version,
      isInteractive: true,
      metadata: { keywords: ['search', 'numbers'] },
    });
  }
});

test('groups of the oldest format are inherited whole, and their graders become what there is now', () => {
  const scored = {
    ...legacyProblem,
    'problem.yaml': 'name: Points\ntype: scoring\n',
    'data/testdata.yaml': 'grader_flags: ignore_sample\n',
    'data/secret/testdata.yaml': 'grader_flags: always_accept sum\non_reject: continue\n',
    'data/secret/a/testdata.yaml':
      'grader_flags: min\naccept_score: 30\nrange: 0 30\noutput_validator_flags: case_sensitive\n',
    'data/secret/a/1.in': '1 1\n',
    'data/secret/a/1.ans': '2\n',
    'data/secret/a/2.in': '1 2\n',
    'data/secret/a/2.ans': '3\n',
  };
  const { secret } = read(scored);
  expect(secret).toMatchObject({ aggregation: 'sum', stopsAtFailure: false });
  expect(secret.groups[0]).toMatchObject({
    name: 'secret/a',
    aggregation: 'min',
    maxScore: 30,
    stopsAtFailure: true,
  });
  expect(secret.groups[0]?.cases[0]).toMatchObject({
    maxScore: 30,
    outputValidatorArgs: ['case_sensitive'],
  });
});

test('the points of a group are shared by its tests', () => {
  const { secret } = read(pointsProblem);
  expect(secret.groups.map(({ maxScore, cases }) => [maxScore, cases[0]?.maxScore])).toEqual([
    [40, 40],
    [60, 30],
  ]);
});

test('a name for each statement, and constants, are read', () => {
  const many = {
    ...sumProblem,
    'problem.yaml': (sumProblem['problem.yaml'] ?? '').replace(
      'name: Sum',
      'name: {en: Sum, sv: Summa}\nconstants: {most: 10}',
    ),
    'statement/problem.sv.md': 'Summan.\n',
  };
  const { metadata } = read(many);
  expect([...metadata.names.keys(), ...metadata.constants.values()]).toEqual(['en', 'sv', '10']);
});
