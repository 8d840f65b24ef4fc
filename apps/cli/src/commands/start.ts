/** `seaworthy start`: begins a project with a starter in the learner's language. */
import { command } from '../command.ts';

export default command({
  summary: 'begin a project with a starter in your language',
  usage: '[PROJECT] [FOLDER]',
  description: [
    'Copies a starter into FOLDER (named like the project unless told): a server that runs at once and fails the first',
    'stage with a message that says which line to change. Nothing that already lies there is touched.',
  ].join('\n'),
  options: {
    language: {
      type: 'string',
      value: 'LANGUAGE',
      help: 'which starter; the first whose language is installed unless told',
    },
  },
  examples: [
    ['seaworthy start todo', 'begin the to-do project in the folder todo'],
    ['seaworthy start todo my-list --language javascript', 'in JavaScript, in the folder my-list'],
  ],
  run: async (args, around) => (await import('../runs/start.ts')).run(args, around),
});
