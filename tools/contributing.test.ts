/** What CONTRIBUTING.md tells an author to type can be typed: the recipes are followed in a clone of the curriculum. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { check as prettierCheck, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { folderWith, repository } from './testing/folder.ts';
import { needs } from './testing/needs.ts';

const text = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8');
const manifest = readFileSync(join(repository, 'package.json'), 'utf8');
const { scripts } = JSON.parse(manifest) as { readonly scripts: Readonly<Record<string, string>> };

/** Everything that stands there as a command: in blocks, and within sentences. */
function commandsIn(part: string): readonly string[] {
  const blocks = [...part.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/#.*/, '').trim()),
  );
  const inline = [...part.matchAll(/`((?:npm|npx|node) [^`\n]+)`/g)].map(([, line = '']) => line);
  return [...blocks, ...inline].filter((line) => line !== '');
}

/** The steps of one recipe. */
function recipe(title: string): string {
  const part = text.split(/^## /m).find((one) => one.startsWith(`I want to add ${title}\n`));
  if (part === undefined) throw new Error(`there is no recipe for ${title}`);
  return part;
}

/** What `npm run new` and its like run, with a clone as the folder. */
async function typed(clone: string, command: string) {
  const [, , script = '', ...args] = command.split(' ');
  const { exit, stdout, stderr } = await runToEnd({
    command: [
      process.execPath,
      join(repository, 'bin/seaworthy.js'),
      script,
      ...args.filter((arg) => arg !== '--'),
    ],
    cwd: clone,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 120_000,
  });
  return { code: exit.code, said: stdout + stderr };
}

async function cloned(): Promise<string> {
  const clone = folderWith({});
  cpSync(join(repository, 'curriculum'), join(clone, 'curriculum'), {
    recursive: true,
    filter: (path) =>
      !['node_modules', '.seaworthy', 'dist', '__pycache__'].includes(basename(path)),
  });
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid'];
  for (const args of [
    ['init', '-q'],
    ['add', '.'],
    [...identity, 'commit', '-q', '-m', 'Begin'],
  ])
    await runToEnd({
      command: ['git', ...args],
      cwd: clone,
      env: { PATH: process.env['PATH'] ?? '', HOME: clone },
      timeoutMs: 60_000,
    });
  return clone;
}

it('has the five recipes', () => {
  const titles = [...text.matchAll(/^## I want to add (.+)$/gm)].map(([, title]) => title);
  expect(titles.slice(0, 5)).toEqual([
    'an exercise',
    'a stage',
    'a mutant',
    'a language',
    'a fault',
  ]);
});

it.each(commandsIn(text))('%s: its scripts and files are there', (command) => {
  const [program, first = '', second = ''] = command.split(' ');
  if (program === 'npm' && first === 'run') expect(Object.keys(scripts)).toContain(second);
  const files = command.split(' ').filter((word) => /\.(?:test\.)?ts$/.test(word));
  for (const file of files)
    expect([file, existsSync(join(repository, file))]).toEqual([file, true]);
});

it('the scripts that are typed are the commands of the same name', () => {
  for (const name of ['new', 'author', 'prove'])
    expect(scripts[name]).toBe(`node --import tsx apps/cli/src/main.ts ${name}`);
});

needs('git').it('each recipe makes what it says, and author check finds what is left', async () => {
  const clone = await cloned();
  const made: Record<string, readonly string[]> = {};
  for (const title of ['an exercise', 'a stage', 'a mutant', 'a language']) {
    const commands = commandsIn(recipe(title));
    const begin = commands.filter((command) => command.startsWith('npm run new '));
    const looks = commands.filter((command) => command.startsWith('npm run author check'));
    expect([begin.length, looks.length]).toEqual([1, 1]);
    breakTheReference(clone);
    const { code, said } = await typed(clone, begin[0] ?? '');
    expect([code, said]).toEqual([0, expect.stringMatching(/^(?:Began|Saved) /)]);
    const found = await typed(clone, looks[0] ?? '');
    expect([found.code, found.said]).toEqual([1, expect.stringContaining('still to be written')]);
    made[title] = said.match(/curriculum\/\S+/g) ?? [];
  }
  expect(made['a mutant']?.[0]).toBe('curriculum/5-projects/todo/mutants/forgets-on-restart.diff,');
  const stage = join(clone, made['a stage']?.[0] ?? '');
  const options = await resolveConfig(join(repository, 'CONTRIBUTING.md'));
  for (const name of ['brief.md', 'checks.ts', 'hints.md']) {
    const content = readFileSync(join(stage, name), 'utf8');
    expect([name, await prettierCheck(content, { ...options, filepath: name })]).toEqual([
      name,
      true,
    ]);
  }
});

/** What the author of a mutant does first. The other recipes leave it alone. */
function breakTheReference(clone: string): void {
  const file = join(clone, 'curriculum/5-projects/todo/reference/src/todo-store.ts');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, before.replace('return reach(', 'void reach('));
}
