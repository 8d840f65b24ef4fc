/**
 * A database that is kept for a person: a cluster of its own in their folder, as durable as PostgreSQL makes it. It is
 * started by whoever opens it and stops with them; nobody else connects to it, and nothing of it is ever dropped.
 */
import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import { asTrouble, quoteName, quoteText, type Admin } from './admin.ts';
import { filesIn, type ClusterFiles } from './cluster-files.ts';
import { newLease } from './leases.ts';
import { openFolder } from './open-folder.ts';
import { attachToFiles } from './own-cluster.ts';
import { choosePrograms, majorOf, type Programs } from './programs.ts';
import { readSettings, type Settings } from './settings.ts';

/** What is to be opened. */
export interface KeptOptions {
  /** The user's folder for it; made if it is not there, for nobody else to read. */
  readonly folder: string;
  /** Told what takes long, as a text to show. */
  readonly onProgress?: (text: string) => void;
}

/** A kept database that runs. */
export interface KeptDatabase {
  /** postgres://…; by a socket that only this user can open. It is another one each time. */
  readonly url: string;
  /** Where the data lie. */
  readonly folder: string;
  /** "18.4". */
  readonly version: string;
  /** Stops PostgreSQL in order; the data stay. When we die without it, the guard does it. */
  close(): Promise<void>;
}

/** Starts the PostgreSQL of a folder, made the first time, and answers how to connect to its one database. */
export async function openKeptDatabase(options: KeptOptions): Promise<KeptDatabase> {
  const settings = readSettings();
  try {
    await mkdir(options.folder, { recursive: true, mode: 0o700 });
    const { programs, files } = await findProgramsFor(settings, await realpath(options.folder));
    const onProgress = options.onProgress ?? ((): void => undefined);
    const plan = { files, programs, settings, isKept: true, onProgress };
    const cluster = await attachToFiles(plan, newLease());
    try {
      const url = await prepareDatabase(await cluster.admin());
      const { version } = programs;
      return { url, folder: files.folder, version, close: () => cluster.release() };
    } catch (error) {
      await cluster.release();
      throw error;
    }
  } catch (error) {
    throw asTrouble(error, options.folder);
  }
}

/** Programs of the version that wrote the data, which no other can read; of a new folder, those that are best. */
async function findProgramsFor(
  settings: Settings,
  folder: string,
): Promise<{ readonly programs: Programs; readonly files: ClusterFiles }> {
  const best = await choosePrograms(settings);
  const files = await filesFor(best, settings, folder);
  const written = await readFile(join(files.data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (written === null || majorOf(written) === majorOf(best.version)) {
    return { programs: best, files };
  }
  for (const postgres of ['embedded', 'machine', `/usr/lib/postgresql/${majorOf(written)}/bin`]) {
    // Where there are none of that kind, the next one is tried; that there are none at all is told below.
    const others = await choosePrograms({ ...settings, postgres }).catch(() => null);
    if (others !== null && majorOf(others.version) === majorOf(written)) {
      return { programs: others, files };
    }
  }
  throw new EnvironmentTrouble('SW_DATA_VERSION', {
    folder: files.folder,
    wanted: majorOf(written),
    found: best.version,
  });
}

/** As root, PostgreSQL may have to run as nobody, who must get to its folder: see `openFolder`. */
async function filesFor(
  programs: Programs,
  settings: Settings,
  folder: string,
): Promise<ClusterFiles> {
  const asNobody = programs.runAs === 'nobody';
  const parent = asNobody ? await openFolder({ ...settings, home: folder }) : folder;
  const isElsewhere = parent !== folder;
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const place = join(parent, isElsewhere ? `kept-${hash}` : 'postgres');
  await mkdir(place, { recursive: true, mode: 0o700 });
  await chmod(place, asNobody ? 0o711 : 0o700);
  return filesIn(await realpath(place));
}

/** Makes the role and its database the first time; the password is a new one each time, so none is written down. */
async function prepareDatabase(admin: Admin): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const [role] = await admin.query('SELECT 1 AS found FROM pg_roles WHERE rolname = $1', [name]);
  const verb = role === undefined ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${quoteName(name)} LOGIN PASSWORD ${quoteText(password)}`);
  const [found] = await admin.query('SELECT 1 AS found FROM pg_database WHERE datname = $1', [
    name,
  ]);
  if (found === undefined) {
    await admin.query(
      `CREATE DATABASE ${quoteName(name)} OWNER ${quoteName(name)} TEMPLATE template0`,
    );
  }
  const { address } = admin;
  if (!('path' in address)) throw new Error('a cluster of our own listens on a socket');
  const url = new URL(`postgres://${name}:${password}@localhost/${name}`);
  url.searchParams.set('host', dirname(address.path));
  url.port = address.path.split('.').at(-1) ?? '';
  return url.href;
}

const name = 'app';
