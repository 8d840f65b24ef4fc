/** What a learner's folder holds is never lost: the state, the lock, the runs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  rightServer,
  seaworthy,
  startSeaworthy,
  system,
} from './cli.fixture.ts';
import { lastRun, recordRun } from './settings/run-folder.ts';

const firstStage = ['check', '--stage', 'first-light'];
/** Becomes ready and leaves the check waiting for an answer, long enough to be interrupted. */
const waiting = [
  'check',
  '--project',
  'todo',
  '--only',
  'write-it-down/storesATodo',
  '--command',
  `"${process.execPath}" "${join(fixtures, 'unruly/never-answers-post.js')}"`,
];

describe.concurrent('seaworthy.json', { timeout: hangMs }, () => {
  const damaged: [what: string, content: string | Buffer, code: string, says: RegExp][] = [
    ['half a file', '{ "project": "to', 'SW_BAD_STATE', /it is not JSON/],
    ['an empty file', '', 'SW_BAD_STATE', /it is not JSON/],
    ['a list', '[1]\n', 'SW_BAD_STATE', /not a JSON object/],
    ['a root without a slash', '{"root":"todos"}', 'SW_BAD_STATE', /"root" is not a path/],
    [
      'bytes that are no UTF-8',
      Buffer.from('{"project":"todo","by":"J\xfcrgen"}', 'latin1'),
      'SW_BAD_STATE',
      /not UTF-8/,
    ],
    [
      'a newer form',
      '{"format":99,"project":"todo"}',
      'SW_NEWER_STATE',
      /format 99, this one knows 1/,
    ],
  ];

  test.for(damaged)('%s is refused and kept byte for byte', async ([, content, code, says]) => {
    const folder = copyOf(rightServer);
    const file = join(folder, 'seaworthy.json');
    writeFileSync(file, content);
    for (const command of [firstStage, ['task'], ['hint', 'first-light/listens'], ['replay']]) {
      const ended = await seaworthy(command, { cwd: folder });
      expect(ended.exit.code, ended.stderr).toBe(2);
      expect(ended.stderr).toContain(`${code}: ${file} `);
      expect(ended.stderr).toMatch(says);
      expect(readFileSync(file)).toEqual(Buffer.from(content));
    }
  });

  test('one that cannot be read is refused', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'seaworthy.json'));
    const ended = await seaworthy(firstStage, { cwd: folder });
    expect(ended.exit.code).toBe(2);
    expect(ended.stderr).toMatch(/^SW_BAD_STATE: .*EISDIR/);
  });

  test('progress is written after a check, and everything else is kept', async () => {
    const folder = copyOf(rightServer);
    const file = join(folder, 'seaworthy.json');
    const before = {
      project: 'todo',
      mine: { nested: [1, 'ä'] },
      progress: { 'some-later-stage': { verdict: 'passed', at: '2026-01-01T00:00:00Z' } },
    };
    writeFileSync(file, JSON.stringify(before));
    const ended = await seaworthy(firstStage, { cwd: folder });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      ...before,
      progress: {
        ...before.progress,
        'first-light': { verdict: 'passed', at: expect.stringMatching(/^\d{4}-.*Z$/) as unknown },
      },
    });
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('what is written there while a check runs is kept', async () => {
    const folder = copyOf(rightServer);
    const file = join(folder, 'seaworthy.json');
    const running = await startSeaworthy(firstStage, { cwd: folder });
    await isUnderWay(folder);
    writeFileSync(file, '{"project":"todo","hints":{"first-light/listens":2}}');
    expect(await running.process.exit, running.text()).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      hints: { 'first-light/listens': 2 },
      progress: { 'first-light': { verdict: 'passed' } },
    });
  });

  test('a check of a part, or of a command, is no progress', async () => {
    const folder = copyOf(rightServer);
    const file = join(folder, 'seaworthy.json');
    const before = readFileSync(file, 'utf8');
    const ended = await seaworthy(['check', '--only', 'first-light/listens'], { cwd: folder });
    expect(ended.exit.code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('a folder with blanks, quotes and umlauts in its name is one like any other', async () => {
    const folder = copyOf(rightServer, `Jürgen's "grüne" $HOME & co; (neu)`);
    const ended = await seaworthy(firstStage, { cwd: folder });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(0);
    const above = await seaworthy([...firstStage, folder], { cwd: join(folder, '..') });
    expect(above.exit.code, above.stdout + above.stderr).toBe(0);
  });
});

describe.concurrent('two runs at once', { timeout: hangMs }, () => {
  test('while a check runs, the other is refused with its number, and help is not', async () => {
    const folder = freshFolder();
    const running = await startSeaworthy([...waiting, '--build', 'sleep 600'], { cwd: folder });
    await becomes('it builds', () => runsOf(folder).some((event) => event.type === 'work-started'));
    for (const command of [
      waiting,
      ['replay', 'first-light/listens', '--keep', ...waiting.slice(-2)],
    ]) {
      const refused = await seaworthy(command, { cwd: folder });
      expect(refused.exit.code).toBe(2);
      expect(refused.stderr).toContain(`SW_BUSY: Another run (process ${running.process.pid}) `);
    }
    const hint = await seaworthy(['hint', 'first-light/listens'], { cwd: folder });
    expect(hint.exit.code, hint.stderr).toBe(0);
    running.process.signalGroup('SIGINT');
    expect(await running.process.exit).toMatchObject({ code: 130 });
  });

  test('while a server is kept, a check is refused, and afterwards it is not', async () => {
    const folder = copyOf(rightServer);
    const keeping = await startSeaworthy(['replay', 'first-light/listens', '--keep'], {
      cwd: folder,
    });
    await becomes('it is kept', () => keeping.text().includes('BASE='));
    const refused = await seaworthy(firstStage, { cwd: folder });
    expect(refused.exit.code).toBe(2);
    expect(refused.stderr).toContain(`(process ${keeping.process.pid})`);
    keeping.process.signalGroup('SIGINT');
    expect(await keeping.process.exit).toMatchObject({ code: 130 });
    await expectNothingRuns(keeping.temporary);
    expect((await seaworthy(firstStage, { cwd: folder })).exit.code).toBe(0);
  });

  test('of several that start in the same moment, one runs', async () => {
    const folder = copyOf(rightServer);
    const ended = await Promise.all(
      [1, 2, 3, 4].map(() => seaworthy([...firstStage, '--seed', 'same'], { cwd: folder })),
    );
    const busy = ended.filter(({ stderr }) => stderr.includes('SW_BUSY'));
    const codes = ended.map(({ exit }) => exit.code);
    expect(busy.map(({ exit }) => exit.code)).toEqual(busy.map(() => 2));
    // Those that started late enough find the folder free again.
    expect(codes.filter((code) => code === 0)).toHaveLength(4 - busy.length);
    expect(readdirSync(join(folder, '.seaworthy/runs'))).toHaveLength(4 - busy.length);
  });

  test.for([
    ['a process that is gone', '4194303 '],
    [
      'a process whose number somebody else has now',
      `${process.pid} 17@another-start-of-the-machine`,
    ],
    ['nobody: it is empty', ''],
    ['nobody: it is no number', 'x'],
  ])('the lock of %s is taken over', async ([, lock = '']) => {
    const folder = copyOf(rightServer);
    mkdirSync(join(folder, '.seaworthy'));
    writeFileSync(join(folder, '.seaworthy/lock'), lock);
    const ended = await seaworthy(firstStage, { cwd: folder });
    expect(ended.exit.code, ended.stderr).toBe(0);
    expect(readdirSync(join(folder, '.seaworthy')).toSorted()).toEqual([
      '.gitignore',
      'reports',
      'runs',
    ]);
  });
});

describe.concurrent('.seaworthy/', { timeout: hangMs }, () => {
  test('it keeps the last runs, reports and scripts only', async () => {
    const folder = copyOf(rightServer);
    for (let n = 100; n < 140; n += 1) {
      mkdirSync(join(folder, '.seaworthy/runs'), { recursive: true });
      writeFileSync(join(folder, `.seaworthy/runs/20200101-000000${n}-0000.ndjson`), '');
      mkdirSync(join(folder, `.seaworthy/replays/20200101-000000${n}-0000`), { recursive: true });
      mkdirSync(join(folder, '.seaworthy/reports'), { recursive: true });
      writeFileSync(join(folder, `.seaworthy/reports/20200101-000000${n}-0000.html`), '');
    }
    expect((await seaworthy(firstStage, { cwd: folder })).exit.code).toBe(0);
    const runs = readdirSync(join(folder, '.seaworthy/runs'));
    expect(runs).toHaveLength(21);
    expect(runs.some((name) => !name.startsWith('2020'))).toBe(true);
    expect(readdirSync(join(folder, '.seaworthy/replays'))).toHaveLength(20);
    expect(readdirSync(join(folder, '.seaworthy/reports'))).toHaveLength(21);
    expect(readFileSync(join(folder, '.seaworthy/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('a run of very many exchanges is capped, and its end is kept', () => {
    const folder = freshFolder();
    const record = recordRun(folder, 'long');
    const exchange = anExchange('x'.repeat(10_000));
    for (let n = 0; n < 2000; n += 1) record.write(exchange);
    record.write({
      type: 'stage-ended',
      stage: 's',
      verdict: 'passed',
      ms: 1,
      at: 1,
      audience: 'learner',
    });
    record.close();
    expect(statSync(join(folder, '.seaworthy/runs/long.ndjson')).size).toBeLessThan(6_000_000);
    expect(lastRun(folder).at(-1)).toMatchObject({ type: 'stage-ended' });
  });

  test('where it cannot be made, that is told as the machine’s trouble', async () => {
    const folder = copyOf(rightServer);
    writeFileSync(join(folder, '.seaworthy'), 'a file');
    const ended = await seaworthy(firstStage, { cwd: folder });
    expect(ended.exit.code).toBe(3);
    expect(ended.stderr).toMatch(/^SW_READ_ONLY: .*\.seaworthy cannot be written: /);
    expect(ended.stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, '.seaworthy'), 'utf8')).toBe('a file');
  });
});

const isRoot = process.getuid?.() === 0;
/** Root may write everywhere, but not to a disk that is mounted for reading only. */
const mounting = { name: 'right to mount', isMet: isRoot ? await canMount() : true };

needs(mounting).it(
  'a folder that cannot be written is told, and nothing is left',
  async () => {
    const folder = freshFolder();
    if (isRoot) await system('mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder);
    else await system('chmod', 'a-w', folder);
    try {
      const ended = await seaworthy(waiting, { cwd: folder });
      expect(ended.exit.code, ended.stderr).toBe(3);
      expect(ended.stderr).toMatch(/^SW_READ_ONLY: /);
      expect(ended.stdout).toBe('');
      await expectNothingRuns(ended.temporary);
    } finally {
      if (isRoot) await system('umount', folder);
    }
  },
  hangMs,
);

function runsOf(folder: string): readonly RunEvent[] {
  return existsSync(join(folder, '.seaworthy/runs')) ? lastRun(folder) : [];
}

/** Waits until the server of a run is ready and its first check has begun. */
async function isUnderWay(folder: string): Promise<void> {
  await becomes('the server is ready', () =>
    runsOf(folder).some((event) => event.type === 'server' && event.state === 'ready'),
  );
}

function anExchange(text: string): RunEvent {
  const body = { text, bytes: text.length, truncated: false };
  return {
    type: 'exchange',
    check: 's/c',
    at: 1,
    audience: 'learner',
    exchange: {
      number: 1,
      person: 'alice',
      operation: null,
      request: { method: 'POST', url: 'http://127.0.0.1:1/', headers: [], body },
      answer: { status: 200, headers: [], body },
      noAnswer: null,
      startedAt: 0,
      endedAt: 1,
    },
  };
}

async function canMount(): Promise<boolean> {
  const { exit } = await system('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt');
  return exit.code === 0;
}
