/** A failure can be repeated: by its seed, by its number, and by a script that any shell can run. */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToEnd } from '@seaworthy/process';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  cardsOf,
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  home,
  seaworthy,
  startSeaworthy,
  type Running,
} from './cli.fixture.ts';
import { lastRun } from './settings/run-folder.ts';

const demo = join(home, 'curriculum/5-projects/todo/demo');
const cutsPost = `"${process.execPath}" "${join(fixtures, 'unruly/closes-half-way.js')}" POST`;
const told = ['--project', 'todo', '--command', cutsPost];
const add = 'write-it-down/storesATodo';
const tools = needs('curl', 'sed');

describe.concurrent('replay', { timeout: hangMs }, () => {
  test('the first failure is repeated by nothing, its number, its name; with the data of its seed', async () => {
    const folder = freshFolder();
    const checked = await seaworthy(['check', '--all', '--stage', 'write-it-down', ...told], {
      cwd: folder,
    });
    expect(checked.exit.code, checked.stdout).toBe(1);
    const [, number = ''] = /BROKEN +(D\d+) +POST on the list answers/.exec(checked.stdout) ?? [];
    const sent = sentIn(folder);
    const seed = seedOf(folder);
    expect(sent.length).toBeGreaterThan(0);
    for (const name of [[add], [number], [number.toLowerCase()], [add, '--seed', seed]]) {
      const again = await seaworthy(['replay', ...name, ...told], { cwd: folder });
      expect(again.exit.code, again.stdout + again.stderr).toBe(1);
      expect(cardsOf(folder)).toMatchObject([{ check: add, code: 'SW_CUT_SHORT', seed }]);
      expect(sent).toEqual(expect.arrayContaining([...sentIn(folder)]));
    }
    const first = await seaworthy(['replay', ...told], { cwd: folder });
    expect(first.exit.code).toBe(1);
    const other = await seaworthy(['replay', add, '--seed', 'other', ...told], { cwd: folder });
    expect(other.exit.code).toBe(1);
    expect(seedOf(folder)).toBe('other');
    expect(sentIn(folder)).not.toEqual(sent.slice(0, 1));
  });

  tools.it(
    'the script of a behaviour failure shows it against a kept server',
    async () => {
      const folder = freshFolder(`Jürgen's server`);
      const checked = await seaworthy(['check', '--only', add, ...told], { cwd: folder });
      expect(checked.exit.code).toBe(1);
      const shown = await runKept(folder, ['replay', add, '--keep', ...told]);
      // curl: transfer closed with bytes remaining.
      expect(shown).toMatch(/curl: \(18\)/);
      expect(shown).toContain('Content-Length: 512');
      expect(shown).toContain('Expected: the whole answer arrives before the connection is closed');
    },
    hangMs,
  );

  tools.it(
    'the script of the demo’s crash shows the loss, with RESTART',
    async () => {
      const folder = copyOf(demo);
      const crash = 'survive/keepsWhatItAcknowledged';
      const checked = await seaworthy(['check', '--only', crash], { cwd: folder });
      expect(checked.exit.code, checked.stdout + checked.stderr).toBe(1);
      const [card] = cardsOf(folder);
      expect(existsSync(card?.replay.script ?? '')).toBe(true);
      const shown = await runKept(folder, ['replay', crash, '--keep']);
      const title = card?.survivors?.lost[0] ?? 'nothing was lost';
      const [before = '', ...after] = shown.split(/^== .*kill -9.*$/m);
      expect(before).toContain(title);
      expect(after.join('')).toMatch(/HTTP\/1\.1 404/);
    },
    hangMs,
  );

  test('a kept server is ended as asked, and answers again when the asking ends', async () => {
    const folder = copyOf(demo);
    const crash = 'survive/keepsWhatItAcknowledged';
    const keeping = await startSeaworthy(['replay', crash, '--keep'], { cwd: folder });
    const find = (): RegExpExecArray | null =>
      /BASE=(\S+)\nRESTART='curl -sS -X POST (\S+)\/\$ACT'/.exec(keeping.text());
    await becomes('it is kept', () => find() !== null || keeping.process.exited !== null);
    const [, base = '', restart = ''] = find() ?? [];
    const post = async (url: string, body?: string): Promise<string> => {
      const answer = await fetch(url, {
        method: 'POST',
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    const list = async (): Promise<string> => (await fetch(`${base}/`)).text();
    await post(`${base}/`, '{"title":"Kept by an end in order"}');
    expect(await post(`${restart}/stop`)).toMatch(/^200 stopped with SIGTERM and started again/);
    expect(await list()).toContain('Kept by an end in order');
    await post(`${base}/`, '{"title":"Lost by kill -9"}');
    expect(await post(`${restart}/kill`)).toMatch(/^200 killed with kill -9 and started again/);
    expect(await list()).not.toContain('Lost by kill -9');
    expect(await post(`${restart}/anything`)).toBe('404 ');
    expect(await post(`${new URL(restart).origin}/kill`)).toBe('404 ');
    keeping.process.signalGroup('SIGINT');
    expect(await keeping.process.exit).toMatchObject({ code: 130 });
    expect(keeping.text()).toContain('stopped with SIGTERM and started again');
    await expectNothingRuns(keeping.temporary);
  });

  test('where there is no failure it says so', async () => {
    const ended = await seaworthy(['replay', ...told], { cwd: freshFolder() });
    expect(ended.exit.code).toBe(2);
    expect(ended.stderr).toMatch(/^SW_NO_REPLAY: .*found no failure/);
  });

  test('the command on a card repeats it where it was typed, also for another folder and for --url', async () => {
    const parent = freshFolder();
    const folder = `it's mine`;
    cpSync(demo, join(parent, folder), { recursive: true });
    const crash = 'survive/keepsWhatItAcknowledged';
    const checked = await seaworthy(['check', folder, '--only', crash], { cwd: parent });
    expect(checked.exit.code, checked.stdout + checked.stderr).toBe(1);
    const [card] = cardsOf(join(parent, folder));
    expect(card?.replay.command).toBe(
      `seaworthy replay ${crash} --seed ${card?.seed} --folder 'it'\\''s mine'`,
    );
    const again = ['replay', crash, '--seed', card?.seed ?? '', '--folder', folder];
    expect((await seaworthy(again, { cwd: parent })).exit.code).toBe(1);

    const elsewhere = freshFolder();
    const url = ['--url', 'http://127.0.0.1:9/todos', '--destroys-data', '--project', 'todo'];
    expect((await seaworthy(['check', ...url], { cwd: elsewhere })).exit.code).toBe(1);
    const [gone] = cardsOf(elsewhere);
    expect(gone).toMatchObject({ code: 'SW_NOT_LISTENING' });
    expect(gone?.replay.command).toBe(
      `seaworthy check --url http://127.0.0.1:9/todos --only first-light/listens --seed ${gone?.seed} --destroys-data --project todo`,
    );
  });

  test('a server that does not start cannot be kept, which is its conduct', async () => {
    const folder = freshFolder();
    const exits = `"${process.execPath}" "${join(fixtures, 'unruly/exits-at-once.js')}"`;
    const args = ['replay', add, '--keep', '--project', 'todo', '--command', exits];
    const ended = await seaworthy(args, { cwd: folder });
    expect(ended.exit.code).toBe(1);
    expect(ended.stderr).toMatch(/^SW_EXITED_AT_ONCE: Expected: [^]*giving up/);
    await expectNothingRuns(ended.temporary);
  });
});

/** Keeps the server, runs the line that is printed in a shell of its own, and answers with what that wrote. */
async function runKept(folder: string, args: readonly string[]): Promise<string> {
  const keeping = await startSeaworthy(args, { cwd: folder });
  const line = await printedLine(keeping);
  const { stdout, stderr, exit } = await runToEnd({
    command: ['sh', '-c', line],
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    timeoutMs: hangMs / 2,
  });
  expect(exit.code, stdout + stderr).toBe(0);
  keeping.process.signalGroup('SIGINT');
  expect(await keeping.process.exit).toMatchObject({ code: 130 });
  await expectNothingRuns(keeping.temporary);
  return stdout + stderr;
}

async function printedLine(keeping: Running): Promise<string> {
  const find = (): string | undefined => /^ +(BASE=.* sh .*\.sh'?)$/m.exec(keeping.text())?.[1];
  await becomes(
    'the line is printed',
    () => find() !== undefined || keeping.process.exited !== null,
  );
  const line = find();
  if (line === undefined) throw new Error(keeping.text());
  return line;
}

/** What was sent in the last run, without the address of the server. */
function sentIn(folder: string): readonly string[] {
  return lastRun(folder).flatMap((event) =>
    event.type === 'exchange' && event.exchange.request.method === 'POST'
      ? [`${event.check} ${event.exchange.request.body?.text ?? ''}`]
      : [],
  );
}

function seedOf(folder: string): string {
  const [start] = lastRun(folder);
  return start?.type === 'run-started' ? start.seed : '';
}
