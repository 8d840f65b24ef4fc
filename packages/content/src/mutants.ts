/** Mutants: the reference with one mistake each, as diffs that say who must catch them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';

/** One mistake, and the check that must notice it. */
export interface Mutant {
  /** The file's name without `.diff`. */
  readonly slug: string;
  readonly file: string;
  /** Why somebody would make this mistake, in one sentence. */
  readonly excuse: string;
  /** The id of the check that must catch it. */
  readonly caughtBy: string;
  /** Whether the check only leaves a remark, because the claim is a should. */
  readonly asRemark: boolean;
  /** A fragment that the card (or the remark) must contain. */
  readonly says: string;
  /** The whole text of the file, which `git apply` accepts with its head. */
  readonly diff: string;
}

/** Reads all mutants of a project, by name. */
export async function readMutants(projectFolder: string): Promise<readonly Mutant[]> {
  const folder = join(projectFolder, 'mutants');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.diff')).sort();
  return Promise.all(names.map((name) => readMutant(folder, name)));
}

async function readMutant(folder: string, name: string): Promise<Mutant> {
  const file = join(folder, name);
  const diff = await readFile(file, 'utf8');
  const [excuse = '', caught = '', says = ''] = diff.split('\n');
  if (excuse.trim() === '') {
    throw new Mistake('SW_BAD_CONTENT', {
      file,
      line: 1,
      problem: 'the first line must say why somebody would make this mistake.',
    });
  }
  const [, caughtBy, remark] =
    /^caught-by: ([a-z0-9-]+\/[A-Za-z0-9]+)( as remark)?$/.exec(caught) ?? [];
  if (caughtBy === undefined) {
    throw new Mistake('SW_BAD_CONTENT', {
      file,
      line: 2,
      problem:
        'the second line must say who catches this mutant: "caught-by: survive/keepsWhatItAcknowledged".',
    });
  }
  const [, fragment] = /^says: (.+)$/.exec(says) ?? [];
  if (fragment === undefined) {
    throw new Mistake('SW_BAD_CONTENT', {
      file,
      line: 3,
      problem:
        'the third line must give a fragment of the failure card: "says: of 50 acknowledged".',
    });
  }
  return {
    slug: name.slice(0, -'.diff'.length),
    file,
    excuse,
    caughtBy,
    asRemark: remark !== undefined,
    says: fragment,
    diff,
  };
}
