import {
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { removeEarlier, writeWhole } from './whole-file.ts';

test('a file is replaced, and nothing is left beside it', () => {
  const folder = folderWith({ 'a.json': 'old, and longer' });
  writeWhole(join(folder, 'a.json'), 'new');
  writeWhole(join(folder, 'b.json'), 'other');
  expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.json', 'b.json']);
});

test('a link stays a link, and the file that it leads to is written', () => {
  const folder = folderWith({ 'real/a.json': 'old' });
  symlinkSync(join(folder, 'real/a.json'), join(folder, 'link'));
  writeWhole(join(folder, 'link'), 'new');
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real/a.json'), 'utf8')).toBe('new');
});

test('a pipe is written to, and neither replaced nor removed', async () => {
  const pipe = join(folderWith({}), 'pipe');
  const { exit } = await runToEnd({
    command: ['mkfifo', pipe],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    timeoutMs: 20_000,
  });
  expect(exit.code).toBe(0);
  const reader = openSync(pipe, constants.O_RDWR);
  writeWhole(pipe, 'new');
  const bytes = Buffer.alloc(10);
  expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe('new');
  removeEarlier(pipe);
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

test('what cannot be written leaves the old file, and nothing half', () => {
  const folder = folderWith({});
  const name = 'x'.repeat(250);
  writeFileSync(join(folder, name), 'old');
  expect(() => writeWhole(join(folder, name), 'new')).toThrow(/cannot be written/);
  expect(readFileSync(join(folder, name), 'utf8')).toBe('old');
  mkdirSync(join(folder, 'taken'));
  expect(() => writeWhole(join(folder, 'taken'), 'new')).toThrow(/cannot be written/);
  expect(readdirSync(folder).sort()).toEqual(['taken', name]);
});

test('the file of an earlier run is removed where there is one', () => {
  const folder = folderWith({ 'a.json': 'old' });
  removeEarlier(join(folder, 'a.json'));
  removeEarlier(join(folder, 'none.json'));
  expect(readdirSync(folder)).toEqual([]);
});
