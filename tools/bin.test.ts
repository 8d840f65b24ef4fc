import { copyFileSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, it } from 'vitest';
import { folderWith, repository, shareInstalled } from './testing/folder.ts';

/** A clone with a command line of one line, and its `bin/seaworthy.js`. */
function clone(): string {
  const root = folderWith({
    'package.json': '{"type":"module"}',
    'packages/core/src/index.ts': "export const word = 'first';",
    'packages/core/fixtures/server.ts': 'not a source',
    'apps/cli/src/main.ts':
      "import { word } from '../../../packages/core/src/index.ts'; console.log(word, ...process.argv.slice(2));",
    'curriculum/readme.md': '',
  });
  shareInstalled(root);
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'tools/build'), { recursive: true });
  for (const file of [
    'bin/seaworthy.js',
    'tools/build.ts',
    'tools/build/entries.ts',
    'tools/files.ts',
  ])
    copyFileSync(join(repository, file), join(root, file));
  return root;
}

async function seaworthy(root: string, ...args: readonly string[]) {
  const { exit, stdout, stderr } = await runToEnd({
    command: [process.execPath, join(root, 'bin/seaworthy.js'), ...args],
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 60_000,
  });
  return { code: exit.code, stdout, stderr };
}

/** Makes a file look as if it had been written `seconds` from now. */
function touch(file: string, seconds: number): void {
  const time = Date.now() / 1000 + seconds;
  utimesSync(file, time, time);
}

it('builds at its first run, and hands its arguments on', async () => {
  const root = clone();
  expect(await seaworthy(root, '--help')).toEqual({
    code: 0,
    stdout: 'first --help\n',
    stderr: '',
  });
});

it('builds again only when a source is younger than the bundle', async () => {
  const root = clone();
  const source = join(root, 'packages/core/src/index.ts');
  await seaworthy(root);
  writeFileSync(source, "export const word = 'second';");
  touch(source, -1000);
  expect((await seaworthy(root)).stdout).toBe('first\n');
  touch(join(root, 'packages/core/fixtures/server.ts'), 1000);
  expect((await seaworthy(root)).stdout).toBe('first\n');
  touch(source, 1000);
  expect((await seaworthy(root)).stdout).toBe('second\n');
});

it('says where a source does not build, and leaves the old bundle', async () => {
  const root = clone();
  await seaworthy(root);
  const before = readFileSync(join(root, 'dist/main.js'), 'utf8');
  const source = join(root, 'packages/core/src/index.ts');
  writeFileSync(source, 'export const = 1;');
  touch(source, 1000);
  const { code, stderr } = await seaworthy(root);
  expect(code).toBe(3);
  expect(stderr).toContain('packages/core/src/index.ts:1:13');
  expect(readFileSync(join(root, 'dist/main.js'), 'utf8')).toBe(before);
});
