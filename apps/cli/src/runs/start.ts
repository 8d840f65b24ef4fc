/** What `seaworthy start` does; its help stands in `commands/start.ts`. */
import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { EnvironmentTrouble, Mistake } from '@seaworthy/core';
import { findProjects } from '@seaworthy/content';
import { findTool } from '@seaworthy/process';
import type { Arguments, Surroundings } from '../command.ts';
import { findProject } from '../past-run.ts';
import { curriculumFolder } from '../places.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [slug, name] = args.positionals;
  const project = await findProject(slug, around.cwd);
  const folders = await findProjects(curriculumFolder);
  const starters = join(folders.get(project.slug) ?? curriculumFolder, 'starters');
  const language = await chosenLanguage(starters, args.text('language'));
  const folder = resolve(around.cwd, name ?? project.slug);
  await refuseFullFolder(folder, project.slug);
  await mkdir(folder, { recursive: true });
  await cp(join(starters, language), folder, {
    recursive: true,
    errorOnExist: true,
    force: false,
  });
  const shown = relative(around.cwd, folder) || '.';
  const [first] = project.stages;
  around.stdout.write(
    [
      `${project.title}, in ${language}: the starter lies in ${shown}.`,
      '',
      `  cd ${shown}`,
      '  seaworthy check',
      '',
      `It fails the first stage, "${first?.title ?? ''}", and the card says what to do. That is your first step.`,
      '',
    ].join('\n'),
  );
  return 0;
}

async function chosenLanguage(starters: string, wanted: string | undefined): Promise<string> {
  const entries = await readdir(starters, { withFileTypes: true });
  const languages = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  if (wanted !== undefined) {
    if (languages.includes(wanted)) return installed(wanted);
    throw new Mistake('SW_BAD_ARGUMENT', {
      problem: `There is no starter in ${wanted}; there are ${languages.join(', ')}. Any language will do without one: write a Procfile.`,
      command: 'start',
    });
  }
  for (const language of languages) {
    if ((await findTool(programOf(language))) !== null) return language;
  }
  return installed(languages[0] ?? '');
}

/** The language, if a server in it could be started here: else the first check would blame the server. */
async function installed(language: string): Promise<string> {
  const tool = programOf(language);
  if ((await findTool(tool)) !== null) return language;
  throw new EnvironmentTrouble('SW_NO_TOOL', { tool, need: `the starter in ${language} needs it` });
}

function programOf(language: string): string {
  return programs.get(language) ?? language;
}

/** The program of a language, where it is not called like the language. */
const programs = new Map([
  ['python', 'python3'],
  ['javascript', 'node'],
]);

async function refuseFullFolder(folder: string, project: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory())
    throw new Mistake('SW_FOLDER_NOT_EMPTY', { folder, found: 'a file of that name', project });
  const [first] = (await readdir(folder)).filter((name) => name !== '.git');
  if (first !== undefined)
    throw new Mistake('SW_FOLDER_NOT_EMPTY', { folder, found: first, project });
}
