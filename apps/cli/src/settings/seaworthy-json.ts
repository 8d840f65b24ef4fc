/** `seaworthy.json` in the learner's folder: what is being built, and how far it has come. The learner commits it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake, type StageVerdict } from '@seaworthy/core';
import { filePhrases } from '../phrases/files.ts';
import { codeOf } from './on-disk.ts';
import { writeWhole } from './whole-file.ts';

/** The newest form that this Seaworthy knows. */
const stateFormat = 1;

/** The content of `seaworthy.json`. */
export interface LearnerState {
  readonly format?: number;
  readonly project?: string;
  /** An exercise in place of a project. */
  readonly exercise?: string;
  /** A command that is run before each check: a compiler, a bundler. */
  readonly build?: string;
  /** The path under which the project lives, `/` unless told. */
  readonly root?: string;
  readonly language?: string;
  /** What came of each stage, or of the exercise, when it was last checked. */
  readonly progress?: Readonly<Record<string, StageProgress>>;
  /** How many hints were shown for each check, by its id, or for the exercise, by its slug. */
  readonly hints?: Readonly<Record<string, number>>;
}

/** What came of one stage. */
export interface StageProgress {
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

/** Writes the file whole. Members that we do not know are kept. */
export function writeState(folder: string, state: LearnerState): void {
  writeWhole(join(folder, 'seaworthy.json'), `${JSON.stringify(state, null, 2)}\n`);
}

/** What came of each stage, by its slug. The learner may have written there: what is no progress is left out. */
export function progressOf(state: LearnerState | null): ReadonlyMap<string, StageProgress> {
  const entries = Object.entries<unknown>(state?.progress ?? {});
  return new Map(entries.flatMap(([slug, value]) => (isProgress(value) ? [[slug, value]] : [])));
}

function isProgress(value: unknown): value is StageProgress {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  const verdicts: readonly unknown[] = ['passed', 'broken', 'undecided'];
  return verdicts.includes(members.get('verdict')) && typeof members.get('at') === 'string';
}

/** Bytes that are not UTF-8 would be changed by being written again. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Mistake('SW_BAD_STATE', { file, problem: filePhrases.notUtf8 }, { cause });
  }
}

function parseState(text: string, file: string): LearnerState {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const problem = filePhrases.notJson(messageOf(cause));
    throw new Mistake('SW_BAD_STATE', { file, problem }, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Mistake('SW_BAD_STATE', { file, problem: filePhrases.notObject });
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const format = members.get('format');
  if (typeof format === 'number' && format > stateFormat) {
    throw new Mistake('SW_NEWER_STATE', { file, found: format, known: stateFormat });
  }
  for (const [name, { wants, fits }] of Object.entries(memberRules)) {
    const member = members.get(name);
    if (member === undefined || fits(member)) continue;
    throw new Mistake('SW_BAD_STATE', { file, problem: filePhrases.badMember(name, wants) });
  }
  return value;
}

const { wanted } = filePhrases;

const aText = { wants: wanted.text, fits: (value: unknown) => typeof value === 'string' };

const anObject = {
  wants: wanted.object,
  fits: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** What each member must be, where it is there at all. */
const memberRules = {
  format: { wants: wanted.number, fits: (value: unknown) => typeof value === 'number' },
  project: aText,
  exercise: aText,
  build: aText,
  language: aText,
  root: {
    wants: wanted.path,
    fits: (value: unknown) => typeof value === 'string' && value.startsWith('/'),
  },
  progress: anObject,
  hints: anObject,
};

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
