/** Java, with the compiler of the machine. */
import type { Language } from './language.ts';

/** The collector that starts fastest; the heap is what the problem allows, and the stack of the main thread is large. */
export const java: Language = {
  id: 'java',
  name: 'Java',
  extensions: ['.java'],
  tools: [
    { name: 'javac', names: ['javac'], versionArguments: ['-version'] },
    { name: 'java', names: ['java'], versionArguments: ['-version'] },
  ],
  minimum: '11',
  install: 'Install a JDK, such as with: apt install openjdk-17-jdk-headless.',
  stack: 'usual',
  runtimeBytes: 512 * 1024 * 1024,
  compile: ({ files, tool }) => ({
    argv: [
      tool('javac'),
      '-J-XX:+UseSerialGC',
      '-encoding',
      'UTF-8',
      '-d',
      '.',
      ...files.filter((file) => file.endsWith('.java')),
    ],
  }),
  run: ({ folder, entry, memoryBytes, tool }) => ({
    argv: [
      tool('java'),
      '-XX:+UseSerialGC',
      '-Xshare:auto',
      '-Xss64m',
      `-Xmx${Math.floor(memoryBytes / 1024 / 1024)}m`,
      '-Dfile.encoding=UTF-8',
      '-cp',
      folder,
      entry,
    ],
  }),
  example: {
    file: 'Sum.java',
    text: [
      'import java.util.Scanner;',
      'public class Sum {',
      '  public static void main(String[] args) {',
      '    Scanner in = new Scanner(System.in);',
      '    System.out.println(in.nextLong() + in.nextLong());',
      '  }',
      '}',
      '',
    ].join('\n'),
  },
};
