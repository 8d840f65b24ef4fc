/** `seaworthy status`: the path, and what holds of the project in this folder. */
import { command } from '../command.ts';
import { folderOption, projectOption } from '../server-options.ts';

export default command({
  summary: 'the path, what holds of your project, and what to type next',
  usage: '',
  description: [
    'Shows the steps of the path, and of the project around this folder each stage: what came of it, when it was last',
    'checked, how many of its checks hold, and how many hints were used. Then the first failure, and what to type next.',
    'Nothing is run and nothing is written. Outside of a project it says how to begin one.',
    'In the folder of an exercise it shows the units of that step, and what came of the exercises that lie beside it.',
  ].join('\n'),
  options: {
    folder: folderOption,
    project: projectOption,
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['terminal', 'plain', 'json'],
      help: 'terminal (as usual), plain (for screen readers), or json',
    },
  },
  examples: [
    ['seaworthy status', 'where you are'],
    ['seaworthy status --folder my-list', 'of a project in another folder'],
    ['seaworthy status --format json', 'for another program to read'],
  ],
  run: async (args, around) => (await import('../runs/status.ts')).run(args, around),
});
