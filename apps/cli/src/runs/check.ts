/** What `seaworthy check` does; its help stands in `commands/check.ts`. */
import { Mistake } from '@seaworthy/core';
import { renderCheckList } from '@seaworthy/report';
import { urlTarget } from '@seaworthy/runner';
import { chosenReader } from '../reading.ts';
import type { Arguments, Surroundings } from '../command.ts';
import { findProject } from '../past-run.ts';
import { checkPhrases } from '../phrases/check.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { commandLine, keepProgress, prepare, runChecks, type Prepared } from '../checking.ts';
import { modeOf } from '../terminal/index.ts';
import { begunIn } from '../exercise/begun.ts';
import { checkExercise } from '../exercise/check.ts';
import { learnerFolder } from '../settings/learner-folder.ts';
import { refuseKeptApp } from '../settings/kept-apps.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const begun = await begunIn(learnerFolder(args.positionals[0], around.cwd));
  if (begun !== null) return checkExercise(begun, args, around);
  const reader = chosenReader('check', args, around);
  const prepared = await preparedTarget(args, around);
  if (args.flag('list')) return list(prepared, around);
  const only = args.text('only');
  const result = await runChecks(
    prepared,
    {
      seed: args.text('seed'),
      // A check that is named runs whatever its stage is.
      upTo: only === undefined ? args.text('stage') : undefined,
      only: only === undefined ? undefined : [only],
      all: args.flag('all'),
    },
    reader,
    around.signal,
  );
  const isWhole =
    only === undefined && prepared.target.kind === 'started' && args.text('command') === undefined;
  if (isWhole && !around.signal.aborted) await keepProgress(prepared, result);
  return result.exitCode;
}

async function preparedTarget(args: Arguments, around: Surroundings): Promise<Prepared> {
  const [folder, ...others] = args.positionals;
  if (others.length > 0) {
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: typedPhrases.oneFolder(others),
      command: 'check',
    });
  }
  const url = args.text('url');
  refuseContradictions(args);
  const root = args.text('root');
  if (root !== undefined && !root.startsWith('/')) {
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: checkPhrases.rootSlash(root),
      command: 'check',
    });
  }
  if (url === undefined) {
    return prepare(
      {
        folder,
        command: args.text('command'),
        build: args.text('build'),
        project: args.text('project'),
        root,
      },
      around,
    );
  }
  const destroysData = args.flag('destroys-data');
  const target = urlTarget(url, destroysData);
  await refuseKeptApp(target);
  const project = await findProject(args.text('project'), around.cwd);
  return {
    folder: around.cwd,
    state: null,
    project,
    target: { ...target, root: root ?? target.root },
    replayCommand: (check, seed) => {
      const words = ['seaworthy', 'check', '--url', url, '--only', check, '--seed', seed];
      if (destroysData) words.push('--destroys-data');
      return commandLine(words, { root, project: args.text('project') });
    },
  };
}

/** What a server that already runs has no use for, and the other way round. */
function refuseContradictions(args: Arguments): void {
  const hasUrl = args.text('url') !== undefined;
  const started = ['command', 'build'].find((option) => args.text(option) !== undefined);
  const what = args.positionals.length > 0 ? checkPhrases.aFolder : started && `--${started}`;
  const problem = contradiction(hasUrl, what, args.flag('destroys-data'));
  if (problem !== null) throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'check' });
}

function contradiction(
  hasUrl: boolean,
  what: string | undefined,
  destroysData: boolean,
): string | null {
  if (hasUrl && what !== undefined) return checkPhrases.runsAlready(what);
  return hasUrl || !destroysData ? null : checkPhrases.onlyForUrl;
}

function list(prepared: Prepared, around: Surroundings): number {
  const stages = prepared.project.stages.map((stage) => ({
    slug: stage.slug,
    number: stage.number,
    title: stage.title,
    checks: stage.checks.map(({ id, check }) => ({ id, lens: check.lens, claim: check.claim })),
  }));
  around.stdout.write(`${renderCheckList(stages, modeOf(around.stdout, around.env)).join('\n')}\n`);
  return 0;
}
