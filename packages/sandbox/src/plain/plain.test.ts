import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import type { Limits, Outcome } from '../sandbox.ts';
import { layOut } from './box-paths.ts';
import { plainDriver } from './plain.ts';

const limits: Limits = {
  cpuMs: 10_000,
  wallMs: 20_000,
  memoryBytes: 256 * 2 ** 20,
  processes: 64,
  outputBytes: 64 * 1024,
  stackBytes: 8 * 2 ** 20,
  diskBytes: 16 * 2 ** 20,
};

async function run(line: string, less: Partial<Limits> = {}): Promise<Outcome & { text: string }> {
  const folder = folderWith({ 'code/name': 'Ada\n', input: '3 4\n' });
  const slot = await plainDriver().prepare({
    mounts: [{ from: join(folder, 'code'), to: '/box/code', writable: false }],
    cwd: '/box',
    environment: { PATH: '/usr/bin:/bin', CODE: '/box/code' },
    limits: { ...limits, ...less },
  });
  const stdout = join(folder, 'stdout');
  const outcome = await slot.run({
    argv: ['/bin/sh', '-c', line, 'sh', '/box/code/name'],
    stdin: join(folder, 'input'),
    stdout,
    stderr: join(folder, 'stderr'),
  });
  await slot.dispose();
  return { ...outcome, text: readFileSync(stdout, 'utf8').slice(0, 100) };
}

test('a program reads its input, its arguments, its mounts and its environment', async () => {
  const { end, exitCode, text } = await run('read a b; cat "$1" code/name "$CODE/name"; exit $b');
  expect({ end, exitCode, text }).toEqual({ end: 'exit', exitCode: 4, text: 'Ada\n'.repeat(3) });
});

test.each([
  ['kill -9 $$', 'signal', {}],
  ['while :; do :; done', 'cpu', { cpuMs: 300 }],
  ['sleep 30', 'idle', { wallMs: 300 }],
  ['yes', 'output', {}],
  ['yes >&2', 'output', {}],
  ['for i in 1 2 3 4 5 6; do sleep 30 & done; wait', 'processes', { processes: 3 }],
] as const)('%s ends as %s', async (line, end, less) => {
  expect(await run(line, less)).toMatchObject({ end });
});

test('what overflows is cut at the limit', async () => {
  const { stdout } = await run('yes');
  expect(stdout).toMatchObject({ bytes: limits.outputBytes, truncated: true });
  const { stdout: full } = await run('head -c 65536 /dev/zero');
  expect(full).toMatchObject({ bytes: limits.outputBytes, truncated: false });
});

test('an aborted run ends its program and says so', async () => {
  const folder = folderWith({});
  const slot = await plainDriver().prepare({ mounts: [], cwd: '/box', environment: {}, limits });
  const running = slot.run(
    {
      argv: ['/bin/sleep', '30'],
      stdin: null,
      stdout: join(folder, 'out'),
      stderr: join(folder, 'err'),
    },
    AbortSignal.timeout(100),
  );
  await expect(running).rejects.toThrow('aborted due to timeout');
  await slot.dispose();
});

test.each([
  ['/box/code/main.c', '/real/main.c'],
  ['-I/box/code', '-I/real'],
  ['/box/code:/box/lib', '/real:/here/lib'],
  ['--out=/box/a', '--out=/here/a'],
  ['/box/codes', '/here/codes'],
  ['/boxshop', '/boxshop'],
  ['a/box', 'a/box'],
])('the path %s is told as %s', async (text, expected) => {
  const folder = folderWith({});
  mkdirSync(join(folder, 'here'));
  const paths = await layOut(
    {
      mounts: [{ from: '/real', to: '/box/code', writable: false }],
      cwd: '/box',
      environment: {},
      limits,
    },
    join(folder, 'here'),
  );
  expect(paths.real(text).replace(folder, '')).toBe(expected);
});
