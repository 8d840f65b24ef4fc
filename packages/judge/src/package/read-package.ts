/** Reads a problem package into the one model, and finds everything that is wrong with it on the way. */
import { finding, type Finding } from '../findings.ts';
import type { Format, Problem, Statement, TestGroup } from '../problem.ts';
import { checkValidatorArgs } from '../run/default-validator.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SettingsContext } from './case-settings.ts';
import { readExtraCases } from './extra-cases.ts';
import { readProblemYaml } from './metadata.ts';
import { readTree, type PackageTree } from './package-tree.ts';
import type { ProblemYaml } from './problem-yaml.ts';
import { readInclude, readInputValidators, readOutputValidator } from './programs.ts';
import { readSubmissions } from './submissions.ts';
import { readTestData } from './test-data.ts';
import { checkTexts } from './texts.ts';

/** What came of reading: the problem, where nothing stands in the way of judging it. */
export interface PackageRead {
  readonly problem: Problem | null;
  readonly findings: readonly Finding[];
}

/** Reads the package in a folder. One with a scenario can be judged only by whoever brings that along. */
export function readPackage(folder: string, scenario: Scenario | null = null): PackageRead {
  const { tree, findings: found } = readTree(folder);
  const findings = [...found];
  const yaml = readProblemYaml(tree, findings);
  if (yaml === null) return { problem: null, findings };
  if (scenario === null && tree.files.has(scenarioFile))
    findings.push(
      finding(
        'package/unsupported',
        { file: scenarioFile },
        {
          what: 'A scenario in a package',
          repair:
            'It is a program of its author. For an exercise of Seaworthy, use prove or check.',
        },
      ),
    );
  const problem = { ...readProblem(tree, yaml, findings), scenario };
  const isSound = findings.every(({ severity }) => severity === 'warning');
  return { problem: isSound ? problem : null, findings };
}

function readProblem(
  tree: PackageTree,
  yaml: ProblemYaml,
  findings: Finding[],
): Omit<Problem, 'scenario'> {
  const { format, metadata, isScoring, isInteractive, limits } = yaml;
  const context: SettingsContext & { readonly findings: Finding[] } = {
    tree,
    format,
    findings,
    isScoring,
    constants: metadata.constants,
  };
  checkEntries(tree, format, findings);
  const statements = readStatements(tree, format, findings);
  checkNames(yaml, statements, findings);
  const tests = readTestData(context, yaml.validatorFlags);
  const extras = readExtraCases(context, { isInteractive, outputFlags: yaml.validatorFlags });
  const outputValidator = readOutputValidator(context, yaml.hasOwnValidator);
  const groups = tests.sample === null ? [tests.secret] : [tests.sample, tests.secret];
  if (outputValidator === null && !isInteractive) {
    checkArguments([...groups.flatMap(allOf), ...extras], findings);
  }
  const caseNames = groups.flatMap(namesOf);
  const { submissions, rules } = readSubmissions({ ...context, caseNames });
  checkTexts(tree, findings);
  return {
    tree,
    format,
    metadata,
    isScoring,
    isInteractive,
    limits,
    statements,
    ...tests,
    extras,
    inputValidators: readInputValidators(context),
    outputValidator,
    include: readInclude(context),
    submissions,
    rules,
  };
}

function allOf(
  group: TestGroup,
): readonly { readonly name: string; readonly outputValidatorArgs: readonly string[] }[] {
  return [...group.cases, ...group.groups.flatMap(allOf)];
}

function namesOf(group: TestGroup): readonly string[] {
  return [group.name, ...group.cases.map(({ name }) => name), ...group.groups.flatMap(namesOf)];
}

/** The built-in validator's arguments are known, so a wrong one is told before anything runs; once is enough. */
function checkArguments(
  cases: readonly { readonly name: string; readonly outputValidatorArgs: readonly string[] }[],
  findings: Finding[],
): void {
  const told = new Set<string>();
  for (const { name, outputValidatorArgs } of cases) {
    const wrong = checkValidatorArgs(outputValidatorArgs);
    if (wrong === null || told.has(wrong.argument)) continue;
    told.add(wrong.argument);
    findings.push(finding('data/validator-argument', { file: `data/${name}.in` }, { ...wrong }));
  }
}

function readStatements(
  tree: PackageTree,
  format: Format,
  findings: Finding[],
): readonly Statement[] {
  const folders = format === '2025-09' ? ['statement'] : ['statement', 'problem_statement'];
  if (format === '2025-09' && tree.isFolder('problem_statement')) {
    findings.push(
      finding('package/old-name', { file: 'problem_statement' }, { format, name: 'statement' }),
    );
  }
  const statements = folders.flatMap((folder) =>
    tree.namesIn(folder).flatMap((name) => {
      const match = /^problem(?:\.([a-z]{2,3}(?:-[A-Z]{2})?))?\.(md|tex|pdf)$/.exec(name);
      if (match === null) return [];
      const [, language = 'en', kind] = match;
      if (kind !== 'md' && kind !== 'tex' && kind !== 'pdf') return [];
      return [{ language, file: `${folder}/${name}`, kind } as const];
    }),
  );
  if (statements.length === 0) {
    const place = format.startsWith('legacy') ? 'problem_statement' : 'statement';
    const how = `${place}/problem.en.md.`;
    findings.push(finding('package/missing', { file: place }, { what: 'statement', how }));
  }
  return statements;
}

function checkNames(
  { format, metadata }: ProblemYaml,
  statements: readonly Statement[],
  findings: Finding[],
): void {
  if (format !== '2025-09' || statements.length === 0 || metadata.names.size === 0) return;
  const written = new Set(statements.map(({ language }) => language));
  const unequal = [
    ...[...written].filter((language) => !metadata.names.has(language)),
    ...[...metadata.names.keys()].filter((language) => !written.has(language)),
  ];
  if (unequal.length === 0) return;
  const problem = `The languages of the names and of the statements differ: ${unequal.join(', ')}`;
  const place = { file: 'problem.yaml', key: 'name' };
  findings.push(
    finding('yaml/contradiction', place, {
      problem,
      repair: 'Give each statement its name, and each name its statement.',
    }),
  );
}

/** What only exercises of Seaworthy have. */
const scenarioFile = 'scenario.ts';

function checkEntries(tree: PackageTree, format: Format, findings: Finding[]): void {
  const known = entriesOf(format);
  for (const name of tree.namesIn('')) {
    if (name === 'static_validator') {
      const repair = 'Check the sources in another way.';
      findings.push(
        finding('package/unsupported', { file: name }, { what: 'A validator of sources', repair }),
      );
    } else if (unused.includes(name)) {
      findings.push(finding('package/unused', { file: name }, { what: name }));
    } else if (!known.includes(name) && !renamed.includes(name) && name !== scenarioFile) {
      const more = known.filter((one) => !unused.includes(one)).join(', ');
      findings.push(finding('package/unknown-entry', { file: name }, { format, known: more }));
    }
  }
  for (const name of [
    'data',
    'statement',
    'submissions',
    'input_validators',
    'output_validator',
    'include',
  ]) {
    if (name !== 'submissions' && tree.isFile(name)) {
      findings.push(finding('package/folder-expected', { file: name }, { content: 'files' }));
    }
  }
}

function entriesOf(format: Format): readonly string[] {
  if (format === '2025-09') return newEntries;
  return format.startsWith('legacy') ? oldEntries : [...newEntries, ...oldEntries];
}

const both = [
  'problem.yaml',
  'attachments',
  'data',
  'include',
  'submissions',
  'input_validators',
  'generators',
  'README.md',
];
const unused = ['output_visualizer', 'input_visualizer', 'graders'];
const newEntries = [...both, ...unused, 'statement', 'solution', 'output_validator'];
const oldEntries = [
  ...both,
  ...unused,
  'problem_statement',
  'output_validators',
  'input_format_validators',
];
/** Said by a finding of their own. */
const renamed = ['problem_statement', 'output_validators'];
