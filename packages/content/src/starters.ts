/** Finds the starters of a project on disk: a folder in `starters/` with a `starter.json` is one. */
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { readText } from './content-file.ts';

/** A server to begin with, in one language. */
export interface Starter {
  /** The name of its folder, by which it is asked for. */
  readonly slug: string;
  /** As its users write it. */
  readonly name: string;
  /** What else it is called. */
  readonly aliases: readonly string[];
  readonly folder: string;
  /** Any one of these is enough to run it. */
  readonly needs: readonly Program[];
  /** How to get one of them, as sentences without the last full stop. */
  readonly install: string;
}

/** A program, from some version on. */
export interface Program {
  readonly program: string;
  readonly version: string;
  /** What makes it say its version. */
  readonly ask: string;
}

/** What is for us to read, and not for the learner to have. */
export const starterFile = 'starter.json';

/** The starters of the project in this folder, by their slugs; none where it has none. */
export async function readStarters(projectFolder: string): Promise<readonly Starter[]> {
  const parent = join(projectFolder, 'starters');
  const names = await readdir(parent).catch(() => []);
  const folders = names
    .toSorted((one, other) => one.localeCompare(other))
    .map((name) => join(parent, name));
  const isStarter = await Promise.all(
    folders.map(async (one) => (await stat(join(one, starterFile)).catch(() => null)) !== null),
  );
  return Promise.all(folders.filter((_, index) => isStarter[index]).map(readStarter));
}

async function readStarter(folder: string): Promise<Starter> {
  const file = join(folder, starterFile);
  const wrong = (problem: string): Mistake =>
    new Mistake('SW_BAD_CONTENT', { file, line: 1, problem });
  const value = membersOf(parsed(await readText(file), wrong), wrong);
  const text = (from: Readonly<Record<string, unknown>>, name: string): string => {
    const member = from[name];
    if (typeof member === 'string' && member !== '') return member;
    throw wrong(`"${name}" is not a text. Write one.`);
  };
  const list = (name: string): readonly unknown[] => {
    const member = value[name];
    if (Array.isArray(member) && member.length > 0) return member;
    throw wrong(`"${name}" is not a list with something in it. Write one.`);
  };
  return {
    slug: basename(folder),
    name: text(value, 'name'),
    aliases: list('aliases').map(String),
    folder,
    needs: list('needs').map((one) => {
      const need = membersOf(one, wrong);
      const ask = need['ask'] === undefined ? '--version' : text(need, 'ask');
      return { program: text(need, 'program'), version: text(need, 'version'), ask };
    }),
    install: text(value, 'install'),
  };
}

function parsed(text: string, wrong: (problem: string) => Mistake): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('it is not JSON. Mend it.');
  }
}

function membersOf(
  value: unknown,
  wrong: (problem: string) => Mistake,
): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw wrong('an object is missing. Write { … }.');
}
