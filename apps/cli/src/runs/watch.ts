/** What `seaworthy watch` does; its help stands in `commands/watch.ts`. */
import { Mistake } from '@seaworthy/core';
import type { Arguments, Surroundings } from '../command.ts';
import { prepare } from '../checking.ts';
import { begunIn } from '../exercise/begun.ts';
import { watchExercise } from '../exercise/watch.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { modeOf } from '../terminal/index.ts';
import { watchSession } from '../watch/session.ts';
import { watchView } from '../watch/view.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [named, ...others] = args.positionals;
  if (others.length > 0) {
    const problem = typedPhrases.oneFolder(others);
    throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'watch' });
  }
  const folder = learnerFolder(named, around.cwd);
  const begun = await begunIn(folder);
  if (begun !== null) return watchExercise(begun, around);
  const wanted = {
    folder: named,
    command: args.text('command'),
    build: args.text('build'),
    project: args.text('project'),
    root: args.text('root'),
  };
  const look = modeOf(around.stdout, around.env, {
    verbose: args.flag('verbose'),
    ...(args.flag('plain') ? { plain: true } : {}),
  });
  return watchSession({
    folder,
    prepare: () => prepare(wanted, around),
    stage: args.text('stage'),
    view: watchView(around.stdout, look, around.stdin.isTTY),
    around,
  });
}
