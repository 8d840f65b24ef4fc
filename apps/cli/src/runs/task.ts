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
  const [name] = args.positionals;
  const next = name === undefined ? nextStage(project, state) : namedStage(project, name);
  around.stdout.write(next === null ? allPassed(project) : stageText(project, next));
  return 0;
}

/** The first stage that is not passed; null after the last. */
function nextStage(project: Project, state: LearnerState | null): Stage | null {
  const { stages } = project;
  return stages.find(({ slug }) => state?.progress?.[slug]?.verdict !== 'passed') ?? null;
}

function allPassed({ title, stages }: Project): string {
  return [
    `${title}: you have passed all ${stages.length} stages. Well done.`,
    '',
    ...stages.map((stage) => `  ${stage.number}  ${stage.title}`),
    '',
    'Read a stage again with its number: seaworthy task 1',
    'After each change of your server, see that it still holds: seaworthy check',
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
