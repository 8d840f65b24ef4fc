/** `seaworthy check`: starts the server in a folder and looks at it through every lens. */
import { command } from '../command.ts';
import { readerOptions } from '../reader-options.ts';

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
    ['seaworthy check --format html > report.html', 'a page to look at and to keep'],
    ['seaworthy check --format junit > junit.xml', 'for the test results of a CI system'],
  ],
  run: async (args, around) => (await import('../runs/check.ts')).run(args, around),
});
