/**
 * Saves what was changed in a reference as a mutant, and takes the change back. The change is never lost: the diff is
 * written first, it is shown that the committed files and the diff make exactly what lies there, and only then are these
 * files restored.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { applyMutant, hole, stagesOf, type Tree } from '@seaworthy/content';
import { newPhrases } from '../phrases/new.ts';
import { projectFolder, refuseBadSlug } from './checkout.ts';
import { git } from './git.ts';

interface Wanted {
  readonly project: string;
  readonly slug: string;
  /** The check that must catch it. */
  readonly check: string;
}

/** Saves the difference between the reference and HEAD; what it says is told to the author. */
export async function newMutant(tree: Tree, { project, slug, check }: Wanted): Promise<string> {
  const folder = projectFolder(tree, project);
  refuseBadSlug(slug, 'answers-before-it-writes');
  const ids = stagesOf(tree)
    .filter((stage) => stage.project === folder)
    .flatMap((stage) => stage.checks.map(({ id }) => id));
  if (!ids.includes(check)) throw new Mistake('SW_UNKNOWN_CHECK', { check });
  const place = `${folder}/mutants/${slug}.diff`;
  if (tree.has(place)) throw new Mistake('SW_SLUG_TAKEN', { place });

  const reference = `${folder}/reference`;
  const diff = await changesOf(tree.root, reference);
  const head = [
    `${hole} ${newPhrases.why}`,
    `caught-by: ${check}`,
    `says: ${hole} ${newPhrases.fragment}`,
  ];
  const text = `${head.join('\n')}\n\n${diff}`;
  const files = await whatItMakes(join(tree.root, reference), reference, {
    diff: text,
    file: place,
  });
  mkdirSync(join(tree.root, folder, 'mutants'), { recursive: true });
  writeFileSync(join(tree.root, place), text, { flag: 'wx' });
  await git(join(tree.root, reference), ['checkout', '--quiet', 'HEAD', '--', ...files]);
  return [
    newPhrases.saved(place, files),
    newPhrases.completeHead,
    newPhrases.showsCard,
    newPhrases.cardCommand(project, slug),
    '',
  ].join('\n');
}

/** The change in the working tree of the reference, as a diff whose paths are relative to it. */
async function changesOf(root: string, reference: string): Promise<string> {
  const folder = join(root, reference);
  const refuse = (problem: string, repair: string): Mistake =>
    new Mistake('SW_UNFIT_CHANGE', { folder: reference, problem, repair });
  const added = await git(folder, ['ls-files', '--others', '--exclude-standard', '.']);
  if (added !== '') throw refuse(newPhrases.adds(inOneLine(added)), newPhrases.takeAway);
  const staged = await git(folder, ['diff', '--cached', '--name-only', '--relative', '--', '.']);
  if (staged !== '') throw refuse(newPhrases.isStaged(inOneLine(staged)), newPhrases.unstage);
  const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-prefix', '--relative'];
  const diff = await git(folder, ['diff', ...plain, '--', '.']);
  if (diff === '') throw new Mistake('SW_NO_CHANGE', { folder: reference });
  // What git adds beside the paths would be wrong as soon as the reference changes elsewhere; nothing needs it.
  return diff.replace(/^(?:diff --git|index) .*\n/gm, '');
}

/** The files that a mutant changes, once it is sure that it makes of the committed ones what lies there now. */
async function whatItMakes(
  folder: string,
  reference: string,
  mutant: Parameters<typeof applyMutant>[0],
): Promise<readonly string[]> {
  const changed = await git(folder, ['diff', '--name-only', '-z', '--relative', '--', '.']);
  const files = changed.split('\0').filter((name) => name !== '');
  const committed = new Map<string, string>();
  for (const file of files) committed.set(file, await git(folder, ['show', `HEAD:./${file}`]));
  const made = madeOf(mutant, committed);
  const wrong = files.find((file) => made?.get(file) !== textOf(join(folder, file)));
  if (made !== null && wrong === undefined) return files;
  throw new Mistake('SW_UNFIT_CHANGE', {
    folder: reference,
    problem: newPhrases.isNotMade(wrong ?? files[0]),
    repair: newPhrases.onlyLines,
  });
}

function madeOf(
  mutant: Parameters<typeof applyMutant>[0],
  committed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | null {
  try {
    return applyMutant(mutant, (path) => committed.get(path) ?? null);
  } catch (error) {
    if (error instanceof Mistake) return null;
    throw error;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It was removed, which no mutant does.
    return null;
  }
}

function inOneLine(names: string): string {
  return names.trim().split('\n').join(', ');
}
