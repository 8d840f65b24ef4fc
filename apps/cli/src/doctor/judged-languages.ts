/** In which languages a program can be judged here: those of `seaworthy problem`. */
import { findToolchainFor, isToolchain, languages, type Language } from '@seaworthy/judge';
import type { DriverProbe } from '@seaworthy/sandbox';
import type { Finding } from './finding.ts';

/** One finding for each language. Where there are boxes, their user must be able to read its tools. */
export async function judgedLanguages(best: DriverProbe): Promise<readonly Finding[]> {
  const holds = (name: string): boolean =>
    best.works && best.guarantees.some((one) => one.name === name && one.holds);
  return Promise.all(languages.map(async (one) => findingOf(one, holds('files'))));
}

async function findingOf(language: Language, isConfined: boolean): Promise<Finding> {
  const what = { group: 'programs', what: language.name } as const;
  const found = await findToolchainFor(language, isConfined);
  return isToolchain(found)
    ? { ...what, state: 'ok', saw: found.version }
    : { ...what, state: 'lacks', saw: found.problem, fix: found.hint };
}
