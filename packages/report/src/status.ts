/** Where a learner stands: the path, the project of a folder, and what to type next. Plain data, and pure functions of it. */
import type { StageVerdict } from '@seaworthy/core';
import { standing } from './status-phrases.ts';
import type { Outcome } from './theme.ts';

/** What came of the checks of a stage, by outcome; `unrun` have none. */
export type CheckCounts = Readonly<Record<Outcome | 'unrun', number>>;

/** One stage of the project. */
export interface StageStatus {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** What came of it when it was last checked; null when it never was. */
  readonly verdict: StageVerdict | null;
  /** When that was, in milliseconds since the Unix epoch; null where that is not known. */
  readonly at: number | null;
  /** How many checks it has. */
  readonly of: number;
  /** What came of them, from the record of that run; null where there is none any more. */
  readonly checks: CheckCounts | null;
  /** How many hints were shown for its checks. */
  readonly hints: number;
}

/** The first check that does not hold. */
export interface FailureStatus {
  readonly check: string;
  /** As a learner may type it: its number on the page, or its id. */
  readonly name: string;
  readonly claim: string;
  readonly stage: string;
  /** Whether it held when it was repeated later. */
  readonly heldSince: boolean;
}

/** The project of a folder. */
export interface ProjectStatus {
  readonly slug: string;
  readonly title: string;
  readonly language: string | null;
  readonly stages: readonly StageStatus[];
  readonly failure: FailureStatus | null;
}

/** One step of the path as it lies on disk. */
export interface StepStatus {
  readonly number: number;
  readonly name: string;
  readonly projects: readonly { readonly slug: string; readonly title: string }[];
  readonly exercises: readonly { readonly slug: string; readonly title: string }[];
}

/** Everything that the status shows. */
export interface PathStatus {
  /** The moment at which it is so, in milliseconds since the Unix epoch. */
  readonly now: number;
  /** The folder, as one may type it; empty for the one in which the reader stands. */
  readonly folder: string;
  readonly steps: readonly StepStatus[];
  /** Null where the folder is none of a project. */
  readonly project: ProjectStatus | null;
  /** Whether a server lies in the folder. */
  readonly hasServer: boolean;
}

/** What a stage is shown as. */
export type StageState = Outcome | 'next' | 'open';

/** One thing to type, and what it does. */
export interface NextCommand {
  readonly command: string;
  readonly does: string;
}

/** What a stage is shown as: its verdict; else it is the next one, or one that comes later. */
export function stateOf(stage: StageStatus, project: ProjectStatus): StageState {
  if (stage.verdict === 'passed') return 'ok';
  if (stage.verdict === 'broken') return 'broken';
  if (stage.verdict === 'undecided') return isSkipped(stage) ? 'skipped' : 'unknown';
  return stage === firstUnpassed(project) ? 'next' : 'open';
}

function isSkipped({ checks, of }: StageStatus): boolean {
  return checks !== null && of > 0 && checks.skipped === of;
}

function firstUnpassed({ stages }: ProjectStatus): StageStatus | undefined {
  return stages.find(({ verdict }) => verdict !== 'passed');
}

/** How many stages have passed, and how many hints were used. */
export function totalsOf({ stages }: ProjectStatus): { passed: number; of: number; hints: number } {
  return {
    passed: stages.filter(({ verdict }) => verdict === 'passed').length,
    of: stages.length,
    hints: stages.reduce((sum, { hints }) => sum + hints, 0),
  };
}

/** What to type next, the most useful first. */
export function nextCommands(status: PathStatus): readonly NextCommand[] {
  const { project } = status;
  const { does } = standing;
  if (project === null) return beginnings(status);
  if (project.failure !== null) return afterFailure(project.failure.name, project.failure);
  const stage = firstUnpassed(project);
  if (stage === undefined) {
    return [{ command: 'seaworthy check', does: does.keep }, ...otherProjects(status)];
  }
  if (stage.verdict === 'broken') return [{ command: 'seaworthy check', does: does.checkBroken }];
  if (stage.verdict === 'undecided') {
    return [
      { command: 'seaworthy check', does: does.undecided },
      { command: 'seaworthy doctor', does: does.doctor },
    ];
  }
  return [
    { command: 'seaworthy task', does: does.task(stage.title) },
    { command: 'seaworthy check', does: does.check },
  ];
}

function afterFailure(name: string, { heldSince }: FailureStatus): readonly NextCommand[] {
  const { does } = standing;
  if (heldSince) return [{ command: 'seaworthy check', does: does.checkMended(name) }];
  return [
    { command: `seaworthy hint ${name}`, does: does.hint },
    { command: `seaworthy compare ${name}`, does: does.compare },
    { command: 'seaworthy check', does: does.checkAgain },
  ];
}

/** Where there is no project yet. */
function beginnings(status: PathStatus): readonly NextCommand[] {
  const [first, ...others] = status.steps.flatMap(({ projects }) => projects);
  const { does } = standing;
  const only = others.length === 0 ? '' : ` --project ${first?.slug ?? ''}`;
  return [
    ...(status.hasServer ? [{ command: `seaworthy check${only}`, does: does.checkServer }] : []),
    ...otherProjects(status),
    ...firstExercises(status),
  ];
}

/** The first one of each step that has some. */
function firstExercises({ steps }: PathStatus): readonly NextCommand[] {
  return steps.flatMap(({ number, exercises }) =>
    exercises.slice(0, 1).map(({ slug }) => ({
      command: `seaworthy start ${slug}`,
      does: standing.does.startExercise(number),
    })),
  );
}

function otherProjects({ steps, project }: PathStatus): readonly NextCommand[] {
  return steps
    .flatMap(({ projects }) => projects)
    .filter(({ slug }) => slug !== project?.slug)
    .map(({ slug }) => ({ command: `seaworthy start ${slug}`, does: standing.does.start }));
}
