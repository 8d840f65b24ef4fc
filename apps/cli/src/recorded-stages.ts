/** What the recorded runs of a folder know of the stages of its project. */
import type { RunEvent } from '@seaworthy/core';
import type { Stage } from '@seaworthy/content';
import { numberChecks, outcomeOf, type CheckCounts } from '@seaworthy/report';
import { keptRuns, outlineOf } from './settings/run-folder.ts';
import type { StageProgress } from './settings/seaworthy-json.ts';

/** What a run found of a stage. */
export interface RecordedStage {
  readonly checks: CheckCounts;
  /** The checks that were broken in it, in their order. */
  readonly broken: readonly RecordedFailure[];
}

/** A check that was broken. */
interface RecordedFailure {
  readonly check: string;
  /** Its number on the page of that run. */
  readonly number: string;
  /** Whether it held in a later run. */
  readonly heldSince: boolean;
}

type Ended = Extract<RunEvent, { readonly type: 'check-ended' }>;

/**
 * For each stage the run by which its progress was written: the newest one that asked all of its checks, came to that
 * verdict, and began before the progress was written. A run of a part, of a URL or of another command writes none.
 */
export function recordedStages(
  folder: string,
  stages: readonly Stage[],
  progress: ReadonlyMap<string, StageProgress>,
): ReadonlyMap<string, RecordedStage> {
  const wanted = new Map(
    stages.flatMap((stage) => {
      const written = progress.get(stage.slug);
      return written === undefined ? [] : [[stage, written] as const];
    }),
  );
  const found = new Map<string, RecordedStage>();
  const later = new Map<string, Ended>();
  for (const name of keptRuns(folder).toReversed()) {
    if (wanted.size === 0) break;
    const events = outlineOf(folder, name);
    const ends = new Map(
      events.flatMap((event) => (event.type === 'check-ended' ? [[event.check, event]] : [])),
    );
    for (const [stage, written] of wanted) {
      if (name > nameAt(written.at) || !isWhole(events, stage, written)) continue;
      found.set(stage.slug, recorded(stage, events, { ends, later }));
      wanted.delete(stage);
    }
    for (const [check, end] of ends) if (!later.has(check)) later.set(check, end);
  }
  return found;
}

/** A run is named by the moment at which it began. */
function nameAt(at: string): string {
  return `${at.replace(/[-:.]/g, '').replace('T', '-').slice(0, 18)}-~`;
}

function isWhole(events: readonly RunEvent[], stage: Stage, { verdict }: StageProgress): boolean {
  const opening = events.find((event) => event.type === 'run-started');
  const announced = opening?.stages.find(({ slug }) => slug === stage.slug)?.checks ?? [];
  const ids = new Set(announced.map(({ id }) => id));
  const ended = events.find((event) => event.type === 'stage-ended' && event.stage === stage.slug);
  return (
    ended?.type === 'stage-ended' &&
    ended.verdict === verdict &&
    stage.checks.every(({ id }) => ids.has(id))
  );
}

function recorded(
  stage: Stage,
  events: readonly RunEvent[],
  {
    ends,
    later,
  }: { readonly ends: ReadonlyMap<string, Ended>; readonly later: ReadonlyMap<string, Ended> },
): RecordedStage {
  const opening = events.find((event) => event.type === 'run-started');
  const numbers = numberChecks(opening?.stages ?? []);
  const checks = { ok: 0, broken: 0, blocked: 0, unknown: 0, skipped: 0, unrun: 0 };
  const broken: RecordedFailure[] = [];
  for (const { id } of stage.checks) {
    const end = ends.get(id);
    const outcome = end === undefined ? 'unrun' : outcomeOf(end.verdict);
    checks[outcome] += 1;
    if (outcome !== 'broken') continue;
    const heldSince = later.get(id)?.verdict.kind === 'holds';
    broken.push({ check: id, number: numbers.get(id) ?? id, heldSince });
  }
  return { checks, broken };
}
