/** Runs one check: gives it its server and its scene, and turns whatever it throws into a verdict. */
import {
  ClaimBroken,
  EnvironmentTrouble,
  Inconclusive,
  Mistake,
  Skipped,
  type Card,
  type Remark,
  type UnstampedEvent,
  type Verdict,
} from '@seaworthy/core';
import type { PlacedCheck, Project } from '@seaworthy/content';
import { gather, shortened } from '@seaworthy/suite';
import { makeCard } from './card.ts';
import { CheckScene } from './check-scene.ts';
import { notEmpty, type Footing, type Ground } from './ground.ts';
import { scriptOf } from './script.ts';
import { mostStandstillMs, watchForStandstill } from './standstill.ts';

/** What is needed to run a check. */
export interface CheckRun {
  readonly placed: PlacedCheck;
  readonly project: Project;
  readonly seed: string;
  readonly ground: Ground;
  /** Whether it may delete what the server holds. */
  readonly destroys: boolean;
  readonly blockedBy: string | null;
  readonly emit: (event: UnstampedEvent) => void;
  readonly signal: AbortSignal | undefined;
  readonly replayCommand: (check: string, seed: string) => string;
  readonly keepScript: ((check: string, script: string) => string | null) | undefined;
}

/** What came of a check. */
export interface CheckEnd {
  readonly verdict: Verdict;
  readonly requests: number;
  readonly remarks: readonly Remark[];
  readonly card: Card | null;
  readonly trouble: Mistake | EnvironmentTrouble | null;
}

/** Runs a check. Never throws for what the server or the machine did. */
export async function runCheck(run: CheckRun): Promise<CheckEnd> {
  if (run.blockedBy !== null)
    return nothing({ kind: 'unknown', cause: { kind: 'blocked', by: run.blockedBy } });
  const watch = watchForStandstill();
  try {
    const end = await checked(run);
    const stoodStillMs = watch.longestMs();
    if (end.verdict.kind !== 'broken' || stoodStillMs < mostStandstillMs) return end;
    // An answer that lay there unread looks as if it had come too late.
    const seconds = Math.round(stoodStillMs / 1000);
    run.ground.failedAt = null;
    return judged(run, new Inconclusive(stoodStill(seconds)), { startedAt: 0, scene: null });
  } finally {
    watch.end();
  }
}

function stoodStill(seconds: number): string {
  return `Seaworthy stood still for ${seconds} s meanwhile (Ctrl-Z, a sleeping laptop, a machine with too much to do), so nothing that it measured counts; run it again`;
}

async function checked(run: CheckRun): Promise<CheckEnd> {
  const startedAt = performance.timeOrigin + performance.now();
  let footing: Footing;
  try {
    footing = await run.ground.ready(run.placed.check);
  } catch (error) {
    if (run.signal?.aborted === true) return judged(run, wasStopped(), { startedAt, scene: null });
    run.ground.failedAt = run.placed.id;
    return judged(run, error, { startedAt, scene: null });
  }
  const scene = new CheckScene({
    check: run.placed.id,
    seed: run.seed,
    project: run.project,
    footing,
    forbids: (method) => forbidden(run, method.toUpperCase()),
    revive: () => run.ground.revive(),
    browser: () => run.ground.browser.get(),
    reference: () => run.ground.reference.get(),
    emit: run.emit,
  });
  try {
    await askWhetherEmpty(run, scene);
    run.ground.isFresh = false;
    await withinTime(run, scene);
    tellServerRemarks(run.ground, scene);
    return {
      ...nothing({ kind: 'holds' }),
      requests: scene.requests,
      remarks: scene.remarks,
    };
  } catch (error) {
    run.ground.isSoiled = scene.hasWritten;
    // What we ended ourselves proves nothing against the server.
    if (run.signal?.aborted === true) return judged(run, wasStopped(), { startedAt, scene });
    const trouble = error instanceof ClaimBroken ? await scene.server?.trouble() : null;
    return judged(run, trouble ?? error, { startedAt, scene });
  } finally {
    await scene.end();
  }
}

/** Before anything may be deleted, the server that we started must show that it holds nothing of anybody's. */
async function askWhetherEmpty(run: CheckRun, scene: CheckScene): Promise<void> {
  const { ground, project } = run;
  if (ground.seenEmpty !== null || scene.server === null || !ground.isFresh) return;
  try {
    ground.seenEmpty = await project.definition.isEmpty(gather(scene, undefined).visitor);
  } catch (error) {
    if (!(error instanceof ClaimBroken) && !(error instanceof Inconclusive)) throw error;
    // The list cannot be read yet. The checks will say so; until it can, nothing is deleted.
  }
  if (ground.seenEmpty === false) {
    ground.failedAt = run.placed.id;
    throw notEmpty(project, lastBody(scene));
  }
  scene.forget();
}

function lastBody(scene: CheckScene): string {
  const last = scene.happenings.at(-1);
  const text = last?.kind === 'request' ? last.exchange.answer?.body.text : undefined;
  return shortened(text ?? 'something', 160);
}

/** What must not be sent, and why. */
function forbidden(run: CheckRun, method: string): string | null {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return null;
  if (!run.destroys) return 'writes, and --destroys-data was not given';
  if (method === 'DELETE' && run.ground.isStarted && run.ground.seenEmpty !== true) {
    return 'deletes, and the list could not be read before, so that it might hold something of yours';
  }
  return null;
}

async function withinTime(run: CheckRun, scene: CheckScene): Promise<void> {
  const timeUp = AbortSignal.timeout(patienceMs);
  const signal = run.signal === undefined ? timeUp : AbortSignal.any([run.signal, timeUp]);
  // An interruption while the list was read is over before anybody listens for it.
  if (signal.aborted) throw wasStopped();
  const stopped = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      const late = new Inconclusive(`took longer than ${patienceMs / 1000} s`);
      reject(timeUp.aborted ? late : wasStopped());
    });
  });
  await Promise.race([run.placed.check.prove(scene, run.project.definition.join), stopped]);
  const { described, sent } = scene.counts;
  if (sent < described) {
    throw new Error(
      `${described - sent} request(s) were described and never sent: is an .expect missing?`,
    );
  }
}

function wasStopped(): Inconclusive {
  return new Inconclusive('the run was stopped');
}

/** What the supervisor noticed at the start is told once, with the first check. */
function tellServerRemarks(ground: Ground, scene: CheckScene): void {
  if (ground.remarksTold) return;
  ground.remarksTold = true;
  for (const text of scene.server?.remarks() ?? []) scene.remark(text);
}

interface Context {
  readonly startedAt: number;
  readonly scene: CheckScene | null;
}

function judged(run: CheckRun, error: unknown, { startedAt, scene }: Context): CheckEnd {
  const told = { requests: scene?.requests ?? 0, remarks: scene?.remarks ?? [] };
  if (error instanceof ClaimBroken) {
    const crashed = error.details.crashed ?? false;
    return {
      ...told,
      verdict: { kind: 'broken', crashed },
      card: cardFor(run, error, { startedAt, scene }),
      trouble: null,
    };
  }
  if (error instanceof Mistake) throw error;
  return {
    ...nothing({ kind: 'unknown', cause: causeOf(error) }),
    ...told,
    trouble: error instanceof EnvironmentTrouble ? error : null,
  };
}

function causeOf(error: unknown): Extract<Verdict, { kind: 'unknown' }>['cause'] {
  if (error instanceof Skipped) return { kind: 'skipped', reason: error.message };
  if (error instanceof Inconclusive) return { kind: 'inconclusive', reason: error.message };
  if (error instanceof EnvironmentTrouble) {
    return { kind: 'environment', code: error.code, message: error.message };
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'grader', message: text };
}

function cardFor(run: CheckRun, error: ClaimBroken, { startedAt, scene }: Context): Card {
  const happenings = scene?.happenings ?? [];
  const script = scene === null ? null : scriptOf(run.placed, error, scene.happenings);
  return makeCard({
    placed: run.placed,
    error,
    seed: run.seed,
    happenings,
    startedAt,
    servers: scene?.servers ?? [],
    trials: scene?.trials ?? { number: 0, of: 0 },
    command: run.replayCommand(run.placed.id, run.seed),
    script: script === null ? null : (run.keepScript?.(run.placed.id, script) ?? null),
  });
}

function nothing(verdict: Verdict): CheckEnd {
  return { verdict, requests: 0, remarks: [], card: null, trouble: null };
}

const patienceMs = 120_000;
