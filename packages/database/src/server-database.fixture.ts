/** What the tests of server databases share: two databases, one of which is never touched by a fault. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { ServerDatabase } from './index.ts';

const clients: pg.Client[] = [];

/** Connects to a database; the connection is closed by `closeAll`. */
export async function connectTo(
  database: ServerDatabase,
  config: pg.ClientConfig = {},
): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.url, ...config });
  client.on('error', () => undefined);
  await client.connect();
  clients.push(client);
  return client;
}

/** Ends what `connectTo` opened. */
export async function closeAll(): Promise<void> {
  await Promise.all(clients.splice(0).map((each) => each.end().catch(() => undefined)));
}

/** pg's own wire connection, which lets a test send what pg itself would not. */
export function wireOf(client: pg.Client): pg.Connection {
  const wire: unknown = Reflect.get(client, 'connection');
  if (!(wire instanceof pg.Connection)) throw new Error('pg has no wire connection any more');
  return wire;
}

/** A message of the protocol. */
export function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** Two databases, and a client of each; the first has an empty table `t (a, b)`. */
export interface Pair {
  readonly database: ServerDatabase;
  readonly client: pg.Client;
  readonly untouched: pg.Client;
}

/** Begins a test: the first database is new. */
export async function freshPair(database: ServerDatabase, other: ServerDatabase): Promise<Pair> {
  await database.reset();
  const client = await connectTo(database);
  const untouched = await connectTo(other);
  await client.query('CREATE TABLE t (a int PRIMARY KEY, b text)');
  await database.resetStatements();
  return { database, client, untouched };
}

/** How many rows `t` has, as another connection sees it. */
export async function countRows(database: ServerDatabase): Promise<number> {
  const reader = await connectTo(database);
  const result = await reader.query<{ count: number }>('SELECT count(*)::int AS count FROM t');
  return result.rows[0]?.count ?? -1;
}

/** Waits until something is so, for half a minute. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 1_500; attempt += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  throw new Error('it never came to be so');
}
