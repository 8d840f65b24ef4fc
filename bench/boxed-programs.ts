/** The programs of the bench of boxes, one for each language. */
import { writeFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { findTool, runToEnd } from '@seaworthy/process';

/** What each of them runs with. */
export const environment = { PATH: '/usr/bin:/bin' };

/** A language, and its program. */
export interface Subject {
  readonly name: string;
  /** What builds it, in the folder of its source; nothing for a language that runs its source. */
  readonly compiler?: readonly [tool: string, ...options: string[]];
  /** What runs it; '' for a program that runs by itself. */
  readonly tool: string;
  /** FOLDER stands for where the program lies. */
  readonly options: readonly string[];
  /** What is run, where it is not the file of the source. */
  readonly built?: string;
  readonly file: string;
  readonly source: string;
  readonly goal: number;
  readonly boot?: { readonly file: string; readonly goal: number };
}

/**
 * Each reads two numbers and writes their sum. The goals are for an idle machine.
 */
export const subjects: readonly Subject[] = [
  {
    name: 'C',
    compiler: ['cc', '-O2', '-o', 'sum'],
    tool: '',
    options: [],
    file: 'sum.c',
    built: 'sum',
    goal: 1.5,
    source:
      '#include <stdio.h>\nint main(void){long a,b;if(scanf("%ld %ld",&a,&b)!=2)return 1;printf("%ld\\n",a+b);}',
  },
  {
    name: 'Python',
    tool: '/usr/bin/python3',
    options: ['-I'],
    file: 'sum.py',
    goal: 1.05,
    source: 'print(sum(map(int, input().split())))\n',
    boot: { file: 'python.py', goal: 0.5 },
  },
  {
    name: 'Ruby',
    tool: 'ruby',
    options: [],
    file: 'sum.rb',
    goal: 1.05,
    source: 'puts gets.split.sum(&:to_i)\n',
  },
  {
    name: 'PHP',
    tool: 'php',
    options: ['-n'],
    file: 'sum.php',
    goal: 1.05,
    source: '<?php echo array_sum(explode(" ", fgets(STDIN))), "\\n";',
  },
  {
    name: 'Node',
    tool: 'node',
    options: [],
    file: 'sum.cjs',
    goal: 1.05,
    source:
      "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number); console.log(a + b);\n",
    boot: { file: 'node.cjs', goal: 0.4 },
  },
  {
    name: 'Java',
    compiler: ['javac'],
    tool: 'java',
    options: ['-XX:+UseSerialGC', '-Xshare:auto', '-cp', 'FOLDER', 'Sum'],
    file: 'Sum.java',
    built: '',
    goal: 1.05,
    source:
      'class Sum { public static void main(String[] a) { var in = new java.util.Scanner(System.in); System.out.println(in.nextInt() + in.nextInt()); } }\n',
  },
];

/** A command. */
export type Program = readonly [string, ...string[]];

/** The command, or `null` where the language is not on this machine. */
export async function programOf(subject: Subject, folder: string): Promise<Program | null> {
  const { compiler, tool, options, file, built = file } = subject;
  writeFileSync(join(folder, file), subject.source);
  if (compiler !== undefined) {
    const [name, ...rest] = compiler;
    const found = await findTool(name);
    if (found === null) return null;
    await runToEnd({
      command: [found, ...rest, file],
      cwd: folder,
      env: environment,
      timeoutMs: 60_000,
    });
  }
  const runner = tool === '' ? null : await findTool(tool);
  if (tool !== '' && runner === null) return null;
  const words = [
    ...(runner === null
      ? []
      : [await realpath(runner), ...options.map((word) => word.replace('FOLDER', folder))]),
    ...(built === '' ? [] : [join(folder, built)]),
  ];
  return words as unknown as Program;
}
