/** What `seaworthy task` does; its help stands in `commands/task.ts`. */
import { resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { Project, Stage } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { findProject } from '../past-run.ts';
import { readState, type LearnerState } from '../settings/seaworthy-json.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = resolve(around.cwd, args.text('folder') ?? '.');
  const state = await readState(folder);
  const project = await findProject(args.text('project') ?? state?.project, folder);
  const stage = chosenStage(project, args.positionals[0], state);
  around.stdout.write(stageText(project, stage));
  return 0;
}

function chosenStage(
  project: Project,
  name: string | undefined,
  state: LearnerState | null,
): Stage {
  const { stages } = project;
  const found =
    name === undefined
      ? (stages.find((stage) => state?.progress?.[stage.slug]?.verdict !== 'passed') ??
        stages.at(-1))
      : stages.find((stage) => stage.slug === name || String(stage.number) === name);
  if (found !== undefined) return found;
  throw new Mistake('SW_UNKNOWN_STAGE', {
    project: project.slug,
    stage: name ?? '',
    stages: stages.map((stage) => stage.slug).join(', '),
  });
}

function stageText(project: Project, stage: Stage): string {
  return [
    `${project.title}, stage ${stage.number} of ${project.stages.length}: ${stage.title}`,
    '',
    stage.brief.text,
    '',
    'What is checked:',
    ...stage.checks.map(({ key, check }) => `- ${key} (${check.lens}): ${check.claim}`),
    '',
  ].join('\n');
}
