/** `seaworthy completion`: what may follow, and that real shells complete it at a Tab. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDialogue } from '@seaworthy/process';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  copyOf,
  freshFolder,
  hangMs,
  home,
  rightServer,
  seaworthy,
  system,
} from './cli.fixture.ts';
import { loadCommands } from './commands.ts';
import { candidatesFor, placeholdersOf } from './completion/candidates.ts';
import { documentFormats } from './formats.ts';
import { kinds } from './completion/known-values.ts';
import { shells } from './completion/scripts.ts';

const commands = await loadCommands();

/** The values that may follow, as a script is told them. */
async function following(folder: string, ...words: string[]): Promise<string[]> {
  const args = ['completion', 'candidates', '--', ...words];
  const { stdout, stderr, exit } = await seaworthy(args, { cwd: folder });
  expect([exit.code, stderr]).toEqual([0, '']);
  const lines = stdout.split('\n').slice(0, -1);
  return lines.map((line) => line.split('\t')[0] ?? '');
}

describe('what the commands declare', () => {
  test.for([...commands])('every option of %s is completed', async ([name, { options }]) => {
    const found = await candidatesFor([name, '--'], commands, async () => []);
    const expected = [...Object.keys(options), 'help'].map((option) => `--${option}`);
    expect(found.map(({ value }) => value)).toEqual(expected);
    for (const { meaning } of found) expect(meaning).toMatch(/\S/);
  });

  test('every placeholder of the help is known: what may stand for it, or that nobody can tell', () => {
    const used = [...commands.values()].flatMap(({ usage, options }) => [
      ...(usage.match(/\b[A-Z]{2,}\b/g) ?? []),
      ...Object.values(options).flatMap(({ type, value }) =>
        type === 'string' ? [value ?? 'VALUE'] : [],
      ),
    ]);
    expect([...new Set(used)].filter((placeholder) => !(placeholder in kinds))).toEqual([]);
  });

  test.for([...commands])('the choices of %s are those of its help', ([, { options }]) => {
    for (const { choices = [], help } of Object.values(options))
      for (const choice of choices) expect(help).toMatch(new RegExp(`\\b${choice}\\b`));
  });

  test.for<[usage: string, place: number, placeholders: string[]]>([
    ['[CHECK | METHOD PATH [BODY] | REQUEST ...]', 0, ['CHECK', 'METHOD', 'REQUEST']],
    ['[CHECK | METHOD PATH [BODY] | REQUEST ...]', 2, ['BODY']],
    ['[PROJECT] [FOLDER]', 1, ['FOLDER']],
    ['', 0, []],
  ])('at %s, place %d', ([usage, place, placeholders]) => {
    expect(placeholdersOf(usage, place)).toEqual(placeholders);
  });
});

describe.concurrent('what may follow', { timeout: hangMs }, () => {
  test.for<[words: string[], values: string[]]>([
    [['stat'], ['status']],
    [['--v'], ['--version']],
    [['check', '--st'], ['--stage']],
    [
      ['check', '--stage', 's'],
      ['say-no-well', 'survive', 'ship-it'],
    ],
    [
      ['check', '--stage=s'],
      ['--stage=say-no-well', '--stage=survive', '--stage=ship-it'],
    ],
    [['check', '--stage', '=', 'su'], ['survive']],
    [['check', '--format', 'p'], ['plain']],
    [
      ['check', '--format', '='],
      ['terminal', 'plain', 'ndjson', ...documentFormats, 'github'],
    ],
    [['check', '--all', '--al'], []],
    [['check', '--only', 'survive/keepsWhat'], ['survive/keepsWhatItAcknowledged']],
    [['check', '--', '--al'], [':folders']],
    [['check', ''], [':folders']],
    [['compare', '-H', 'x', 'PA'], ['PATCH']],
    [['compare', '-H', 'x', '--head'], ['--header']],
    [['report', '--output', ''], [':files']],
    [['start', 'lr'], ['lru-cache']],
    [
      ['start', 'todo', '--language', 'j'],
      ['java', 'javascript'],
    ],
    [['run', ''], ['todo']],
    [['completion', 'f'], ['fish']],
    [['task', '--help', 'su'], ['survive']],
    [['nothing', ''], []],
  ])('%j: %j', async ([words, values]) => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'seaworthy.json'), '{"project":"todo"}');
    expect(await following(folder, ...words)).toEqual(values);
  });

  test('a failure by its number too, and the runs of this folder', async () => {
    const folder = copyOf(join(home, 'curriculum/5-projects/todo/starters/javascript'));
    await seaworthy(['check'], { cwd: folder });
    expect(await following(folder, 'hint', 'D')).toEqual(['D2']);
    expect(await following(folder, 'report', '2')).toEqual([expect.stringMatching(/^\d{8}-/)]);
  });

  test('a damaged seaworthy.json is no message at a Tab', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'seaworthy.json'), '{');
    expect(await following(folder, 'check', '--stage', '')).toEqual([]);
  });

  test('without a shell it says how to install it for each', async () => {
    const { stdout, exit } = await seaworthy(['completion'], { cwd: freshFolder() });
    expect(exit.code).toBe(0);
    for (const { install, once } of Object.values(shells)) {
      expect(stdout).toContain(`  ${install}\n`);
      expect(stdout).toContain(`  ${once}\n`);
    }
  });

  test.for([
    [['completion', 'tcsh'], /there is one for bash, zsh, fish/],
    [['completion', 'bash', 'zsh'], /One shell at a time/],
    [['status', '--format', 'xml'], /There are: terminal, plain, json/],
  ] as const)('%j is a mistake', async ([args, says]) => {
    const { stderr, exit } = await seaworthy(args, { cwd: freshFolder() });
    expect(exit.code).toBe(2);
    expect(stderr).toMatch(says);
  });
});

/** A folder with a program `seaworthy` that completes, and otherwise says what it was given. */
function programs(): string {
  const folder = freshFolder('programs');
  const file = join(folder, 'seaworthy');
  const real = `exec "${process.execPath}" "${join(home, 'bin/seaworthy.js')}" "$@"`;
  const text = `#!/bin/sh\n[ "$1" != completion ] || ${real}\nprintf 'GIVEN:'\nprintf ' <%s>' "$@"\necho\n`;
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return folder;
}

const started: Readonly<Record<string, readonly [start: string, ...settings: string[]]>> = {
  bash: ['bash --norc --noprofile -i'],
  zsh: ['zsh -f -i', 'autoload -Uz compinit; compinit -u -D'],
  fish: ['fish --no-config -i'],
};

describe.concurrent('a real shell', { timeout: hangMs }, () => {
  for (const [name, [start, ...settings]] of Object.entries(started)) {
    needs(name, 'script').it(
      `${name} completes what is typed, at a Tab`,
      async () => {
        const folder = freshFolder('a folder');
        writeFileSync(join(folder, 'seaworthy.json'), '{"project":"todo"}');
        mkdirSync(join(folder, 'my server'));
        const script = join(freshFolder(), `_${name}`);
        const { stdout } = await seaworthy(['completion', name], { cwd: folder });
        writeFileSync(script, stdout);
        const lines: string[] = [];
        const shell = await startDialogue({
          command: ['script', '-qec', start, '/dev/null'],
          cwd: folder,
          env: {
            PATH: `${programs()}:${process.env['PATH'] ?? ''}`,
            HOME: freshFolder(),
            TERM: 'xterm',
            LANG: 'C.UTF-8',
          },
          onLine: (line) => void lines.push(line),
          longestLine: 100_000,
        });
        const typed = async (text: string, then: string): Promise<void> => {
          shell.say(text);
          await becomes(`${then} in ${lines.join('\n')}`, () => lines.join('\n').includes(then));
        };
        for (const setting of [...settings, `source ${script}`]) shell.say(setting);
        await typed("printf 'it is %s\\n' ready", 'it is ready');
        await typed('seaworthy chec\t--stag\tsurv\t', 'GIVEN: <check> <--stage> <survive>');
        await typed('seaworthy check my\t', 'GIVEN: <check> <my server');
        await typed('seaworthy replay --only-here --fo\tx', 'GIVEN: <replay> <--only-here> ');
        shell.say('exit');
        await shell.process.kill();
      },
      hangMs,
    );
  }

  needs('bash').it('bash completes a value behind an equals sign', async () => {
    const { stdout } = await seaworthy(['completion', 'bash'], { cwd: freshFolder() });
    const script = join(freshFolder(), 'script');
    writeFileSync(script, stdout);
    const asked = `PATH='${programs()}':$PATH; source '${script}'; COMP_WORDS=(seaworthy check --format = pl); COMP_CWORD=4; _seaworthy; echo "<\${COMPREPLY[*]}>"`;
    const ended = await system('bash', '--norc', '-c', asked);
    expect(ended.stdout, ended.stderr).toBe('<plain>\n');
  });

  needs('fish').it('fish shows what each candidate means', async () => {
    const { stdout } = await seaworthy(['completion', 'fish'], { cwd: freshFolder() });
    const script = join(freshFolder(), 'script.fish');
    writeFileSync(script, stdout);
    const asked = `set -x PATH '${programs()}' $PATH; cd '${copyOf(rightServer)}'; source '${script}'; complete -C 'seaworthy status --fo'`;
    const ended = await system('fish', '--no-config', '-c', asked);
    expect(ended.stdout, ended.stderr).toMatch(
      /^--folder\twhere the server lies;.*\n--format\tterminal/,
    );
  });
});
