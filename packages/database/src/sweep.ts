/**
 * Makes and drops the databases of servers, each with a role of the same name, and perhaps a snapshot beside it. The
 * name tells whose lease it is under.
 */
import { quoteName, quoteText, type Admin } from './admin.ts';

/** The name of the `number`th database of a lease. */
export function databaseName(lease: string, number: number): string {
  return `${prefix}${lease}_${number}`;
}

/** Makes the role and its database, which nobody else may enter. */
export async function createDatabase(admin: Admin, name: string, password: string): Promise<void> {
  const quoted = quoteName(name);
  // An attempt that was broken off may have left half of it.
  await dropDatabase(admin, name);
  await admin.query(`CREATE ROLE ${quoted} LOGIN PASSWORD ${quoteText(password)}`);
  // Whoever is no superuser must belong to a role to give it a database.
  await admin.query(`GRANT ${quoted} TO CURRENT_USER`);
  await copyDatabase(admin, { name, owner: name, from: 'template0' });
}

/** Drops both, and the snapshot, whoever is connected. */
export async function dropDatabase(admin: Admin, name: string): Promise<void> {
  await dropOnly(admin, name);
  await dropOnly(admin, snapshotOf(name));
  await admin.query(`DROP ROLE IF EXISTS ${quoteName(name)}`);
}

/**
 * Copies the content of a database, to which nobody may be connected, into its snapshot. False, and no snapshot, where
 * it has what PostgreSQL does not copy: settings of its own, or of its role.
 */
export async function takeSnapshot(admin: Admin, name: string): Promise<boolean> {
  const settings = await admin.query(
    `SELECT FROM pg_db_role_setting
     WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = $1)
        OR setrole = (SELECT oid FROM pg_roles WHERE rolname = $1)`,
    [name],
  );
  if (settings.length > 0) return false;
  await copyDatabase(admin, { name: snapshotOf(name), owner: name, from: name });
  return true;
}

/** Sets a database back to its snapshot, whoever is connected. */
export async function restoreSnapshot(admin: Admin, name: string): Promise<void> {
  await dropOnly(admin, name);
  await copyDatabase(admin, { name, owner: name, from: snapshotOf(name) });
}

async function copyDatabase(
  admin: Admin,
  { name, owner, from }: { readonly name: string; readonly owner: string; readonly from: string },
): Promise<void> {
  const quoted = quoteName(name);
  await admin.query(
    `CREATE DATABASE ${quoted} OWNER ${quoteName(owner)} TEMPLATE ${quoteName(from)} CONNECTION LIMIT ${mostConnections}`,
  );
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${quoted} FROM PUBLIC`);
}

async function dropOnly(admin: Admin, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`);
}

function snapshotOf(name: string): string {
  return `${name}_snapshot`;
}

/**
 * Drops the databases of every lease that does not live. Who lives is asked after the databases were listed: a lease is
 * taken before its first database is made, so none of a newcomer can be taken for one of the dead.
 */
export async function sweepDatabases(
  admin: Admin,
  findLiving: () => Promise<ReadonlySet<string>>,
): Promise<void> {
  const rows = await admin.query(
    `SELECT rolname AS name FROM pg_roles WHERE starts_with(rolname, '${prefix}')
     UNION SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`,
  );
  const living = await findLiving();
  for (const { name } of rows) {
    const lease = typeof name === 'string' ? leaseOf(name) : null;
    if (typeof name !== 'string' || lease === null || living.has(lease)) continue;
    // Another process may sweep the same one at the same time, and one of the two is told that it is gone.
    await dropDatabase(admin, name).catch(() => null);
  }
}

function leaseOf(name: string): string | null {
  return /^seaworthy_([0-9a-f]{12})_\d+(_snapshot)?$/.exec(name)?.[1] ?? null;
}

const prefix = 'seaworthy_';
/** What a server may open at once: a leak shows as a refusal, and does not take the cluster down. */
const mostConnections = 100;
