/** Runs the stages of a project against a server and tells everything as events. The only place that knows the order of things. */
import {
  exitCodeOf,
  eventStreamVersion,
  Mistake,
  EnvironmentTrouble,
  stageVerdict,
  type RunEvent,
  type StageVerdict,
  type UnstampedEvent,
  type Verdict,
} from '@seaworthy/core';
import type { PlacedCheck, Project, Stage } from '@seaworthy/content';
import { Ground } from './ground.ts';
import { runCheck } from './run-check.ts';
import type { Target } from './target.ts';

/** What a run is asked to do. */
export interface RunOptions {
  readonly run: string;
  readonly project: Project;
  readonly target: Target;
  readonly seed: string;
  /** The slug of the first stage to run; the first unless told. */
  readonly from?: string;
  /** The slug of the last stage to run; those between run too. The last unless told. */
  readonly upTo?: string;
  /** The slug of a stage that runs before all others: the one at which somebody works. Told in its usual place. */
  readonly first?: string;
  /** The slug of the stage to which the last run came: this one is likely to come as far. */
  readonly reached?: string;
  /** Only these checks, by id; those outside of the stages that were told do not run. */
  readonly only?: readonly string[];
  /** Goes on after a stage that is broken or undecided. */
  readonly all?: boolean;
  readonly emit: (event: RunEvent) => void;
  /** Stops the run; what was found until then is told. */
  readonly signal?: AbortSignal;
  /** The command that repeats a check, for its failure card; `seaworthy replay` in the server's folder unless told. */
  readonly replayCommand?: (check: string, seed: string) => string;
  /** Keeps the script that repeats a failure; returns its path as a learner may type it, or null where it cannot. */
  readonly keepScript?: (check: string, script: string) => string | null;
}

/** What came of a run. */
export interface RunResult {
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly stages: ReadonlyMap<string, StageVerdict>;
}

/** Runs the stages in order. The server is ended and its data removed when this returns, whatever happened. */
export async function runProject(options: RunOptions): Promise<RunResult> {
  const began = performance.now();
  const emit = (event: UnstampedEvent): void =>
    options.emit({ ...event, at: Math.round(performance.now() - began), audience: 'learner' });
  const stages = chosenStages(options);
  emit(announcement(options, stages));
  const ground = new Ground(options, emit);
  const run = new Run(options, ground, emit);
  const order = inOrder(stages, options.first);
  try {
    ground.begin({ browser: expected(options, order).some(({ check }) => check.browser) });
    for (const stage of order) {
      const verdict = await run.stage(stage);
      if (options.signal?.aborted === true) break;
      if (verdict !== 'passed' && options.all !== true) break;
    }
  } catch (error) {
    if (!(error instanceof Mistake) && !(error instanceof EnvironmentTrouble)) throw error;
    emit({ type: 'run-aborted', code: error.code, message: error.message });
    run.trouble = error;
  } finally {
    await ground.dispose();
  }
  return run.end(Math.round(performance.now() - began), stages);
}

class Run {
  readonly #options: RunOptions;
  readonly #ground: Ground;
  readonly #emit: (event: UnstampedEvent) => void;
  readonly #verdicts = new Map<string, Verdict>();
  readonly #stages = new Map<string, StageVerdict>();
  #checksMs = 0;
  trouble: Mistake | EnvironmentTrouble | null = null;

  constructor(options: RunOptions, ground: Ground, emit: (event: UnstampedEvent) => void) {
    this.#options = options;
    this.#ground = ground;
    this.#emit = emit;
  }

  async stage(stage: Stage): Promise<StageVerdict> {
    const began = performance.now();
    this.#emit({ type: 'stage-started', stage: stage.slug });
    const verdicts: Verdict[] = [];
    for (const placed of stage.checks) {
      if (this.#options.signal?.aborted === true) break;
      if (!isChosen(this.#options, placed)) continue;
      const verdict = await this.#check(stage, placed);
      verdicts.push(verdict);
      if (verdict.kind === 'unknown' && verdict.cause.kind === 'environment') {
        throw this.trouble ?? new Error(verdict.cause.message);
      }
    }
    const verdict = this.#options.signal?.aborted === true ? 'undecided' : stageVerdict(verdicts);
    this.#stages.set(stage.slug, verdict);
    this.#emit({
      type: 'stage-ended',
      stage: stage.slug,
      verdict,
      ms: Math.round(performance.now() - began),
    });
    return verdict;
  }

  async #check(stage: Stage, placed: PlacedCheck): Promise<Verdict> {
    const began = performance.now();
    this.#emit({ type: 'check-started', check: placed.id });
    const boots = this.#ground.bootMs + this.#ground.buildMs;
    const ended = await runCheck({
      placed,
      project: this.#options.project,
      seed: this.#options.seed,
      ground: this.#ground,
      destroys: this.#options.target.kind === 'started' || this.#options.target.destroysData,
      blockedBy: this.#blockedBy(stage, placed),
      emit: this.#emit,
      signal: this.#options.signal,
      replayCommand: this.#options.replayCommand ?? replayHere,
      keepScript: this.#options.keepScript,
    });
    if (ended.trouble !== null) this.trouble = ended.trouble;
    const ms = Math.round(performance.now() - began);
    this.#checksMs += ms - (this.#ground.bootMs + this.#ground.buildMs - boots);
    const { verdict, requests, remarks, card } = ended;
    this.#emit({ type: 'check-ended', check: placed.id, verdict, ms, requests, remarks, card });
    this.#verdicts.set(placed.id, verdict);
    return verdict;
  }

  /** The check without which this one says nothing, if that one did not hold. */
  #blockedBy(stage: Stage, placed: PlacedCheck): string | null {
    if (this.#ground.failedAt !== null) return this.#ground.failedAt;
    const { needs } = placed.check;
    if (needs === undefined) return null;
    const id = `${stage.slug}/${needs}`;
    const verdict = this.#verdicts.get(id);
    const failed =
      verdict?.kind === 'broken' ||
      (verdict?.kind === 'unknown' && verdict.cause.kind === 'blocked');
    return failed ? id : null;
  }

  end(totalMs: number, stages: readonly Stage[]): RunResult {
    const verdicts = [...this.#verdicts.values()];
    const skipped = verdicts.filter(
      (one) => one.kind === 'unknown' && one.cause.kind === 'skipped',
    ).length;
    const reached = stages.map((stage) => this.#stages.get(stage.slug) ?? 'undecided');
    const exitCode = this.trouble === null ? exitCodeOf(reached) : exitCodeOfTrouble(this.trouble);
    this.#emit({
      type: 'run-ended',
      exitCode,
      durations: {
        buildMs: Math.round(this.#ground.buildMs),
        bootMs: Math.round(this.#ground.bootMs),
        checksMs: Math.round(this.#checksMs),
        totalMs,
      },
      skipped,
    });
    return { exitCode, verdicts: this.#verdicts, stages: this.#stages };
  }
}

function replayHere(check: string, seed: string): string {
  return `seaworthy replay ${check} --seed ${seed}`;
}

function exitCodeOfTrouble(trouble: Mistake | EnvironmentTrouble): 2 | 3 {
  return trouble instanceof Mistake ? 2 : 3;
}

function announcement(options: RunOptions, stages: readonly Stage[]): UnstampedEvent {
  const { project, run, seed, target } = options;
  return {
    type: 'run-started',
    version: eventStreamVersion,
    run,
    seed,
    project: { slug: project.slug, title: project.title },
    target: target.name,
    stages: stages.map((stage) => ({
      slug: stage.slug,
      number: stage.number,
      title: stage.title,
      checks: stage.checks
        .filter((placed) => isChosen(options, placed))
        .map(({ id, check }) => ({ id, lens: check.lens, claim: check.claim })),
    })),
  };
}

function chosenStages(options: RunOptions): readonly Stage[] {
  const { project, only, from, upTo } = options;
  const { stages } = project;
  for (const id of only ?? []) {
    const known = stages.some((stage) => stage.checks.some((placed) => placed.id === id));
    if (!known) throw new Mistake('SW_UNKNOWN_CHECK', { check: id });
  }
  const first = from === undefined ? 0 : placeOf(project, from);
  const last = upTo === undefined ? stages.length - 1 : placeOf(project, upTo);
  const span = stages.slice(first, last + 1);
  return only === undefined
    ? span
    : span.filter((stage) => stage.checks.some((one) => only.includes(one.id)));
}

/** The stages as they run: the one that was asked for, then the others. */
function inOrder(stages: readonly Stage[], first: string | undefined): readonly Stage[] {
  const isFirst = ({ slug }: Stage): boolean => slug === first;
  return [...stages.filter(isFirst), ...stages.filter((stage) => !isFirst(stage))];
}

/** The checks to which the run comes for sure, or very likely. */
function expected(options: RunOptions, order: readonly Stage[]): readonly PlacedCheck[] {
  const last = order.findIndex(({ slug }) => slug === options.reached);
  const likely = options.all === true ? order : order.slice(0, Math.max(0, last) + 1);
  return likely.flatMap(({ checks }) => checks).filter((placed) => isChosen(options, placed));
}

/** The index of a stage that is named by its slug or its number. */
function placeOf({ slug, stages }: Project, name: string): number {
  const place = stages.findIndex((stage) => stage.slug === name || String(stage.number) === name);
  if (place >= 0) return place;
  const names = stages.map((stage) => stage.slug).join(', ');
  throw new Mistake('SW_UNKNOWN_STAGE', { project: slug, stage: name, stages: names });
}

function isChosen(options: RunOptions, placed: PlacedCheck): boolean {
  return options.only === undefined || options.only.includes(placed.id);
}
