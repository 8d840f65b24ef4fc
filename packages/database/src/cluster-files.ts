/** The folder of a cluster of our own: what lies where, and how it is made the first time. */
import { chmod, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import { openFolder } from './open-folder.ts';
import { handOver, runProgram } from './postgres-program.ts';
import { majorOf, type Programs } from './programs.ts';
import type { Settings } from './settings.ts';

/** The paths of a cluster. */
export interface ClusterFiles {
  readonly folder: string;
  readonly data: string;
  readonly leases: string;
  /** Held while a lease is given, and while the server starts or stops. */
  readonly lock: string;
  readonly password: string;
  readonly log: string;
}

/** Where the cluster for these programs lies. A major version and a way to run them have a folder each. */
export async function clusterFiles(programs: Programs, settings: Settings): Promise<ClusterFiles> {
  const asNobody = programs.runAs === 'nobody';
  const home = asNobody ? await openFolder(settings) : settings.home;
  const suffix = asNobody ? '-nobody' : '';
  const name = `postgres-${majorOf(programs.version)}-${programs.source}${suffix}`;
  const folder = join(home, name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, asNobody ? 0o711 : 0o700);
  return filesIn(await realpath(folder));
}

/** The paths below a cluster's folder. */
export function filesIn(folder: string): ClusterFiles {
  return {
    folder,
    data: join(folder, 'data'),
    leases: join(folder, 'leases'),
    lock: join(folder, 'lock'),
    password: join(folder, 'password'),
    log: join(folder, 'postgres.log'),
  };
}

/** Makes the cluster unless it is there. Done aside and then renamed, so that one broken off is never used. */
export async function makeCluster(
  files: ClusterFiles,
  programs: Programs,
  onProgress: (text: string) => void,
): Promise<void> {
  if (await isMade(files)) return;
  onProgress(`setting up PostgreSQL ${programs.version} (this is done once)`);
  await rm(files.data, { recursive: true, force: true });
  const draft = `${files.folder}/data.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await handOver(programs, draft);
  const password = randomBytes(24).toString('base64url');
  const passwordForInit = `${files.folder}/password.draft`;
  await writeFile(passwordForInit, password, { mode: 0o600 });
  await handOver(programs, passwordForInit);
  try {
    await initialise(programs, [`--pgdata=${draft}`, `--pwfile=${passwordForInit}`]);
  } finally {
    await rm(passwordForInit, { force: true });
  }
  await writeFile(files.password, password, { mode: 0o600 });
  await rename(draft, files.data);
}

/** The superuser's password. */
export function readPassword(files: ClusterFiles): Promise<string> {
  return readFile(files.password, 'utf8');
}

/** What PostgreSQL wrote last, for an error message. */
export async function lastWords(files: ClusterFiles): Promise<string> {
  const text = await readFile(files.log, 'utf8').catch(() => '');
  const lines = text.trim().split('\n');
  const telling = lines.filter((line) => /(FATAL|PANIC|ERROR|HINT|DETAIL):/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-3).join(' ').slice(-1_000);
}

async function isMade(files: ClusterFiles): Promise<boolean> {
  try {
    await stat(join(files.data, 'PG_VERSION'));
    await stat(files.password);
    return true;
  } catch {
    // One of the two is missing.
    return false;
  }
}

async function initialise(programs: Programs, where: readonly string[]): Promise<void> {
  let problem = '';
  for (const locale of localesFor(programs)) {
    const { exit, stdout, stderr } = await runProgram(programs, [
      'initdb',
      ...where,
      ...locale,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ]);
    if (exit.code === 0) return;
    problem = (stderr.trim() || stdout.trim()).slice(-1_000);
    if (/no space left on device/i.test(problem)) {
      throw new EnvironmentTrouble('SW_DISK_FULL', { path: where[0]?.slice(9) ?? '' });
    }
    // Only for want of a locale is there another way.
    if (!/locale/i.test(problem)) break;
  }
  const text = `initdb of PostgreSQL ${programs.version} failed: ${problem}`;
  throw new EnvironmentTrouble('SW_NO_DATABASE', { problem: text });
}

/** Sorted by code points, with the letters of all languages: the same on every machine where that is possible. */
function localesFor(programs: Programs): readonly (readonly string[])[] {
  const builtin = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const system = [['--locale=C.UTF-8'], ['--locale=C', '--lc-ctype=UTF-8'], ['--locale=C']];
  return majorOf(programs.version) >= 17 ? [builtin, ...system] : system;
}
