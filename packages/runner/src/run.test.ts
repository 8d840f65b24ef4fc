import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { behaviour, stage, type StageChecks } from '@seaworthy/suite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunOptions } from './run.ts';
import { ran, running, type Ran } from './tiny-project.ts';

/** Answers every request with an empty list. */
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
});

beforeAll(async () => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => server.close());

async function check(
  stages: Readonly<Record<string, StageChecks>>,
  options: Partial<RunOptions> = {},
): Promise<Ran> {
  const { port } = server.address() as AddressInfo;
  return ran(stages, running(`http://127.0.0.1:${port}`), options);
}

const holds = behaviour('Holds', async ({ alice }) => alice.get('/').expect(200), 'h');
const breaks = behaviour('Breaks', async ({ alice }) => alice.get('/').expect(404), 'h');
const skips = behaviour('Skips', async (tools) => tools.needsFreshServer(), 'h');
const throws = behaviour(
  'Throws',
  async () => {
    throw new TypeError('x is undefined');
  },
  'h',
);
const forgets = behaviour(
  'Forgets',
  async ({ alice }) => {
    alice.get('/');
    await alice.get('/').expect(200);
  },
  'h',
);

/** Breaks after our own process has stood still, as after Ctrl-Z and fg. */
const breaksAfter = (ms: number) =>
  behaviour(
    'Breaks late',
    async ({ alice }) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
      await alice.get('/').expect(404);
    },
    'h',
  );

const three = {
  first: stage({ a: holds }),
  second: stage({ a: breaks, b: holds }),
  third: stage({ a: holds }),
};

/** As they are told, whatever runs first: a check has the same number in each run. */
const order = ['first/a', 'second/a', 'second/b', 'third/a'];

describe('which stages run', () => {
  it.each<[name: string, options: Partial<RunOptions>, ids: readonly string[], exitCode: number]>([
    ['all until the first that is broken', {}, ['first/a', 'second/a', 'second/b'], 1],
    ['every one with all', { all: true }, ['first/a', 'second/a', 'second/b', 'third/a'], 1],
    ['those up to a slug', { upTo: 'first' }, ['first/a'], 0],
    ['those up to a number', { upTo: '1' }, ['first/a'], 0],
    ['those from a slug on', { from: 'third' }, ['third/a'], 0],
    ['those from one slug up to another', { from: 'first', upTo: 'first' }, ['first/a'], 0],
    [
      'of the checks that are named, those that lie between the slugs',
      { from: 'second', upTo: 'second', only: ['first/a', 'second/b', 'third/a'] },
      ['second/b'],
      0,
    ],
    ['none where the last lies before the first', { from: 'third', upTo: 'first' }, [], 3],
    [
      'the one at which somebody works, then the others in their order',
      { first: 'third', all: true },
      ['third/a', 'first/a', 'second/a', 'second/b'],
      1,
    ],
    [
      'those of the checks that are named',
      { only: ['third/a', 'second/b'] },
      ['second/b', 'third/a'],
      0,
    ],
  ])('%s', async (_name, options, ids, exitCode) => {
    const result = await check(three, options);
    expect([...result.verdicts.keys()]).toEqual(ids);
    expect(result.exitCode).toBe(exitCode);
    const announced = result.events.flatMap((event) =>
      event.type === 'run-started' ? event.stages.flatMap((one) => one.checks) : [],
    );
    expect(announced.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
    const places = announced.map(({ id }) => order.indexOf(id));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it.each<[options: Partial<RunOptions>, code: string, says: string]>([
    [{ upTo: 'fourth' }, 'SW_UNKNOWN_STAGE', 'first, second, third'],
    [{ upTo: '4' }, 'SW_UNKNOWN_STAGE', '"4"'],
    [{ from: 'zeroth' }, 'SW_UNKNOWN_STAGE', '"zeroth"'],
    [{ only: ['first/a', 'first/b'] }, 'SW_UNKNOWN_CHECK', '"first/b"'],
  ])('%j is a mistake, and nothing runs', async (options, code, says) => {
    const events: unknown[] = [];
    const run = check(three, { ...options, emit: (event) => void events.push(event) });
    await expect(run).rejects.toMatchObject({ code, message: expect.stringContaining(says) });
    expect(events).toEqual([]);
  });
});

describe('the verdicts of a stage and the exit code', () => {
  it.each<
    [
      name: string,
      checks: StageChecks,
      words: Readonly<Record<string, string>>,
      stageVerdict: string,
      exitCode: number,
    ]
  >([
    ['all hold', { a: holds, b: holds }, { 's/a': 'holds', 's/b': 'holds' }, 'passed', 0],
    ['one is skipped', { a: holds, b: skips }, { 's/a': 'holds', 's/b': 'skipped' }, 'passed', 0],
    ['all are skipped', { a: skips }, { 's/a': 'skipped' }, 'undecided', 3],
    [
      'a proof has a mistake',
      { a: throws, b: holds },
      { 's/a': 'grader', 's/b': 'holds' },
      'undecided',
      3,
    ],
    ['an .expect was forgotten', { a: forgets }, { 's/a': 'grader' }, 'undecided', 3],
    [
      'broken beats a mistake',
      { a: throws, b: breaks },
      { 's/a': 'grader', 's/b': 'broken' },
      'broken',
      1,
    ],
    [
      'what a broken check is needed for is blocked, and so on',
      {
        a: breaks,
        b: behaviour('B', async () => undefined, 'h', { needs: 'a' }),
        c: behaviour('C', async () => undefined, 'h', { needs: 'b' }),
        d: holds,
      },
      { 's/a': 'broken', 's/b': 'blocked by s/a', 's/c': 'blocked by s/b', 's/d': 'holds' },
      'broken',
      1,
    ],
    [
      'what a check that holds is needed for runs',
      { a: holds, b: behaviour('B', async () => undefined, 'h', { needs: 'a' }) },
      { 's/a': 'holds', 's/b': 'holds' },
      'passed',
      0,
    ],
  ])('%s', async (_name, checks, words, ...ends) => {
    const result = await check({ s: checks });
    expect(result.words).toEqual(words);
    expect([result.stages.get('s'), result.exitCode]).toEqual(ends);
  });

  it('a forgotten .expect is named', async () => {
    const { verdicts } = await check({ s: { a: forgets } });
    expect(verdicts.get('s/a')).toMatchObject({
      cause: { message: expect.stringContaining('1 request(s) were described and never sent') },
    });
  });
});

describe('the events', () => {
  it('nest, and end with the exit code and the number of those skipped', async () => {
    const { events } = await check({ s: { a: breaks, b: skips } });
    const lines = events.map((event) => {
      if ('check' in event) return `${event.type} ${event.check}`;
      return 'stage' in event ? `${event.type} ${event.stage}` : event.type;
    });
    expect(lines).toEqual([
      'run-started',
      'stage-started s',
      'check-started s/a',
      'exchange s/a',
      'check-ended s/a',
      'check-started s/b',
      'check-ended s/b',
      'stage-ended s',
      'run-ended',
    ]);
    expect(events.at(-1)).toMatchObject({ exitCode: 1, skipped: 1 });
    expect(events.every((event, n) => event.at >= (events[n - 1]?.at ?? 0))).toBe(true);
  });

  it('tell a remark once, however often it is made', async () => {
    const twice = behaviour(
      'Twice',
      async (tools) => {
        for (const better of ['better', 'better', 'faster']) tools.should(false, better);
        for (const _ of [1, 2]) await tools.alice.get('/').expect(201);
      },
      'h',
    );
    const { events } = await check({ s: { a: twice } });
    const told = events.flatMap((event) => (event.type === 'check-ended' ? event.remarks : []));
    expect(told.map(({ text }) => text)).toEqual([
      'better',
      'faster',
      'list: 201 is usual here; it was 200.',
    ]);
  });

  it('hold a card for what is broken, with the script that was kept', async () => {
    const kept: string[] = [];
    const { events } = await check(
      { s: { a: holds, b: breaks } },
      { keepScript: (id, script) => (kept.push(script), `${id}.sh`) },
    );
    const cards = events.flatMap((event) => (event.type === 'check-ended' ? [event.card] : []));
    expect(cards).toMatchObject([null, { check: 's/b', replay: { script: 's/b.sh' } }]);
    expect(kept).toHaveLength(1);
  });
});

it('writes nothing to a server of others unless its data may go', async () => {
  const writes = behaviour('W', async ({ alice }) => alice.delete('/').expect('2xx'), 'h');
  const { port } = server.address() as AddressInfo;
  const target = { ...running(`http://127.0.0.1:${port}`), destroysData: false };
  expect(await ran({ s: { a: writes, b: holds } }, target)).toMatchObject({
    words: { 's/a': 'skipped', 's/b': 'holds' },
    exitCode: 0,
  });
});

it('blames nobody for what came while we stood still', async () => {
  const { words, exitCode } = await check({
    first: stage({ short: breaksAfter(300), long: breaksAfter(3200), after: breaks }),
  });
  expect(words).toEqual({
    'first/short': 'broken',
    'first/long': 'inconclusive',
    'first/after': 'broken',
  });
  expect(exitCode).toBe(1);
});
