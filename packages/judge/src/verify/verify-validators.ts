/** Holds the inputs and outputs of a package against its validators, and the validators against what they must refuse. */
import { basename } from 'node:path';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { finding, type Finding } from '../findings.ts';
import { allCases, argsFor, type ExtraCase, type Program, type TestCase } from '../problem.ts';
import { boxFolder, isBuilt, type Built } from '../run/build.ts';
import type { Session } from '../run/session.ts';
import { locationOf, validate } from '../run/validate.ts';
import { excerptOf } from '../run/excerpts.ts';
import { forget, limitsFor } from '../run/workshop.ts';

/** Runs all validators on all that they must accept or refuse. */
export async function verifyValidators(
  session: Session,
  tell: (text: string) => void,
): Promise<readonly Finding[]> {
  const { problem } = session;
  const findings: Finding[] = [];
  const validators = await buildInputValidators(session, findings);
  if (problem.inputValidators.length === 0) {
    findings.push(finding('verify/no-validator', { file: 'input_validators' }));
  }
  tell('inputs');
  const valid = [
    ...allCases(problem),
    ...problem.extras.filter(({ kind }) => kind !== 'invalid_input'),
  ];
  const invalid = problem.extras.filter(({ kind }) => kind === 'invalid_input');
  findings.push(...(await all(valid, async (test) => findRefused(session, validators, test))));
  if (validators.length > 0) {
    findings.push(...(await all(invalid, async (test) => findAccepted(session, validators, test))));
  }
  if (!problem.isInteractive) {
    tell('outputs');
    const outputs = problem.extras.filter(({ kind }) => kind !== 'invalid_input');
    findings.push(...(await all(outputs, async (test) => findMisjudged(session, test))));
    findings.push(
      ...(await all(problem.sample?.cases ?? [], async (test) => findSample(session, test))),
    );
  }
  return findings;
}

type Checked = Pick<
  TestCase | ExtraCase,
  'name' | 'input' | 'files' | 'args' | 'inputValidatorArgs'
>;

interface InputValidator {
  readonly program: Program;
  readonly built: Built;
}

async function buildInputValidators(
  session: Session,
  findings: Finding[],
): Promise<readonly InputValidator[]> {
  const validators: InputValidator[] = [];
  for (const program of session.problem.inputValidators) {
    const built = await session.buildValidator(program);
    if (isBuilt(built)) {
      validators.push({ program, built });
      continue;
    }
    const { why, language, problem, hint, said } = built;
    const place = { file: program.path };
    if (why === 'toolchain')
      findings.push(
        finding('program/missing-toolchain', place, {
          language,
          program: program.path,
          problem,
          hint,
        }),
      );
    else
      findings.push(
        finding('program/does-not-compile', place, {
          problem: `${problem} ${said.text.split('\n')[0] ?? ''}`.trim(),
        }),
      );
  }
  return validators;
}

async function findRefused(
  session: Session,
  validators: readonly InputValidator[],
  test: Checked,
): Promise<Finding | null> {
  for (const validator of validators) {
    const problem = await refusal(session, validator, test);
    if (problem !== null) {
      return finding(
        'verify/invalid-input',
        { file: test.input },
        { validator: validator.program.name, problem },
      );
    }
  }
  return null;
}

async function findAccepted(
  session: Session,
  validators: readonly InputValidator[],
  test: Checked,
): Promise<Finding | null> {
  for (const validator of validators) {
    if ((await refusal(session, validator, test)) !== null) return null;
  }
  return finding('verify/input-not-refused', { file: test.input });
}

/** Why a validator refuses an input; null where it accepts. */
async function refusal(
  session: Session,
  { program, built }: InputValidator,
  test: Checked,
): Promise<string | null> {
  const { problem, workshop } = session;
  const { limits } = problem;
  const own = argsFor(test.inputValidatorArgs, nameOf(program));
  const { argv, environment = {} } = built.step;
  const mounts = [
    ...built.mounts,
    { from: await folderFor(session, built, test), to: boxFolder, writable: false },
  ];
  const outcome = await workshop.run({
    argv: [argv[0], ...argv.slice(1), ...own, ...test.args],
    cwd: boxFolder,
    mounts,
    environment,
    stdin: locationOf(problem, test.input),
    limits: limitsFor({
      cpuMs: limits.validationMs,
      memoryBytes: limits.validationMemoryBytes + built.runtimeBytes,
      outputBytes: limits.validationOutputBytes,
      stack: built.stack,
    }),
    signal: session.signal,
  });
  const said =
    excerptOf(outcome.stderr.path, 3).text.trim() || excerptOf(outcome.stdout.path, 3).text.trim();
  await forget(outcome);
  if (outcome.end === 'exit' && outcome.exitCode === 42) return null;
  const how = outcome.end === 'exit' ? `exit code ${outcome.exitCode ?? ''}` : outcome.end;
  return said === '' ? how : `${how}: ${said.replaceAll('\n', ' ')}`;
}

/** Inputs with files of their own get a folder in which those lie beside the validator. */
async function folderFor({ workshop }: Session, built: Built, { files }: Checked): Promise<string> {
  if (files.length === 0) return built.folder;
  const folder = await workshop.folder('input');
  const lay = async (from: string, name: string): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await copyFile(from, join(folder, name));
  };
  for (const { name } of built.program.files) await lay(join(built.folder, name), name);
  for (const { name, location } of files) await lay(location, name);
  return folder;
}

async function findMisjudged(session: Session, test: ExtraCase): Promise<Finding | null> {
  const { answer, output, kind } = test;
  if (answer === null || output === null) return null;
  const judged = await validate(session, { ...test, answer }, locationOf(session.problem, output));
  const place = { file: output };
  if (judged.verdict === 'JE')
    return finding('verify/judge-error', place, { case: test.name, problem: judged.reason });
  if (kind === 'invalid_output')
    return judged.verdict === 'WA' ? null : finding('verify/output-not-refused', place);
  return judged.verdict === 'AC'
    ? null
    : finding('verify/output-refused', place, { said: saidOf(judged) });
}

/** What a sample shows as its output must be right. */
async function findSample(session: Session, test: TestCase): Promise<Finding | null> {
  const { problem } = session;
  const shown = [`data/${test.name}.out`, test.answer].find((path) => problem.tree.isFile(path));
  const isOverridden = problem.tree.isFile(`data/${test.name}.ans.statement`);
  if (problem.format !== '2025-09' || shown === undefined || isOverridden) return null;
  const judged = await validate(session, test, locationOf(problem, shown));
  if (judged.verdict === 'JE')
    return finding(
      'verify/judge-error',
      { file: shown },
      { case: test.name, problem: judged.reason },
    );
  return judged.verdict === 'AC'
    ? null
    : finding('verify/output-refused', { file: shown }, { said: saidOf(judged) });
}

function saidOf({
  reason,
  judgeMessage,
}: {
  readonly reason: string;
  readonly judgeMessage: string | null;
}): string {
  const said = judgeMessage ?? reason;
  return said === '' ? '' : `: ${said.trim()}`;
}

/** Validators are named by their file without ending, or their folder. */
function nameOf({ name }: Program): string {
  return basename(name).replace(/\.[^.]*$/, '');
}

async function all<T>(
  items: readonly T[],
  look: (item: T) => Promise<Finding | null>,
): Promise<readonly Finding[]> {
  const found = await Promise.all(items.map(look));
  return found.filter((one) => one !== null);
}
