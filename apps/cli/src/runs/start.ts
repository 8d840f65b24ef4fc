/** What `seaworthy start` does; its help stands in `commands/start.ts`. */
import { cp, mkdir } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { findExercises, readStarters, starterFile } from '@seaworthy/content';
import { chosenStarter, refuseFullFolder } from '../begin.ts';
import type { Arguments, Surroundings } from '../command.ts';
import { startExercise } from '../exercise/start.ts';
import { findProject } from '../past-run.ts';
import { startPhrases } from '../phrases/start.ts';
import { curriculumFolder } from '../places.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [slug, name] = args.positionals;
  if (slug !== undefined && (await findExercises(curriculumFolder)).has(slug))
    return startExercise(args, around);
  const project = await findProject(slug, around.cwd);
  const folder = resolve(around.cwd, name ?? project.slug);
  await refuseFullFolder(folder, project.slug);
  const wanted = args.text('lang') ?? args.text('language');
  const starter = await chosenStarter(await readStarters(project.folder), wanted, around);
  if (starter === null) return 2;
  await mkdir(folder, { recursive: true });
  await cp(starter.folder, folder, {
    recursive: true,
    errorOnExist: true,
    force: false,
    filter: (path) => basename(path) !== starterFile,
  });
  const shown = relative(around.cwd, folder) || '.';
  const [first] = project.stages;
  around.stdout.write(
    [
      startPhrases.begun(project.title, starter.name, shown),
      '',
      ...startPhrases.commands(shown),
      '',
      startPhrases.firstStage(first?.title ?? ''),
      '',
    ].join('\n'),
  );
  return 0;
}
