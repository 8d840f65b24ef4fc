/** The status for programs: one JSON document. */
import type { StageVerdict } from '@seaworthy/core';
import { escapeJson } from './escape.ts';
import {
  nextCommands,
  stateOf,
  totalsOf,
  type CheckCounts,
  type FailureStatus,
  type NextCommand,
  type PathStatus,
  type ProjectStatus,
  type StageState,
  type StepStatus,
} from './status.ts';

/** The version of the document's form; as with `jsonReportVersion`, within one version fields are only added. */
const jsonStatusVersion = 1;

/** The document that `statusJson` writes. Moments are RFC 3339, UTC. */
interface JsonStatus {
  /** The version of this form. */
  readonly seaworthy: number;
  readonly at: string;
  readonly path: readonly StepStatus[];
  readonly project: Pick<ProjectStatus, 'slug' | 'title' | 'language'> | null;
  /** Empty where there is no project. */
  readonly stages: readonly JsonStageStatus[];
  readonly totals: { readonly passed: number; readonly of: number; readonly hints: number } | null;
  readonly failure: FailureStatus | null;
  /** What to type next, the most useful first. */
  readonly next: readonly NextCommand[];
}

interface JsonStageStatus {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** As it is shown: `ok`, `broken`, `skipped`, `unknown`, `next` or `open`. */
  readonly state: StageState;
  /** Null when it was never checked. */
  readonly verdict: StageVerdict | null;
  readonly checkedAt: string | null;
  /** How many checks it has. */
  readonly of: number;
  /** Null where there is no record of them any more. */
  readonly checks: CheckCounts | null;
  readonly hints: number;
}

/** The status as one JSON document, indented, with a line feed at its end. */
export function statusJson(status: PathStatus): string {
  const { project, steps, now } = status;
  const document: JsonStatus = {
    seaworthy: jsonStatusVersion,
    at: new Date(now).toISOString(),
    path: steps,
    project: project && { slug: project.slug, title: project.title, language: project.language },
    stages: project === null ? [] : stagesOf(project),
    totals: project && totalsOf(project),
    failure: project?.failure ?? null,
    next: nextCommands(status),
  };
  return `${escapeJson(JSON.stringify(document, null, 2))}\n`;
}

function stagesOf(project: ProjectStatus): readonly JsonStageStatus[] {
  return project.stages.map((stage) => {
    const { slug, number, title, verdict, at, of, checks, hints } = stage;
    const checkedAt = at === null ? null : new Date(at).toISOString();
    return {
      slug,
      number,
      title,
      state: stateOf(stage, project),
      verdict,
      checkedAt,
      of,
      checks,
      hints,
    };
  });
}
