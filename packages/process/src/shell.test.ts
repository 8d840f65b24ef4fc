import { expect, it } from 'vitest';
import { shellCommand } from './shell.ts';

it.each(['node server.js', 'python3 -m app --port=3000', './run', 'npm  start'])(
  'replaces the shell by the one program of "%s"',
  (line) => {
    expect(shellCommand(line)).toEqual(['/bin/sh', '-c', `exec ${line}`]);
  },
);

it.each([
  'PORT=1 node server.js',
  'cd app && node server.js',
  'node server.js > log',
  'node "my server.js"',
  'node $FILE',
  'exec node server.js',
  'exit 3',
  'while :; do node server.js; done',
])('leaves "%s" to a shell', (line) => {
  expect(shellCommand(line)).toEqual(['/bin/sh', '-c', line]);
});
