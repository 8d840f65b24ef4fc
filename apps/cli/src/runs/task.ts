/** What `seaworthy task` does; its help stands in `commands/task.ts`. */
import { Mistake } from '@seaworthy/core';
import type { Project, Stage } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { begunIn } from '../exercise/begun.ts';
import { taskText } from '../exercise/texts.ts';
import { findProject } from '../past-run.ts';
import { taskPhrases } from '../phrases/task.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { readState, type LearnerState } from '../settings/seaworthy-json.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = learnerFolder(args.text('folder'), around.cwd);
  const begun = await begunIn(folder);
  if (begun !== null && args.text('project') === undefined) {
    around.stdout.write(taskText(begun));
    return 0;
  }
  const state = await readState(folder);
  const project = await findProject(args.text('project') ?? state?.project, folder);
  const [name] = args.positionals;
  const next = name === undefined ? nextStage(project, state) : namedStage(project, name);
  around.stdout.write(next === null ? allPassed(project) : stageText(project, next));
  return 0;
}

/** The first stage that is not passed; null after the last. */
export function nextStage(project: Project, state: LearnerState | null): Stage | null {
  const { stages } = project;
  return stages.find(({ slug }) => state?.progress?.[slug]?.verdict !== 'passed') ?? null;
}

function allPassed({ title, stages }: Project): string {
  return [
    taskPhrases.allPassed(title, stages.length),
    '',
    ...stages.map((stage) => `  ${stage.number}  ${stage.title}`),
    '',
    taskPhrases.readAgain,
    taskPhrases.checkAgain,
    '',
  ].join('\n');
}

function namedStage({ slug, stages }: Project, name: string): Stage {
  const found = stages.find((stage) => stage.slug === name || String(stage.number) === name);
  if (found !== undefined) return found;
  throw new Mistake('SW_UNKNOWN_STAGE', {
    project: slug,
    stage: name,
    stages: stages.map((stage) => stage.slug).join(', '),
  });
}

/** The text of a stage, and what is checked. */
export function stageText(project: Project, stage: Stage): string {
  return [
    taskPhrases.heading(project.title, stage.number, project.stages.length, stage.title),
    '',
    stage.brief.text,
    '',
    taskPhrases.checks,
    ...stage.checks.map(({ key, check }) => `- ${key} (${check.lens}): ${check.claim}`),
    '',
  ].join('\n');
}
