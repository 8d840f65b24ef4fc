/** The learner's program: read from wherever it lies, and held against what the problem takes. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Mistake } from '@seaworthy/core';
import type { Language } from './languages/language.ts';
import { readTree } from './package/package-tree.ts';
import type { Problem, Program } from './problem.ts';
import { knownEndings, recognize } from './run/sources.ts';
import { sizeInWords } from './sizes.ts';

/** Reads a file or a folder as a program. */
export function readProgram(path: string): Program {
  const found = statSync(path, { throwIfNoEntry: false });
  const name = basename(path);
  if (found === undefined)
    throw new Mistake('SW_NO_PROGRAM', { path, problem: 'nothing is there' });
  if (found.isFile()) {
    const isExecutable = (found.mode & 0o100) !== 0;
    return { name, path, files: [{ name, path, location: path, bytes: found.size, isExecutable }] };
  }
  if (!found.isDirectory())
    throw new Mistake('SW_NO_PROGRAM', { path, problem: 'it is neither a file nor a folder' });
  const { tree, findings } = readTree(path);
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined)
    throw new Mistake('SW_NO_PROGRAM', { path, problem: `${wrong.file}: ${wrong.what}` });
  return {
    name,
    path,
    files: [...tree.files.values()].map((file) => ({ ...file, name: file.path })),
  };
}

/** The program's language, where the problem takes it; else what is wrong is thrown. */
export function checkProgram({ limits, metadata }: Problem, program: Program): Language {
  const { path } = program;
  const bytes = program.files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > limits.codeBytes) {
    const problem = `it has ${sizeInWords(bytes)}, and the problem takes ${sizeInWords(limits.codeBytes)}`;
    throw new Mistake('SW_NO_PROGRAM', { path, problem });
  }
  const found = recognize(program, { language: null, entrypoint: null, hasScripts: false });
  if (found.kind !== 'language') {
    const problem = found.kind === 'unknown' ? found.problem : 'it is a script';
    throw new Mistake('SW_NO_PROGRAM', {
      path,
      problem: `${problem}; known endings are ${knownEndings}`,
    });
  }
  const { languages } = metadata;
  if (languages !== null && !languages.includes(found.language.id)) {
    const problem = `it is written in ${found.language.name}, and the problem takes ${languages.join(', ')}`;
    throw new Mistake('SW_NO_PROGRAM', { path, problem });
  }
  return found.language;
}
