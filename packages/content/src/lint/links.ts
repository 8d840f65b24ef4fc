/** Links within Markdown: the file is there, and so is the heading. */
import { dirname, join } from 'node:path/posix';
import type { Tree } from '../tree.ts';
import { found, type Finding } from './rules.ts';
import { withoutCode, withoutFences } from './text.ts';

/** Every relative link of these files, and the fragment behind its #, leads somewhere. */
export function lintLinks(tree: Tree, isMeant: (file: string) => boolean): readonly Finding[] {
  return tree.files
    .filter((file) => file.endsWith('.md') && isMeant(file))
    .flatMap((file) => linksOf(tree.read(file)).flatMap((link) => problemOf(link, file, tree)));
}

interface Link {
  readonly target: string;
  readonly line: number;
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

function problemOf({ target, line }: Link, file: string, tree: Tree): readonly Finding[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return [];
  const [path = '', fragment] = target.split('#');
  const place =
    path === '' ? file : join(dirname(file), decodeURIComponent(path)).replace(/\/$/, '');
  const isFolder = place === '.' || tree.files.some((other) => other.startsWith(`${place}/`));
  if (!tree.has(place) && !isFolder) return [{ file, ...found('link/place', line, { place }) }];
  if (fragment === undefined || !place.endsWith('.md')) return [];
  const known = headingIds(tree.read(place));
  if (known.has(fragment)) return [];
  const headings = [...known].join(', ');
  return [{ file, ...found('link/heading', line, { heading: fragment, place, headings }) }];
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
