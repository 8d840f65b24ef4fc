/** What the front documents tell a reader to type can be typed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runToEnd } from '@seaworthy/process';
import { repository } from './testing/folder.ts';

const pages = [
  'README.md',
  'docs/commands.md',
  'docs/exporters.md',
  'docs/first-session.md',
  'CHANGELOG.md',
  ...readdirSync(join(repository, 'docs/commands')).map((name) => `docs/commands/${name}`),
];

function read(page: string): string {
  return readFileSync(join(repository, page), 'utf8');
}

/** What `seaworthy` says of itself, or of one command. */
async function help(...command: string[]): Promise<string> {
  const { exit, stdout, stderr } = await runToEnd({
    command: [process.execPath, join(repository, 'bin/seaworthy.js'), ...command, '--help'],
    cwd: repository,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 60_000,
  });
  expect(exit.code, stderr).toBe(0);
  return stdout;
}

it('the README begins with two commands, each alone in its block', () => {
  const blocks = [...read('README.md').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code,
  );
  expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
});

it('every command of the pages exists and takes the options that are shown', async () => {
  const shown = pages.flatMap((page) =>
    [...read(page).matchAll(/(?:`|^\$ |^)seaworthy ([a-z]+)([^`\n#]*)/gm)].map(
      ([, command = '', rest = '']) => ({ page, command, options: rest.match(/--[a-z-]+/g) ?? [] }),
    ),
  );
  expect(shown.length).toBeGreaterThan(15);
  const helps = new Map<string, string>();
  for (const { page, command, options } of shown) {
    const text = helps.get(command) ?? (await help(command));
    helps.set(command, text);
    for (const option of options) expect(text, `${page}: seaworthy ${command}`).toContain(option);
  }
});

it('the page of the commands lists each of them', async () => {
  const [, table = ''] = /^\| command .*\n((?:\|.*\n)+)/m.exec(read('docs/commands.md')) ?? [];
  const listed = [...table.matchAll(/^\| \[?`([a-z]+)`/gm)].map(([, name]) => name);
  const [, commands = ''] = /Commands:\n((?: {2}.*\n)+)/.exec(await help()) ?? [];
  expect(listed).toEqual([...commands.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name));
});
