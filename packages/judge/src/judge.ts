/** Judges a learner's program: yields what happens as it happens, and at last the verdict. */
import {
  EnvironmentTrouble,
  Mistake,
  judgeStreamVersion,
  type CaseVerdict,
  type JudgeEvent,
  type JudgeEventBody,
} from '@seaworthy/core';
import {
  allCases,
  nameOf,
  topGroups,
  type Problem,
  type Program,
  type TestCase,
  type TestGroup,
} from './problem.ts';
import { isBuilt, type Built, type Unbuilt } from './run/build.ts';
import { explain, isSmaller } from './run/explain.ts';
import type { CaseOutcome } from './run/case-end.ts';
import type { KeptLimits } from './run/kept-limits.ts';
import { resultOfGroup, type Scored } from './run/score.ts';
import { Session, type SessionOptions } from './run/session.ts';
import { Skipping } from './run/skipping.ts';
import { calibrate, scaledLimit, type TimeLimit } from './run/time-limit.ts';
import { forget } from './run/workshop.ts';
import { checkProgram } from './program.ts';
import { measureLimit } from './verify/measure-limit.ts';

/** What is judged, and how. */
export interface JudgeRequest extends SessionOptions {
  readonly problem: Problem;
  readonly program: Program;
  /** Go on after a test that failed. */
  readonly isWhole?: boolean;
  /** The name of the one test that is run, such as `secret/03-empty`; all unless told. */
  readonly only?: string | undefined;
  /** A limit that was measured elsewhere; else it is what the package says, or it is measured here. */
  readonly timeLimit?: TimeLimit | undefined;
  /** Where measured limits are kept; nowhere unless told. */
  readonly keptLimits?: KeptLimits;
}

/** Judges. Trouble of the machine and mistakes in the package are thrown; they are no verdicts. */
export async function* judge(request: JudgeRequest): AsyncGenerator<JudgeEvent> {
  const began = performance.now();
  const stamped = (event: JudgeEventBody): JudgeEvent => ({
    ...event,
    at: Math.round(performance.now() - began),
  });
  const { problem, program } = request;
  const language = checkProgram(problem, program);
  const session = await Session.open(problem, request);
  try {
    yield stamped({
      type: 'judging-started',
      version: judgeStreamVersion,
      problem: nameOf(problem),
      program: program.name,
      language: language.name,
      tests: testsOf(request).length,
      driver: request.driver.name,
    });
    for await (const event of judgeIn(session, request)) yield stamped(event);
  } finally {
    await session.close();
  }
}

async function* judgeIn(session: Session, request: JudgeRequest): AsyncGenerator<JudgeEventBody> {
  const began = performance.now();
  const built = await session.build(request.program, { language: null, entrypoint: null });
  // What the machine lacks is thrown before anything is said of the program.
  const verdict = isBuilt(built) ? null : verdictOnUnbuilt(built, request.program);
  yield { type: 'compiled', isRight: isBuilt(built), ms: built.compileMs, said: built.said };
  if (!isBuilt(built)) {
    yield ended(began, { verdict: verdict ?? 'JE' });
    return;
  }
  const limit = await limitFor(session, request);
  yield { type: 'limits', timeLimitMs: limit.limitMs, factor: limit.factor };
  yield* judgeTests(session, { request, built, limitMs: limit.limitMs, began });
}

async function* judgeTests(
  session: Session,
  about: {
    readonly request: JudgeRequest;
    readonly built: Built;
    readonly limitMs: number;
    readonly began: number;
  },
): AsyncGenerator<JudgeEventBody> {
  const { problem } = session;
  const { limitMs } = about;
  const skipping = new Skipping(problem, about.request.isWhole ?? false);
  const results = new Map<string, Scored>();
  let smallest: CaseOutcome | null = null;
  const how = {
    limits: { limitMs, endMs: limitMs, isRepeated: true },
    isWanted: skipping.isWanted.bind(skipping),
  };
  for await (const outcome of session.run(about.built, testsOf(about.request), how)) {
    const { result } = outcome;
    skipping.add(result.name, result.verdict);
    results.set(result.name, { verdict: result.verdict, score: result.score ?? 0 });
    yield { type: 'test-ended', ...result };
    if (result.verdict === 'AC' || (smallest !== null && !isSmaller(problem, outcome, smallest))) {
      await forget(outcome.outcome);
    } else {
      if (smallest !== null) await forget(smallest.outcome);
      smallest = outcome;
    }
  }
  yield* groupsOf(problem, results);
  const score = problem.isScoring ? resultOfGroup(problem.secret, results).score : null;
  const failing = smallest === null ? null : explain(problem, smallest);
  yield ended(about.began, {
    verdict: overall(problem, results),
    score,
    failing,
    run: results.size,
  });
}

/** The tests that are run, in their order. */
function testsOf({ problem, only }: JudgeRequest): readonly TestCase[] {
  return allCases(problem).filter(({ name }) => only === undefined || name === only);
}

/** The verdict on the whole: that of the first test that failed. A judge error comes before everything. */
function overall(problem: Problem, results: ReadonlyMap<string, Scored>): CaseVerdict {
  const verdicts = allCases(problem).map(({ name }) => results.get(name)?.verdict ?? null);
  if (verdicts.includes('JE')) return 'JE';
  return verdicts.find((verdict) => verdict !== null && verdict !== 'AC') ?? 'AC';
}

function* groupsOf(
  problem: Problem,
  results: ReadonlyMap<string, Scored>,
): Generator<JudgeEventBody> {
  const told = (group: TestGroup): JudgeEventBody => {
    const { verdict, score } = resultOfGroup(group, results);
    const hasScore = problem.isScoring && group.name !== 'sample';
    return { type: 'group-ended', group: group.name, verdict, score: hasScore ? score : null };
  };
  for (const group of topGroups(problem)) {
    for (const inner of group.groups) yield told(inner);
    yield told(group);
  }
}

function ended(
  began: number,
  facts: Partial<Extract<JudgeEventBody, { readonly type: 'judging-ended' }>> & {
    readonly verdict: CaseVerdict;
  },
): JudgeEventBody {
  const ms = Math.round(performance.now() - began);
  return { type: 'judging-ended', score: null, failing: null, run: 0, ms, ...facts };
}

/** Only what the compiler refuses is the learner's. */
function verdictOnUnbuilt(unbuilt: Unbuilt, program: Program): CaseVerdict {
  const { why, language, problem, hint } = unbuilt;
  if (why === 'toolchain') {
    throw new EnvironmentTrouble('SW_NO_TOOLCHAIN', {
      language,
      program: program.name,
      problem,
      hint,
    });
  }
  if (why === 'language') throw new Mistake('SW_NO_PROGRAM', { path: program.path, problem });
  return why === 'judge' ? 'JE' : 'CE';
}

async function limitFor(
  session: Session,
  request: JudgeRequest,
): Promise<{ readonly limitMs: number; readonly factor: number }> {
  const { problem } = session;
  if (request.timeLimit !== undefined) {
    const needsScale = request.timeLimit.calibrationMs !== null;
    return scaledLimit(request.timeLimit, needsScale ? await calibrate(session.workshop) : null);
  }
  const said = problem.limits.timeLimitSeconds;
  if (said !== null) return { limitMs: said * 1000, factor: 1 };
  return { limitMs: await limitHere(session, request), factor: 1 };
}

/** What was measured here before, or is now. */
async function limitHere(session: Session, { driver, keptLimits }: JudgeRequest): Promise<number> {
  const kept = await keptLimits?.read(session.problem, driver);
  if (typeof kept === 'number') return kept;
  const limitMs = await measureLimit(session);
  await keptLimits?.write(session.problem, driver, limitMs);
  return limitMs;
}
