/** What `seaworthy demo` does; its help stands in `commands/demo.ts`. */
import { join, relative } from 'node:path';
import { findProjects } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { prepare, runChecks } from '../checking.ts';
import { demoPhrases } from '../phrases/demo.ts';
import { curriculumFolder } from '../places.ts';
import { chosenReader, isForPeople } from '../reading.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const folder = await demoFolder();
  const prepared = await prepare({ folder }, around);
  const target = { ...prepared.target, name: demoPhrases.server };
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
    demoPhrases.asPlanned,
    demoPhrases.source(folder),
    '',
    ...demoPhrases.next(folder),
    '',
  ].join('\n');
}
