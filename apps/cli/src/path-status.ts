/** Gathers where a learner stands: from the curriculum, `seaworthy.json` and the recorded runs of a folder. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findSteps, type Project, type Stage } from '@seaworthy/content';
import type { FailureStatus, PathStatus, StageStatus } from '@seaworthy/report';
import { findProject, pastRun } from './past-run.ts';
import { curriculumFolder, shortPath } from './places.ts';
import { recordedStages, type RecordedStage } from './recorded-stages.ts';
import { progressOf, readState, type LearnerState } from './settings/seaworthy-json.ts';

/** Where it is asked, and when. */
export interface AskedFrom {
  readonly cwd: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The project, where it was typed. */
  readonly project?: string | undefined;
}

/** The status of a folder. Nothing is started and nothing is written. */
export async function pathStatus(folder: string, asked: AskedFrom): Promise<PathStatus> {
  const state = await readState(folder);
  const slug = asked.project ?? state?.project;
  const project = state === null && slug === undefined ? null : await findProject(slug, folder);
  return {
    now: asked.now,
    folder: shortPath(folder, asked.cwd),
    steps: await findSteps(curriculumFolder),
    hasServer: existsSync(join(folder, 'Procfile')),
    project: project === null ? null : projectStatus(folder, project, state),
  };
}

function projectStatus(
  folder: string,
  project: Project,
  state: LearnerState | null,
): PathStatus['project'] {
  const progress = progressOf(state);
  const records = recordedStages(folder, project.stages, progress);
  return {
    slug: project.slug,
    title: project.title,
    language: state?.language ?? null,
    stages: project.stages.map((stage): StageStatus => {
      const written = progress.get(stage.slug);
      const at = Date.parse(written?.at ?? '');
      return {
        slug: stage.slug,
        number: stage.number,
        title: stage.title,
        verdict: written?.verdict ?? null,
        at: Number.isNaN(at) ? null : at,
        of: stage.checks.length,
        checks: records.get(stage.slug)?.checks ?? null,
        hints: hintsOf(stage, state),
      };
    }),
    failure: firstFailure(folder, project, records),
  };
}

function hintsOf(stage: Stage, state: LearnerState | null): number {
  const counts: Readonly<Record<string, unknown>> = state?.hints ?? {};
  return stage.checks.reduce((sum, { id }) => {
    const shown = counts[id];
    return sum + (typeof shown === 'number' && Number.isFinite(shown) ? shown : 0);
  }, 0);
}

function firstFailure(
  folder: string,
  project: Project,
  records: ReadonlyMap<string, RecordedStage>,
): FailureStatus | null {
  for (const stage of project.stages) {
    const [first] = records.get(stage.slug)?.broken ?? [];
    if (first === undefined) continue;
    const placed = stage.checks.find(({ id }) => id === first.check);
    // Another run may have given the number to another check since.
    const isItsNumber = pastRun(folder).numbers.get(first.number) === first.check;
    return {
      check: first.check,
      name: isItsNumber ? first.number : first.check,
      claim: placed?.check.claim ?? first.check,
      stage: stage.slug,
      heldSince: first.heldSince,
    };
  }
  return null;
}
