/** Writes a problem as a package of the newest version, whatever version it was read from. */
import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { finding, type Finding } from '../findings.ts';
import {
  allCases,
  type Problem,
  type ProblemLimits,
  type TestCase,
  type TestGroup,
} from '../problem.ts';
import { mebibyte } from '../sizes.ts';

/** Writes into `folder`, which is empty. What the newest version has no place for is found, and then nothing is written. */
export async function writePackage(problem: Problem, folder: string): Promise<readonly Finding[]> {
  const findings = findUnwritable(problem);
  if (findings.length > 0) return findings;
  const files = new Map<string, string | { readonly from: string }>();
  files.set('problem.yaml', stringify(problemYaml(problem)));
  addCopies(problem, files);
  addTests(problem, files);
  const rules = rulesOf(problem);
  if (rules !== null) files.set('submissions/submissions.yaml', stringify(rules));
  for (const [path, content] of files) await write(join(folder, path), content, problem);
  return [];
}

/** Groups within groups have scores of their own in the older formats, and none in the newest. */
function findUnwritable(problem: Problem): readonly Finding[] {
  const { secret, isScoring } = problem;
  const nested = secret.groups.filter(({ groups }) => groups.length > 0);
  const groups = [secret, ...secret.groups];
  const uneven = groups.filter(({ maxScore }) => maxScore !== null && !Number.isInteger(maxScore));
  if (!isScoring) return [];
  return [
    ...nested.map(({ name }) =>
      finding(
        'package/unsupported',
        { file: `data/${name}` },
        { what: 'A group of groups with a score', repair: 'Let the groups lie side by side.' },
      ),
    ),
    ...uneven.map(({ name }) =>
      finding(
        'package/unsupported',
        { file: `data/${name}` },
        { what: 'A score that is no whole number', repair: 'Multiply the scores.' },
      ),
    ),
  ];
}

function problemYaml(problem: Problem): Readonly<Record<string, unknown>> {
  const { metadata, isScoring, isInteractive } = problem;
  const types = [isScoring ? 'scoring' : 'pass-fail', ...(isInteractive ? ['interactive'] : [])];
  const languages = new Set(problem.statements.map(({ language }) => language));
  const known = [...metadata.names.values()][0] ?? 'Problem';
  const names = Object.fromEntries(
    [...languages].map((one) => [one, metadata.names.get(one) ?? known]),
  );
  return present({
    problem_format_version: '2025-09',
    type: types.length === 1 ? types[0] : types,
    name: Object.keys(names).join() === 'en' ? names['en'] : names,
    uuid: metadata.uuid ?? randomUUID(),
    version: metadata.version,
    credits: metadata.credits,
    source: metadata.source,
    license: metadata.license,
    rights_owner: metadata.rightsOwner,
    embargo_until: metadata.embargoUntil,
    limits: limitsOf(problem.limits),
    keywords: metadata.keywords.length === 0 ? null : metadata.keywords,
    languages: metadata.languages,
    allow_file_writing: metadata.canWriteFiles ? true : null,
    constants: metadata.constants.size === 0 ? null : Object.fromEntries(metadata.constants),
  });
}

function limitsOf(limits: ProblemLimits): Readonly<Record<string, unknown>> {
  return present({
    time_multipliers: {
      // The older formats allowed less than one, and mean the same by it as by one.
      ac_to_time_limit: Math.max(1, limits.acceptedToLimit),
      time_limit_to_tle: Math.max(1, limits.limitToExceeded),
    },
    time_limit: limits.timeLimitSeconds,
    time_resolution: limits.timeResolutionSeconds,
    memory: limits.memoryBytes / mebibyte,
    output: limits.outputBytes / mebibyte,
    code: limits.codeBytes / 1024,
    compilation_time: limits.compileMs / 1000,
    compilation_memory: limits.compileMemoryBytes / mebibyte,
    validation_time: limits.validationMs / 1000,
    validation_memory: limits.validationMemoryBytes / mebibyte,
    validation_output: limits.validationOutputBytes / mebibyte,
  });
}

type Files = Map<string, string | { readonly from: string }>;

/** Everything that is the same in all versions, but for the names of folders. */
function addCopies({ tree, inputValidators, outputValidator }: Problem, files: Files): void {
  const renamed = (path: string): string | null => {
    if (/^(?:problem_)?statement\//.test(path)) {
      return path
        .replace(/^(?:problem_)?statement\/problem\.(?=(?:tex|md|pdf)$)/, 'statement/problem.en.')
        .replace(/^problem_statement\//, 'statement/');
    }
    return /^(?:attachments|include|submissions|solution|generators)\//.test(path) ? path : null;
  };
  for (const { path } of tree.files.values()) {
    const name = renamed(path);
    if (name !== null) files.set(name, { from: path });
  }
  for (const validator of inputValidators) {
    const isFolder = tree.isFolder(validator.path);
    for (const file of validator.files) {
      const place = isFolder ? `${validator.name}/${file.name}` : file.name;
      files.set(`input_validators/${place}`, { from: file.path });
    }
  }
  for (const file of outputValidator?.files ?? []) {
    files.set(`output_validator/${file.name}`, { from: file.path });
  }
}

function addTests(problem: Problem, files: Files): void {
  const { tree, secret } = problem;
  for (const test of allCases(problem)) {
    const name = newName(problem, test.name);
    for (const ending of caseEndings) {
      const path = `data/${test.name}.${ending}`;
      if (tree.isFile(path)) files.set(`data/${name}.${ending}`, { from: path });
    }
    for (const file of test.files)
      files.set(`data/${name}.files/${file.name}`, { from: file.path });
    const settings = caseYaml(test);
    if (Object.keys(settings).length > 0) files.set(`data/${name}.yaml`, stringify(settings));
  }
  for (const { path } of tree.filesUnder('data')) {
    if (/^data\/(?:invalid_input|invalid_output|valid_output)\//.test(path))
      files.set(path, { from: path });
  }
  if (!problem.isScoring) return;
  for (const group of [secret, ...secret.groups]) {
    files.set(`data/${group.name}/test_group.yaml`, stringify(groupYaml(group)));
  }
}

/** Tests beside groups get a group of their own, which comes first. */
function newName({ secret }: Problem, name: string): string {
  const isLoose = secret.groups.length > 0 && secret.cases.some((test) => test.name === name);
  return isLoose ? name.replace(/^secret\//, 'secret/0-tests/') : name;
}

function caseYaml(test: TestCase): Readonly<Record<string, unknown>> {
  const { inputValidatorArgs } = test;
  const input =
    'get' in inputValidatorArgs ? Object.fromEntries(inputValidatorArgs) : inputValidatorArgs;
  const isSample = test.name.startsWith('sample/');
  return present({
    args: some(test.args),
    input_validator_args: Object.keys(input).length === 0 ? null : input,
    output_validator_args: some(test.outputValidatorArgs),
    full_feedback: test.hasFullFeedback === isSample ? null : test.hasFullFeedback,
    hint: test.hint,
    description: test.description,
  });
}

function groupYaml({
  maxScore,
  aggregation,
  requires,
}: TestGroup): Readonly<Record<string, unknown>> {
  return present({
    max_score: maxScore ?? 'unbounded',
    score_aggregation: aggregation,
    require_pass: some(requires),
  });
}

/** In the older formats the first failure decides, and later tests may fail in any way. */
function rulesOf({ format, submissions }: Problem): Readonly<Record<string, unknown>> | null {
  if (!format.startsWith('legacy')) return null;
  const folders = new Set(submissions.map(({ folder }) => folder));
  const rules = Object.entries(oldRules).filter(([folder]) => folders.has(folder));
  return rules.length === 0 ? null : Object.fromEntries(rules);
}

const any = ['AC', 'WA', 'TLE', 'RTE'];
const oldRules = {
  wrong_answer: { permitted: any, required: ['WA'] },
  time_limit_exceeded: { permitted: any, required: ['TLE'] },
  run_time_error: { permitted: any, required: ['RTE'] },
  partially_accepted: { permitted: any, required: ['AC'] },
};
const caseEndings = [
  'in',
  'ans',
  'out',
  'interaction',
  'in.statement',
  'ans.statement',
  'in.download',
  'ans.download',
  'png',
  'jpg',
  'jpeg',
  'svg',
];

function present(all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function some(texts: readonly string[]): readonly string[] | null {
  return texts.length === 0 ? null : texts;
}

async function write(
  place: string,
  content: string | { readonly from: string },
  { tree }: Problem,
): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  if (typeof content === 'string') {
    await writeFile(place, content, { flag: 'wx' });
    return;
  }
  const file = tree.files.get(content.from);
  if (file === undefined) return;
  await copyFile(file.location, place);
  await chmod(place, file.isExecutable ? 0o755 : 0o644);
}
