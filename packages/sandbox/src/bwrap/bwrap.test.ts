import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from '@seaworthy/process';
import { expect } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { attacks } from '../laws/attacks.laws.ts';
import { attempt } from '../laws/attempt.laws.ts';
import { openScene } from '../laws/scene.laws.ts';
import type { Command, Outcome, SlotSpec } from '../sandbox.ts';
import { bwrapDriver } from './bwrap.ts';
import { findWarden } from './warden.ts';

const tests = needs('bwrap', 'cc', 'python3');
const limits = {
  cpuMs: 10_000,
  wallMs: 60_000,
  memoryBytes: 2 ** 29,
  processes: 64,
  outputBytes: 2 ** 16,
  stackBytes: 2 ** 23,
  diskBytes: 2 ** 22,
};

/** A folder that the user of a box can read, as a judge's must be. */
function openFolder(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  chmodSync(folder, 0o755);
  return folder;
}

async function runIn(
  folder: string,
  argv: Command['argv'],
  more: Partial<Command> & Partial<SlotSpec> = {},
): Promise<Outcome & { readonly text: string }> {
  const driver = await bwrapDriver({ reserve: 0 });
  const slot = await driver.prepare({
    mounts: more.mounts ?? [],
    cwd: '/box',
    environment: { PATH: '/usr/bin:/bin' },
    limits,
    ...(more.boot === undefined ? {} : { boot: more.boot }),
  });
  const [stdout, stderr] = [join(folder, 'stdout'), join(folder, 'stderr')];
  const outcome = await slot.run({
    argv,
    stdin: more.stdin ?? null,
    stdout,
    stderr,
    ...(more.pipes === undefined ? {} : { pipes: more.pipes }),
  });
  await slot.dispose();
  await driver.close();
  return { ...outcome, text: readFileSync(stdout, 'utf8') + readFileSync(stderr, 'utf8') };
}

tests.it('a program that cannot be started is told as a shell tells it', async () => {
  const outcome = await runIn(openFolder({}), ['/usr/bin/nonesuch']);
  expect(outcome).toMatchObject({ end: 'exit', exitCode: 127 });
  expect(outcome.text).toContain('cannot start /usr/bin/nonesuch');
});

tests.it('two programs talk through pipes', async () => {
  const folder = openFolder({});
  const names = ['question', 'answer'].map((name) => join(folder, name));
  await runToEnd({
    command: ['mkfifo', ...names],
    cwd: folder,
    env: { PATH: '/usr/bin:/bin' },
    timeoutMs: 10_000,
  });
  const [question, answer] = await Promise.all(names.map(async (name) => open(name, 'r+')));
  if (question === undefined || answer === undefined) throw new Error('no pipes');
  const pipes = { stdin: question.fd, stdout: answer.fd };
  await question.write('7\n');
  const outcome = await runIn(folder, ['/bin/sh', '-c', 'read n; echo $((n * 6))'], { pipes });
  const { buffer, bytesRead } = await answer.read(Buffer.alloc(16), 0, 16);
  await Promise.all([question.close(), answer.close()]);
  expect(outcome).toMatchObject({ end: 'exit', exitCode: 0 });
  expect(buffer.toString('utf8', 0, bytesRead)).toBe('42\n');
});

const boot = fileURLToPath(new URL('../../boot', import.meta.url));
const booted = [
  [
    'python.py',
    '/usr/bin/python3',
    'import sys; print(sys.argv[1:], input(), __name__)\n',
    "['a b'] hello __main__\n",
  ],
  [
    'node.cjs',
    '/usr/bin/node',
    "console.log(process.argv.slice(2), require('fs').readFileSync(0, 'utf8').trim());\n",
    "[ 'a b' ] hello\n",
  ],
] as const;

for (const [file, program, source, expected] of booted) {
  const isThere = needs('bwrap', {
    name: program,
    isMet: (() => {
      try {
        return readFileSync(program).length > 0;
      } catch {
        return false;
      }
    })(),
  });
  isThere.it(`${file} becomes the program that it is told`, async () => {
    const folder = openFolder({ [`code/main.${file.split('.')[1]}`]: source, input: 'hello\n' });
    const main = `/code/main.${file.split('.')[1]}`;
    const outcome = await runIn(folder, [program, main, 'a b'], {
      mounts: [
        { from: join(folder, 'code'), to: '/code', writable: false },
        { from: boot, to: '/boot', writable: false },
      ],
      boot: [program, `/boot/${file}`],
      stdin: join(folder, 'input'),
    });
    expect(outcome).toMatchObject({ text: expected, end: 'exit', exitCode: 0 });
  });
}

tests.it('without a compiler the warden in Python holds the same', async () => {
  const home = openFolder({});
  const warden = await findWarden({ home, compilers: [] });
  expect(warden.kind).toBe('interpreted');
  const driver = await bwrapDriver({ reserve: 0, warden });
  const scene = await openScene(driver);
  const names = [
    'init-memory',
    'descriptors',
    'daemon',
    'kill-parent',
    'loop',
    'sleep',
    'flood',
    'raise-limits',
    'fake-verdict',
  ];
  for (const attack of attacks.filter(({ name }) => names.includes(name))) {
    expect([attack.name, await attempt(driver, attack, scene)]).toEqual([attack.name, []]);
  }
  await scene.close();
  await driver.close();
});

tests.it('a compiler that fails is told, and so is that there is nothing else', async () => {
  const home = openFolder({});
  mkdirSync(join(home, 'bin'));
  const broken = join(home, 'bin', 'cc');
  writeFileSync(broken, '#!/bin/sh\necho it is broken >&2\nexit 1\n', { mode: 0o755 });
  const found = findWarden({ home, compilers: [broken], interpreters: ['nonesuch'] });
  await expect(found).rejects.toThrow(
    /neither a C compiler nor python3.*it is broken.*Install gcc/,
  );
});

tests.it('the warden is built once, under the hash of its source', async () => {
  const home = openFolder({});
  const first = await findWarden({ home });
  const again = await findWarden({ home, compilers: [] });
  expect(first.kind).toBe('compiled');
  expect(again).toEqual(first);
});

const memoryDisk = needs('bwrap', {
  name: 'second disk at /dev/shm',
  isMet: existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync(tmpdir()).dev,
});
memoryDisk.it('output may be wanted on another disk', async () => {
  const folder = mkdtempSync('/dev/shm/seaworthy-test-');
  try {
    const outcome = await runIn(folder, ['/bin/sh', '-c', 'echo here']);
    expect(outcome).toMatchObject({ end: 'exit', text: 'here\n' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
