import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { startWired } from './start-wired.ts';

test('a program writes to a file of ours and talks through a pipe above 2', async () => {
  const file = join(folderWith({}), 'out');
  const out = await open(file, 'wx');
  const { process: program, pipes } = await startWired({
    command: ['/bin/sh', '-c', 'read line <&3; echo "got $line"; echo bye >&3'],
    cwd: '/',
    env: {},
    wires: ['ignore', out.fd, 'ignore', 'pipe'],
  });
  const heard: string[] = [];
  pipes[3]?.on('data', (chunk: Buffer) => heard.push(String(chunk)));
  pipes[3]?.write('hello\n');
  expect((await program.exit).code).toBe(0);
  await out.close();
  expect(await readFile(file, 'utf8')).toBe('got hello\n');
  expect(heard.join('')).toBe('bye\n');
});

test('what a program uses is seen while it runs, what it has waited for included', async () => {
  const { process: program } = await startWired({
    command: [
      '/bin/sh',
      '-c',
      '(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done); sleep 30; true',
    ],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    wires: ['ignore', 'ignore', 'ignore'],
  });
  let usage = program.usage();
  for (let look = 0; look < 500 && usage.cpuMs < 20; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    usage = program.usage();
  }
  expect(usage.cpuMs).toBeGreaterThanOrEqual(20);
  expect(usage.processes).toBeGreaterThan(0);
  await program.kill();
  expect(program.usage()).toEqual({ processes: 0, cpuMs: 0 });
});
