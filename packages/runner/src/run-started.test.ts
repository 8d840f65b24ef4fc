import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEvent } from '@seaworthy/core';
import {
  a,
  behaviour,
  broken,
  concurrency,
  durability,
  performance,
  type Person,
} from '@seaworthy/suite';
import { disposeCluster } from '@seaworthy/database';
import { afterAll, expect, it } from 'vitest';
import { folderWith } from '../../../tools/testing/folder.ts';
import { ran, started } from './tiny-project.ts';

afterAll(disposeCluster);

const Name = { name: a.string };

it('stops at a server that is not empty before anything is deleted', async () => {
  const seen = join(folderWith({}), 'seen');
  const clears = behaviour('C', async ({ alice }) => alice.delete('/').expect('2xx'), 'h');
  const result = await ran(
    { first: { clears, again: clears }, second: { clears } },
    await started(`node full.js ${seen}`),
    { all: true },
  );
  expect(result.words).toEqual({
    'first/clears': 'broken',
    'first/again': 'blocked by first/clears',
    'second/clears': 'blocked by first/clears',
  });
  expect(result.exitCode).toBe(1);
  const cards = result.events.flatMap((event) =>
    event.type === 'check-ended' ? [event.card] : [],
  );
  expect(cards[0]).toMatchObject({ code: 'SW_NOT_EMPTY', saw: expect.stringContaining('kept') });
  const lines = readFileSync(seen, 'utf8').trim().split('\n');
  expect(lines.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect(lines).toContain('GET /');
});

it('gives a check that wants a server of its own one with nothing in it, and lets those that take turns stay', async () => {
  const adds = async (alice: Person) => {
    const list = await alice.get('/').expect(200, a.list(a.any));
    await alice.post('/', { name: 'one' }).expect('2xx', Name);
    if (list.length > 0) broken('nothing', `${list.length} names`);
  };
  const shared = behaviour('S', async ({ alice }) => adds(alice), 'h');
  const finds = async (alice: Person) => {
    const list = await alice.get('/').expect(200, a.list(a.any));
    if (list.length !== 1) broken('what the check before left', `${list.length} names`);
  };
  const sharedAfter = behaviour('T', async ({ alice }) => finds(alice), 'h');
  const own = performance('O', async ({ alice }) => adds(alice), 'h');
  const turn = durability('D', async ({ alice }) => adds(alice), 'h');
  const nextTurn = concurrency('E', async ({ alice }) => finds(alice), 'h');
  const { words, events } = await ran(
    { s: { shared, sharedAfter, own, ownAgain: own, turn, nextTurn, sharedAtLast: shared } },
    await started('node restart.js'),
  );
  expect(new Set(Object.values(words))).toEqual(new Set(['holds']));
  expect(events.filter((event) => event.type === 'check-ended')).toHaveLength(7);
});

it('tells what it did to the server between the requests, by their clock, and requests after each act', async () => {
  const restarts = durability(
    'R',
    async ({ alice, killAndRestart }) => {
      for (let n = 0; n < 70; n += 1) await alice.get('/').expect(200);
      await killAndRestart();
      await alice.get('/').expect(200);
    },
    'h',
  );
  const { words, events } = await ran({ s: { restarts } }, await started('node restart.js'));
  expect(words).toEqual({ 's/restarts': 'holds' });
  const told = events.flatMap((event) => {
    if (event.type === 'act') return [{ what: event.text, at: event.startedAt }];
    return event.type === 'exchange' ? [{ what: 'GET', at: event.exchange.startedAt }] : [];
  });
  const whats = told.map(({ what }) => what);
  expect(whats.slice(0, 61)).toEqual([
    ...Array.from({ length: 60 }, () => 'GET'),
    'kill -9 of every process of the server',
  ]);
  expect(whats.slice(61)).toEqual([expect.stringMatching(/^started again: ready in /), 'GET']);
  expect(told.map(({ at }) => at)).toEqual(
    told.map(({ at }) => at).toSorted((one, other) => one - other),
  );
});

it('ends the server when it is stopped in the middle, and blames nobody', async () => {
  const interruption = new AbortController();
  const origins = new Set<string>();
  const waits = behaviour(
    'W',
    async ({ alice }) => {
      await alice.get('/').expect(200);
      interruption.abort();
      await new Promise(() => undefined);
    },
    'h',
  );
  const emit = (event: RunEvent): void => {
    if (event.type === 'exchange') origins.add(new URL(event.exchange.request.url).origin);
  };
  const { words, stages, exitCode } = await ran(
    { s: { waits, never: waits }, later: { waits } },
    await started('node restart.js'),
    { signal: interruption.signal, emit },
  );
  expect(words).toEqual({ 's/waits': 'inconclusive' });
  expect([stages.get('s'), exitCode]).toEqual(['undecided', 3]);
  expect(origins.size).toBe(1);
  for (const origin of origins) await expect(fetch(origin)).rejects.toThrow('fetch failed');
});

it('blocks every check behind a server that does not start', async () => {
  const holds = behaviour('H', async ({ alice }) => alice.get('/').expect(200), 'h');
  const { words, exitCode } = await ran(
    { s: { a: holds, b: holds } },
    await started('echo no; exit 4'),
  );
  expect([words, exitCode]).toEqual([{ 's/a': 'broken', 's/b': 'blocked by s/a' }, 1]);
});

it('builds once, and starts nothing where the build fails', async () => {
  const holds = behaviour('H', async ({ alice }) => alice.get('/').expect(200), 'h');
  const folder = folderWith({ readme: '' });
  const target = await started(`touch ${folder}/web`);
  if (target.kind !== 'started') throw new Error('not ours to start');
  const plan = { ...target.plan, build: `echo x >> ${folder}/built; exit 3` };
  const { words, events } = await ran({ s: { a: holds, b: holds } }, { ...target, plan });
  expect(words).toEqual({ 's/a': 'broken', 's/b': 'blocked by s/a' });
  expect(readFileSync(join(folder, 'built'), 'utf8')).toBe('x\n');
  expect(existsSync(join(folder, 'web'))).toBe(false);
  const works = events.filter((event) => event.type.startsWith('work-')).map(({ type }) => type);
  expect(works).toEqual(['work-started', 'work-ended']);
});
