/** The form of a stage: its three files, its name, and what a learner reads of its checks. */
import type { Tree } from '../tree.ts';
import { found, lengths, type Finding, type FoundInFile } from './rules.ts';
import type { CheckSource, StageSource } from './stage-source.ts';
import { kebabCase, wordsIn } from './text.ts';

/** A stage is `<n>-<slug>/` with brief.md, checks.ts and hints.md; numbers count from 1, slugs are unique. */
export function lintStages(tree: Tree, stages: readonly StageSource[]): readonly Finding[] {
  return stages.flatMap((stage) => {
    const file = `${stage.path}/checks.ts`;
    const siblings = stages.filter(({ project }) => project === stage.project);
    const problems = [
      ...['brief.md', 'checks.ts', 'hints.md']
        .filter((name) => !tree.has(`${stage.path}/${name}`))
        .map((name) => found('stage/whole', 1, { name })),
      ...placeOf(stage, siblings),
      ...(tree.has(file) && stage.checks.length === 0 ? [found('stage/checks', 1)] : []),
      ...stage.checks.flatMap(wordsOf),
    ];
    return problems.map((problem) => ({ file, ...problem }));
  });
}

function placeOf(stage: StageSource, siblings: readonly StageSource[]): readonly FoundInFile[] {
  const { name, number, slug } = stage;
  if (!kebabCase.test(slug)) return [found('stage/name', 1, { name })];
  const count = (same: (other: StageSource) => boolean): number => siblings.filter(same).length;
  return [
    ...(count((other) => other.slug === slug) > 1 ? [found('stage/slug', 1, { slug })] : []),
    ...(count((other) => other.number === number) > 1
      ? [found('stage/number', 1, { number })]
      : []),
    ...(number !== 1 && count((other) => other.number === number - 1) === 0
      ? [found('stage/gap', 1, { number: number - 1 })]
      : []),
  ];
}

/** The claim, and the first hint, which is a question. */
function wordsOf({ key, line, claim, hint }: CheckSource): readonly FoundInFile[] {
  const problems: FoundInFile[] = [];
  if (claim === null || claim.text.trim() === '')
    problems.push(found('check/claim', line, { key }));
  else if (!/^[\p{Lu}\p{N}`]/u.test(claim.text) || claim.text.endsWith('.'))
    problems.push(found('check/sentence', claim.line, { key }));
  if (hint === null || hint.text.trim() === '') problems.push(found('check/hint', line, { key }));
  else {
    if (!hint.text.endsWith('?')) problems.push(found('check/question', hint.line, { key }));
    problems.push(...hintLength({ key, rung: 1, text: hint.text, line: hint.line }));
  }
  return problems;
}

/** Whether a hint is too short to help, or too long to be read by somebody who is stuck. */
export function hintLength(hint: {
  readonly key: string;
  readonly rung: number;
  readonly text: string;
  readonly line: number;
}): readonly FoundInFile[] {
  const { least, most } = lengths.hint;
  const count = wordsIn(hint.text);
  if (count >= least && count <= most) return [];
  return [found('hint/length', hint.line, { key: hint.key, rung: hint.rung, count, least, most })];
}
