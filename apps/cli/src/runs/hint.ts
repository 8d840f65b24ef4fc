/** What `seaworthy hint` does; its help stands in `commands/hint.ts`. */
import type { PlacedCheck, Project } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { checkOf, findProject, pastRun } from '../past-run.ts';
import { begunIn } from '../exercise/begun.ts';
import { hintText } from '../exercise/texts.ts';
import { hintPhrases } from '../phrases/hint.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { readState, writeState } from '../settings/seaworthy-json.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = learnerFolder(args.text('folder'), around.cwd);
  const begun = await begunIn(folder);
  if (begun !== null && args.text('project') === undefined) {
    around.stdout.write(await hintText(begun, args.flag('all')));
    return 0;
  }
  const state = await readState(folder);
  const project = await findProject(args.text('project') ?? state?.project, folder);
  const id = checkOf(args.positionals[0], pastRun(folder), { folder, project });
  around.stdout.write(await nextHint({ folder, project, id }, args.flag('all')));
  return 0;
}

/** A check of the server in a folder. */
interface HintPlace {
  readonly folder: string;
  readonly project: Project;
  readonly id: string;
}

/** One hint more for a check, or all of them; how many were shown is written down. */
export async function nextHint({ folder, project, id }: HintPlace, all = false): Promise<string> {
  const placed = findCheck(project, id);
  const state = await readState(folder);
  const seen = state?.hints?.[id] ?? 0;
  const rungs = all ? placed.hints.length : Math.min(seen + 1, placed.hints.length);
  if (state !== null && rungs > seen) {
    writeState(folder, { ...state, hints: { ...state.hints, [id]: rungs } });
  }
  return hintOf(placed, rungs);
}

function findCheck(project: Project, id: string): PlacedCheck {
  const found = project.stages.flatMap((stage) => stage.checks).find((placed) => placed.id === id);
  if (found === undefined) throw new Error(`${id} was found in the project a moment ago`);
  return found;
}

function hintOf(placed: PlacedCheck, rungs: number): string {
  const left = placed.hints.length - rungs;
  const more = left === 0 ? hintPhrases.noMore : hintPhrases.more(left, placed.id);
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
