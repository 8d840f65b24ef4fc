/**
 * Somebody else's PostgreSQL, named by SEAWORTHY_DATABASE_URL. Other machines may use it too, so a lease is not a file
 * but a connection whose name tells it: it ends when we do, however that happens.
 */
import type { ClientConfig } from 'pg';
import { EnvironmentTrouble } from '@seaworthy/core';
import { entryPoint, onOurDeath } from '@seaworthy/process';
import { Admin, keepConnected } from './admin.ts';
import type { Cluster } from './cluster.ts';
import { majorOf, oldestMajor } from './programs.ts';
import { environmentOf, type Settings } from './settings.ts';
import { sweepDatabases } from './sweep.ts';

/** Settings that name a PostgreSQL. */
export type UrlSettings = Settings & { readonly url: string };

/** Connects, and makes sure that it is one that we can use. */
export async function attachToUrl(settings: UrlSettings, lease: string): Promise<Cluster> {
  const { url } = settings;
  const admin = await connectToUrl(url, lease);
  const version = await examine(admin);
  const takeBack = await releaseWhenWeDie(settings, lease);
  await sweepDead(admin);
  const kept = keepConnected(admin, () => connectToUrl(url, lease));
  return {
    report: { source: 'url', version, from: withoutPassword(url), folder: null, runAs: null },
    lease,
    admin: kept.admin,
    release: async () => {
      await kept.end();
      await releaseUrl(url, lease);
      takeBack();
    },
  };
}

/** Drops the databases of a lease, and of all who are not connected any more. */
export async function releaseUrl(url: string, lease: string): Promise<void> {
  const admin = await connectToUrl(url, null);
  await sweepDead(admin, lease);
  await admin.end();
}

async function connectToUrl(url: string, lease: string | null): Promise<Admin> {
  const problem = problemOf(url);
  if (problem !== null) throw new EnvironmentTrouble('SW_DATABASE_URL', { problem });
  const name = lease === null ? 'seaworthy' : `${leaseMark}${lease}`;
  const config: ClientConfig = { connectionString: url, application_name: name };
  try {
    return await Admin.connect(config);
  } catch (error) {
    const text = error instanceof Error ? error.message || error.name : String(error);
    throw unusable(`${withoutPassword(url)}: ${text}`, error);
  }
}

function problemOf(url: string): string | null {
  if (!/^postgres(ql)?:\/\//.test(url)) return `it does not begin with postgres://`;
  const isEncrypted = /[?&](sslmode=(?!disable)|ssl=(true|1))/.test(url);
  return isEncrypted ? 'encrypted connections are not supported; leave sslmode out' : null;
}

/** The version; throws when it is too old, or the role may not do what we need. */
async function examine(admin: Admin): Promise<string> {
  const [row] = await admin.query(
    `SELECT current_setting('server_version') AS version, rolname AS role,
            rolsuper OR rolcreatedb AS databases, rolsuper OR rolcreaterole AS roles
     FROM pg_roles WHERE rolname = current_user`,
  );
  const version = String(row?.['version']).split(' ')[0] ?? '';
  if (majorOf(version) < oldestMajor) throw unusable(`it is PostgreSQL ${version}`);
  const role = String(row?.['role']);
  if (row?.['databases'] !== true) throw unusable(`the role ${role} may not create databases`);
  if (row['roles'] !== true) throw unusable(`the role ${role} may not create roles`);
  return version;
}

async function sweepDead(admin: Admin, given = ''): Promise<void> {
  await sweepDatabases(admin, async () => {
    const rows = await admin.query(
      `SELECT substr(application_name, ${leaseMark.length + 1}) AS lease FROM pg_stat_activity
       WHERE starts_with(application_name, '${leaseMark}')`,
    );
    const living = new Set(rows.map(({ lease }) => String(lease)));
    // A connection that has just been ended is listed for some moments more.
    living.delete(given);
    return living;
  });
}

function releaseWhenWeDie(settings: UrlSettings, lease: string): Promise<() => void> {
  const { file, execArgv } = entryPoint({
    package: 'database',
    name: 'release',
    from: import.meta.url,
  });
  // The URL holds a password, which a list of processes must not show: it goes by the environment.
  const argv = [process.execPath, ...execArgv, file, 'url', lease] as const;
  return onOurDeath(argv, { env: environmentOf(settings) });
}

function withoutPassword(url: string): string {
  return url.replace(/^(\w+:\/\/[^:@/?]*):[^@/]*@/, '$1@').replace(/([?&]password=)[^&]*/, '$1…');
}

function unusable(problem: string, cause?: unknown): EnvironmentTrouble {
  return new EnvironmentTrouble('SW_DATABASE_URL', { problem }, { cause });
}

const leaseMark = 'seaworthy lease ';
