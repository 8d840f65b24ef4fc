import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { readStarters } from './starters.ts';

const good = {
  name: 'Cobol',
  aliases: ['cbl'],
  needs: [{ program: 'cobc', version: '3.1' }],
  install: 'Install it',
};

function projectWith(starter: string): string {
  return folderWith({ 'starters/cobol/starter.json': starter, 'starters/notes/read.me': '' });
}

it('a folder with a starter.json is a starter, and --version asks for a version unless told', async () => {
  const project = projectWith(JSON.stringify(good));
  const folder = join(project, 'starters/cobol');
  const needs = [{ program: 'cobc', version: '3.1', ask: '--version' }];
  expect(await readStarters(project)).toEqual([{ ...good, slug: 'cobol', folder, needs }]);
});

it('a project may have no starters', async () => {
  expect(await readStarters(folderWith({ 'project.md': '' }))).toEqual([]);
});

it.each([
  ['no JSON', '{', /it is not JSON/],
  ['no object', '[]', /an object is missing/],
  ['no name', JSON.stringify({ ...good, name: '' }), /"name" is not a text/],
  ['no needs', JSON.stringify({ ...good, needs: [] }), /"needs" is not a list/],
  ['a need without a version', JSON.stringify({ ...good, needs: [{ program: 'a' }] }), /"version"/],
])('%s is refused with its file', async (_, text, says) => {
  const reading = readStarters(projectWith(text));
  await expect(reading).rejects.toThrow(says);
  await expect(reading).rejects.toThrow('starters/cobol/starter.json:1');
});
