/** What the last run of a folder found, and how a learner names its checks; and which project a folder holds. */
import { Mistake, type RunEvent } from '@seaworthy/core';
import { findProjects, openProject, type Project } from '@seaworthy/content';
import { numberChecks } from '@seaworthy/report';
import { replayPhrases } from './phrases/replay.ts';
import { curriculumFolder, loadModule } from './places.ts';
import { lastRun, pastStarts } from './settings/run-folder.ts';

/** What the last run of a folder left. */
export interface PastRun {
  readonly seed: string | null;
  /** The ids by number: D1 … */
  readonly numbers: ReadonlyMap<string, string>;
  readonly broken: readonly string[];
  /** The script of each failure, by check. */
  readonly scripts: ReadonlyMap<string, string>;
}

/** Reads the record of the last run; empty where there was none. */
export function pastRun(folder: string): PastRun {
  const events = lastRun(folder);
  const start = events.find((event) => event.type === 'run-started');
  const ends = events.filter(
    (event): event is Extract<RunEvent, { type: 'check-ended' }> => event.type === 'check-ended',
  );
  const broken = ends.filter((event) => event.verdict.kind === 'broken');
  // A replay of D34 shows one check only, as its D1; the page on which it was D34 is one of an earlier run.
  const numbers = pastStarts(folder).flatMap(({ stages }) => [...numberChecks(stages)]);
  return {
    seed: start?.seed ?? null,
    numbers: new Map(numbers.map(([id, number]) => [number, id])),
    broken: broken.map((event) => event.check),
    scripts: new Map(
      broken.flatMap(({ check, card }) => {
        const script = card?.replay.script ?? null;
        return script === null ? [] : [[check, script] as const];
      }),
    ),
  };
}

/** The id of the check that a learner means: a number on the page, an id, or nothing for the first that failed. */
export function checkOf(
  name: string | undefined,
  past: PastRun,
  where: { readonly folder: string; readonly project: Project },
): string {
  const ids = where.project.stages.flatMap((stage) => stage.checks.map((placed) => placed.id));
  const wanted =
    name === undefined ? past.broken[0] : (past.numbers.get(name.toUpperCase()) ?? name);
  if (wanted !== undefined && ids.includes(wanted)) return wanted;
  const known =
    past.broken.length === 0 ? replayPhrases.noFailure : replayPhrases.found(past.broken);
  throw new Mistake('SW_NO_REPLAY', { name: name ?? '', folder: where.folder, known });
}

/** Opens the project of this name; where none is said and there is only one, that one. */
export async function findProject(slug: string | undefined, folder: string): Promise<Project> {
  if (slug !== undefined) return openProject(curriculumFolder, slug, loadModule);
  const [only, ...others] = (await findProjects(curriculumFolder)).keys();
  if (only === undefined || others.length > 0) {
    throw new Mistake('SW_NO_PROJECT', { folder, example: only ?? 'its-name' });
  }
  return openProject(curriculumFolder, only, loadModule);
}
