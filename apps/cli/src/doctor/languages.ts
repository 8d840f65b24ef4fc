/** Which languages a server can be begun in here: those of the starters, by what each of them says that it needs. */
import { findProjects, readStarters } from '@seaworthy/content';
import type { Surroundings } from '../command.ts';
import { lookFor, type Language } from '../languages.ts';
import { doctorPhrases } from '../phrases/doctor.ts';
import { curriculumFolder } from '../places.ts';
import type { Finding } from './finding.ts';

/** One finding for each language that has a starter in any project. */
export async function languages(
  around: Pick<Surroundings, 'cwd' | 'env'>,
): Promise<readonly Finding[]> {
  const projects = [...(await findProjects(curriculumFolder)).values()];
  const starters = (await Promise.all(projects.map(readStarters))).flat();
  const once = [...new Map(starters.map((one) => [one.slug, one])).values()];
  const found = await Promise.all(once.map((one) => lookFor(one, around)));
  return found.map(findingOf).toSorted((one, other) => (one.what < other.what ? -1 : 1));
}

function findingOf({ starter, isReady, wanted, found }: Language): Finding {
  const what = { group: 'languages', what: starter.name } as const;
  return isReady
    ? { ...what, state: 'ok', saw: found }
    : {
        ...what,
        state: 'lacks',
        saw: doctorPhrases.language(found, wanted),
        fix: starter.install,
      };
}
