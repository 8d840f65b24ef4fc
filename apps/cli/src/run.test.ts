/** `run`: an app to be used, whose data stay whatever happens to it. */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  becomes,
  expectNothingRuns,
  freshFolder,
  hangMs,
  leftRunning,
  seaworthy,
  startSeaworthy,
  type Running,
} from './cli.fixture.ts';

describe('run', { timeout: 2 * hangMs }, () => {
  test('the data are there again after Ctrl-C and after kill -9, for nobody else to read', async () => {
    const folder = freshFolder();
    const env = { XDG_DATA_HOME: folder };
    const first = await startSeaworthy(['run', 'todo'], { cwd: folder, env });
    const url = await addressOf(first);
    await write(url, 'one');
    first.process.signalGroup('SIGINT');
    expect((await first.process.exit).code).toBe(130);
    await expectNothingRuns(first.temporary);

    const second = await startSeaworthy(['run', 'todo'], { cwd: folder, env });
    const again = await addressOf(second);
    expect(await titlesAt(again)).toEqual(['one']);
    await write(again, 'two');
    process.kill(second.process.pid, 'SIGKILL');
    await becomes('nothing is left', () => leftRunning(second.temporary).length === 0);

    const third = await startSeaworthy(['run', 'todo'], { cwd: folder, env });
    expect(await titlesAt(await addressOf(third))).toEqual(['one', 'two']);
    third.process.signalGroup('SIGTERM');
    expect((await third.process.exit).code).toBe(143);
    expect(statSync(join(folder, 'seaworthy/apps/todo')).mode & 0o077).toBe(0);
  });

  test('one at a time, and no check may touch it', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'mine'));
    const args = ['run', 'todo', '--data', 'mine'];
    const app = await startSeaworthy(args, { cwd: folder });
    const url = await addressOf(app);
    await write(url, 'mine');
    const second = await seaworthy(args, { cwd: folder });
    expect(second.exit.code).toBe(2);
    expect(second.stderr).toContain(
      `SW_ALREADY_RUNS: The app todo already runs at ${url} (process ${app.process.pid}), with the data in`,
    );
    const check = ['check', '--project', 'todo', '--destroys-data', '--url', url];
    const checked = await seaworthy(check, { cwd: folder });
    expect([checked.exit.code, checked.stderr]).toEqual([
      2,
      expect.stringMatching(/^SW_KEPT_APP: /),
    ]);
    const taken = await seaworthy(['run', 'todo', '--data', 'other', '--port', new URL(url).port], {
      cwd: folder,
    });
    expect([taken.exit.code, taken.stderr]).toEqual([3, expect.stringMatching(/SW_NO_PORT: /)]);
    expect(await titlesAt(url)).toEqual(['mine']);
    app.process.signalGroup('SIGINT');
    await app.process.exit;
    await expectNothingRuns(app.temporary);
  });

  test.for([
    [['run'], 'SW_BAD_ARGUMENT', /Say which app, one of: todo\./],
    [['run', 'tudu'], 'SW_UNKNOWN_APP', /There are: todo/],
    [['run', 'todo', '--port', 'http'], 'SW_BAD_ARGUMENT', /--port http is not a number/],
  ] as const)('%j is a mistake', async ([args, code, says]) => {
    const ended = await seaworthy(args, { cwd: freshFolder() });
    expect(ended.exit.code).toBe(2);
    expect(ended.stderr).toMatch(new RegExp(`^${code}: [^\\n]+\\n$`));
    expect(ended.stderr).toMatch(says);
  });
});

async function addressOf(app: Running): Promise<string> {
  const address = (): string | undefined =>
    / runs at (http:\/\/127\.0\.0\.1:\d+)/.exec(app.text())?.[1];
  await becomes(
    'it says where it is',
    () => address() !== undefined || app.process.exited !== null,
  );
  return address() ?? expect.unreachable(app.text());
}

async function write(url: string, title: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ title });
  expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(201);
}

async function titlesAt(url: string): Promise<readonly string[]> {
  const list = (await (await fetch(url)).json()) as readonly { readonly title: string }[];
  return list.map(({ title }) => title);
}
