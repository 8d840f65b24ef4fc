/** `seaworthy compare` starts both servers, asks both the same, and leaves nothing of either. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import {
  becomes,
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  home,
  leftOnDisk,
  rightServer,
  seaworthy,
  startSeaworthy,
} from './cli.fixture.ts';
import { referenceOf } from './compare/sides.ts';
import { findProject } from './past-run.ts';

const projects = join(home, 'curriculum/5-projects/todo');
const starter = join(projects, 'starters/javascript');
const unruly = (name: string): string[] => [
  '--project',
  'todo',
  '--command',
  `"${process.execPath}" "${join(fixtures, 'unruly', name)}"`,
];

/** With a PostgreSQL that nobody else uses: else it may outlive who started it. */
function alone(): { readonly SEAWORTHY_HOME: string } {
  return { SEAWORTHY_HOME: freshFolder('home') };
}

const story = [
  'POST / {"title":"Buy bread"}',
  'PATCH {url} {"completed":true}',
  'GET {url}',
  'GET /',
  'DELETE {url}',
  'GET {url}',
];

describe.concurrent('compare', { timeout: hangMs }, () => {
  test.for<[string, string[]]>([
    ['a right server', []],
    [
      'a server that keeps its list at /todos and counts its ids',
      ['--root', '/todos', '--command', 'node server.js --root /todos --ids integer'],
    ],
  ])('%s answers as the reference does, whatever it chose itself', async ([, options]) => {
    const folder = copyOf(rightServer);
    const { stdout, stderr, exit, temporary } = await seaworthy(['compare', ...story, ...options], {
      cwd: folder,
      env: alone(),
    });
    expect(exit.code, stdout + stderr).toBe(0);
    expect(stdout).toContain(' All 6 answers are the same in what matters.\n');
    expect(stdout).toMatch(/✓ same {5}2 {2}PATCH \{url 1\} \{"completed":true\}/);
    expect(stdout).toMatch(/^ 404 +│ 404$/m);
    expect(stdout).toMatch(/ Treated as the same: urls/);
    expect(existsSync(join(folder, '.seaworthy/lock'))).toBe(false);
    await expectNothingRuns(temporary);
    expect(leftOnDisk(temporary)).toEqual([]);
  });

  test('what differs is shown, in a terminal, as a page and as JSON', async () => {
    const folder = copyOf(starter);
    const args = ['compare', '-H', 'X-One: 1', '-H', 'X-Two: a: b', 'GET', '/'];
    const shown = await seaworthy(args, { cwd: folder });
    expect(shown.exit.code, shown.stderr).toBe(1);
    expect(shown.stdout).toMatch(/^ ≠ DIFFERS {2}1 {2}GET \/$/m);
    expect(shown.stdout).toMatch(/^ 404 +≠ 200$/m);
    const written = await seaworthy([...args, '--output', 'page.html'], { cwd: folder });
    expect([written.exit.code, written.stdout]).toEqual([1, 'page.html\n']);
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>[^]*DIFFERS[^]*<\/html>\n$/);
    expect(page).not.toMatch(/<script|(?:src|href)="(?!#|data:,")|url\(|@import/);
    const json = await seaworthy([...args, '--format', 'json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({
      seaworthy: 1,
      same: false,
      requests: [
        {
          differences: expect.arrayContaining([
            { at: 'status', kind: 'changed', mine: '404', reference: '200' },
          ]) as unknown,
          mine: { sent: { headers: expect.arrayContaining([['x-two', 'a: b']]) as unknown } },
        },
      ],
    });
  });

  test('without anything it is the first failure of the last run', async () => {
    const folder = copyOf(starter);
    await seaworthy(['check'], { cwd: folder });
    const runs = readdirSync(join(folder, '.seaworthy/runs'));
    const failed = await seaworthy(['compare'], { cwd: folder });
    expect(failed.exit.code, failed.stderr).toBe(1);
    expect(failed.stdout).toMatch(
      / check first-light\/startsWithAnEmptyList, seed [0-9a-f]{8}: GET on the/,
    );
    expect(failed.stdout).toContain(' yours: broken, the reference: holds\n');
    expect(readdirSync(join(folder, '.seaworthy/runs'))).toEqual(runs);
  });

  test('a check that both hold is the same', async () => {
    const words = ['compare', 'first-light/startsWithAnEmptyList', '--format', 'plain'];
    const { stdout, stderr, exit } = await seaworthy(words, { cwd: copyOf(rightServer) });
    expect(exit.code, stdout + stderr).toBe(0);
    expect(stdout).toContain('yours: holds, the reference: holds.\n');
  });

  test('a body that is no JSON is sent as it stands, and that is said', async () => {
    const { stdout, exit } = await seaworthy(['compare', 'POST', '/', '{"title":'], {
      cwd: copyOf(rightServer),
    });
    expect(exit.code).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'The body of request 1 is not JSON; it is sent as it stands, as application/json.',
    );
    expect(stdout).toMatch(/^ 400 +│ 400$/m);
  });

  test.for([
    ['typed requests', ['GET', '/']],
    ['a check', ['first-light/listens']],
  ] as const)('a server that does not start is told as by check: %s', async ([, words]) => {
    const args = ['compare', ...words, ...unruly('exits-at-once.js')];
    const { stderr, stdout, exit, temporary } = await seaworthy(args, {
      cwd: freshFolder(),
      env: alone(),
    });
    expect(exit.code).toBe(1);
    expect(stderr).toContain('SW_EXITED_AT_ONCE');
    expect(stdout).toBe('');
    await expectNothingRuns(temporary);
  });

  test('Ctrl-C ends both, and while it runs nobody else does', async () => {
    const folder = freshFolder();
    const args = ['compare', 'GET', '/', ...unruly('never-ready.js')];
    const running = await startSeaworthy(args, { cwd: folder, env: alone() });
    await becomes('it works', () => running.text().includes('still running: '));
    const refused = await seaworthy(args, { cwd: folder });
    expect(refused.stderr).toContain(`SW_BUSY: Another run (process ${running.process.pid})`);
    running.process.signalGroup('SIGINT');
    expect(await running.process.exit, running.text()).toMatchObject({ code: 130 });
    expect(running.text()).not.toMatch(/SW_|Something went wrong/);
    await expectNothingRuns(running.temporary);
    expect(leftOnDisk(running.temporary)).toEqual([]);
  });

  const mistakes: [words: string[], says: RegExp][] = [
    [['FETCH', '/'], /FETCH is no method; there are GET,/],
    [['PTCH', '/'], /did you mean PATCH\?/],
    [['GET'], /it has no path/],
    [['GET todos'], /the path todos does not begin with a slash/],
    [['GET', '{url}'], /no answer comes before it/],
    [['GET', '/', 'x', 'GET', '/'], /put each of several into quotes/],
    [['-H', 'no header', 'GET', '/'], /a header is "Name: value"/],
    [['-H', 'A: b\r\nC: d', 'GET', '/'], /a header is "Name: value"/],
    [['-H', 'A: b'], /no request to send it with/],
  ];

  test.for(mistakes)('%j is a mistake that is told in one line', async ([words, says]) => {
    const { stderr, exit } = await seaworthy(['compare', ...words], { cwd: freshFolder() });
    expect(exit.code).toBe(2);
    expect(stderr).toMatch(/^SW_BAD_REQUEST: [^\n]+\n$/);
    expect(stderr).toMatch(says);
  });

  test.for([
    [['D1', 'D2'], /One check at a time/],
    [['GET', '/', '--format', 'xml'], /There are: terminal, plain, html, json/],
    [['first-light/nothing'], /SW_NO_REPLAY/],
  ] as const)('%j is a mistake', async ([words, says]) => {
    const args = ['compare', ...words, ...unruly('exits-at-once.js')];
    const { stderr, exit } = await seaworthy(args, { cwd: freshFolder() });
    expect(exit.code).toBe(2);
    expect(stderr).toMatch(says);
  });

  test('a project without a reference is named, with those that have one', async () => {
    const project = await findProject('todo', home);
    const folder = freshFolder();
    mkdirSync(join(folder, 'stages'));
    const missing = referenceOf({ ...project, slug: 'alone', folder });
    await expect(missing).rejects.toThrow(Mistake);
    await expect(missing).rejects.toThrow(/project alone has no reference.* There are: todo\./);
    rmSync(folder, { recursive: true });
  });
});
