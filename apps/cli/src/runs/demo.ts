/** What `seaworthy demo` does; its help stands in `commands/demo.ts`. */
import { join, relative } from 'node:path';
import { findProjects } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { prepare, runChecks } from '../checking.ts';
import { curriculumFolder } from '../places.ts';
import { chosenReader, isForPeople } from '../reading.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = await demoFolder();
  const prepared = await prepare({ folder }, around);
  const target = { ...prepared.target, name: 'the demo server' };
  const reader = chosenReader('demo', args, around);
  const choice = { seed: args.text('seed') };
  const result = await runChecks({ ...prepared, target }, choice, reader, around.signal);
  const asPlanned = result.exitCode === 1 && result.stages.get('survive') === 'broken';
  if (!asPlanned) return result.exitCode === 0 ? 1 : result.exitCode;
  if (isForPeople(args)) around.stdout.write(whatNext(relative(around.cwd, folder)));
  return 0;
}

async function demoFolder(): Promise<string> {
  const [folder] = (await findProjects(curriculumFolder)).values();
  return join(folder ?? curriculumFolder, 'demo');
}

function whatNext(folder: string): string {
  return [
    '',
    'This went as planned: the demo server has one honest fault, and the card above shows it.',
    `Its source is in ${folder}. Can you see where it goes wrong?`,
    '',
    'What to do next:',
    `  node bin/seaworthy.js replay --folder ${folder}     see the failure again`,
    '  node bin/seaworthy.js start todo ../my-todo --language python     begin your own (or javascript)',
    '',
  ].join('\n');
}
