/** `hints.md` has one heading `## key` for each check, in the same order, and under each the rungs 2 and 3. */
import type { Tree } from '../tree.ts';
import { found, type Finding, type FoundInFile } from './rules.ts';
import type { StageSource } from './stage-source.ts';
import { hintLength } from './stages.ts';
import { sectionsOf, type Section } from './text.ts';

/** Looks at the hints of each stage. */
export function lintHints(tree: Tree, stages: readonly StageSource[]): readonly Finding[] {
  return stages.flatMap((stage) => {
    const file = `${stage.path}/hints.md`;
    if (!tree.has(file)) return [];
    const keys = stage.checks.map(({ key }) => key);
    return hintsOf(tree.read(file), keys).map((problem) => ({ file, ...problem }));
  });
}

function hintsOf(text: string, keys: readonly string[]): readonly FoundInFile[] {
  const sections = sectionsOf(text);
  const headings = sections.map(({ heading }) => heading);
  const checks = keys.join(', ');
  const problems = [
    ...keys
      .filter((key) => !headings.includes(key))
      .map((key) => found('hint/missing', 1, { key })),
    ...sections.flatMap((section) =>
      keys.includes(section.heading)
        ? rungsOf(section)
        : [found('hint/stray', section.line, { heading: section.heading, checks })],
    ),
  ];
  const order = headings.filter((heading) => keys.includes(heading));
  const isComplete = order.length === keys.length && new Set(order).size === keys.length;
  if (isComplete && order.join() !== keys.join()) problems.push(found('hint/order', 1, { checks }));
  return problems;
}

/** A word that leads further: what to look up, where it is explained. */
const pointer =
  /\b(?:look up|manual|documentation|RFC \d+|section|MDN)\b|\]\(|https?:\/\/|["“]|`[\w./-]+\.(?:ya?ml|md)`/i;

function rungsOf({ heading: key, line, text }: Section): readonly FoundInFile[] {
  const rungs = text === '' ? [] : text.split(/\n\s*\n/);
  const [concept, outline, ...more] = rungs;
  if (concept === undefined || outline === undefined || more.length > 0)
    return [found('hint/rungs', line, { key, count: rungs.length })];
  return [
    ...(pointer.test(concept) ? [] : [found('hint/pointer', line, { key })]),
    ...hintLength({ key, rung: 2, text: concept, line }),
    ...hintLength({ key, rung: 3, text: outline, line }),
  ];
}
