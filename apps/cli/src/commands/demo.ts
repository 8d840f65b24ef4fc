/** `seaworthy demo` (and `npm start`): checks the small server that comes along, which has one honest fault. */
import { command } from '../command.ts';
import { readerOptions } from '../reader-options.ts';

export default command({
  summary: 'see a whole run on a small server that comes along',
  usage: '',
  description: [
    'Checks a small to-do server that comes along. It is right in most, and has one honest fault. Nothing is asked,',
    'nothing is kept, and it ends by itself. The exit code is 0 when the run went as planned.',
  ].join('\n'),
  options: {
    seed: { type: 'string', value: 'SEED', help: 'use the data of an earlier run' },
    ...readerOptions,
  },
  examples: [
    ['seaworthy demo', 'watch a run and read a failure card'],
    ['seaworthy demo --seed 8f21aa03', 'the same run again'],
  ],
  run: async (args, around) => (await import('../runs/demo.ts')).run(args, around),
});
