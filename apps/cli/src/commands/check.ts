/** `seaworthy check`: starts the server in a folder and looks at it through every lens. */
import { command } from '../command.ts';
import { readerOptions } from '../reader-options.ts';
import { projectOption, startOptions } from '../server-options.ts';

export default command({
  summary: 'check the server or the exercise in this folder',
  usage: '[FOLDER]',
  description: [
    'Builds and starts the server in FOLDER (the project around this folder unless told), as production would: from its',
    'Procfile, with PORT, DATABASE_URL and DATA_DIR in its environment. Runs the stages in their order and stops',
    'after the first that does not pass. Everything that was started is ended again.',
    '',
    'In the folder of an exercise it runs your program on the tests, and shows the smallest one that fails. Of the',
    'options only --only (the name of a test), --all, --list and --format (terminal, json or ndjson) are for exercises.',
  ].join('\n'),
  options: {
    command: startOptions.command,
    build: startOptions.build,
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
    project: projectOption,
    stage: { type: 'string', value: 'STAGE', help: 'go up to this stage, by name or number' },
    only: {
      type: 'string',
      value: 'CHECK',
      help: 'run only this check, such as survive/losesNoChange, or this test of an exercise',
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
    [
      'seaworthy check --report junit=junit.xml --report github',
      'in GitHub Actions: to read here, as a file, and as annotations with a summary, from one run',
    ],
  ],
  run: async (args, around) => (await import('../runs/check.ts')).run(args, around),
});
