/** What `seaworthy completion` does; its help stands in `commands/completion.ts`. */
import { Mistake } from '@seaworthy/core';
import { escapeForTerminal } from '@seaworthy/report';
import type { Arguments, Surroundings } from '../command.ts';
import { loadCommands } from '../commands.ts';
import { candidatesFor } from '../completion/candidates.ts';
import { valuesIn } from '../completion/known-values.ts';
import { shells } from '../completion/scripts.ts';
import { completionPhrases } from '../phrases/completion.ts';
import { typedPhrases } from '../phrases/typed.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [name, ...words] = args.positionals;
  around.stdout.write(
    name === 'candidates' ? await candidates(words, around) : answer(name, words),
  );
  return 0;
}

function answer(name: string | undefined, others: readonly string[]): string {
  if (name === undefined) return howToInstall();
  const shell = shells[name];
  if (shell !== undefined && others.length === 0) return shell.script;
  const known = Object.keys(shells).join(', ');
  const problem =
    shell === undefined ? completionPhrases.noShell(name, known) : typedPhrases.oneShell(others);
  throw new Mistake('SW_BAD_ARGUMENT', { problem, command: 'completion' });
}

/** Each line a value, and behind a tab what it means. Where somebody is still typing there is no place for a message. */
async function candidates(words: readonly string[], { cwd }: Surroundings): Promise<string> {
  try {
    const found = await candidatesFor(words, await loadCommands(), valuesIn(cwd));
    return found
      .map(
        ({ value, meaning }) =>
          `${value}${meaning === '' ? '' : `\t${escapeForTerminal(meaning)}`}\n`,
      )
      .join('');
  } catch (error) {
    if (error instanceof Mistake) return '';
    throw error;
  }
}

function howToInstall(): string {
  return [
    completionPhrases.whatFor,
    '',
    ...Object.entries(shells).flatMap(([name, { install, once }]) => [
      completionPhrases.fromNextOn(name),
      `  ${install}`,
      completionPhrases.onlyNow,
      `  ${once}`,
      '',
    ]),
  ].join('\n');
}
