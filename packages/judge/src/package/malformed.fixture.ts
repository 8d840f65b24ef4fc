/** Ways to break a package, for the tests of what is found then. */
import type { FindingCode } from '../findings.ts';
import { sumProblem, type Files } from '../problems.fixture.ts';

/** What is done, the files that come of it, the code of what is found, and in which file and at which key. */
export type Broken = readonly [
  what: string,
  files: Files,
  code: FindingCode,
  file: string,
  key?: string,
];

/** The files of a problem with some of them changed; `null` takes one out. */
export function changed(files: Files, changes: Readonly<Record<string, string | null>>): Files {
  const all = { ...files, ...changes };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, text]) => (text === null ? [] : [[path, text]])),
  );
}

/** A problem with one line more in problem.yaml. */
export function yaml(line: string, files = sumProblem): Files {
  return changed(files, { 'problem.yaml': `${files['problem.yaml']}${line}\n` });
}
