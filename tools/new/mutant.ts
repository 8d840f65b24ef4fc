/** Saves what was changed in a reference as a mutant, and takes the change back. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { openRepository } from '../tidy/repository.ts';
import { stagesOf } from '../tidy/stages.ts';
import { projectFolder, Refusal } from './project-folder.ts';

/** Stands where the author has not yet said why somebody would make the mistake. */
export const missingExcuse = 'Say here, in a sentence, why somebody would make this mistake.';

interface Wanted {
  readonly project: string;
  readonly slug: string;
  /** The check that must catch it, or null when that is still to be said. */
  readonly check: string | null;
}

/** Saves the difference between the reference and HEAD; asks nothing. */
export async function newMutant(root: string, wanted: Wanted): Promise<string> {
  const folder = projectFolder(root, wanted.project);
  const file = join(folder, 'mutants', `${wanted.slug}.diff`);
  const place = relative(root, file);
  if (existsSync(file)) throw new Refusal(`${place} is already there. Choose another slug.`);
  if (wanted.check !== null) refuseUnknown(root, relative(root, folder), wanted.check);

  const reference = join(folder, 'reference');
  const diff = await changesOf(reference);
  mkdirSync(join(folder, 'mutants'), { recursive: true });
  const head = [
    missingExcuse,
    `caught-by: ${wanted.check ?? 'stage/check'}`,
    'says: a fragment of the failure card',
  ];
  writeFileSync(file, `${head.join('\n')}\n\n${diff}`);
  // Nothing of the reference is staged, so this is the commit's state, and the change is in the file.
  await git(reference, ['checkout', '--', '.']);
  return `Saved ${place} and restored the reference.
Complete its first three lines: the excuse, who catches it, and a fragment of what the failure card says.
Then run: npm run prove -- ${wanted.project} --subject ${wanted.slug} --cards
`;
}

function refuseUnknown(root: string, project: string, check: string): void {
  const known = stagesOf(openRepository(root))
    .filter((stage) => stage.project === project)
    .flatMap((stage) => stage.checks.map(({ key }) => `${stage.slug}/${key}`));
  if (known.includes(check)) return;
  throw new Refusal(`There is no check ${check}. There are:\n  ${known.join('\n  ')}`);
}

/** The change in the working tree of the reference, as a diff whose paths are relative to it. */
async function changesOf(reference: string): Promise<string> {
  const added = await git(reference, ['ls-files', '--others', '--exclude-standard', '.']);
  if (added !== '')
    throw new Refusal(
      `A mutant changes the files of the reference and adds none. Remove these first:\n${added}`,
    );
  const staged = await git(reference, ['diff', '--cached', '--name-only', '--relative', '--', '.']);
  if (staged !== '')
    throw new Refusal(
      `These changes of the reference are staged. Run git restore --staged on them:\n${staged}`,
    );
  const plain = ['--no-color', '--no-ext-diff', '--no-prefix', '--relative'];
  const diff = await git(reference, ['diff', ...plain, '--', '.']);
  if (diff === '')
    throw new Refusal(
      'The reference is as it was committed, so there is no mistake to save. Break it first: edit a file of the reference, and run the command again.',
    );
  // What git adds beside the paths would be wrong as soon as the reference changes elsewhere; nothing needs it.
  return diff.replace(/^(?:diff --git|index) .*\n/gm, '');
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  const { exit, stdout, stderr } = await runToEnd({
    command: ['git', ...args],
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 30_000,
  });
  if (exit.code === 0) return stdout;
  throw new Refusal(`git ${args[0] ?? ''} failed in ${cwd}: ${stderr.trim()}`);
}
