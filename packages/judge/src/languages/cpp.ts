/** C++, with the compiler of the machine. */
import { compiledName, type Language } from './language.ts';

/** Optimised as contests do it. */
export const cpp: Language = {
  id: 'cpp',
  name: 'C++',
  extensions: ['.cc', '.cpp', '.cxx', '.c++', '.C'],
  tools: [
    {
      name: 'c++',
      names: ['g++', 'c++', 'clang++'],
      versionArguments: ['-dumpfullversion', '-dumpversion'],
    },
  ],
  minimum: '10',
  install: 'Install g++, such as with: apt install g++.',
  stack: 'large',
  runtimeBytes: 0,
  compile: ({ files, tool }) => ({
    argv: [
      tool('c++'),
      '-std=gnu++20',
      '-O2',
      '-o',
      compiledName,
      ...files.filter((file) => /\.(?:cc|cpp|cxx|c\+\+|C)$/.test(file)),
    ],
  }),
  run: ({ folder }) => ({ argv: [`${folder}/${compiledName}`] }),
  example: {
    file: 'sum.cpp',
    text: '#include <iostream>\nint main() { long a, b; std::cin >> a >> b; std::cout << a + b << "\\n"; }\n',
  },
};
