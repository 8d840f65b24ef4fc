/** Begins a stage: its three files, each with what goes in. */
import { Mistake } from '@seaworthy/core';
import { briefHeadings, stagesOf, type Tree } from '@seaworthy/content';
import { newStagePhrases } from '../phrases/new-stage.ts';
import { newPhrases } from '../phrases/new.ts';
import { projectFolder, refuseBadSlug, titleOf, writeNew } from './checkout.ts';

/** Makes the next stage of a project; what it says is told to the author. */
export function newStage(tree: Tree, project: string, slug: string): string {
  const folder = projectFolder(tree, project);
  refuseBadSlug(slug, 'survive-a-crash');
  const others = stagesOf(tree).filter((stage) => stage.project === folder);
  const taken = others.find((stage) => stage.slug === slug);
  if (taken !== undefined) throw new Mistake('SW_SLUG_TAKEN', { place: taken.path });
  const before = others.at(-1);
  const number = (before?.number ?? 0) + 1;
  const path = `${folder}/stages/${number}-${slug}`;
  const title = titleOf(slug);
  const files = {
    'brief.md': brief(title, before?.slug),
    'checks.ts': newStagePhrases.checks(number, title),
    'hints.md': newStagePhrases.hints,
  };
  writeNew(tree, path, files);
  return [
    newPhrases.began(path, Object.keys(files)),
    newPhrases.checksFirst,
    newPhrases.mutantCommand(project, slug),
    newPhrases.whatIsLeft(path),
    '',
  ].join('\n');
}

/** No minutes and no concepts: both are findings until they are filled in. */
function brief(title: string, before: string | undefined): string {
  const sections = briefHeadings.map(
    (heading) => `## ${heading}\n\n${newStagePhrases.sections[heading]}\n`,
  );
  return `---
minutes: 0
prerequisites: [${before ?? ''}]
concepts: []
---

# ${title}

${newStagePhrases.promise}

${sections.join('\n')}`;
}
