/** `seaworthy watch`: checks the server again whenever something is saved. */
import { command } from '../command.ts';
import { projectOption, startOptions } from '../server-options.ts';

export default command({
  summary: 'check again whenever you save',
  usage: '[FOLDER]',
  description: [
    'Watches the server in FOLDER (the project around this folder unless told). Whenever a file is saved it is built and',
    'started anew, and checked: first the stage at which you are, then the stages before it, to see that they still hold.',
    'A run that goes on when you save is ended at once. Files that git ignores are not watched.',
    'In the folder of an exercise your program is run on the tests whenever you save. Ctrl-C ends it.',
    '',
    'Keys: r run again, h the next hint, c the card of the next failure, t the text of the stage, a all stages, q quit.',
  ].join('\n'),
  options: {
    stage: {
      type: 'string',
      value: 'STAGE',
      help: 'stay at this stage, by name or number; the first that is not passed unless told',
    },
    command: startOptions.command,
    build: { type: 'string', value: 'COMMAND', help: 'run this before each start of the server' },
    root: {
      type: 'string',
      value: 'PATH',
      help: 'the path under which the project lives, such as /todos',
    },
    project: projectOption,
    plain: { type: 'boolean', help: 'for screen readers: one statement a line, nothing painted' },
    verbose: { type: 'boolean', help: 'show every remark, and each check that holds' },
  },
  examples: [
    ['seaworthy watch', 'the server in this folder'],
    ['seaworthy watch --stage survive', 'stay at one stage'],
    ['seaworthy watch my-server --plain', 'another folder, for a screen reader'],
  ],
  run: async (args, around) => (await import('../runs/watch.ts')).run(args, around),
});
