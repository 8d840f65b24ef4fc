import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { disposeCluster, openServerDatabase, type ServerDatabase } from './index.ts';
import {
  closeAll,
  connectTo,
  countRows,
  freshPair,
  until,
  wireOf,
} from './server-database.fixture.ts';

let database: ServerDatabase;
let other: ServerDatabase;
let client: pg.Client;
let untouched: pg.Client;

beforeAll(async () => {
  database = await openServerDatabase();
  other = await openServerDatabase();
});

afterEach(async () => {
  await database.delayResults(0);
  await database.delayCommit(0);
  await database.swallowCommits(0);
  await database.refuse(false);
  await closeAll();
});
afterAll(disposeCluster);

async function fresh(): Promise<void> {
  ({ client, untouched } = await freshPair(database, other));
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

describe('delayed results', () => {
  it('come later by the same time each, and only where they were asked for', async () => {
    await fresh();
    await database.delayResults(100);
    expect(await took(() => client.query('SELECT 1'))).toBeGreaterThanOrEqual(99);
    const many = 'SELECT g, repeat($1, 100) FROM generate_series(1, 20000) g';
    const { rows: found } = await client.query(many, ['x']);
    expect(found.map((row: { g: number }) => row.g)).toEqual(
      Array.from({ length: 20_000 }, (_, index) => index + 1),
    );
    // Ten at once on ten connections wait once, not ten times.
    const together = await took(async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => connectTo(database)));
      await Promise.all(all.map((each) => each.query('SELECT 1')));
    });
    expect(together).toBeLessThan(5_000);
    await database.delayResults(60_000);
    const waiting = client.query('SELECT 1');
    await sleep(50);
    await untouched.query('SELECT 1');
    await database.delayResults(0);
    await waiting;
  });
});

describe('a delayed commit', () => {
  it.each([
    ['an explicit COMMIT', ['BEGIN', 'INSERT INTO t VALUES (1)', 'COMMIT']],
    ['a single write', ['INSERT INTO t VALUES (1)']],
    ['a string of statements', ['BEGIN; INSERT INTO t VALUES (1); COMMIT']],
  ])('%s is held, and nobody sees the row meanwhile', async (_, texts) => {
    await fresh();
    await database.delayCommit(400);
    let isDone = false;
    const writing = (async () => {
      for (const text of texts) await client.query(text);
      isDone = true;
    })();
    await sleep(200);
    expect(await countRows(database)).toBe(0);
    expect(isDone).toBe(false);
    await writing;
    expect(await countRows(database)).toBe(1);
  });

  it('a single write by the extended protocol is held, its statement told once', async () => {
    await fresh();
    await database.delayCommit(200);
    const ms = await took(() => client.query('INSERT INTO t VALUES ($1)', [1]));
    expect(ms).toBeGreaterThanOrEqual(199);
    expect(await database.statementCount()).toBe(1);
  });

  it('delays neither reads nor writes within a transaction, nor other databases', async () => {
    await fresh();
    await database.delayCommit(60_000);
    await client.query('SELECT 1');
    await client.query('SELECT $1::int', [1]);
    await client.query('BEGIN');
    await client.query('INSERT INTO t VALUES ($1)', [1]);
    await client.query('ROLLBACK');
    await untouched.query('CREATE TABLE IF NOT EXISTS u (a int)');
  });

  it('keeps the order of what was sent behind it', async () => {
    await fresh();
    await database.delayCommit(100);
    const wire = wireOf(client);
    const tags: string[] = [];
    wire.on('commandComplete', ({ text }: { text: string }) => tags.push(text));
    for (const text of ['BEGIN', 'INSERT INTO t VALUES (1)', 'COMMIT', 'SELECT 1'])
      wire.query(text);
    while (tags.length < 4) await sleep(5);
    expect(tags).toEqual(['BEGIN', 'INSERT 0 1', 'COMMIT', 'SELECT 1']);
  });

  it('does not happen when the client is gone meanwhile', async () => {
    await fresh();
    await database.delayCommit(300);
    const writing = client.query('INSERT INTO t VALUES (1)').catch(() => null);
    await sleep(100);
    wireOf(client).stream.destroy();
    await writing;
    expect(await countRows(database)).toBe(0);
    await sleep(600);
    expect(await countRows(database)).toBe(0);
    await database.delayCommit(0);
    await until(async () => (await database.openConnections()) === 2);
  });
});

describe('cutting and refusing', () => {
  it('cut connections end at once, and the next ones work', async () => {
    await fresh();
    await connectTo(database);
    const sleeping = client.query('SELECT pg_sleep(30)').catch(String);
    await sleep(50);
    expect(await database.cut()).toBe(2);
    expect(await sleeping).toMatch(/terminated/);
    await untouched.query('SELECT 1');
    expect(await countRows(database)).toBe(0);
  });

  it('while refused, a new connection is refused by the system; open ones go on', async () => {
    await fresh();
    await database.refuse(true);
    await database.refuse(true);
    await expect(connectTo(database)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await client.query('SELECT 1');
    await connectTo(other);
    await database.refuse(false);
    await connectTo(database);
  });
});

describe('a swallowed commit', () => {
  it.each([
    ['an explicit COMMIT', ['BEGIN', 'INSERT INTO t VALUES (1)'], ['COMMIT']],
    ['a single write', [], ['INSERT INTO t VALUES (1)']],
    ['a COMMIT in one string', [], ['BEGIN; INSERT INTO t VALUES (1); COMMIT']],
  ])('%s happens, and the connection is cut', async (_, before, swallowed) => {
    await fresh();
    for (const text of before) await client.query(text);
    await database.swallowCommits(1);
    for (const text of swallowed) await expect(client.query(text)).rejects.toThrow(/terminated/);
    expect(await countRows(database)).toBe(1);
    await untouched.query('CREATE TABLE IF NOT EXISTS u (a int)');
    const next = await connectTo(database);
    await next.query('INSERT INTO t VALUES (2)');
    expect(await countRows(database)).toBe(2);
  });

  it('a single write and a COMMIT by the extended protocol happen too', async () => {
    await fresh();
    const swallowed = await database.commitsSwallowed();
    await database.swallowCommits(2);
    await expect(client.query('INSERT INTO t VALUES ($1)', [1])).rejects.toThrow(/terminated/);
    const second = await connectTo(database);
    await second.query('BEGIN');
    await second.query('INSERT INTO t VALUES ($1)', [2]);
    const commit = { name: 'c', text: 'COMMIT', values: [] };
    await expect(second.query(commit)).rejects.toThrow(/terminated/);
    expect(await countRows(database)).toBe(2);
    expect(await database.commitsSwallowed()).toBe(swallowed + 2);
  });

  it('what only reads is not swallowed', async () => {
    await fresh();
    await database.swallowCommits(1);
    await client.query('BEGIN');
    await client.query('SELECT * FROM t');
    await client.query('COMMIT');
    await client.query('SELECT $1::int', [1]);
    await expect(client.query('INSERT INTO t VALUES (1)')).rejects.toThrow(/terminated/);
  });

  it('a commit that fails is told to the client, and the next one is swallowed', async () => {
    await fresh();
    await client.query('CREATE TABLE c (a int UNIQUE DEFERRABLE INITIALLY DEFERRED)');
    await database.swallowCommits(1);
    await expect(client.query('INSERT INTO missing VALUES (1)')).rejects.toMatchObject({
      code: '42P01',
    });
    await client.query('BEGIN');
    await client.query('INSERT INTO c VALUES (1), (1)');
    await expect(client.query('COMMIT')).rejects.toMatchObject({ code: '23505' });
    await client.query('BEGIN');
    await expect(client.query('INSERT INTO missing VALUES (1)')).rejects.toThrow(/missing/);
    expect((await client.query('COMMIT')).command).toBe('ROLLBACK');
    await expect(client.query('INSERT INTO t VALUES (1)')).rejects.toThrow(/terminated/);
    expect(await countRows(database)).toBe(1);
  });
});
