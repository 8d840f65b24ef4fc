/**
 * Proves a problem package: every submission does what is said of it, every input and output is what its folder says, and
 * there is a time limit that tells the slow from the right.
 */
import { finding, type Finding } from '../findings.ts';
import { allCases, casesOf, type Problem, type Submission, type TestGroup } from '../problem.ts';
import { isBuilt, type Built, type Unbuilt } from '../run/build.ts';
import { isEndedOnTheClock, type CaseLimits } from '../run/case-end.ts';
import type { KeptLimits } from '../run/kept-limits.ts';
import { resultOfGroup, type Scored } from '../run/score.ts';
import { Session, type SessionOptions } from '../run/session.ts';
import { calibrate, inferLimit, seconds, type TimeLimit } from '../run/time-limit.ts';
import { judgeExpectations, rulesFor, type Seen, type SeenSubmission } from './expectations.ts';
import { boundedTests, provisionalMs } from './measure-limit.ts';
import { runSubmission, type SubmissionSeen } from './run-submission.ts';
import { verifyValidators } from './verify-validators.ts';

/** How the proof goes on, for whoever waits. */
export interface VerifyProgress {
  readonly text: string;
  readonly done: number;
  readonly of: number;
}

/** What came of one submission. */
export interface VerifiedSubmission {
  readonly path: string;
  readonly language: string;
  readonly cases: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly cpuMs: number;
  }[];
  readonly score: number | null;
  /** Why it was not run, where it was not. */
  readonly skipped: string | null;
}

/** What the proof found. */
export interface Verification {
  readonly findings: readonly Finding[];
  readonly submissions: readonly VerifiedSubmission[];
  readonly timeLimit: TimeLimit | null;
}

/** How a package is proved. */
export interface VerifyOptions extends SessionOptions {
  readonly onProgress?: (progress: VerifyProgress) => void;
  /** Where the limit is kept, if it was measured; nowhere unless told. */
  readonly keptLimits?: KeptLimits;
}

/** Runs everything that a package says of itself. */
export async function verifyPackage(
  problem: Problem,
  options: VerifyOptions,
): Promise<Verification> {
  const session = await Session.open(problem, options);
  try {
    const proof = new Proof(session, options.onProgress ?? (() => undefined));
    const verification = await proof.run();
    const { timeLimit } = verification;
    if (timeLimit !== null && problem.limits.timeLimitSeconds === null)
      await options.keptLimits?.write(problem, options.driver, timeLimit.limitMs);
    return verification;
  } finally {
    await session.close();
  }
}

class Proof {
  readonly #session: Session;
  readonly #problem: Problem;
  readonly #onProgress: (progress: VerifyProgress) => void;
  readonly #findings: Finding[] = [];
  readonly #seen = new Map<Submission, SubmissionSeen>();
  readonly #built = new Map<Submission, Built | Unbuilt>();
  #done = 0;

  constructor(session: Session, onProgress: (progress: VerifyProgress) => void) {
    this.#session = session;
    this.#problem = session.problem;
    this.#onProgress = onProgress;
  }

  async run(): Promise<Verification> {
    const validated = await verifyValidators(this.#session, (text) => this.#tell(text));
    this.#findings.push(...validated);
    const { submissions } = this.#problem;
    const isUpper = (one: Submission): boolean =>
      boundedTests(this.#problem, one, 'upper').length > 0;
    const known = submissions.filter((one) => rulesFor(this.#problem.rules, one).length > 0);
    const lower = known.filter((one) => boundedTests(this.#problem, one, 'lower').length > 0);
    const limit = await this.#limitFrom(lower, isUpper);
    if (limit !== null) await this.#runOthers(known, limit, isUpper);
    for (const submission of known) this.#judge(submission, limit?.limitMs ?? null);
    return {
      findings: this.#findings,
      submissions: submissions.map((one) => this.#reportOf(one)),
      timeLimit: limit,
    };
  }

  /** Runs the submissions that say how long a right one may take, and finds the limit. */
  async #limitFrom(
    lower: readonly Submission[],
    isUpper: (one: Submission) => boolean,
  ): Promise<TimeLimit | null> {
    const said = this.#problem.limits.timeLimitSeconds;
    const most = said === null ? provisionalMs : said * 1000;
    const limits = { limitMs: most, endMs: most, isRepeated: said !== null };
    let slowest: { readonly path: string; readonly cpuMs: number } | null = null;
    for (const submission of lower) {
      const bounding = boundedTests(this.#problem, submission, 'lower');
      const seen = await this.#run(
        submission,
        limits,
        isUpper(submission) ? bounding : allCases(this.#problem),
      );
      if (seen === null) continue;
      const times = seen.cases
        .filter(({ test }) => bounding.includes(test))
        .map(({ cpuMs }) => cpuMs);
      const cpuMs = Math.max(0, ...times);
      if (slowest === null || cpuMs > slowest.cpuMs) slowest = { path: submission.path, cpuMs };
    }
    if (said !== null) {
      this.#checkLower(said, slowest);
      return { limitMs: most, calibrationMs: null };
    }
    const inferred = inferLimit(this.#problem.limits, {
      slowestAcceptedMs: slowest?.cpuMs ?? null,
      fastestExceededMs: null,
    });
    if ('problem' in inferred) {
      this.#findings.push(finding('verify/no-limit', { file: 'submissions/accepted' }, inferred));
      return null;
    }
    return { limitMs: inferred.limitMs, calibrationMs: await calibrate(this.#session.workshop) };
  }

  #checkLower(
    limit: number,
    slowest: { readonly path: string; readonly cpuMs: number } | null,
  ): void {
    const factor = this.#problem.limits.acceptedToLimit;
    if (slowest === null || slowest.cpuMs * factor <= limit * 1000) return;
    const facts = { limit, program: slowest.path, taken: seconds(slowest.cpuMs), factor };
    this.#findings.push(
      finding('verify/limit-too-low', { file: 'problem.yaml', key: 'limits.time_limit' }, facts),
    );
  }

  async #runOthers(
    known: readonly Submission[],
    limit: TimeLimit,
    isUpper: (one: Submission) => boolean,
  ): Promise<void> {
    const { limitMs } = limit;
    const { limitToExceeded, timeLimitSeconds } = this.#problem.limits;
    const endMs = Math.ceil(limitMs * limitToExceeded) + 100;
    for (const submission of known) {
      const isSlow = isUpper(submission);
      if (this.#seen.has(submission) && !isSlow) continue;
      // How much too slow it is matters, so it may go on for longer than the limit.
      const limits = { limitMs, endMs: isSlow ? endMs : limitMs, isRepeated: !isSlow };
      const seen = await this.#run(submission, limits, allCases(this.#problem));
      if (seen === null || !isSlow) continue;
      const bounding = boundedTests(this.#problem, submission, 'upper');
      const isUnknown = seen.cases.some(
        (one) => bounding.includes(one.test) && isEndedOnTheClock(one),
      );
      const most = Math.max(
        0,
        ...seen.cases.filter(({ test }) => bounding.includes(test)).map(({ cpuMs }) => cpuMs),
      );
      if (isUnknown || most >= limitMs * limitToExceeded || most === 0) continue;
      const facts = {
        limit: seconds(limitMs),
        program: submission.path,
        taken: seconds(most),
        factor: limitToExceeded,
      };
      const code = timeLimitSeconds === null ? 'verify/no-limit' : 'verify/limit-too-high';
      const problem = `${submission.path} must be too slow, and takes only ${seconds(most)} s at most; the limit that the accepted submissions need is ${seconds(limitMs)} s, and it must be ${limitToExceeded} times as slow`;
      this.#findings.push(finding(code, { file: submission.path }, { ...facts, problem }));
    }
  }

  async #run(
    submission: Submission,
    limits: CaseLimits,
    tests: readonly ReturnType<typeof allCases>[number][],
  ): Promise<SubmissionSeen | null> {
    this.#tell(submission.path);
    const built =
      this.#built.get(submission) ?? (await this.#session.build(submission, submission));
    this.#built.set(submission, built);
    if (!isBuilt(built)) return null;
    const stopsAtFailure = this.#problem.format.startsWith('legacy') && !this.#problem.isScoring;
    const seen = await runSubmission(this.#session, {
      submission,
      built,
      tests,
      limits,
      stopsAtFailure,
    });
    this.#seen.set(submission, seen);
    this.#done++;
    return seen;
  }

  #judge(submission: Submission, limitMs: number | null): void {
    const built = this.#built.get(submission);
    const seen = this.#seen.get(submission);
    if (built !== undefined && !isBuilt(built)) this.#findUnbuilt(submission, built);
    if (seen === undefined) return;
    const cases = limitMs === null ? seen.cases : seen.cases.map((one) => withLimit(one, limitMs));
    this.#findings.push(
      ...judgeExpectations(this.#problem.rules, this.#scored(submission, cases, seen)),
    );
  }

  #scored(
    submission: Submission,
    cases: readonly Seen[],
    { scores }: SubmissionSeen,
  ): SeenSubmission {
    const { isScoring, secret } = this.#problem;
    const results = new Map<string, Scored>(
      cases.map(({ test, verdict }) => [
        test.name,
        { verdict, score: verdict === 'AC' ? (scores.get(test.name) ?? 0) : 0 },
      ]),
    );
    const scoreOf = (name: string): number | null => {
      const group = [secret, ...secret.groups].find((one) => one.name === name);
      return group === undefined || !isScoring ? null : resultOfGroup(group, results).score;
    };
    return { submission, cases, score: scoreOf(secret.name), mostScore: mostOf(secret), scoreOf };
  }

  #findUnbuilt(submission: Submission, { why, problem, hint, language, said }: Unbuilt): void {
    const place = { file: submission.path };
    if (why === 'compiler' || why === 'judge') {
      const first = said.text.split('\n').find((line) => line.trim() !== '') ?? '';
      this.#findings.push(
        finding('verify/does-not-compile', place, { problem: `${problem}. ${first}`.trim() }),
      );
    } else {
      this.#findings.push(
        finding('submission/not-run', place, {
          problem: why === 'toolchain' ? `${language} is needed, and ${problem}` : problem,
          hint,
        }),
      );
    }
  }

  #reportOf(submission: Submission): VerifiedSubmission {
    const built = this.#built.get(submission);
    const seen = this.#seen.get(submission);
    const scored = seen === undefined ? null : this.#scored(submission, seen.cases, seen);
    const reason =
      built !== undefined && !isBuilt(built) ? built.problem : 'nothing is expected of it';
    return {
      path: submission.path,
      language: built?.language ?? '',
      cases: (seen?.cases ?? []).map(({ test, verdict, cpuMs }) => ({
        name: test.name,
        verdict,
        cpuMs,
      })),
      score: scored?.score ?? null,
      skipped: seen === undefined ? reason : null,
    };
  }

  #tell(text: string): void {
    this.#onProgress({ text, done: this.#done, of: this.#problem.submissions.length });
  }
}

/** What was run before the limit was known is held against it now. */
function withLimit(seen: Seen, limitMs: number): Seen {
  if (seen.verdict !== 'AC' && seen.verdict !== 'WA') return seen;
  return seen.cpuMs > limitMs
    ? { ...seen, verdict: 'TLE', reason: 'too much processor time' }
    : seen;
}

function mostOf(secret: TestGroup): number | null {
  if (secret.maxScore !== null) return secret.maxScore;
  const worth = casesOf(secret).map(({ maxScore }) => maxScore);
  return worth.includes(null) ? null : worth.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
