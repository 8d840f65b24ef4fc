/** What a house rule reads (a repository) and what it says (findings, each with a place and a repair). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../files.ts';

/** The files of a repository, as a reader sees them. */
export interface Repository {
  readonly root: string;
  /** Paths relative to the root, sorted. */
  readonly files: readonly string[];
  has(path: string): boolean;
  read(path: string): string;
}

/** One thing that is not as it must be. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong, and what to do. */
  readonly problem: string;
}

/** A house rule: it reads the repository and tells what is wrong, nothing when all is well. */
export type Rule = (repository: Repository) => readonly Finding[] | Promise<readonly Finding[]>;

/** Reads the names of all files at once, and each file when it is asked for. */
export function openRepository(root: string): Repository {
  const files = filesUnder(root);
  const known = new Set(files);
  const texts = new Map<string, string>();
  return {
    root,
    files,
    has: (path) => known.has(path),
    read(path) {
      const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
      texts.set(path, text);
      return text;
    },
  };
}

/** The number of the line in which `index` lies. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** A finding as a tool prints it, so that an editor can jump there. */
export function sentenceOf({ file, line, problem }: Finding): string {
  return `${file}:${line}: ${problem}`;
}

/** A rule that looks at one kind of file, one file at a time. */
export function eachFile(
  pattern: RegExp,
  look: (text: string, file: string, repository: Repository) => readonly Omit<Finding, 'file'>[],
): (repository: Repository) => readonly Finding[] {
  return (repository) =>
    repository.files
      .filter((file) => pattern.test(file))
      .flatMap((file) =>
        look(repository.read(file), file, repository).map((finding) => ({ file, ...finding })),
      );
}
