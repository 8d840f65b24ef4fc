/** Begins an exercise: the starter of a language, and which exercise it is for. */
import { mkdir, cp } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { openExercise, readStarters, starterFile } from '@seaworthy/content';
import type { Arguments, Surroundings } from '../command.ts';
import { exercisePhrases } from '../phrases/exercise.ts';
import { curriculumFolder } from '../places.ts';
import { chosenStarter, refuseFullFolder } from '../begin.ts';
import { readState, writeState } from '../settings/seaworthy-json.ts';

/** Copies the starter; returns the exit code. */
export async function startExercise(args: Arguments, around: Surroundings): Promise<number> {
  const [slug = '', name] = args.positionals;
  const exercise = await openExercise(curriculumFolder, slug);
  const folder = resolve(around.cwd, name ?? slug);
  await refuseFullFolder(folder, slug);
  const wanted = args.text('lang') ?? args.text('language');
  const starter = await chosenStarter(await readStarters(curriculumFolder), wanted, around);
  if (starter === null) return 2;
  await mkdir(folder, { recursive: true });
  await cp(starter.folder, folder, {
    recursive: true,
    errorOnExist: true,
    force: false,
    filter: (path) => basename(path) !== starterFile,
  });
  writeState(folder, { exercise: slug, ...(await readState(folder)) });
  const shown = relative(around.cwd, folder) || '.';
  around.stdout.write(
    [
      exercisePhrases.begun(exercise.title, starter.name, shown),
      '',
      ...exercisePhrases.commands(shown),
      '',
      exercisePhrases.firstStep,
      '',
    ].join('\n'),
  );
  return 0;
}
