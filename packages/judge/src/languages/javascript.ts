/** JavaScript, by Node.js. */
import type { Language } from './language.ts';

/** Node.js on PATH, else the one that runs this. */
export const javascript: Language = {
  id: 'javascript',
  name: 'JavaScript',
  extensions: ['.js', '.mjs', '.cjs'],
  tools: [
    {
      name: 'node',
      names: ['node'],
      places: [process.execPath],
      versionArguments: ['--version'],
      probe: ['-p', 'process.execPath'],
      found: ([program = '']) => ({ program, folders: [program] }),
    },
  ],
  minimum: '20',
  install: 'Install Node.js 20 or newer: https://nodejs.org.',
  stack: 'usual',
  runtimeBytes: 64 * 1024 * 1024,
  compile: null,
  run: ({ folder, entry, tool }) => ({ argv: [tool('node'), `${folder}/${entry}`] }),
  example: {
    file: 'sum.js',
    text: "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number);\nconsole.log(a + b);\n",
  },
};
