/** A kept database is there again, and data of another version are never touched. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openKeptDatabase, type KeptDatabase } from './index.ts';

const parent = mkdtempSync(join(tmpdir(), 'swk-'));
const folder = join(parent, 'app');
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function ask(database: KeptDatabase, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows.map((row) => Object.values(row)).flat();
}

test('what was written is there again, by another address', async () => {
  const first = await openKeptDatabase({ folder });
  await ask(first, "CREATE TABLE notes AS SELECT 'kept' AS note");
  expect(await ask(first, 'SHOW fsync')).toEqual(['on']);
  expect(await ask(first, 'SHOW full_page_writes')).toEqual(['on']);
  await first.close();
  const second = await openKeptDatabase({ folder });
  expect(await ask(second, 'SELECT note FROM notes')).toEqual(['kept']);
  expect(second.url).not.toBe(first.url);
  expect(statSync(join(second.folder, 'data')).mode & 0o077).toBe(0);
  await second.close();
  await expect(ask(second, 'SELECT 1')).rejects.toThrow('ENOENT');
});

test('data of another version are left as they are, and told', async () => {
  const first = await openKeptDatabase({ folder });
  await first.close();
  const file = join(first.folder, 'data', 'PG_VERSION');
  const written = readFileSync(file, 'utf8');
  writeFileSync(file, '99\n');
  await expect(openKeptDatabase({ folder })).rejects.toMatchObject({ code: 'SW_DATA_VERSION' });
  expect(readFileSync(file, 'utf8')).toBe('99\n');
  writeFileSync(file, written);
  const again = await openKeptDatabase({ folder });
  expect(await ask(again, 'SELECT note FROM notes')).toEqual(['kept']);
  await again.close();
});
