/** What `seaworthy new` left for the author to write. */
import type { Tree } from '../tree.ts';
import { found, hole, type Finding } from './rules.ts';

/** Servers stand alone and may hold any word. A diff holds code of one below its head. */
const servers = /^(?:reference|right|hollow|demo)\//;
const picture = /\.(?:png|jpe?g|gif|ico|woff2?)$/;

/** Places that `seaworthy new` left for the author, wherever they are. */
export function lintHoles(tree: Tree, folder: string): readonly Finding[] {
  return tree.files
    .filter((file) => file.startsWith(`${folder}/`) && !picture.test(file))
    .filter((file) => !servers.test(file.slice(folder.length + 1)))
    .flatMap((file) => {
      const lines = tree.read(file).split('\n');
      return (file.endsWith('.diff') ? lines.slice(0, 3) : lines).flatMap((line, index) => {
        const at = line.indexOf(hole);
        if (at < 0) return [];
        const what = line
          .slice(at + hole.length)
          .replace(/[\s'"`,.|*/\]]+$/, '')
          .trim();
        return [{ file, ...found('text/hole', index + 1, { what: what || 'this line' }) }];
      });
    });
}
