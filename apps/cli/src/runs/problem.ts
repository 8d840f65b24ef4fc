/** What `seaworthy problem` does; its help stands in `commands/problem.ts`. */
import { resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import {
  findingText,
  nameOf,
  openPackage,
  readProgram,
  verifyPackage,
  type Finding,
  type OpenedPackage,
  type Verification,
} from '@seaworthy/judge';
import { escapeForTerminal } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { problemPhrases } from '../phrases/problem.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { shortPath } from '../places.ts';
import { driverFor } from '../problem/driver.ts';
import { judged, keptLimits, writeLines } from '../problem/judged.ts';
import { verdictOf } from '../problem/judging-lines.ts';
import { verificationLines } from '../problem/verification-lines.ts';
import { tellWork } from '../terminal/working.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [what, path, program, ...others] = args.positionals;
  if (what !== 'verify' && what !== 'check') {
    throw refusal(what === undefined ? problemPhrases.sayWhat : problemPhrases.noSuch(what));
  }
  if (path === undefined) throw refusal(problemPhrases.sayPackage);
  if (what === 'verify') {
    if (program !== undefined) throw refusal(typedPhrases.onePackage([program, ...others]));
    return verify(path, args, around);
  }
  if (program === undefined) throw refusal(problemPhrases.sayProgram);
  if (others.length > 0) throw refusal(typedPhrases.oneProgram(others));
  return check({ path, program }, args, around);
}

async function verify(path: string, args: Arguments, around: Surroundings): Promise<number> {
  const opened = await openPackage(resolve(around.cwd, path));
  try {
    if (opened.problem === null) {
      tellFindings(path, opened, args, around);
      return 2;
    }
    const verification = await proved(opened, args, around);
    const findings = [...opened.findings, ...verification.findings];
    const isJson = args.text('format') === 'json';
    const whole = { package: path, name: nameOf(opened.problem), ...verification, findings };
    writeLines(around, isJson ? [JSON.stringify(whole, null, 2)] : verificationLines(whole));
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    await opened.close();
  }
}

async function proved(
  { problem }: OpenedPackage,
  args: Arguments,
  around: Surroundings,
): Promise<Verification> {
  if (problem === null) throw new Error('the package was not read');
  const driver = await driverFor(args.text('driver'), around.stderr);
  const working = tellWork(around.stderr, problemPhrases.validating);
  try {
    const { signal } = around;
    return await verifyPackage(problem, {
      driver,
      signal,
      keptLimits: keptLimits(around),
      onProgress: ({ text, done, of }) =>
        working.now(escapeForTerminal(problemPhrases.verifying(text, done, of))),
    });
  } finally {
    working.end();
    await driver.close();
  }
}

async function check(
  given: { readonly path: string; readonly program: string },
  args: Arguments,
  around: Surroundings,
): Promise<number> {
  const opened = await openPackage(resolve(around.cwd, given.path));
  try {
    const { problem } = opened;
    if (problem === null) {
      const wrong = opened.findings.find(({ severity }) => severity === 'error');
      const said =
        wrong === undefined
          ? problemPhrases.unreadable
          : problemPhrases.wrongIn(wrong.file, wrong.what);
      throw new Mistake('SW_BAD_PROBLEM', { path: given.path, problem: said });
    }
    const program = readProgram(resolve(around.cwd, given.program));
    const how = { format: args.text('format'), driver: args.text('driver') };
    const events = await judged({ problem, program, isWhole: args.flag('all') }, how, around);
    if (args.text('format') === 'json') writeLines(around, [JSON.stringify({ events }, null, 2)]);
    return verdictOf(events).exitCode;
  } finally {
    await opened.close();
  }
}

function tellFindings(
  path: string,
  { findings }: OpenedPackage,
  args: Arguments,
  around: Surroundings,
): void {
  if (args.text('format') === 'json') {
    writeLines(around, [JSON.stringify({ package: path, findings }, null, 2)]);
    return;
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const lines = findings.map((one: Finding) => findingText(one));
  const malformed = problemPhrases.verify.malformed(
    shortPath(resolve(around.cwd, path), around.cwd),
    errors,
  );
  writeLines(around, [...lines, '', malformed]);
}

function refusal(problem: string): Mistake {
  return new Mistake('SW_BAD_ARGUMENT', { problem, command: 'problem' });
}
