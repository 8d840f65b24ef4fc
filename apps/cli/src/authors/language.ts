/**
 * Begins a starter in another language, in the shape of those that there are: a line that all of them share is kept, and
 * where they differ it says what stands there in one of them. The server itself is the author's to write.
 */
import { Mistake } from '@seaworthy/core';
import { hole, startersOf, type Tree } from '@seaworthy/content';
import { newPhrases } from '../phrases/new.ts';
import { projectFolder, refuseBadSlug, writeNew } from './checkout.ts';

/** Makes the files that every starter has; what it says is told to the author. */
export function newLanguage(tree: Tree, project: string, language: string): string {
  const folder = projectFolder(tree, project);
  refuseBadSlug(language, 'common-lisp');
  const languages = startersOf(tree, folder);
  const path = `${folder}/starters/${language}`;
  if (languages.includes(language)) throw new Mistake('SW_SLUG_TAKEN', { place: path });
  const [model, ...others] = languages;
  if (model === undefined)
    throw new Mistake('SW_BAD_ARGUMENT', { problem: newPhrases.noStarter(folder), command: 'new' });
  const at = (one: string, name: string): string => `${folder}/starters/${one}/${name}`;
  const shared = filesIn(tree, at(model, '')).filter((name) =>
    others.every((one) => tree.has(at(one, name))),
  );
  const textOf = (name: string): string =>
    name === 'seaworthy.json'
      ? `{ "project": "${project}", "language": "${language}" }\n`
      : shapeOf(
          { language: model, text: tree.read(at(model, name)) },
          others.map((one) => tree.read(at(one, name))),
        );
  writeNew(tree, path, Object.fromEntries(shared.map((name) => [name, textOf(name)])));
  return [
    newPhrases.began(path, shared),
    newPhrases.writeServer(model),
    newPhrases.whatIsLeft(path),
    newPhrases.howTested,
    '',
  ].join('\n');
}

function filesIn(tree: Tree, folder: string): readonly string[] {
  return tree.files
    .filter((file) => file.startsWith(folder))
    .map((file) => file.slice(folder.length));
}

/** The lines of a file that all starters share, and holes for the others. A lone starter shares nothing. */
function shapeOf(
  model: { readonly language: string; readonly text: string },
  others: readonly string[],
): string {
  const shared = others.map((text) => new Set(text.split('\n')));
  const lines = model.text.trimEnd().split('\n');
  const shaped = lines.map((line) => {
    const isShared = shared.length > 0 && shared.every((text) => text.has(line));
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    return isShared || line === ''
      ? line
      : `${indent}${hole} ${newPhrases.asIn(model.language, line.trim())}`;
  });
  return `${shaped.join('\n')}\n`;
}
