/** Mutants: the reference with one mistake each, as diffs that say who must catch them. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { applyPatch, parsePatch, type StructuredPatch } from 'diff';

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
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return parseMutant(await readFile(file, 'utf8'), file);
    }),
  );
}

/** Reads one mutant. `file` is named in the Mistake when its head is malformed. */
export function parseMutant(diff: string, file: string): Mutant {
  const [excuse = '', caught = '', says = ''] = diff.split('\n');
  const wrong = (line: number, problem: string): Mistake =>
    new Mistake('SW_BAD_CONTENT', { file, line, problem });
  if (excuse.trim() === '') {
    throw wrong(1, 'the first line must say why somebody would make this mistake.');
  }
  const [, caughtBy, remark] =
    /^caught-by: ([a-z0-9-]+\/[A-Za-z0-9]+)( as remark)?$/.exec(caught) ?? [];
  if (caughtBy === undefined) {
    const example = '"caught-by: survive/keepsWhatItAcknowledged"';
    throw wrong(2, `the second line must say who catches this mutant: ${example}.`);
  }
  const [, fragment] = /^says: (.+)$/.exec(says) ?? [];
  if (fragment === undefined) {
    const example = '"says: of 50 acknowledged"';
    throw wrong(3, `the third line must give a fragment of the failure card: ${example}.`);
  }
  return {
    slug: basename(file).replace(/\.diff$/, ''),
    file,
    excuse,
    caughtBy,
    asRemark: remark !== undefined,
    says: fragment,
    diff,
  };
}

/**
 * The files of the reference that a mutant changes, as they are with the mistake. `read` gives the text of a file of the
 * reference, and throws or answers null where there is none; a Mistake says where the diff does not fit.
 */
export function applyMutant(
  mutant: Pick<Mutant, 'diff' | 'file'>,
  read: (path: string) => string | null,
): ReadonlyMap<string, string> {
  const changed = new Map<string, string>();
  for (const patch of patchesOf(mutant)) {
    const path = (patch.newFileName ?? '').replace(/^b\//, '');
    const before = changed.get(path) ?? textOf(path, read);
    const after = before === null ? false : applyPatch(before, patch, { fuzzFactor: 2 });
    if (after === false || after === before) {
      const problem =
        after === false
          ? `the diff does not fit ${path} of the reference. Make it again with seaworthy new mutant.`
          : `the diff changes nothing in ${path}. Make it again with seaworthy new mutant.`;
      throw new Mistake('SW_BAD_CONTENT', {
        file: mutant.file,
        line: lineOf(path, mutant),
        problem,
      });
    }
    changed.set(path, after);
  }
  if (changed.size > 0) return changed;
  const problem = 'there is no diff below the head. Make it again with seaworthy new mutant.';
  throw new Mistake('SW_BAD_CONTENT', { file: mutant.file, line: 4, problem });
}

function patchesOf({ diff, file }: Pick<Mutant, 'diff' | 'file'>): readonly StructuredPatch[] {
  try {
    return parsePatch(diff).filter((patch) => patch.hunks.length > 0);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const problem = `the diff cannot be read: ${said}. Make it again with seaworthy new mutant.`;
    throw new Mistake('SW_BAD_CONTENT', { file, line: 5, problem }, { cause });
  }
}

function textOf(path: string, read: (path: string) => string | null): string | null {
  try {
    return read(path);
  } catch {
    // Whatever keeps it from being read, the diff does not fit; its message names the file.
    return null;
  }
}

/** The line of the diff in which a file is named. */
function lineOf(path: string, { diff }: Pick<Mutant, 'diff'>): number {
  const lines = diff.split('\n');
  const at = lines.findIndex((line) => line.startsWith('+++ ') && line.includes(path));
  return at < 0 ? 5 : at + 1;
}
