import { afterAll, beforeAll, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Admin } from './admin.ts';
import { attach, type Cluster } from './cluster.ts';
import { disposeCluster, openServerDatabase, type ServerDatabase } from './index.ts';
import { newLease } from './leases.ts';
import { closeAll, connectTo } from './server-database.fixture.ts';
import { readSettings, type Settings } from './settings.ts';
import { createDatabase, databaseName } from './sweep.ts';

let home: string;
let server: Cluster;
let admin: Admin;
let tcp: ServerDatabase;

/** Somebody else's PostgreSQL: a cluster of ours, used by its address only. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'seaworthy-url-'));
  server = await attach({ ...readSettings(), url: null, home }, newLease());
  admin = await server.admin();
  await admin.query("CREATE ROLE maker LOGIN CREATEDB CREATEROLE PASSWORD 'p'");
  await admin.query("CREATE ROLE roleless LOGIN CREATEDB PASSWORD 'p'");
  await admin.query("CREATE ROLE baseless LOGIN CREATEROLE PASSWORD 'p'");
  tcp = await openServerDatabase();
});

afterAll(async () => {
  await closeAll();
  await disposeCluster();
  await server.release();
  await rm(home, { recursive: true, force: true });
});

function settingsFor(url: string): Settings {
  return { ...readSettings(), home, url };
}

function urlOf(role: string): string {
  const folder = 'path' in admin.address ? dirname(admin.address.path) : '';
  return `postgres://${role}:p@${encodeURIComponent(folder)}/postgres`;
}

it('a role that may create databases and roles is enough', async () => {
  const cluster = await attach(settingsFor(urlOf('maker')), newLease());
  expect(cluster.report).toMatchObject({ source: 'url', folder: null });
  expect(cluster.report.from).not.toContain(':p@');
  const maker = await cluster.admin();
  const name = databaseName(cluster.lease, 1);
  await createDatabase(maker, name, 'secret');
  const theirs = await Admin.connect({
    host: 'path' in maker.address ? dirname(maker.address.path) : '',
    user: name,
    password: 'secret',
    database: name,
  });
  await theirs.query('CREATE TABLE t (a int)');
  await cluster.release();
  const left = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  expect(left).toEqual([]);
  await theirs.end();
});

it('what a holder who is gone has left is dropped, what a living one has is not', async () => {
  const living = await attach(settingsFor(urlOf('maker')), newLease());
  const dead = databaseName(newLease(), 1);
  const kept = databaseName(living.lease, 1);
  for (const name of [dead, kept]) await createDatabase(await living.admin(), name, 'secret');
  const other = await attach(settingsFor(urlOf('maker')), newLease());
  const rows = await admin.query(
    "SELECT datname AS name FROM pg_database WHERE starts_with(datname, 'seaworthy_')",
  );
  expect(rows).toEqual([{ name: kept }]);
  await other.release();
  await living.release();
});

it.each([
  ['mysql://root@localhost/a', /does not begin with postgres:\/\//],
  ['postgres://a@127.0.0.1:1/a', /ECONNREFUSED/],
  ['postgres://a:secret@127.0.0.1:1/a?sslmode=require', /sslmode/],
])('%s is refused', async (url, problem) => {
  const refusal = attach(settingsFor(url), newLease());
  await expect(refusal).rejects.toMatchObject({ code: 'SW_DATABASE_URL' });
  await expect(refusal).rejects.toThrow(problem);
  await expect(refusal).rejects.not.toThrow(/secret/);
});

it('a role that may do too little is refused, and told why', async () => {
  const refused = async (role: string): Promise<string> => {
    const refusal = await attach(settingsFor(urlOf(role)), newLease()).catch(String);
    return typeof refusal === 'string' ? refusal : 'it was not refused';
  };
  expect(await refused('roleless')).toMatch(/may not create roles/);
  expect(await refused('baseless')).toMatch(/may not create databases/);
  expect(await refused('nobody_at_all')).toMatch(/password authentication failed/);
});

it('an address over TCP is understood', async () => {
  const client = await connectTo(tcp);
  await client.query('SELECT 1');
  await expect(attach(settingsFor(tcp.url), newLease())).rejects.toThrow(/may not create/);
});
