/** Asks a learner at a terminal which language to begin in. */
import { createInterface } from 'node:readline/promises';
import { Mistake } from '@seaworthy/core';
import type { Starter } from '@seaworthy/content';
import type { Surroundings } from './command.ts';
import type { Language } from './languages.ts';
import { startPhrases } from './phrases/start.ts';

/**
 * The starter that the learner chooses among those that can be run here; where there is one only, that one.
 * Null after Ctrl-C.
 */
export async function askLanguage(
  languages: readonly Language[],
  around: Surroundings,
): Promise<Starter | null> {
  const ready = languages.filter(({ isReady }) => isReady).map(({ starter }) => starter);
  const [only, ...others] = ready;
  if (only !== undefined && others.length === 0) return only;
  if (around.stdin.isTTY !== true || around.stdout.isTTY !== true)
    throw new Mistake('SW_BAD_ARGUMENT', { problem: notSaid(languages), command: 'start' });
  around.stdout.write(question(languages));
  return typedLine(around, (line) => chosen(line, ready));
}

function notSaid(languages: readonly Language[]): string {
  const named = (isReady: boolean): string =>
    languages
      .filter((one) => one.isReady === isReady)
      .map(({ starter }) => starter.slug)
      .join(', ');
  return startPhrases.sayLanguage(named(true), named(false));
}

function question(languages: readonly Language[]): string {
  const ready = languages.filter(({ isReady }) => isReady);
  const missing = languages.filter(({ isReady }) => !isReady);
  return [
    startPhrases.whichLanguage,
    '',
    ...ready.map(
      ({ starter, found }, index) => `  ${index + 1}  ${starter.name.padEnd(10)}  ${found}`,
    ),
    '',
    ...missing.flatMap(({ starter, wanted, found }) => [
      `  –  ${starter.name.padEnd(10)}  ${startPhrases.lacks(wanted, found)}`,
      `${' '.repeat(17)}${starter.install}.`,
    ]),
    ...(missing.length === 0 ? [] : ['']),
    '',
  ].join('\n');
}

/** By its number, its name or an alias. */
function chosen(line: string, ready: readonly Starter[]): Starter | undefined {
  const word = line.trim().toLowerCase();
  return (
    ready[Number(word) - 1] ??
    ready.find(({ slug, name, aliases }) => [slug, name.toLowerCase(), ...aliases].includes(word))
  );
}

/** Asks until the line makes sense. The terminal edits the line, so that Ctrl-C is the signal that it always is. */
async function typedLine<T>(
  around: Surroundings,
  meaning: (line: string) => T | undefined,
): Promise<T | null> {
  const { stdin: input, stdout: output, signal } = around;
  const reader = createInterface({ input, output, terminal: false, signal });
  try {
    output.write(startPhrases.numberOrName);
    for await (const line of reader) {
      const meant = meaning(line);
      if (meant !== undefined) {
        output.write('\n');
        return meant;
      }
      output.write(startPhrases.noneOfThem);
    }
  } finally {
    reader.close();
  }
  if (signal.aborted) return null;
  throw new Mistake('SW_BAD_ARGUMENT', { problem: startPhrases.noneChosen, command: 'start' });
}
