/** What `seaworthy new` does; its help stands in `commands/new.ts`. */
import { Mistake } from '@seaworthy/core';
import type { Arguments, Surroundings } from '../command.ts';
import { openCheckout } from '../authors/checkout.ts';
import { newExercise, stepsWithExercises } from '../authors/exercise.ts';
import { newLanguage } from '../authors/language.ts';
import { newMutant } from '../authors/mutant.ts';
import { newStage } from '../authors/stage.ts';
import { newPhrases } from '../phrases/new.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  around.stdout.write(await make(args.positionals, around.cwd));
  return 0;
}

async function make(given: readonly string[], cwd: string): Promise<string> {
  const [kind, ...rest] = given;
  switch (kind) {
    case 'stage': {
      const [project, slug] = wanted(rest, ['PROJECT', 'SLUG'], kind);
      return newStage(openCheckout(cwd), project, slug);
    }
    case 'mutant': {
      const [project, check, slug] = wanted(rest, ['PROJECT', 'CHECK', 'SLUG'], kind);
      return newMutant(openCheckout(cwd), { project, check, slug });
    }
    case 'language': {
      const [project, language] = wanted(rest, ['PROJECT', 'LANGUAGE'], kind);
      return newLanguage(openCheckout(cwd), project, language);
    }
    case 'exercise': {
      const [step, slug] = wanted(rest, ['STEP', 'SLUG'], kind);
      if (!stepsWithExercises.includes(step))
        throw refusal(newPhrases.noSuchStep(step, stepsWithExercises));
      return newExercise(openCheckout(cwd), step, slug);
    }
    case undefined:
      throw refusal(newPhrases.sayWhat);
    default:
      throw refusal(newPhrases.noSuch(kind));
  }
}

/** As many words as were asked for, no less and no more. */
function wanted<const Names extends readonly string[]>(
  given: readonly string[],
  names: Names,
  kind: string,
): { readonly [Index in keyof Names]: string } {
  if (isAsLong(given, names)) return given;
  throw refusal(newPhrases.words(kind, names));
}

function isAsLong<Names extends readonly string[]>(
  given: readonly string[],
  names: Names,
): given is { readonly [Index in keyof Names]: string } {
  return given.length === names.length;
}

function refusal(problem: string): Mistake {
  return new Mistake('SW_BAD_ARGUMENT', { problem, command: 'new' });
}
