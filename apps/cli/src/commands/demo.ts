/** `seaworthy demo` (and `npm start`): checks the small server that comes along, which has one honest fault. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjects } from '@seaworthy/content';
import { command } from '../command.ts';
import { prepare, runChecks } from '../checking.ts';
import { curriculumFolder } from '../places.ts';
import { chosenReader, readerOptions } from '../reading.ts';

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
  async run(args, around) {
    const source = await demoFolder();
    const copy = await mkdtemp(join(tmpdir(), 'seaworthy-demo-'));
    try {
      await cp(source, copy, { recursive: true });
      const prepared = await prepare({ folder: copy }, around);
      const target = { ...prepared.target, name: 'the demo server' };
      const reader = chosenReader('demo', args, around);
      const result = await runChecks(
        { ...prepared, target },
        { seed: args.text('seed') },
        reader,
        around.signal,
      );
      const asPlanned = result.exitCode === 1 && result.stages.get('survive') === 'broken';
      if (asPlanned && !['json', 'ndjson'].includes(args.text('format') ?? ''))
        around.stdout.write(whatNext(source));
      if (asPlanned) return 0;
      return result.exitCode === 0 ? 1 : result.exitCode;
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  },
});

async function demoFolder(): Promise<string> {
  const [folder] = (await findProjects(curriculumFolder)).values();
  return join(folder ?? curriculumFolder, 'demo');
}

function whatNext(source: string): string {
  return [
    '',
    'This went as planned: the demo server has one honest fault, and the card above shows it.',
    `Its source is ${join(source, 'server.js')}. Can you see where it goes wrong?`,
    '',
    'What to do next: begin your own, in the language you like.',
    '  node bin/seaworthy.js start todo my-todo --language python     (or javascript)',
    '',
  ].join('\n');
}
