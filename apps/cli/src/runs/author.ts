/** What `seaworthy author` does; its help stands in `commands/author.ts`. */
import { existsSync, realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { findingText, lintContent, lintLoading, type Finding, type Tree } from '@seaworthy/content';
import { openCheckout } from '../authors/checkout.ts';
import type { Arguments, Surroundings } from '../command.ts';
import { authorPhrases } from '../phrases/author.ts';
import { typedPhrases } from '../phrases/typed.ts';
import { curriculumFolder, home, loadModule, shortPath } from '../places.ts';

/** Runs the command; returns the exit code. */
export async function run(args: Arguments, around: Surroundings): Promise<number> {
  const [what, named, ...more] = args.positionals;
  if (what !== 'check')
    throw refusal(what === undefined ? authorPhrases.sayWhat : authorPhrases.noSuch(what));
  if (more.length > 0) throw refusal(typedPhrases.oneFolder(more));
  const start = named === undefined ? around.cwd : resolve(around.cwd, named);
  if (!existsSync(start)) throw refusal(authorPhrases.noFolder(start));
  const tree = openCheckout(start);
  const folder = named === undefined ? 'curriculum' : placeOf(tree, start);
  const isMeant = (file: string): boolean => file === folder || file.startsWith(`${folder}/`);
  const findings = (await findingsIn(tree)).filter(({ file }) => isMeant(file));
  const text =
    args.text('format') === 'json'
      ? `${JSON.stringify({ folder, findings }, null, 2)}\n`
      : told(findings, { tree, folder, cwd: around.cwd, files: tree.files.filter(isMeant).length });
  around.stdout.write(text);
  return findings.length === 0 ? 0 : 1;
}

/** What was named, relative to the checkout; the checkout itself means its curriculum. */
function placeOf(tree: Tree, start: string): string {
  const place = relative(tree.root, start).replaceAll('\\', '/');
  if (place === '') return 'curriculum';
  if (place === 'curriculum' || place.startsWith('curriculum/')) return place;
  throw refusal(authorPhrases.elsewhere(place));
}

/** What the text says; and where it has its form, whether it can be loaded, if it is that of this very Seaworthy. */
async function findingsIn(tree: Tree): Promise<readonly Finding[]> {
  const findings = await lintContent(tree);
  const isOurs = realpathSync(tree.root) === realpathSync(home);
  if (findings.length > 0 || !isOurs) return findings;
  return lintLoading(tree.root, join(tree.root, relative(home, curriculumFolder)), loadModule);
}

function told(
  findings: readonly Finding[],
  where: {
    readonly tree: Tree;
    readonly folder: string;
    readonly cwd: string;
    readonly files: number;
  },
): string {
  const { tree, folder, cwd, files } = where;
  if (findings.length === 0) return `${authorPhrases.nothingFound(folder, files)}\n`;
  const lines = findings.map((finding) =>
    findingText({ ...finding, file: shortPath(join(tree.root, finding.file), cwd) }),
  );
  const places = new Set(findings.map(({ file }) => file)).size;
  return `${[...lines, '', authorPhrases.found(findings.length, places)].join('\n')}\n`;
}

function refusal(problem: string): Mistake {
  return new Mistake('SW_BAD_ARGUMENT', { problem, command: 'author' });
}
