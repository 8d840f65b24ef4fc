/** What every command has in common: help, refusals, formats; and that nothing of the catalogue is forgotten. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messages, type RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import {
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  home,
  rightServer,
  seaworthy,
} from './cli.fixture.ts';
import { parsedForm } from './command.ts';
import { loadCommands } from './commands.ts';

const commands = await loadCommands();

describe.concurrent('help', { timeout: hangMs }, () => {
  test('the commands are the files of commands/', () => {
    const files = readdirSync(new URL('./commands', import.meta.url)).filter((name) =>
      /^(?!.*\.test\.)[\w-]+\.ts$/.test(name),
    );
    expect(new Set(commands.keys())).toEqual(new Set(files.map((name) => name.slice(0, -3))));
  });

  test('seaworthy --help names every command', async () => {
    const { stdout, exit } = await seaworthy(['--help'], { cwd: freshFolder() });
    expect(exit.code).toBe(0);
    const width = Math.max(...[...commands.keys()].map((name) => name.length));
    for (const [name, { summary }] of commands)
      expect(stdout).toContain(`  ${name.padEnd(width)}  ${summary}\n`);
  });

  test.for([...commands])('%s --help lists every option and example', async ([name, command]) => {
    const { stdout, exit } = await seaworthy([name, '--help'], { cwd: freshFolder() });
    expect(exit.code).toBe(0);
    for (const [option, { help }] of Object.entries(command.options)) {
      expect(stdout).toMatch(new RegExp(`^  --${option}( [A-Z]+)? +\\S`, 'm'));
      expect(stdout).toContain(help);
    }
    for (const [line] of command.examples) expect(stdout).toContain(`  ${line}\n`);
  });

  test.for([...commands])('the examples of %s can be parsed', ([name, command]) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [line] of command.examples) {
      const [program, first, ...args] = wordsOf(line.replace(/ > \S+$/, ''));
      expect([program, first]).toEqual(['seaworthy', name]);
      const options = Object.fromEntries(
        Object.entries(command.options).map(([option, spec]) => [option, parsedForm(spec)]),
      );
      expect(() => parseArgs({ args, options, allowPositionals: true })).not.toThrow();
    }
  });

  test('--version is that of the package', async () => {
    const { stdout } = await seaworthy(['--version'], { cwd: freshFolder() });
    const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ version: stdout.trim() });
  });
});

describe.concurrent('what was mistyped', { timeout: hangMs }, () => {
  const mistakes: [args: string[], code: string, says: RegExp][] = [
    [['chekc'], 'SW_UNKNOWN_COMMAND', /Did you mean "check"\?/],
    [['fly'], 'SW_UNKNOWN_COMMAND', /no command "fly"\. Run seaworthy --help/],
    [['check', '--colour'], 'SW_BAD_ARGUMENT', /Unknown option '--colour'.*seaworthy check --help/],
    [['check', '--seed'], 'SW_BAD_ARGUMENT', /--seed/],
    [['check', '--list=yes'], 'SW_BAD_ARGUMENT', /--list/],
    [['check', '--format', 'xml'], 'SW_UNKNOWN_FORMAT', /There are: terminal, plain, ndjson, json/],
    [['check', 'a', 'b'], 'SW_BAD_ARGUMENT', /One folder at a time/],
    [['check', '--root', 'todos'], 'SW_BAD_ARGUMENT', /does not begin with a slash/],
    [['check', 'not-here'], 'SW_NO_FOLDER', /not-here/],
    [['check', '--command', 'x', '--project', 'tudu'], 'SW_UNKNOWN_PROJECT', /There are: todo/],
    [
      ['check', '--command', 'x', '--project', 'todo', '--stage', '99'],
      'SW_UNKNOWN_STAGE',
      /first-light/,
    ],
    [
      ['check', '--command', 'x', '--project', 'todo', '--only', 'a/b'],
      'SW_UNKNOWN_CHECK',
      /"a\/b"/,
    ],
    [['task', 'nowhere', '--project', 'todo'], 'SW_UNKNOWN_STAGE', /nowhere/],
    [['hint', '--project', 'todo'], 'SW_NO_REPLAY', /name a check as stage\/key/],
    [['replay', 'D1', '--command', 'x', '--project', 'todo'], 'SW_NO_REPLAY', /"D1"/],
    [['report'], 'SW_NO_RUN', /Nothing was checked there yet/],
    [['report', 'a', 'b'], 'SW_BAD_ARGUMENT', /One run at a time/],
    [['report', '--format', 'pdf'], 'SW_UNKNOWN_FORMAT', /There are: json, html, junit/],
    [['start', 'todo', '--lang', 'cobol'], 'SW_BAD_ARGUMENT', /There are .*javascript.*python/],
    [['start', 'todo', '--lang', 'pyton'], 'SW_BAD_ARGUMENT', /Did you mean "python"\?/],
    [['start', 'todo', '--language', 'golnag'], 'SW_BAD_ARGUMENT', /Did you mean "go"\?/],
    [['start', 'todo'], 'SW_BAD_ARGUMENT', /Which language\? Say it with --lang: .*javascript/],
    [['start', 'tudu'], 'SW_UNKNOWN_PROJECT', /There are: todo/],
    [['prove', 'todo', '--seeds', 'many'], 'SW_BAD_ARGUMENT', /whole number/],
  ];

  test.for(mistakes)('%j is a mistake that is told in one line', async ([args, code, says]) => {
    const folder = freshFolder();
    const { exit, stdout, stderr } = await seaworthy(args, { cwd: folder });
    expect(exit.code, stdout).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\{\w+\}/);
  });

  test('a mistyped check leaves the last run what it was', async () => {
    const folder = copyOf(rightServer);
    await seaworthy(['check', '--only', 'first-light/listens'], { cwd: folder });
    const before = readdirSync(join(folder, '.seaworthy/runs'));
    await seaworthy(['check', '--only', 'first-light/listenz'], { cwd: folder });
    expect(readdirSync(join(folder, '.seaworthy/runs'))).toEqual(before);
    expect(existsSync(join(folder, '.seaworthy/lock'))).toBe(false);
  });

  test('bytes of the learner’s files reach the terminal escaped', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'Procfile'), '\u001b[31m::error::x\n');
    const { stderr, exit } = await seaworthy(['check', '--project', 'todo'], { cwd: folder });
    expect(exit.code).toBe(2);
    expect(stderr).toContain('SW_BAD_PROCFILE');
    expect(stderr).not.toContain('\u001b');
  });
});

describe.concurrent('output', { timeout: hangMs }, () => {
  const exits = `"${process.execPath}" "${join(fixtures, 'unruly/exits-at-once.js')}"`;
  const broken = ['check', '--project', 'todo', '--command', exits];

  test('check --list names every check and does nothing', async () => {
    const folder = freshFolder();
    const args = ['check', '--list', '--project', 'todo', '--command', 'x'];
    const { stdout, exit } = await seaworthy(args, { cwd: folder });
    expect(exit.code).toBe(0);
    const { stdout: json } = await seaworthy([...broken, '--format', 'json'], { cwd: folder });
    const { stages } = JSON.parse(json) as { stages: { checks: { claim: string }[] }[] };
    const flat = stdout.replace(/\s+/g, ' ');
    const claims = stages.flatMap((stage) => stage.checks.map(({ claim }) => claim));
    expect(claims.length).toBeGreaterThan(30);
    for (const claim of claims) expect(flat).toContain(claim);
  });

  test('json is one value, with every check, its verdict and its card', async () => {
    const { stdout, exit } = await seaworthy([...broken, '--format', 'json'], {
      cwd: freshFolder(),
    });
    expect(exit.code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      exitCode: 1,
      outcome: 'broken',
      counts: { broken: 1 },
    });
    expect(stdout).toContain('SW_EXITED_AT_ONCE');
  });

  test('ndjson is the record of the run, line by line, from its start to its end', async () => {
    const folder = freshFolder();
    const { stdout } = await seaworthy([...broken, '--format', 'ndjson'], { cwd: folder });
    const [name = ''] = readdirSync(join(folder, '.seaworthy/runs'));
    expect(stdout).toBe(readFileSync(join(folder, '.seaworthy/runs', name), 'utf8'));
    const events = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as RunEvent);
    expect(events.at(0)?.type).toBe('run-started');
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', exitCode: 1 });
  });

  test.for([
    ['a pipe', [], {}],
    ['NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }],
    ['--format plain', ['--format', 'plain'], { FORCE_COLOR: '1' }],
    ['--format json', ['--format', 'json'], { FORCE_COLOR: '1' }],
    ['--format ndjson', ['--format', 'ndjson'], { FORCE_COLOR: '1' }],
  ] as const)('%s holds no escape bytes', async ([, args, env]) => {
    const { stdout, stderr } = await seaworthy([...broken, ...args], { cwd: freshFolder(), env });
    expect(stdout).toMatch(/listens|BROKEN|broken/);
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test('plain text has words where the other has signs', async () => {
    const { stdout } = await seaworthy([...broken, '--format', 'plain'], { cwd: freshFolder() });
    expect(stdout).toMatch(/broken/i);
    expect(stdout).not.toMatch(/[✓✗◦–]/);
  });
});

describe.concurrent('doctor', { timeout: hangMs }, () => {
  test('doctor says what there is, as text and as JSON', async () => {
    const folder = freshFolder();
    const text = await seaworthy(['doctor'], { cwd: folder });
    const json = await seaworthy(['doctor', '--json'], { cwd: folder });
    const { findings } = JSON.parse(json.stdout) as { findings: { what: string; state: string }[] };
    expect(findings.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['Node', 'PostgreSQL', 'Disk', 'curl', 'sed', 'JavaScript', 'Go']),
    );
    const told = text.stdout.split('\n').map((line) => line.replace(/^ \S \w+ +/, ''));
    for (const { what } of findings)
      expect(told.some((line) => line.startsWith(`${what} `))).toBe(true);
    for (const { exit } of [text, json]) expect(exit.code).toBe(0);
    expect(readdirSync(folder)).toEqual([]);
    await expectNothingRuns(json.temporary);
  });
});

describe('the catalogue of messages', () => {
  const sources = ['packages', 'apps', 'tools']
    .flatMap((folder) => sourcesIn(join(home, folder)))
    .filter((file) => !/core\/src\/messages\.ts$|report\/src\/demo/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

  test.for(Object.keys(messages))('%s is used somewhere', (code) => {
    expect(sources).toContain(`'${code}'`);
  });

  test('docs/messages.md holds each of them under whose matter it is, with its text and a repair', () => {
    const page = readFileSync(join(home, 'docs/messages.md'), 'utf8');
    const titles = { mistake: /^Mistakes/, environment: /^Trouble/, conduct: /^The conduct/ };
    const documented = page
      .split(/^## /m)
      .slice(1)
      .flatMap((part) =>
        part
          .split(/^### /m)
          .slice(1)
          .map((entry) => {
            const [code = '', text, repair] = entry.trim().split('\n\n');
            const whose = Object.entries(titles).find(([, title]) => title.test(part))?.[0];
            return [
              code,
              {
                whose,
                text: text?.replace(/^> /, ''),
                isRepaired: /^Repair: \S.+\.$/.test(repair ?? ''),
              },
            ];
          }),
      );
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries(
        Object.entries(messages).map(([code, { whose, text }]) => [
          code,
          { whose, text, isRepaired: true },
        ]),
      ),
    );
  });
});

/** The words of a line as a shell would split it, as far as the examples go. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, word]) => double ?? single ?? word ?? '',
  );
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/(?:^|\/)node_modules\/|\.test\.ts$/.test(name))
    .map((name) => join(folder, name));
}
