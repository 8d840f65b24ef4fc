/** What of a learner's folder is their program: its sources, without what tools leave there and what git ignores. */
import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { languages, readProgram, type Program } from '@seaworthy/judge';
import { exercisePhrases } from '../phrases/exercise.ts';
import { ignoredIn } from '../watch/ignored.ts';

const sourceEndings = languages.flatMap(({ extensions }) => extensions);

/** Reads it. */
export function programIn(folder: string): Program {
  const isIgnored = ignoredIn(folder);
  const { files } = readProgram(folder);
  const sources = files.filter(
    ({ name }) =>
      sourceEndings.some((ending) => name.endsWith(ending)) &&
      !/(?:^|\/)(?:target|dist|out|build|bin|obj)\//.test(name) &&
      !isIgnored(join(folder, name)),
  );
  if (sources.length === 0) {
    const problem = exercisePhrases.noProgram(sourceEndings.join(', '));
    throw new Mistake('SW_NO_PROGRAM', { path: folder, problem });
  }
  return { name: basename(folder), path: folder, files: sources };
}
