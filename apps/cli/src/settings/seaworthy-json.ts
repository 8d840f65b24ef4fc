/** `seaworthy.json` in the learner's folder: what is being built, and how far it has come. The learner commits it. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake, type StageVerdict } from '@seaworthy/core';
import { codeOf, diskTrouble } from './on-disk.ts';

/** The newest form that this Seaworthy knows. */
const stateFormat = 1;

/** The content of `seaworthy.json`. */
export interface LearnerState {
  readonly format?: number;
  readonly project?: string;
  /** A command that is run before each check: a compiler, a bundler. */
  readonly build?: string;
  /** The path under which the project lives, `/` unless told. */
  readonly root?: string;
  readonly language?: string;
  /** What came of each stage when it was last checked. */
  readonly progress?: Readonly<Record<string, StageProgress>>;
  /** How many hints were shown for each check, by its id. */
  readonly hints?: Readonly<Record<string, number>>;
}

/** What came of one stage. */
interface StageProgress {
  readonly verdict: StageVerdict;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** Reads the file; null where there is none. A damaged or newer file is refused, and kept as it is. */
export async function readState(folder: string): Promise<LearnerState | null> {
  const file = join(folder, 'seaworthy.json');
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw new Mistake('SW_BAD_STATE', { file, problem: messageOf(error) }, { cause: error });
  }
  return parseState(textOf(bytes, file), file);
}

/** Writes the file whole: whoever reads it sees the old one or the new one. Members that we do not know are kept. */
export async function writeState(folder: string, state: LearnerState): Promise<void> {
  const file = join(folder, 'seaworthy.json');
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, `${JSON.stringify(state, null, 2)}\n`);
    await rename(unfinished, file);
  } catch (error) {
    // Half a file is nobody's; on a full disk it would also keep its space.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw diskTrouble(file, error);
  }
}

/** Bytes that are not UTF-8 would be changed by being written again. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Mistake('SW_BAD_STATE', { file, problem: 'it is not UTF-8' }, { cause });
  }
}

function parseState(text: string, file: string): LearnerState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const problem = `it is not JSON (${messageOf(cause)})`;
    throw new Mistake('SW_BAD_STATE', { file, problem }, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Mistake('SW_BAD_STATE', { file, problem: 'it is not a JSON object' });
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const format = members.get('format');
  if (typeof format === 'number' && format > stateFormat) {
    throw new Mistake('SW_NEWER_STATE', { file, found: format, known: stateFormat });
  }
  for (const [name, { wants, fits }] of Object.entries(memberRules)) {
    const member = members.get(name);
    if (member === undefined || fits(member)) continue;
    throw new Mistake('SW_BAD_STATE', { file, problem: `"${name}" is not ${wants}` });
  }
  return value;
}

const aText = { wants: 'a text', fits: (value: unknown) => typeof value === 'string' };

const anObject = {
  wants: 'an object',
  fits: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** What each member must be, where it is there at all. */
const memberRules = {
  format: { wants: 'a number', fits: (value: unknown) => typeof value === 'number' },
  project: aText,
  build: aText,
  language: aText,
  root: {
    wants: 'a path that begins with a slash',
    fits: (value: unknown) => typeof value === 'string' && value.startsWith('/'),
  },
  progress: anObject,
  hints: anObject,
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
