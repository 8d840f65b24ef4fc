/** What `seaworthy hint` does; its help stands in `commands/hint.ts`. */
import { resolve } from 'node:path';
import type { PlacedCheck, Project } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { checkOf, findProject, pastRun } from '../past-run.ts';
import { readState, writeState } from '../settings/seaworthy-json.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = resolve(around.cwd, args.text('folder') ?? '.');
  const state = await readState(folder);
  const project = await findProject(args.text('project') ?? state?.project, folder);
  const id = checkOf(args.positionals[0], pastRun(folder), { folder, project });
  const placed = findCheck(project, id);
  const seen = state?.hints?.[id] ?? 0;
  const rungs = args.flag('all') ? placed.hints.length : Math.min(seen + 1, placed.hints.length);
  around.stdout.write(hintText(placed, rungs));
  if (state !== null && rungs > seen) {
    await writeState(folder, { ...state, hints: { ...state.hints, [id]: rungs } });
  }
  return 0;
}

function findCheck(project: Project, id: string): PlacedCheck {
  const found = project.stages.flatMap((stage) => stage.checks).find((placed) => placed.id === id);
  if (found === undefined) throw new Error(`${id} was found in the project a moment ago`);
  return found;
}

function hintText(placed: PlacedCheck, rungs: number): string {
  const left = placed.hints.length - rungs;
  const more =
    left === 0
      ? 'That is all we have. The text of the stage says more: seaworthy task'
      : `${left === 1 ? 'One more hint' : `${left} more hints`}: seaworthy hint ${placed.id}`;
  return [
    `${placed.id}: ${placed.check.claim}`,
    '',
    ...placed.hints
      .slice(0, rungs)
      .map((text, index) => `${index + 1}/${placed.hints.length}  ${text}`),
    '',
    more,
    '',
  ].join('\n');
}
