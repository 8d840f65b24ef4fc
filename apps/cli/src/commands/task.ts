/** `seaworthy task`: the text of a stage. */
import { command } from '../command.ts';
import { folderOption, projectOption } from '../server-options.ts';

export default command({
  summary: 'read the text of the stage that is next, or of the exercise',
  usage: '[STAGE]',
  description: [
    'Shows the text of a stage and what it checks: the first that has not passed unless told.',
    'In the folder of an exercise it shows the statement with its examples; once you have solved it, also why it works.',
  ].join('\n'),
  options: {
    folder: folderOption,
    project: projectOption,
  },
  examples: [
    ['seaworthy task', 'the stage that is next'],
    ['seaworthy task survive', 'a stage by its name, or its number'],
  ],
  run: async (args, around) => (await import('../runs/task.ts')).run(args, around),
});
