/** Links within the repository's Markdown: the file is there, and so is the heading. */
import { dirname, join } from 'node:path/posix';
import { eachFile, type Finding, type Repository, type Rule } from './repository.ts';

/** Every relative link, and the fragment behind its #, leads somewhere. */
export const linksLeadSomewhere: Rule = eachFile(/\.md$/, (text, file, repository) =>
  linksOf(text).flatMap(({ target, line }) => {
    const problem = problemOf(target, file, repository);
    return problem === null ? [] : [{ line, problem }];
  }),
);

interface Link extends Omit<Finding, 'file' | 'problem'> {
  readonly target: string;
}

/** Links outside of code, of the forms [text](target) and [name]: target. */
function linksOf(text: string): Link[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((content, index) => {
      const inline = [...content.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)];
      const defined = [...content.matchAll(/^\[[^\]]+\]:\s+(\S+)/g)];
      return [...inline, ...defined].map((match) => ({ target: match[1] ?? '', line: index + 1 }));
    });
}

function problemOf(target: string, file: string, repository: Repository): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const [path = '', fragment] = target.split('#');
  const place =
    path === '' ? file : join(dirname(file), decodeURIComponent(path)).replace(/\/$/, '');
  const isFolder = place === '.' || repository.files.some((other) => other.startsWith(`${place}/`));
  if (!repository.has(place) && !isFolder)
    return `The link leads to ${place}, which is not there. Mend the path, or take the link out.`;
  if (fragment === undefined || !place.endsWith('.md')) return null;
  const known = headingIds(repository.read(place));
  if (known.has(fragment)) return null;
  return `The link leads to #${fragment}, and ${place} has no such heading. It has: ${[...known].join(', ')}.`;
}

/** The fragments of a text's headings, as forges make them: lower case, dashes for spaces, a number when repeated. */
function headingIds(text: string): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6} (.+?)(?: #+)?$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const id = plain.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replaceAll(' ', '-');
    let unique = id;
    for (let count = 1; ids.has(unique); count += 1) unique = `${id}-${count}`;
    ids.add(unique);
  }
  return ids;
}

/** Blanks fenced blocks, keeping the lines countable. */
function withoutFences(text: string): string {
  return text.replace(/^( *)(```+|~~~+)[\s\S]*?^\1\2[`~]*$/gm, (block) =>
    block.replace(/[^\n]/g, ''),
  );
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
}
