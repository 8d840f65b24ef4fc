import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { expect, it } from 'vitest';
import { make } from './new.ts';
import { folderWith } from './testing/folder.ts';
import { needs } from './testing/needs.ts';
import { openRepository } from './tidy/repository.ts';
import { hintsHaveThreeRungs, stagesAreWhole } from './tidy/stages.ts';

const todo = 'curriculum/5-projects/todo';
const tree = {
  [`${todo}/project.ts`]: '',
  [`${todo}/reference/src/store.js`]: 'write();\nanswer();\n',
  [`${todo}/stages/1-survive/checks.ts`]:
    'export default stage({\n  keeps: durability(\n  ),\n});\n',
  [`${todo}/stages/1-survive/brief.md`]: '',
  [`${todo}/stages/1-survive/hints.md`]: '# H\n\n## keeps\n\nA.\n\nB.\n',
};
const store = `${todo}/reference/src/store.js`;
const broken = 'answer();\nwrite();\n';

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid'];
  const { exit, stdout, stderr } = await runToEnd({
    command: ['git', ...identity, ...args],
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd },
    timeoutMs: 30_000,
  });
  if (exit.code !== 0) throw new Error(stderr);
  return stdout;
}

/** A repository in which everything is committed. */
async function committed(): Promise<string> {
  const root = folderWith(tree);
  await git(root, 'init', '-q');
  await git(root, 'add', '.');
  await git(root, 'commit', '-q', '-m', 'Begin');
  return root;
}

it('tells how it is used', async () => {
  const root = folderWith(tree);
  expect(await make(root, [])).toContain('npm run new stage todo survive-a-crash');
  expect(await make(root, ['mutant', '--help'])).toContain('npm run new mutant');
});

it.each([
  [['exercise', 'two-sum'], 'There are no exercises yet'],
  [['lesson'], 'There is no "lesson" to make'],
  [['stage', 'todo'], 'Say the project and the slug'],
  [['stage', 'todo', 'Bad Slug'], 'is not a slug'],
  [['stage', 'blog', 'first'], 'There is no project "blog". There are: todo.'],
  [['stage', 'todo', 'survive'], 'already has this slug'],
  [
    ['mutant', 'todo', 'forgets', 'survive/holds'],
    'There is no check survive/holds. There are:\n  survive/keeps',
  ],
])('refuses %s', async (given, message) => {
  await expect(make(folderWith(tree), given)).rejects.toThrow(message);
});

it('begins the next stage in a form that tidy accepts', async () => {
  const root = folderWith(tree);
  expect(await make(root, ['stage', 'todo', 'find-things'])).toContain(
    `${todo}/stages/2-find-things`,
  );
  const repository = openRepository(root);
  expect(stagesAreWhole(repository)).toEqual([]);
  expect(hintsHaveThreeRungs(repository)).toEqual([]);
  expect(repository.read(`${todo}/stages/2-find-things/brief.md`)).toContain('# Find things\n');
});

needs('git').it('saves what was broken as a mutant and restores the reference', async () => {
  const root = await committed();
  writeFileSync(join(root, store), broken);
  const told = await make(root, ['mutant', 'todo', 'answers-first', 'survive/keeps']);
  const file = `${todo}/mutants/answers-first.diff`;
  expect(told).toContain(`Saved ${file} and restored`);
  expect(readFileSync(join(root, store), 'utf8')).toBe(tree[store]);
  const diff = readFileSync(join(root, file), 'utf8');
  expect(diff.split('\n').slice(1, 6)).toEqual([
    'caught-by: survive/keeps',
    'says: a fragment of the failure card',
    '',
    '--- src/store.js',
    '+++ src/store.js',
  ]);
  await git(root, 'apply', '-p0', `--directory=${todo}/reference`, file);
  expect(readFileSync(join(root, store), 'utf8')).toBe(broken);
});

needs('git').it('saves no mutant of a reference that is as it was', async () => {
  const root = await committed();
  await expect(make(root, ['mutant', 'todo', 'nothing'])).rejects.toThrow(
    'there is no mistake to save',
  );
  expect(existsSync(join(root, todo, 'mutants'))).toBe(false);
});

needs('git').it('refuses added and staged files, and leaves them alone', async () => {
  const root = await committed();
  const added = join(root, todo, 'reference/src/new.js');
  writeFileSync(added, '');
  await expect(make(root, ['mutant', 'todo', 'adds'])).rejects.toThrow('src/new.js');
  rmSync(added);
  writeFileSync(join(root, store), broken);
  await git(root, 'add', '.');
  await expect(make(root, ['mutant', 'todo', 'staged'])).rejects.toThrow('are staged');
  expect(readFileSync(join(root, store), 'utf8')).toBe(broken);
});

needs('git').it('never overwrites a mutant', async () => {
  const root = await committed();
  writeFileSync(join(root, store), broken);
  await make(root, ['mutant', 'todo', 'once']);
  writeFileSync(join(root, store), broken);
  await expect(make(root, ['mutant', 'todo', 'once'])).rejects.toThrow('is already there');
});
