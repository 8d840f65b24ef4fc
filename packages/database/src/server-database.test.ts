import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { disposeCluster, openServerDatabase, type ServerDatabase } from './index.ts';
import {
  closeAll,
  connectTo,
  countRows,
  freshPair,
  message,
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

afterEach(closeAll);
afterAll(disposeCluster);

async function fresh(): Promise<void> {
  ({ client, untouched } = await freshPair(database, other));
}

describe('a database', () => {
  it('is not made before something connects', async () => {
    const unused = await openServerDatabase();
    expect(unused.used()).toBe(false);
    expect(await unused.openConnections()).toBe(0);
    expect(await unused.statements()).toEqual([]);
    await unused.dispose();
    await unused.dispose();
  });

  it('passes simple and extended queries, errors, notices and many types of results', async () => {
    await fresh();
    expect((await client.query('SELECT 1 AS one; SELECT 2 AS two')) as unknown).toHaveLength(2);
    const { rows: found } = await client.query('SELECT $1::int + 1 AS sum', [41]);
    expect(found).toEqual([{ sum: 42 }]);
    const prepared = { name: 'p', text: 'SELECT $1::text AS said' };
    expect((await client.query({ ...prepared, values: ['a'] })).rows).toEqual([{ said: 'a' }]);
    expect((await client.query({ ...prepared, values: ['b'] })).rows).toEqual([{ said: 'b' }]);
    await expect(client.query('SELECT nothing')).rejects.toMatchObject({ code: '42703' });
    await expect(client.query('SELECT $1::int', ['x'])).rejects.toMatchObject({ code: '22P02' });
    expect((await client.query("SELECT lower('ÄÉ') AS small")).rows).toEqual([{ small: 'äé' }]);
    expect(database.used()).toBe(true);
    expect(database.trouble()).toBeNull();
  });

  it('passes long texts in both directions', async () => {
    await fresh();
    const text = 'ä€'.repeat(2_000_000);
    const { rows: found } = await client.query('SELECT $1::text AS said', [text]);
    expect(found).toEqual([{ said: text }]);
    const simple = await client.query(`SELECT length('${text}') AS said`);
    expect(simple.rows).toEqual([{ said: 4_000_000 }]);
  });

  it('passes what was sent without waiting for answers', async () => {
    await fresh();
    const wire = wireOf(client);
    const answers: string[] = [];
    wire.on('dataRow', (row: { fields: unknown[] }) => answers.push(String(row.fields[0])));
    let ready = 0;
    wire.on('readyForQuery', () => (ready += 1));
    for (let number = 0; number < 200; number += 1) {
      wire.parse({ name: '', text: `SELECT ${number}`, types: [] }, true);
      wire.bind({}, true);
      wire.execute({ portal: '', rows: 0 } as never, true);
      wire.sync();
    }
    while (ready < 200) await sleep(2);
    expect(answers.map(Number)).toEqual(Array.from({ length: 200 }, (_, number) => number));
    expect(await database.statementCount()).toBe(200);
  });

  it('passes COPY in both directions', async () => {
    await fresh();
    const wire = wireOf(client);
    wire.query('COPY t FROM STDIN');
    await once(wire, 'copyInResponse');
    for (let number = 0; number < 1_000; number += 1) {
      wire.stream.write(message('d', `${number}\tline ${number}\n`));
    }
    const done = once(wire, 'readyForQuery');
    wire.stream.write(message('c', ''));
    await done;
    expect(await countRows(database)).toBe(1_000);
    let bytes = 0;
    wire.on('copyData', ({ chunk }: { chunk: Buffer }) => (bytes += chunk.length));
    wire.query('COPY t TO STDOUT');
    await once(wire, 'readyForQuery');
    expect(bytes).toBeGreaterThan(10_000);
    const seen = (await database.statements()).map(({ text }) => text);
    expect(seen.filter((text) => text.startsWith('COPY'))).toEqual([
      'COPY t FROM STDIN',
      'COPY t TO STDOUT',
    ]);
  });

  it('passes notifications', async () => {
    await fresh();
    const listener = await connectTo(database);
    await listener.query('LISTEN news');
    const heard = once(listener, 'notification');
    await client.query("NOTIFY news, 'hello'");
    expect(await heard).toMatchObject([{ payload: 'hello' }]);
  });

  it('passes a request to cancel', async () => {
    await fresh();
    const sleeping = client.query('SELECT pg_sleep(30)');
    await sleep(50);
    const packet = Buffer.alloc(16);
    packet.writeInt32BE(16, 0);
    packet.writeInt32BE(80_877_102, 4);
    packet.writeInt32BE(Number(Reflect.get(client, 'processID')), 8);
    packet.writeInt32BE(Number(Reflect.get(client, 'secretKey')), 12);
    connect(Number(new URL(database.url).port), '127.0.0.1').end(packet);
    await expect(sleeping).rejects.toMatchObject({ code: '57014' });
  });

  it('says no to encryption', async () => {
    await expect(connectTo(database, { ssl: true })).rejects.toThrow(/does not support SSL/);
  });

  it('lets nobody in with a wrong name, password or database', async () => {
    const { url } = database;
    const password = new URL(url).password;
    const wrong = (from: string, to: string): Promise<pg.Client> =>
      connectTo(database, { connectionString: url.replace(from, to) });
    await expect(wrong(password, 'guessed')).rejects.toMatchObject({ code: '28P01' });
    await expect(wrong('//seaworthy', '//postgres')).rejects.toMatchObject({ code: '28P01' });
    await expect(wrong(url, url.replace(/[^/]+$/, 'postgres'))).rejects.toMatchObject({
      code: '3D000',
    });
  });

  it('cannot be entered by the server of another one', async () => {
    await fresh();
    const name = new URL(other.url).username;
    const { rows: found } = await client.query(
      "SELECT has_database_privilege($1, 'CONNECT') AS may",
      [name],
    );
    expect(found).toEqual([{ may: false }]);
  });

  it('counts its open connections', async () => {
    await fresh();
    expect(await database.openConnections()).toBe(1);
    await connectTo(database);
    expect(await database.openConnections()).toBe(2);
    expect(await other.openConnections()).toBe(1);
  });

  it('takes a hundred connections and refuses the next', async () => {
    await fresh();
    await Promise.all(Array.from({ length: 99 }, () => connectTo(database)));
    await expect(connectTo(database)).rejects.toMatchObject({ code: '53300' });
  });

  it('is empty after a reset, at the same URL, for the same role', async () => {
    await fresh();
    await client.query('CREATE SCHEMA s');
    await database.reset();
    await expect(client.query('SELECT 1')).rejects.toThrow(/terminated|not queryable/);
    client = await connectTo(database);
    expect((await client.query("SELECT to_regclass('t') AS t")).rows).toEqual([{ t: null }]);
    expect(await database.statementCount()).toBe(1);
    expect((await untouched.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});

describe('a snapshot', () => {
  let taken: ServerDatabase;

  beforeEach(async () => {
    taken = await openServerDatabase();
  });
  afterEach(() => taken.dispose());

  it('is what each reset goes back to, with its rights', async () => {
    const writer = await connectTo(taken);
    await writer.query('CREATE TABLE kept (a int); INSERT INTO kept VALUES (1)');
    expect(await taken.takeSnapshot()).toBe(true);
    for (const _ of [1, 2]) {
      const next = await connectTo(taken);
      expect((await next.query('SELECT a FROM kept')).rows).toEqual([{ a: 1 }]);
      await next.query('INSERT INTO kept VALUES (2); CREATE TABLE more (a int)');
      await taken.reset();
    }
    const last = await connectTo(taken);
    expect((await last.query("SELECT a, to_regclass('more') AS more FROM kept")).rows).toEqual([
      { a: 1, more: null },
    ]);
    const name = new URL(other.url).username;
    const { rows } = await last.query(
      "SELECT has_database_privilege($1, current_database(), 'CONNECT') AS may",
      [name],
    );
    expect(rows).toEqual([{ may: false }]);
  });

  it.each(['DATABASE', 'ROLE'])(
    'is not taken where a setting of the %s would be lost',
    async (of) => {
      const writer = await connectTo(taken);
      await writer.query('CREATE TABLE t (a int)');
      await writer.query(
        `ALTER ${of} "${new URL(taken.url).username}" SET timezone = 'Asia/Tokyo'`,
      );
      expect(await taken.takeSnapshot()).toBe(false);
      await taken.reset();
      const next = await connectTo(taken);
      expect((await next.query("SELECT to_regclass('t') AS t")).rows).toEqual([{ t: null }]);
    },
  );

  it('of what nothing connected to is empty', async () => {
    expect(await taken.takeSnapshot()).toBe(true);
    await taken.reset();
    await connectTo(taken);
    expect(taken.trouble()).toBeNull();
  });
});

describe('statements', () => {
  it('are told in order with their texts and connections, without what steers the session', async () => {
    await fresh();
    await client.query('BEGIN');
    await client.query('INSERT INTO t VALUES ($1)', [1]);
    await client.query('SAVEPOINT s; INSERT INTO t VALUES (2); RELEASE s');
    await client.query('COMMIT');
    const second = await connectTo(database);
    await second.query('SET timezone = 1; SHOW timezone');
    await second.query({ name: 'p', text: 'SELECT a FROM t WHERE a = $1', values: [1] });
    await second.query({ name: 'p', text: 'SELECT a FROM t WHERE a = $1', values: [2] });
    const seen = await database.statements();
    expect(seen.map(({ text }) => text)).toEqual([
      'INSERT INTO t VALUES ($1)',
      'INSERT INTO t VALUES (2)',
      'SELECT a FROM t WHERE a = $1',
      'SELECT a FROM t WHERE a = $1',
    ]);
    expect(new Set(seen.map(({ connection }) => connection)).size).toBe(2);
    expect(Math.abs((seen[0]?.at ?? 0) - Date.now())).toBeLessThan(10_000);
    await database.resetStatements();
    expect(await database.statements()).toEqual([]);
  });
});
