/** Makes and drops the databases of servers, each with a role of the same name. The name tells whose lease it is under. */
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
  await admin.query(
    `CREATE DATABASE ${quoted} OWNER ${quoted} TEMPLATE template0 CONNECTION LIMIT ${mostConnections}`,
  );
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${quoted} FROM PUBLIC`);
}

/** Drops both, whoever is connected. */
export async function dropDatabase(admin: Admin, name: string): Promise<void> {
  const quoted = quoteName(name);
  await admin.query(`DROP DATABASE IF EXISTS ${quoted} WITH (FORCE)`);
  await admin.query(`DROP ROLE IF EXISTS ${quoted}`);
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
  return /^seaworthy_([0-9a-f]{12})_\d+$/.exec(name)?.[1] ?? null;
}

const prefix = 'seaworthy_';
/** What a server may open at once: a leak shows as a refusal, and does not take the cluster down. */
const mostConnections = 100;
