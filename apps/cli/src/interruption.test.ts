/** A run that is interrupted or killed leaves nothing running, and what it knew until then. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '@seaworthy/core';
import { runToEnd } from '@seaworthy/process';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  home,
  leftOnDisk,
  leftRunning,
  seaworthy,
  startSeaworthy,
} from './cli.fixture.ts';
import { lastRun } from './settings/run-folder.ts';
import { screenAfter } from './terminal/screen.ts';

function checking(server: string): readonly string[] {
  const command = `"${process.execPath}" "${join(fixtures, server)}"`;
  return [
    'check',
    '--project',
    'todo',
    '--only',
    'write-it-down/storesATodo',
    '--command',
    command,
  ];
}

/** Becomes ready and leaves the check waiting for an answer, long enough to be interrupted. */
const waiting = checking('unruly/never-answers-post.js');
const neverReady = checking('unruly/never-ready.js');
const withDatabase = checking('uses-database.js');

describe('kill -9 of a run', { timeout: hangMs }, () => {
  test('its server, its database and its guard are gone soon, and its record can be read', async () => {
    const folder = freshFolder();
    const running = await startSeaworthy(withDatabase, { cwd: folder });
    await becomes('the server is ready', () => says(folder, 'ready'));
    process.kill(running.process.pid, 'SIGKILL');
    expect(await running.process.exit).toMatchObject({ signal: 'SIGKILL' });
    await becomes('nothing runs', () => leftRunning(running.temporary).length === 0);
    expect(leftOnDisk(running.temporary)).toEqual([]);
    const [name = ''] = readdirSync(join(folder, '.seaworthy/runs'));
    const text = readFileSync(join(folder, '.seaworthy/runs', name), 'utf8');
    expect(text.endsWith('\n')).toBe(true);
    const types = text
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as RunEvent).type);
    expect(types.slice(0, 3)).toEqual(['run-started', 'stage-started', 'check-started']);
    expect(existsSync(join(folder, '.seaworthy/lock'))).toBe(true);
    // The next run is not kept off by the lock, and finds no database of the dead one.
    const next = await seaworthy(withDatabase, { cwd: folder });
    expect(next.exit.code, next.stdout + next.stderr).toBe(1);
    expect(next.stdout).toContain('SW_SILENT');
    await expectNothingRuns(next.temporary);
  });
});

describe.concurrent('Ctrl-C', { timeout: hangMs }, () => {
  test.for([
    ['SIGINT to its group', waiting, 'SIGINT', 'group', 130],
    ['SIGINT to it alone', waiting, 'SIGINT', 'process', 130],
    ['SIGTERM', waiting, 'SIGTERM', 'process', 143],
    ['SIGHUP', waiting, 'SIGHUP', 'process', 129],
  ] as const)('%s ends a run in order', async ([, args, signal, whom, code]) => {
    const folder = freshFolder();
    const running = await startSeaworthy(args, { cwd: folder });
    await becomes('the server is ready', () => says(folder, 'ready'));
    process.kill(whom === 'group' ? -running.process.pid : running.process.pid, signal);
    expect(await running.process.exit, running.text()).toMatchObject({ code });
    await expectNothingRuns(running.temporary);
    expect(leftOnDisk(running.temporary)).toEqual([]);
    expect(existsSync(join(folder, '.seaworthy/lock'))).toBe(false);
    const events = lastRun(folder);
    expect(events.at(-1)).toMatchObject({ type: 'run-ended', exitCode: 3 });
    // What we cut ourselves is no failure of the server.
    expect(events.find((event) => event.type === 'check-ended')).toMatchObject({
      verdict: { kind: 'unknown', cause: { kind: 'inconclusive', reason: 'the run was stopped' } },
      card: null,
    });
  });

  test('a run whose server is not ready yet is ended at once', async () => {
    const folder = freshFolder();
    const running = await startSeaworthy(neverReady, { cwd: folder });
    await becomes('the server starts', () => says(folder, 'starting'));
    process.kill(running.process.pid, 'SIGINT');
    const exit = await running.process.exit;
    expect(exit, running.text()).toMatchObject({ code: 130 });
    expect(running.text()).not.toContain('SW_');
    await expectNothingRuns(running.temporary);
    expect(leftOnDisk(running.temporary)).toEqual([]);
  });

  test('a build is ended at once', async () => {
    const folder = freshFolder();
    const args = [...waiting, '--build', 'touch built; sleep 300; sleep 301'];
    const running = await startSeaworthy(args, { cwd: folder });
    await becomes('the build runs', () => existsSync(join(folder, 'built')));
    process.kill(running.process.pid, 'SIGINT');
    expect(await running.process.exit, running.text()).toMatchObject({ code: 130 });
    expect(running.text()).not.toContain('SW_');
    await expectNothingRuns(running.temporary);
  });

  test('a second one ends everything at once', async () => {
    const folder = freshFolder();
    const running = await startSeaworthy(waiting, { cwd: folder });
    await becomes('the server is ready', () => says(folder, 'ready'));
    process.kill(running.process.pid, 'SIGINT');
    process.kill(running.process.pid, 'SIGTERM');
    const { code } = await running.process.exit;
    expect([130, 143]).toContain(code);
    await expectNothingRuns(running.temporary);
  });

  needs('script').it(
    'it gives the cursor of the terminal back',
    async () => {
      const folder = freshFolder();
      const ready = `until grep -q '"state":"ready"' .seaworthy/runs/*; do sleep 0.1; done 2>/dev/null`;
      const words = [process.execPath, join(home, 'bin/seaworthy.js'), ...waiting];
      const command = words.map((word) => `'${word}'`).join(' ');
      const { stdout, exit } = await runToEnd({
        command: [
          'script',
          '-qec',
          `stty columns 80 rows 30; (${ready}; kill -INT $$) & exec ${command}`,
          '/dev/null',
        ],
        cwd: folder,
        env: {
          PATH: process.env['PATH'] ?? '',
          TERM: 'xterm-256color',
          LANG: 'C.UTF-8',
          SHELL: '/bin/sh',
        },
        timeoutMs: hangMs,
      });
      expect(exit.code, stdout).toBe(130);
      expect(stdout).toContain('\u001b[?25l');
      expect(screenAfter(stdout.replaceAll('\r\n', '\n')).cursor).toBe(true);
    },
    hangMs,
  );
});

/** Whether the record of a run holds this state of the server. */
function says(folder: string, state: string): boolean {
  if (!existsSync(join(folder, '.seaworthy/runs'))) return false;
  return lastRun(folder).some((event) => event.type === 'server' && event.state === state);
}
