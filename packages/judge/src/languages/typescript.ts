/** TypeScript: its types are taken off by the compiler, and Node.js runs what is left. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';

/** Types are not checked: a submission has no declarations of Node.js beside it. */
export const typescript: Language = {
  id: 'typescript',
  name: 'TypeScript',
  extensions: ['.ts'],
  tools: [
    {
      name: 'tsc',
      names: ['tsc'],
      places: ownCompiler(),
      versionArguments: ['--version'],
      folders: ['..', '../../@typescript'],
    },
    ...javascript.tools,
  ],
  minimum: '5.5',
  install: 'Install the compiler: npm install --global typescript.',
  stack: 'usual',
  runtimeBytes: 64 * 1024 * 1024,
  compile: ({ files, tool }) => ({
    argv: [
      tool('node'),
      tool('tsc'),
      '--noCheck',
      '--target',
      'es2022',
      '--module',
      'commonjs',
      '--skipLibCheck',
      '--outDir',
      '.',
      ...files.filter((file) => file.endsWith('.ts')),
    ],
  }),
  run: ({ folder, entry, tool }) => ({
    argv: [tool('node'), `${folder}/${entry.replace(/\.ts$/, '.js')}`],
  }),
  example: {
    file: 'sum.ts',
    text: "import { readFileSync } from 'node:fs';\nconst [a, b]: number[] = readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a! + b!);\n",
  },
};

/** The compiler of a checkout of ours, where there is one. */
function ownCompiler(): readonly string[] {
  try {
    const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
    return [join(dirname(manifest), 'bin/tsc')];
  } catch {
    // It was not installed with us: then the one on PATH is wanted.
    return [];
  }
}
