/** `seaworthy task`: the text of a stage. */
import { command } from '../command.ts';

export default command({
  summary: 'read the text of the stage that is next',
  usage: '[STAGE]',
  description:
    'Shows the text of a stage and what it checks: the first that has not passed unless told.',
  options: {
    folder: {
      type: 'string',
      value: 'FOLDER',
      help: 'where the server lies; this folder unless told',
    },
    project: {
      type: 'string',
      value: 'NAME',
      help: 'which project it is, where seaworthy.json does not say',
    },
  },
  examples: [
    ['seaworthy task', 'the stage that is next'],
    ['seaworthy task survive', 'a stage by its name, or its number'],
  ],
  run: async (args, around) => (await import('../runs/task.ts')).run(args, around),
});
