/** `seaworthy problem`: proves a problem package, and judges a program by it. */
import { command } from '../command.ts';

export default command({
  summary: 'judge a program by a problem package, or prove the package itself',
  usage: 'verify|check PACKAGE [PROGRAM]',
  description: [
    'verify PACKAGE         proves the package: its files, its validators, every submission that comes along, the time limit',
    'check PACKAGE PROGRAM  runs PROGRAM, a file or a folder, on the tests, until the first that fails',
    '',
    'PACKAGE is a folder or a ZIP archive in the format of Kattis: legacy, legacy-icpc, 2023-07 or 2025-09.',
    'Programs run in a box where this machine can make one; otherwise as they are. One line says which, and what is not held.',
    'Where a package says no time limit, its own submissions are measured, once on this machine, and the limit is kept.',
    'verify ends with 0 when nothing is wrong, with 2 when the package is malformed, and with 1 when it does not do what it',
    'says. check ends with 0 for accepted, with 1 for any other verdict on the program, and with 3 for a judge error.',
  ].join('\n'),
  options: {
    all: { type: 'boolean', help: 'check: go on after a test that failed' },
    driver: {
      type: 'string',
      value: 'DRIVER',
      choices: ['bwrap', 'plain'],
      help: 'how programs are run: bwrap (in a box) or plain (as they are); the best that works unless told',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['text', 'json', 'ndjson'],
      help: 'text (as usual), json (the result), or ndjson (check: what happens as it happens)',
    },
  },
  examples: [
    ['seaworthy problem check sum solution.py', 'is the program right and fast enough?'],
    [
      'seaworthy problem check sum.zip my-solution --all',
      'a program of several files, on all tests',
    ],
    ['seaworthy problem verify sum', 'for authors: does every submission do what is said of it?'],
    ['seaworthy problem verify sum --format json', 'for another program to read'],
  ],
  run: async (args, around) => (await import('../runs/problem.ts')).run(args, around),
});
