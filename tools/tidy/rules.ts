/** All house rules by their sentence, for `tools/tidy.test.ts`. */
import { briefsKeepTheForm } from './briefs.ts';
import { dependenciesHaveReasons, installedPackagesAreSafe } from './dependencies.ts';
import {
  exportsAreDocumented,
  modulesSayWhatTheyAreFor,
  packagesIntroduceThemselves,
} from './docs.ts';
import { ladderIsDrawnAsItIs } from './ladder.ts';
import { linksLeadSomewhere } from './links.ts';
import { checksAreProved } from './mutants.ts';
import type { Rule } from './repository.ts';
import { hintsHaveThreeRungs, stagesAreWhole } from './stages.ts';
import { engineNamesNoContent, namesSaySomething, nothingNamesThisMachine } from './words.ts';

/** Every rule. The key is what holds when it finds nothing. */
export const rules: Readonly<Record<string, Rule>> = {
  'a stage has its three files, a number and a slug of its own': stagesAreWhole,
  'a brief keeps the form of a stage text': briefsKeepTheForm,
  'each check has three hints': hintsHaveThreeRungs,
  'each check is proved by a mutant': checksAreProved,
  'each package says what it is for': packagesIntroduceThemselves,
  'each module says what it is for': modulesSayWhatTheyAreFor,
  'each export of a package is documented': exportsAreDocumented,
  'links lead somewhere': linksLeadSomewhere,
  'the ladder is drawn as it is': ladderIsDrawnAsItIs,
  'each runtime dependency has a reason': dependenciesHaveReasons,
  'installed packages need no install script and have permissive licences':
    installedPackagesAreSafe,
  'names say something': namesSaySomething,
  'the engine names no project and no language': engineNamesNoContent,
  'nothing names this machine': nothingNamesThisMachine,
};
