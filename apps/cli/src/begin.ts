/** What beginning a project and beginning an exercise have in common: a starter, and a folder that is free. */
import { readdir, stat } from 'node:fs/promises';
import { Mistake } from '@seaworthy/core';
import type { Starter } from '@seaworthy/content';
import { askLanguage } from './ask-language.ts';
import type { Surroundings } from './command.ts';
import { lookFor, mustBeReady, starterCalled } from './languages.ts';
import { startPhrases } from './phrases/start.ts';

/** Only what was not said is asked, and only among what this machine can run; null where Ctrl-C was the answer. */
export async function chosenStarter(
  starters: readonly Starter[],
  wanted: string | undefined,
  around: Surroundings,
): Promise<Starter | null> {
  if (wanted === undefined) {
    const languages = await Promise.all(starters.map((one) => lookFor(one, around)));
    return askLanguage(languages, around);
  }
  const starter = starterCalled(wanted, starters);
  mustBeReady(await lookFor(starter, around));
  return starter;
}

/** Nothing that already lies there may be touched. */
export async function refuseFullFolder(folder: string, project: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory())
    throw new Mistake('SW_FOLDER_NOT_EMPTY', { folder, found: startPhrases.aFile, project });
  const [first] = (await readdir(folder)).sort().filter((name) => name !== '.git');
  if (first !== undefined)
    throw new Mistake('SW_FOLDER_NOT_EMPTY', { folder, found: first, project });
}
