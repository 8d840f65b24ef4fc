/** What `seaworthy status` does; its help stands in `commands/status.ts`. */
import { Mistake } from '@seaworthy/core';
import { statusJson, statusLines as linesOf } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { pathStatus } from '../path-status.ts';
import { begunIn } from '../exercise/begun.ts';
import { exerciseStatus, exerciseStatusLines } from '../exercise/status.ts';
import { statusPhrases } from '../phrases/status.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { writeLines } from '../problem/judged.ts';
import { modeOf } from '../terminal/index.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const format = args.text('format') ?? 'terminal';
  if (args.positionals.length > 0) {
    const problem = statusPhrases.ofFolder(args.positionals);
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'status' });
  }
  const folder = learnerFolder(args.text('folder'), around.cwd);
  const begun = await begunIn(folder);
  if (begun !== null && args.text('project') === undefined) {
    const status = await exerciseStatus(begun);
    const lines = exerciseStatusLines(status, modeOf(around.stdout, around.env).unicode);
    writeLines(around, format === 'json' ? [JSON.stringify(status, null, 2)] : lines);
    return 0;
  }
  const asked = { cwd: around.cwd, now: Date.now(), project: args.text('project') };
  const status = await pathStatus(folder, asked);
  if (format === 'json') {
    around.stdout.write(statusJson(status));
    return 0;
  }
  const mode = modeOf(around.stdout, around.env, format === 'plain' ? { plain: true } : {});
  around.stdout.write(`${linesOf(status, mode).join('\n')}\n`);
  return 0;
}

/** The status of a folder as a terminal shows it, at the moment `now`. */
export async function statusLines(
  folder: string,
  around: Pick<Surroundings, 'cwd' | 'env' | 'stdout'>,
  now = Date.now(),
): Promise<string[]> {
  const begun = await begunIn(folder);
  if (begun !== null) {
    const { unicode } = modeOf(around.stdout, around.env);
    return [...exerciseStatusLines(await exerciseStatus(begun), unicode)];
  }
  const status = await pathStatus(folder, { cwd: around.cwd, now });
  return linesOf(status, modeOf(around.stdout, around.env));
}
