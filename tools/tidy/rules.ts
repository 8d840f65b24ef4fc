/** All house rules by their sentence, for `tools/tidy.test.ts`. */
import { contentKeepsItsForm, linksLeadSomewhere } from './content.ts';
import { dependenciesHaveReasons, installedPackagesAreSafe } from './dependencies.ts';
import {
  exportsAreDocumented,
  modulesSayWhatTheyAreFor,
  packagesIntroduceThemselves,
} from './docs.ts';
import { ladderIsDrawnAsItIs } from './ladder.ts';
import type { Rule } from './repository.ts';
import { sentencesAreInTheirCatalogue } from './sentences.ts';
import { engineNamesNoContent, namesSaySomething, nothingNamesThisMachine } from './words.ts';

/** Every rule. The key is what holds when it finds nothing. */
export const rules: Readonly<Record<string, Rule>> = {
  'the content keeps its form': contentKeepsItsForm,
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
  'sentences of the command line stand in its catalogue': sentencesAreInTheirCatalogue,
  'nothing names this machine': nothingNamesThisMachine,
};
