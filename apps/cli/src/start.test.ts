/** `seaworthy start` asks only what it cannot know, and begins only what can be run here. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findTool } from '@seaworthy/process';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { freshFolder, hangMs, seaworthy } from './cli.fixture.ts';

/** A folder with nothing but these programs, each of which says this of its version; and Node, in which we run. */
function machineWith(versions: Readonly<Record<string, string>>): string {
  const folder = freshFolder('bin');
  symlinkSync(process.execPath, join(folder, 'node'));
  for (const [program, version] of Object.entries(versions)) {
    writeFileSync(join(folder, program), `#!/bin/sh\necho "${version}"\n`);
    chmodSync(join(folder, program), 0o755);
  }
  return folder;
}

describe.concurrent('start', { timeout: hangMs }, () => {
  test('copies a starter that can be checked at once, and nothing that is for us', async () => {
    const folder = freshFolder();
    const args = ['start', 'todo', 'mine', '--lang', 'javascript'];
    const started = await seaworthy(args, { cwd: folder });
    expect(started.exit.code, started.stderr).toBe(0);
    const names = readdirSync(join(folder, 'mine'));
    expect(names).toEqual(expect.arrayContaining(['.gitignore', 'Procfile', 'seaworthy.json']));
    expect(names).not.toContain('starter.json');
    const checked = await seaworthy(['check'], { cwd: join(folder, 'mine') });
    expect(checked.exit.code, checked.stderr).toBe(1);
    expect(checked.stdout).toContain('BROKEN');
  });

  test.for([
    ['--lang', 'JS', 'javascript'],
    ['--language', 'node', 'javascript'],
    ['--lang', 'golang', 'go'],
    ['--lang', 'py', 'python'],
    ['--lang', 'rb', 'ruby'],
    ['--lang', 'ts', 'typescript'],
  ] as const)('%s %s begins in %s', async ([option, word, language]) => {
    const versions = {
      go: 'go version go1.26.8 linux/amd64',
      python3: 'Python 3.12.1',
      ruby: 'ruby 3.4.0 (2024-12-25)',
      tsc: 'Version 5.9.2',
    };
    const folder = freshFolder();
    const env = { PATH: machineWith(versions) };
    const started = await seaworthy(['start', 'todo', option, word], { cwd: folder, env });
    expect(started.exit.code, started.stderr).toBe(0);
    const settings: unknown = JSON.parse(readFileSync(join(folder, 'todo/seaworthy.json'), 'utf8'));
    expect(settings).toMatchObject({ language });
  });

  test('refuses a folder that holds something, and touches nothing', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'todo'));
    writeFileSync(join(folder, 'todo/notes.txt'), 'mine');
    const started = await seaworthy(['start', 'todo'], { cwd: folder });
    expect(started.exit.code).toBe(2);
    expect(started.stderr).toContain('SW_FOLDER_NOT_EMPTY');
    expect(started.stderr).toContain('notes.txt');
    expect(readdirSync(join(folder, 'todo'))).toEqual(['notes.txt']);
  });

  test.for([
    [
      'is not on this machine',
      {},
      'needs python3 3.8 or newer; here is no python3. On Debian: apt',
    ],
    [
      'is too old',
      { python3: 'Python 3.7.2' },
      'needs python3 3.8 or newer; here is python3 3.7.2.',
    ],
  ] as const)('says when the language %s', async ([, versions, says]) => {
    const folder = freshFolder();
    const args = ['start', 'todo', '--lang', 'python'];
    const started = await seaworthy(args, { cwd: folder, env: { PATH: machineWith(versions) } });
    expect(started.exit.code).toBe(3);
    expect(started.stderr).toContain(`SW_NO_LANGUAGE: The starter in Python ${says}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('takes the only language that is here', async () => {
    const folder = freshFolder();
    const env = { PATH: machineWith({}) };
    const started = await seaworthy(['start', 'todo'], { cwd: folder, env });
    expect(started.stdout, started.stderr).toContain('in JavaScript: the starter lies in todo');
  });

  test('in a pipe says what to pass, and what is not here', async () => {
    const env = { PATH: machineWith({ ruby: 'ruby 3.4.0', php: 'PHP 7.4.33 (cli)' }) };
    const { exit, stderr } = await seaworthy(['start', 'todo'], { cwd: freshFolder(), env });
    expect(exit.code).toBe(2);
    expect(stderr).toContain('Say it with --lang: javascript, ruby.');
    expect(stderr).toMatch(/Not on this machine, or too old: go, java, php, python/);
  });
});

describe.concurrent('at a terminal, start', { timeout: hangMs }, () => {
  /** What the terminal shows when this is typed at the question. */
  async function typing(input: string, cwd: string): Promise<string> {
    const script = await findTool('script');
    const { stdout } = await seaworthy(['start', 'todo'], {
      cwd,
      env: { PATH: machineWith({ ruby: 'ruby 3.4.0', php: 'PHP 7.4.33 (cli)' }), SHELL: '/bin/sh' },
      under: ['/bin/sh', '-c', `exec ${script} -qec "$*" /dev/null`, 'sh'],
      input,
    });
    return stdout.replaceAll('\r\n', '\n');
  }

  needs('script').it(
    'offers what is here, names what is not, and asks until it is answered',
    async () => {
      const folder = freshFolder();
      const stdout = await typing('cobol\nrb\n', folder);
      expect(stdout).toMatch(/1 {2}JavaScript +node \d.*\n.*2 {2}Ruby +ruby 3\.4\.0/);
      expect(stdout).toMatch(
        /– {2}PHP +needs php 8\.1 or newer; here is php 7\.4\.33\.\s+On Debian/,
      );
      expect(stdout).not.toMatch(/\d {2}PHP/);
      expect(stdout).toContain('That is none of them.');
      expect(stdout).toContain('in Ruby: the starter lies in todo');
      expect(readdirSync(join(folder, 'todo'))).toContain('Procfile');
    },
  );

  needs('script').it('ends without a word more where nothing is chosen', async () => {
    const folder = freshFolder();
    const stdout = await typing('\u0004', folder);
    expect(stdout).toContain('No language was chosen.');
    expect(readdirSync(folder)).toEqual([]);
  });
});
