/** `seaworthy status` says where a learner is, from what the checks wrote down. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOf, freshFolder, hangMs, home, rightServer, seaworthy } from './cli.fixture.ts';
import { statusLines } from './runs/status.ts';

const starter = join(home, 'curriculum/5-projects/todo/starters/javascript');

describe.concurrent('status', { timeout: hangMs }, () => {
  test('outside of a project it says how to begin one', async () => {
    const folder = freshFolder();
    const { stdout, exit } = await seaworthy(['status'], { cwd: folder });
    expect(exit.code).toBe(0);
    expect(stdout).toContain(' There is no project of yours in this folder.\n');
    expect(stdout).toMatch(/^ {3}seaworthy start todo +begin with a starter in your language$/m);
    expect(stdout).toMatch(/^ {3}seaworthy start io-contract +the first exercise of step 2$/m);
    writeFileSync(join(folder, 'Procfile'), 'web: true\n');
    const withServer = await seaworthy(['status'], { cwd: folder });
    expect(withServer.stdout).toContain('   seaworthy check');
  });

  test('after a check it knows what holds, from any folder inside', async () => {
    const folder = copyOf(rightServer);
    await seaworthy(['check', '--stage', 'first-light'], { cwd: folder });
    await seaworthy(['hint', 'write-it-down/storesATodo'], { cwd: folder });
    const inside = join(folder, 'lib', 'deep');
    mkdirSync(inside, { recursive: true });
    const { stdout } = await seaworthy(['status'], { cwd: inside });
    expect(stdout).toMatch(/^ ✓ ok {7}1 {2}First light +3 of 3 hold +just now$/m);
    expect(stdout).toMatch(/^ › next {5}2 {2}Write it down +6 checks, 1 hint$/m);
    expect(stdout).toMatch(/^ · open {5}3 {2}The whole contract +11 checks$/m);
    expect(stdout).toContain(' 1 of 6 stages passed · 1 hint used\n');
    expect(stdout).toContain('   seaworthy task   read what "Write it down" asks for\n');
    const later = Date.now() + 2 * 3_600_000 + 60_000;
    const around = { cwd: inside, env: {}, stdout: process.stdout };
    const lines = await statusLines(folder, around, later);
    expect(lines.join('\n')).toMatch(/First light +3 of 3 hold +2 hours ago/);
  });

  test('it names the first failure, and knows when that held since', async () => {
    const folder = copyOf(starter);
    await seaworthy(['check'], { cwd: folder });
    const broken = await seaworthy(['status'], { cwd: folder });
    expect(broken.stdout).toMatch(/^ ✗ BROKEN {3}1 {2}First light +2 of 3 hold, 1 broken/m);
    expect(broken.stdout).toMatch(/^ First failure: D2 {2}/m);
    expect(broken.stdout).toContain('   seaworthy hint D2     one hint more\n');
    const server = join(folder, 'server.js');
    writeFileSync(server, readFileSync(server, 'utf8').replace(/^( *)\/\/ (if \()/m, '$1$2'));
    await seaworthy(['replay', 'D2'], { cwd: folder });
    const mended = await seaworthy(['status', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(mended.stdout)).toMatchObject({
      seaworthy: 1,
      stages: [
        { slug: 'first-light', state: 'broken', checks: { ok: 2, broken: 1 } },
        {},
        {},
        {},
        {},
        {},
      ],
      failure: { check: 'first-light/startsWithAnEmptyList', heldSince: true },
      next: [{ command: 'seaworthy check' }],
    });
  });

  test('what somebody wrote into the progress by hand does not break it', async () => {
    const folder = freshFolder();
    const progress = { 'first-light': 5, survive: { verdict: 'won', at: 3 }, 'no-stage': null };
    const hints = { 'first-light/listens': 'many' };
    writeFileSync(
      join(folder, 'seaworthy.json'),
      JSON.stringify({ project: 'todo', progress, hints }),
    );
    const { stdout, exit } = await seaworthy(['status'], { cwd: folder });
    expect(exit.code).toBe(0);
    expect(stdout).toContain(' 0 of 6 stages passed · no hint used\n');
  });

  test.for([
    [['status', '--format', 'html'], /There are: terminal, plain, json/],
    [['status', 'somewhere'], /--folder somewhere/],
  ] as const)('%j is a mistake', async ([args, says]) => {
    const { stderr, exit } = await seaworthy(args, { cwd: freshFolder() });
    expect(exit.code).toBe(2);
    expect(stderr).toMatch(says);
  });

  test('in plain mode, with NO_COLOR and in a plain locale there is nothing but words', async () => {
    const folder = copyOf(rightServer);
    const plain = await seaworthy(['status', '--format', 'plain'], { cwd: folder });
    expect(plain.stdout).toContain('Stage 1 of 6: First light: this one is next, 3 checks.\n');
    const env = { NO_COLOR: '1', FORCE_COLOR: '1', LC_ALL: 'C' };
    const ascii = await seaworthy(['status'], { cwd: folder, env });
    expect(ascii.stdout).toMatch(/^[ -~\n]+$/);
    const coloured = await seaworthy(['status'], { cwd: folder, env: { FORCE_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b[36m› next\u001b[39m');
  });
});
