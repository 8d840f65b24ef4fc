/** `seaworthy hint`: the next rung of help for a check: a question, a concept with a pointer, an outline. */
import { command } from '../command.ts';
import { folderOption, projectOption } from '../server-options.ts';

export default command({
  summary: 'the next hint for a check: a question, a concept, an outline',
  usage: '[CHECK]',
  description: [
    'Shows one hint more for a check of the last run each time it is asked. CHECK is its name (survive/losesNoChange) or',
    'its number on the page (D2); the first that failed unless told. Hints are free; how many were shown is written down.',
    'In the folder of an exercise it shows the next hint for that.',
  ].join('\n'),
  options: {
    folder: folderOption,
    project: projectOption,
    all: { type: 'boolean', help: 'show every rung at once' },
  },
  examples: [
    ['seaworthy hint', 'for the first failure of the last run'],
    ['seaworthy hint D34', 'for the check that the page calls D34'],
  ],
  run: async (args, around) => (await import('../runs/hint.ts')).run(args, around),
});
