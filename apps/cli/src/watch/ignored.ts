/** Which files of a folder a learner edits: all but what tools make and keep there, and what git ignores. */
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore from 'ignore';

/** In the form of .gitignore: what editors, compilers, package managers and databases leave beside the sources. */
const usual = [
  '.git/ .hg/ .svn/ .seaworthy/ .idea/ .vscode/ .gradle/ .DS_Store',
  'node_modules/ .venv/ venv/ __pycache__/ *.pyc *.class .*_cache/',
  '*.swp *.swo *.swx *~ .#* #*# 4913 *.tmp .~lock*',
  '*.log *.pid *.db *.db-* *.sqlite *.sqlite3 *.sqlite-* *.sqlite3-*',
].flatMap((line) => line.split(' '));

/** Says of a path whether it is of no interest. `isFolder` is told where it is known. */
export type Ignored = (path: string, isFolder?: boolean) => boolean;

/** What is of no interest in this folder, as its `.gitignore` stands at this moment. */
export function ignoredIn(folder: string): Ignored {
  // Settings of the server are often kept out of git; whoever changes them wants to see what that does.
  const rules = ignore().add(usual).add(gitignoreOf(folder)).add(['!.env', '!.env.*']);
  return (path, isFolder = false) => {
    const inside = relative(folder, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('..')) return false;
    return rules.ignores(inside) || (isFolder && rules.ignores(`${inside}/`));
  };
}

function gitignoreOf(folder: string): string {
  try {
    return readFileSync(join(folder, '.gitignore'), 'utf8');
  } catch {
    // There is none, or nobody may read it: then it ignores nothing.
    return '';
  }
}
