/** One run, told several times: `--report`, and what it leaves where a run does not come to its end. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  becomes,
  fixtures,
  freshFolder,
  hangMs,
  seaworthy,
  startSeaworthy,
} from './cli.fixture.ts';
import { lastRun } from './settings/run-folder.ts';

const exits = `"${process.execPath}" "${join(fixtures, 'unruly/exits-at-once.js')}"`;
const broken = ['check', '--project', 'todo', '--command', exits];
const waits = ['check', '--project', 'todo', '--command', 'sleep 60'];

describe.concurrent('--report', { timeout: hangMs }, () => {
  test('tells one run to the terminal, to files, as annotations and as the summary of a step', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'summary.md'), 'before\n');
    const kinds = ['junit', 'ctrf', 'tap', 'classroom', 'exercism', 'json', 'html'];
    const reports = kinds.flatMap((kind) => ['--report', `${kind}=out/${kind}=1`]);
    const { exit, stdout, stderr } = await seaworthy(
      [...broken, ...reports, '--report', 'github'],
      {
        cwd: folder,
        env: { GITHUB_STEP_SUMMARY: join(folder, 'summary.md') },
      },
    );
    expect(exit.code, stderr).toBe(1);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      kinds.map((kind) => `${kind}=1`).sort(),
    );
    const read = (kind: string): string => readFileSync(join(folder, 'out', `${kind}=1`), 'utf8');
    expect(read('junit')).toMatch(/^<\?xml [^]*<failure type="SW_EXITED_AT_ONCE"/);
    expect(read('tap')).toMatch(/^TAP version 14\n1\.\.\d+\nnot ok 1 - /);
    expect(JSON.parse(read('ctrf'))).toMatchObject({ results: { summary: { failed: 1 } } });
    expect(JSON.parse(read('classroom'))).toMatchObject({ status: 'fail' });
    expect(JSON.parse(read('exercism'))).toMatchObject({ version: 3, status: 'fail' });
    expect(JSON.parse(read('json'))).toMatchObject({ outcome: 'broken' });
    expect(read('html')).toMatch(/^<!doctype html>/);
    expect(stdout).toMatch(/BROKEN {3}D1 /);
    for (const kind of kinds) expect(stdout).toContain(` report: out/${kind}=1\n`);
    expect(stdout).toMatch(
      /\n::error title=D1 [^\n]+\n::notice title=To-do list%3A broken::[^\n]+\n$/,
    );
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(
      /^before\n<h2>Seaworthy: To-do list: broken/,
    );
  });

  test('leaves a document on the standard output what it is', async () => {
    const args = [...broken, '--format', 'json', '--report', 'github', '--report', 'tap=a.tap'];
    const { stdout, stderr } = await seaworthy(args, { cwd: freshFolder() });
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'broken' });
    expect(stderr).toMatch(/^::error title=D1 /);
  });

  test('--format github writes annotations and nothing else', async () => {
    const folder = freshFolder();
    const args = [...broken, '--format', 'github', '--report', 'github'];
    const { exit, stdout } = await seaworthy(args, { cwd: folder });
    expect(exit.code).toBe(1);
    expect(stdout).toMatch(
      /^::error title=D1 [^\n]+\n::notice title=To-do list%3A broken::[^\n]+\n$/,
    );
    expect(readdirSync(folder)).toEqual(['.seaworthy']);
  });

  test('a summary that cannot be written is told before the run', async () => {
    const folder = freshFolder();
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'none/summary.md') };
    const args = [...broken, '--report', 'github'];
    const { exit, stderr, stdout } = await seaworthy(args, { cwd: folder, env });
    expect(exit.code, stdout).toBe(3);
    expect(stderr).toMatch(/^SW_NO_SUMMARY: .*none\/summary\.md, which GITHUB_STEP_SUMMARY names/);
    expect(readdirSync(folder)).toEqual([]);
    const without = await seaworthy(broken, { cwd: folder, env });
    expect(without.exit.code).toBe(1);
  });

  test('a report that cannot be written takes nothing from the others, and says so', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'out'));
    const remove = `rmdir "${join(folder, 'out')}"`;
    const args = [...broken, '--build', remove, '--report', 'tap=out/a', '--report', 'ctrf=b.json'];
    const { exit, stderr } = await seaworthy(args, { cwd: folder });
    expect(exit.code).toBe(3);
    expect(stderr).toMatch(/^SW_READ_ONLY: .*out\/a cannot be written/);
    expect(JSON.parse(readFileSync(join(folder, 'b.json'), 'utf8'))).toHaveProperty('reportFormat');
  });

  test('a mistake in what was typed leaves the report of an earlier run', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'a.xml'), 'earlier');
    const args = [...broken, '--stage', '99', '--report', 'junit=a.xml'];
    expect((await seaworthy(args, { cwd: folder })).exit.code).toBe(2);
    expect(readFileSync(join(folder, 'a.xml'), 'utf8')).toBe('earlier');
  });

  test('a run that is killed leaves no report of an earlier one', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'a.xml'), 'earlier');
    const running = await startSeaworthy([...waits, '--report', 'junit=a.xml'], { cwd: folder });
    await becomes('the earlier report is gone', () => !existsSync(join(folder, 'a.xml')));
    process.kill(running.process.pid, 'SIGKILL');
    await running.process.exit;
    expect(readdirSync(folder)).toEqual(['.seaworthy']);
  });

  test('a run that is interrupted says in each report that it did not come to its end', async () => {
    const folder = freshFolder();
    const kinds = ['junit', 'ctrf', 'classroom'];
    const reports = kinds.flatMap((kind) => ['--report', `${kind}=${kind}.txt`]);
    const running = await startSeaworthy([...waits, ...reports, '--report', 'github'], {
      cwd: folder,
    });
    await becomes('a check has begun', () =>
      lastRun(folder).some(({ type }) => type === 'check-started'),
    );
    process.kill(running.process.pid, 'SIGINT');
    await running.process.exit;
    const read = (kind: string): string => readFileSync(join(folder, `${kind}.txt`), 'utf8');
    expect(read('junit')).toMatch(/<error type="undecided"/);
    expect(JSON.parse(read('ctrf'))).toMatchObject({
      results: { summary: { passed: 0, failed: 1 } },
    });
    expect(JSON.parse(read('classroom'))).toMatchObject({ status: 'error' });
    expect(running.text()).toMatch(/^::error title=To-do list%3A undecided::/m);
  });
});

describe.concurrent('a format or a file that cannot be', { timeout: hangMs }, () => {
  const mistakes: [args: string[], code: string, says: RegExp][] = [
    [['check', '--format', 'junti'], 'SW_UNKNOWN_FORMAT', /for --format\. Did you mean "junit"\?/],
    [['demo', '--format', 'gihub'], 'SW_UNKNOWN_FORMAT', /Did you mean "github"\?/],
    [['check', '--report', 'crtf=a'], 'SW_UNKNOWN_FORMAT', /for --report\. Did you mean "ctrf"\?/],
    [['check', '--report', 'plain=a'], 'SW_UNKNOWN_FORMAT', /There are: json, html, junit, ctrf/],
    [['check', '--report', 'junit'], 'SW_BAD_ARGUMENT', /say where: --report junit=FILE/],
    [['check', '--report', 'junit='], 'SW_BAD_ARGUMENT', /say where: --report junit=FILE/],
    [['check', '--report', 'github=a'], 'SW_BAD_ARGUMENT', /takes no file/],
    [
      ['check', '--report', 'junit=no/a'],
      'SW_NO_OUTPUT_FOLDER',
      /no folder \/.*\/no to write no\/a/,
    ],
    [['check', '--report', 'junit=..'], 'SW_BAD_ARGUMENT', /names \/.*, which is a folder/],
    [['check', '--', '--help'], 'SW_NO_FOLDER', /no folder \/.*\/--help/],
    [['check', '--report', 'tap=a', '--report', 'ctrf=./a'], 'SW_BAD_ARGUMENT', /Two reports/],
  ];

  test.for(mistakes)('%j is a mistake that is told in one line', async ([args, code, says]) => {
    const folder = freshFolder();
    const { exit, stdout, stderr } = await seaworthy(args, { cwd: folder });
    expect(exit.code, stdout).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
    expect(stderr).toMatch(says);
    expect(readdirSync(folder)).toEqual([]);
  });
});
