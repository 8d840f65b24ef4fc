/** The curriculum by the lint of its authors, and the links of everything else that is written. */
import { lintContent, lintLinks, type Finding as ContentFinding } from '@seaworthy/content';
import type { Finding, Rule } from './repository.ts';

/** What `seaworthy author check` finds. */
export const contentKeepsItsForm: Rule = async (tree) => (await lintContent(tree)).map(inOne);

/** Every relative link outside of the curriculum, and the fragment behind its #, leads somewhere. */
export const linksLeadSomewhere: Rule = (tree) =>
  lintLinks(tree, (file) => !file.startsWith('curriculum/')).map(inOne);

function inOne({ file, line, problem, repair }: ContentFinding): Finding {
  return { file, line, problem: `${problem} ${repair}` };
}
