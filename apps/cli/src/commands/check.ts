/** `seaworthy check`: starts the server in a folder and looks at it through every lens. */
import { Mistake } from '@seaworthy/core';
import { renderCheckList } from '@seaworthy/report';
import { urlTarget } from '@seaworthy/runner';
import { chosenReader, readerOptions } from '../reading.ts';
import { command, type Arguments, type Surroundings } from '../command.ts';
import { findProject } from '../past-run.ts';
import { keepProgress, prepare, runChecks, type Prepared } from '../checking.ts';
import { modeOf } from '../terminal/index.ts';
import { refuseKeptApp } from '../settings/kept-apps.ts';

export default command({
  summary: 'check the server in this folder, stage by stage',
  usage: '[FOLDER]',
  description: [
    'Builds and starts the server that lies in FOLDER (this folder unless told), as production would: from its',
    'Procfile, with PORT, DATABASE_URL and DATA_DIR in its environment. Runs the stages in their order and stops',
    'after the first that does not pass. Everything that was started is ended again.',
  ].join('\n'),
  options: {
    command: {
      type: 'string',
      value: 'COMMAND',
      help: 'start the server with this command instead of a Procfile',
    },
    build: { type: 'string', value: 'COMMAND', help: 'run this once before the server is started' },
    url: { type: 'string', value: 'URL', help: 'check a server that already runs on this machine' },
    'destroys-data': {
      type: 'boolean',
      help: 'with --url: the checks may write there and delete what it holds',
    },
    root: {
      type: 'string',
      value: 'PATH',
      help: 'the path under which the project lives, such as /todos',
    },
    project: {
      type: 'string',
      value: 'NAME',
      help: 'which project it is, where seaworthy.json does not say',
    },
    stage: { type: 'string', value: 'STAGE', help: 'go up to this stage, by name or number' },
    only: {
      type: 'string',
      value: 'CHECK',
      help: 'run only this check, such as survive/losesNoChange',
    },
    all: { type: 'boolean', help: 'go on after a stage that does not pass' },
    seed: { type: 'string', value: 'SEED', help: 'use the data of an earlier run' },
    list: { type: 'boolean', help: 'say what would be checked, and do nothing' },
    ...readerOptions,
  },
  examples: [
    ['seaworthy check', 'check the server in this folder'],
    ['seaworthy check my-server --stage say-no-well', 'stop after the stage say-no-well'],
    ['seaworthy check --command "python3 server.py"', 'without a Procfile'],
    [
      'seaworthy check --url http://127.0.0.1:3000/todos',
      'look at a running server without writing to it',
    ],
    ['seaworthy check --format json > result.json', 'for another program to read'],
  ],
  async run(args, around) {
    const reader = chosenReader('check', args, around);
    const prepared = await preparedTarget(args, around);
    if (args.flag('list')) return list(prepared, around);
    const only = args.text('only');
    const result = await runChecks(
      prepared,
      {
        seed: args.text('seed'),
        upTo: args.text('stage'),
        only: only === undefined ? undefined : [only],
        all: args.flag('all'),
      },
      reader,
      around.signal,
    );
    const isWhole =
      only === undefined &&
      prepared.target.kind === 'started' &&
      args.text('command') === undefined;
    if (isWhole && !around.signal.aborted) await keepProgress(prepared, result);
    return result.exitCode;
  },
});

async function preparedTarget(args: Arguments, around: Surroundings): Promise<Prepared> {
  const [folder = '.', ...others] = args.positionals;
  if (others.length > 0) {
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: `One folder at a time: ${others.join(' ')} is too much.`,
      command: 'check',
    });
  }
  const url = args.text('url');
  const root = args.text('root');
  if (root !== undefined && !root.startsWith('/')) {
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: `--root ${root} does not begin with a slash.`,
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
  const target = urlTarget(url, args.flag('destroys-data'));
  await refuseKeptApp(target);
  const project = await findProject(args.text('project'), around.cwd);
  return {
    folder: around.cwd,
    state: null,
    project,
    target: { ...target, root: root ?? target.root },
  };
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
