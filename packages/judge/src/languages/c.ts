/** C, with the compiler of the machine. */
import { compiledName, type Language } from './language.ts';

/** Optimised as contests do it, with the mathematics that most programs want. */
export const c: Language = {
  id: 'c',
  name: 'C',
  extensions: ['.c'],
  tools: [
    {
      name: 'cc',
      names: ['gcc', 'cc', 'clang'],
      versionArguments: ['-dumpfullversion', '-dumpversion'],
    },
  ],
  minimum: '9',
  install: 'Install gcc, such as with: apt install gcc.',
  stack: 'large',
  runtimeBytes: 0,
  compile: ({ files, tool }) => ({
    argv: [
      tool('cc'),
      '-std=gnu17',
      '-O2',
      '-o',
      compiledName,
      ...files.filter((file) => file.endsWith('.c')),
      '-lm',
    ],
  }),
  run: ({ folder }) => ({ argv: [`${folder}/${compiledName}`] }),
  example: {
    file: 'sum.c',
    text: '#include <stdio.h>\nint main(void) { long a, b; if (scanf("%ld %ld", &a, &b) != 2) return 1; printf("%ld\\n", a + b); }\n',
  },
};
