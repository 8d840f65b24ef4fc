/** The history of the schema: numbered SQL files, each applied once, in order. */
import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** One step of the schema. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Any number, as long as only migrations lock it: it keeps two releases from migrating at once. */
const lock = 7_362_511;

/** Reads the migrations that were shipped with this program. */
export function readMigrations(): readonly Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(folder)
    .toSorted()
    .map((name) => ({ name, sql: readFileSync(new URL(name, folder), 'utf8') }));
}

/**
 * Brings the schema up to date, and returns the names of what was applied.
 * All in one transaction: a release that dies halfway leaves nothing half done, and one that runs at the
 * same time waits at the lock and then finds nothing left to do.
 */
export async function migrate(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [lock]);
  await client.query(
    'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from migrations');
  const applied = new Set(rows.map(({ name }) => name));
  const pending = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, sql } of pending) {
    await client.query(sql);
    await client.query('insert into migrations (name) values ($1)', [name]);
  }
  await client.query('commit');
  return pending.map(({ name }) => name);
}
