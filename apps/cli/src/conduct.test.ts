/** Each way in which a server can misbehave has a code and an exit code of its own, and leaves nothing running. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  cardsOf,
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  leftOnDisk,
  seaworthy,
  verdictsOf,
  type Ended,
} from './cli.fixture.ts';

/** Asked of a server that need not even answer. */
const first = ['--only', 'first-light/listens'] as const;
/** Asked of a server that misbehaves when something is added. */
const add = ['--only', 'write-it-down/storesATodo'] as const;
const stopAndStart = ['--only', 'survive/keepsItsListThroughARestart'] as const;

/** The command of an unruly server, what is asked of it, and what must be said. */
const unruly: [command: string, args: readonly string[], code: string, says: RegExp][] = [
  // The slow ones first, since five run at a time: 15 s until ready, 10 s until gone.
  ['never-ready.js', first, 'SW_NEVER_READY', /no answer comes[^]*still warming up/],
  ['right-and-ignores-sigterm.sh', stopAndStart, 'SW_LEFT_BEHIND', /./],
  ['exits-at-once.js', first, 'SW_EXITED_AT_ONCE', /exit code 1[^]*giving up/],
  ['needs-database-and-has-none.js', first, 'SW_EXITED_AT_ONCE', /could not connect/],
  ['wrong-port.js', first, 'SW_WRONG_PORT', /listens on .*:\d+/],
  ['answers-garbage.js POST', add, 'SW_GARBAGE', /not HTTP/],
  ['never-answers-post.js', add, 'SW_SILENT', /POST \//],
  ['answers-200-mb.js POST', add, 'SW_TOO_LARGE', /POST \//],
  ['closes-half-way.js POST', add, 'SW_CUT_SHORT', /120 of 512 bytes/],
  ['wrong-content-length-long.js POST', add, 'SW_FALSE_LENGTH', /POST \//],
  ['wrong-content-length-short.js POST', add, 'SW_FALSE_LENGTH', /POST \//],
  ['redirects-in-a-loop.js POST', add, 'SW_REDIRECT_LOOP', /POST \//],
  ['redirects-elsewhere.js POST', add, 'SW_FOREIGN_REDIRECT', /elsewhere\.invalid/],
  ['dies-on-request.js POST', add, 'SW_DIED', /POST \//],
  ['starts-with-data.js', first, 'SW_NOT_EMPTY', /nothing was deleted/],
  ['right-and-forks-away.js', stopAndStart, 'SW_LEFT_BEHIND', /./],
];

/** A server in a folder of its own, with its Procfile. */
const folders: [name: string, code: string, exitCode: number, says: RegExp][] = [
  ['build-fails', 'SW_BUILD_FAILED', 1, /undefined: todos/],
  ['release-fails', 'SW_RELEASE_FAILED', 1, /relation "todos" already exists/],
  ['no-procfile', 'SW_NO_PROCFILE', 2, /There is no Procfile in/],
  ['bad-procfile', 'SW_BAD_PROCFILE', 2, /Procfile:2 /],
  ['no-web', 'SW_NO_WEB', 2, /has no "web" process/],
];

describe('the conduct of a server', { timeout: hangMs }, () => {
  test.concurrent.for(unruly)(
    '%s is told as it is, and nothing is left',
    async ([server, args, code, says]) => {
      const folder = freshFolder();
      const ended = await seaworthy(
        ['check', '--project', 'todo', '--command', commandOf(server), ...args],
        { cwd: folder },
      );
      expect(ended.exit.code, ended.stdout + ended.stderr).toBe(1);
      const [card, ...others] = cardsOf(folder);
      expect(others).toEqual([]);
      expect(card).toMatchObject({ code, saw: expect.stringMatching(says) as unknown });
      expect(unwrapped(ended.stdout)).toContain(code);
      await expectNothingLeft(folder, ended);
    },
  );

  test.concurrent.for(folders)(
    '%s/ is told as it is, and nothing is left',
    async ([name, code, exitCode, says]) => {
      const folder = join(copyOf(fixtures), 'unruly', name);
      const ended = await seaworthy(['check', ...first], { cwd: folder });
      expect(ended.exit.code, ended.stdout + ended.stderr).toBe(exitCode);
      expect(ended.stdout + ended.stderr).toContain(code);
      if (exitCode === 1) {
        expect(cardsOf(folder)).toMatchObject([
          { code, saw: expect.stringMatching(says) as unknown },
        ]);
        await expectNothingLeft(folder, ended);
      } else {
        expect(ended.stderr).toMatch(says);
        expect(ended.stderr.trim().split('\n')).toHaveLength(1);
        expect(ended.stdout).toBe('');
        expect(existsSync(join(folder, '.seaworthy'))).toBe(false);
      }
      await expectNothingRuns(ended.temporary);
    },
  );

  test('every unruly server of the fixtures is in these tables or in the heavy ones', () => {
    const inTables = [
      ...unruly.map(([server]) => server.split(' ')[0]),
      ...folders.map(([name]) => name),
    ];
    const elsewhere = [
      'README.md',
      // A gigabyte of log: conduct.heavy.test.ts.
      'floods-log.js',
      // Asked at its root it is never ready, which costs 15 s and is proved by never-ready.js; see below for POST.
      'answers-500-at-root.js',
      // Their wrappers are asked instead: these are no right to-do servers and do not come as far as a restart.
      'forks-away.js',
      'ignores-sigterm.js',
    ];
    expect(new Set([...inTables, ...elsewhere])).toEqual(
      new Set(readdirSync(join(fixtures, 'unruly'))),
    );
  });

  test('a 500 to a request is a plain failure of the check, without a code', async () => {
    const folder = freshFolder();
    const command = commandOf('answers-500-at-root.js POST');
    const ended = await seaworthy(['check', '--project', 'todo', '--command', command, ...add], {
      cwd: folder,
    });
    expect(ended.exit.code).toBe(1);
    expect(cardsOf(folder)).toMatchObject([
      { code: null, saw: expect.stringContaining('500') as unknown },
    ]);
    await expectNothingLeft(folder, ended);
  });

  test('when a server does not start, the checks after the first are blocked and the time is that of the boot', async () => {
    const folder = freshFolder();
    const command = commandOf('exits-at-once.js');
    const args = ['check', '--project', 'todo', '--command', command, '--format', 'json'];
    const ended = await seaworthy(args, { cwd: folder });
    expect(ended.exit.code).toBe(1);
    const kinds = [...verdictsOf(folder).values()].map((verdict) => verdict.kind);
    expect(kinds).toEqual(['broken', 'unknown', 'unknown']);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      durations: { bootMs: expect.toSatisfy((ms: number) => ms > 0) as unknown },
    });
  });
});

function commandOf(server: string): string {
  const [file = '', ...args] = server.split(' ');
  const program = file.endsWith('.sh') ? 'sh' : `"${process.execPath}"`;
  return [program, `"${join(fixtures, 'unruly', file)}"`, ...args].join(' ');
}

function unwrapped(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** No process, no folder of the server, no lock; and the run was written down. */
async function expectNothingLeft(folder: string, ended: Ended): Promise<void> {
  await expectNothingRuns(ended.temporary);
  expect(leftOnDisk(ended.temporary)).toEqual([]);
  expect(existsSync(join(folder, '.seaworthy', 'lock'))).toBe(false);
  expect(readdirSync(join(folder, '.seaworthy', 'runs'))).toHaveLength(1);
}
