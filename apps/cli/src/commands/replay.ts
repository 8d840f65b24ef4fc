/** `seaworthy replay`: runs one failed check again with the same data, or keeps its server running to try it by hand. */
import { command } from '../command.ts';
import { readerOptions } from '../reader-options.ts';
import { folderOption, projectOption, startOptions } from '../server-options.ts';

export default command({
  summary: 'repeat a failure with the same data',
  usage: '[CHECK]',
  description: [
    'Runs one check of the last run again, with the same seed. CHECK is its name (survive/losesNoChange) or its number',
    'on the page (D2); the first that failed unless told. With --keep the server is started and left running, so that',
    'the script of the failure card can be run by hand.',
  ].join('\n'),
  options: {
    seed: {
      type: 'string',
      value: 'SEED',
      help: 'the seed to use instead of that of the last run',
    },
    folder: folderOption,
    keep: {
      type: 'boolean',
      help: 'start the server, say how to reach it, and keep it until Ctrl-C',
    },
    ...startOptions,
    project: projectOption,
    ...readerOptions,
  },
  examples: [
    ['seaworthy replay', 'the first failure of the last run'],
    ['seaworthy replay D2', 'the check that the page calls D2'],
    [
      'seaworthy replay survive/keepsWhatItAcknowledged --seed 8f21aa03',
      'a check and a seed from a card',
    ],
    ['seaworthy replay D2 --format html > report.html', 'the same as a page to look at'],
    [
      'seaworthy replay D2 --keep',
      'keep the server running and say how to run the script of the card',
    ],
  ],
  run: async (args, around) => (await import('../runs/replay.ts')).run(args, around),
});
