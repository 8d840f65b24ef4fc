/** What a house rule reads (a checkout) and what it says (findings, each with a place and a repair). */
import type { Tree } from '@seaworthy/content';

/** One thing that is not as it must be. */
export interface Finding {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What is wrong, and what to do. */
  readonly problem: string;
}

/** A house rule: it reads the checkout and tells what is wrong, nothing when all is well. */
export type Rule = (repository: Tree) => readonly Finding[] | Promise<readonly Finding[]>;

/** A finding as a tool prints it, so that an editor can jump there. */
export function sentenceOf({ file, line, problem }: Finding): string {
  return `${file}:${line}: ${problem}`;
}

/** A rule that looks at one kind of file, one file at a time. */
export function eachFile(
  pattern: RegExp,
  look: (text: string, file: string, repository: Tree) => readonly Omit<Finding, 'file'>[],
): (repository: Tree) => readonly Finding[] {
  return (repository) =>
    repository.files
      .filter((file) => pattern.test(file))
      .flatMap((file) =>
        look(repository.read(file), file, repository).map((finding) => ({ file, ...finding })),
      );
}
