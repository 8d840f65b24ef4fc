/** Python 3. */
import type { Language } from './language.ts';

/** Isolated from settings of the user; a program of several files may import its own. */
export const python3: Language = {
  id: 'python3',
  name: 'Python',
  extensions: ['.py', '.py3'],
  tools: [
    {
      name: 'python3',
      names: ['python3'],
      places: ['/usr/bin/python3', '/usr/local/bin/python3'],
      versionArguments: ['--version'],
      // What is on PATH may be a script that chooses among versions.
      probe: [
        '-I',
        '-c',
        'import sys; print(sys.executable); print(sys.base_prefix); print(sys.prefix)',
      ],
      found: ([program = '', ...folders]) => ({ program, folders }),
    },
  ],
  minimum: '3.9',
  install: 'Install Python 3, such as with: apt install python3.',
  stack: 'large',
  runtimeBytes: 0,
  compile: null,
  run: ({ folder, files, entry, tool }) => ({
    argv: [
      tool('python3'),
      ...(files.length > 1 ? ['-E', '-s', '-B'] : ['-I', '-B']),
      `${folder}/${entry}`,
    ],
    environment: { PYTHONHASHSEED: '0' },
  }),
  example: { file: 'sum.py', text: 'a, b = map(int, input().split())\nprint(a + b)\n' },
};
