/** Runs a program on one test, and says what came of it. */
import { chmod, copyFile, lstat, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Mount, Outcome } from '@seaworthy/sandbox';
import type { TestCase } from '../problem.ts';
import { runScenario } from '../scenario/run-scenario.ts';
import { boxFolder, type Built } from './build.ts';
import { concluded, failureOf, limitsOf, type CaseLimits, type CaseOutcome } from './case-end.ts';
import { interact, type Interaction } from './interact.ts';
import {
  judgementOf,
  locationOf,
  validate,
  validatorErrand,
  type Judgement,
  type ValidationContext,
} from './validate.ts';
import { forget, type Errand } from './workshop.ts';

/** Runs it. */
export async function runCase(
  context: ValidationContext,
  about: {
    readonly built: Built;
    readonly test: TestCase;
    readonly limits: CaseLimits;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<CaseOutcome> {
  const { problem, validator } = context;
  if (problem.scenario !== null) return runScenario(context, problem.scenario, about);
  if (!problem.isInteractive || validator === null) return runAlone(context, about);
  const first = await runInteractive(context, about, validator);
  const again = repeated(about, first.outcome);
  if (again === null || first.result.verdict !== 'TLE') return first;
  await forget(first.outcome);
  return asRepeated(await runInteractive(context, again, validator));
}

type About = Parameters<typeof runCase>[1];

/** How a run that was too slow is made again; null where it is believed. Another program may have taken the processor's time, or its cache. */
function repeated(about: About, outcome: Outcome): About | null {
  const { limits } = about;
  if (!limits.isRepeated || failureOf(outcome, limits)?.verdict !== 'TLE') return null;
  return { ...about, limits: { ...limits, isPatient: outcome.end === 'wall' } };
}

function asRepeated(one: CaseOutcome): CaseOutcome {
  return { ...one, result: { ...one.result, isRepeated: true } };
}

async function runAlone(context: ValidationContext, about: About): Promise<CaseOutcome> {
  const runs = { isRepeated: false };
  const errand = await submissionErrand(context, about);
  const outcome = await context.workshop.run(errand, async (first) => {
    const again = repeated(about, first);
    runs.isRepeated = again !== null;
    return again === null ? null : submissionErrand(context, again);
  });
  const failed = failureOf(outcome, about.limits);
  const judgement =
    failed === null ? await validate(context, about.test, outcome.stdout.path) : null;
  const one = concluded(context, about, { outcome, failed, judgement });
  return runs.isRepeated ? asRepeated(one) : one;
}

async function runInteractive(
  context: ValidationContext,
  about: About,
  validator: Built,
): Promise<CaseOutcome> {
  const { workshop } = context;
  const errand = await submissionErrand(context, about);
  const { errand: own, feedback } = await validatorErrand(context, validator, about.test);
  const interaction = await interact(workshop, {
    submission: errand,
    validator: { ...own, stdin: null },
    signal: about.signal,
  });
  const judgement = await judgementOf(interaction.validator, feedback);
  await forget(interaction.validator);
  const failed = decides(interaction, judgement)
    ? failureOf(interaction.submission, about.limits)
    : null;
  return concluded(context, about, {
    outcome: interaction.submission,
    failed,
    judgement: failed === null ? judgement : null,
  });
}

/** Whether the end of the submission counts: not after the validator has refused it, or failed. */
function decides({ first }: Interaction, { verdict }: Judgement): boolean {
  return first === 'submission' || verdict === 'AC';
}

async function submissionErrand(
  context: ValidationContext,
  { built, test, limits, signal }: About,
): Promise<Errand> {
  const { problem } = context;
  const { argv, environment = {} } = built.step;
  const program = await programMount(context, built, test);
  return {
    argv: [argv[0], ...argv.slice(1), ...test.args],
    cwd: boxFolder,
    mounts: [...built.mounts, program],
    environment,
    stdin: locationOf(problem, test.input),
    limits: limitsOf(built, context, limits),
    signal,
  };
}

/**
 * The folder in which the program runs. Where it may write there, or the driver cannot keep it from doing so, or the test
 * has files of its own, it is a copy for this test alone: nothing is left for the next one.
 */
async function programMount(
  { workshop, problem }: ValidationContext,
  built: Built,
  test: TestCase,
): Promise<Mount> {
  const canWrite = problem.metadata.canWriteFiles;
  const isConfined = workshop.driver.guarantees.files;
  if (isConfined && !canWrite && test.files.length === 0) {
    return { from: built.folder, to: boxFolder, writable: false };
  }
  const copy = await workshop.folder('case', canWrite);
  await copyTree(built.folder, copy);
  for (const file of test.files) {
    const place = join(copy, file.name);
    await mkdir(dirname(place), { recursive: true });
    await copyFile(file.location, place);
    await chmod(place, canWrite ? 0o666 : 0o644);
  }
  return { from: copy, to: boxFolder, writable: canWrite };
}

/** Copies plain files and folders. A compiler may have left anything else there; that is not followed. */
async function copyTree(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) {
    const found = await lstat(join(from, name));
    if (found.isDirectory() && !name.startsWith('.')) {
      await mkdir(join(to, name));
      await copyTree(join(from, name), join(to, name));
    } else if (found.isFile()) {
      await copyFile(join(from, name), join(to, name));
      await chmod(join(to, name), found.mode & 0o755);
    }
  }
}
