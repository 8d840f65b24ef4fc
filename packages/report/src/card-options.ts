/** What both forms of the failure card, in columns and spoken, agree on. */
import { shellWord, type Card, type LogLine } from '@seaworthy/core';
import { escapeForTerminal } from './escape.ts';
import type { Look } from './theme.ts';

/** What the rendering of one card is given besides the card. */
export interface CardOptions extends Look {
  /** Its number on the page: "D2". */
  readonly number?: string;
}

/** How much of each list a card shows, when it does not show all. */
export const shown = { steps: 16, differences: 5, logLines: 10 } as const;

/** "web", and "web err" for what it wrote to its standard error. */
export function processOf({ process, stream }: LogLine): string {
  return escapeForTerminal(process) + (stream === 'stderr' ? ' err' : '');
}

/** How the script of a card is run, or null where there is none. */
export function scriptCommand(
  { replay: { script } }: Card,
  folder: string | undefined,
): string | null {
  if (script === null) return null;
  const below = folder !== undefined && script.startsWith(`${folder}/`);
  return `sh ${escapeForTerminal(shellWord(below ? script.slice(folder.length + 1) : script))}`;
}

/** The folder in which the script of a card is kept: who reads the card elsewhere knows the script from there. */
export function folderOfScript({ replay: { script } }: Card): string | undefined {
  const end = script?.lastIndexOf('/.seaworthy/') ?? -1;
  return end < 0 ? undefined : script?.slice(0, end);
}
