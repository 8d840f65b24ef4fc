/** Starts the server of a cluster of our own, also after it was killed, and connects to it. */
import { mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentTrouble } from '@seaworthy/core';
import { Admin } from './admin.ts';
import { lastWords, makeCluster, readPassword, type ClusterFiles } from './cluster-files.ts';
import { handOver, startServerProgram } from './postgres-program.ts';
import {
  isServerOf,
  isThere,
  readPostmaster,
  stopPostmaster,
  waitForOrphans,
  wentDownWithTheMachine,
} from './postmaster.ts';
import type { Programs } from './programs.ts';
import type { Settings } from './settings.ts';

/** Connects to the server if it runs and answers. */
export async function connectToServer(files: ClusterFiles): Promise<Admin | null> {
  const server = readPostmaster(files.data);
  if (server === null || !server.isReady) return null;
  if (!(await isServerOf(files.data, server.pid))) return null;
  try {
    return await Admin.connect({
      host: server.socketFolder,
      port: server.port,
      user: 'postgres',
      password: await readPassword(files),
      database: 'postgres',
    });
  } catch {
    // Whatever the reason, the answer is the same: it must be started anew.
    return null;
  }
}

/** What is needed to start a server. */
export interface ServerPlan {
  readonly files: ClusterFiles;
  readonly programs: Programs;
  readonly settings: Settings;
  /** Whether its data are somebody's, and have to outlive the machine; those of checks are thrown away. */
  readonly isKept: boolean;
  readonly onProgress: (text: string) => void;
}

/** Starts the server, the cluster being made before if it has to be, and connects. The lock must be held. */
export async function startServer(plan: ServerPlan): Promise<Admin> {
  const { files, programs } = plan;
  if (!plan.isKept && (await wentDownWithTheMachine(files.data)))
    await rm(files.data, { recursive: true, force: true });
  await makeCluster(files, programs, plan.onProgress);
  await clearAway(files);
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const admin = await tryToStart(plan);
    if (admin !== null) return admin;
    const words = await lastWords(files);
    if (/no space left on device/i.test(words)) {
      throw new EnvironmentTrouble('SW_DISK_FULL', { path: files.folder });
    }
    // Children of a killed server may hold its memory a moment longer than its process.
    const mayPass = /still in use|already exists|Is another postmaster/.test(words);
    if (!mayPass || performance.now() > deadline) {
      const problem = `the server of PostgreSQL ${programs.version} does not start: ${words}`;
      throw new EnvironmentTrouble('SW_NO_DATABASE', { problem });
    }
    await sleep(100);
  }
}

/** Stops the server and removes its socket's folder. The lock must be held. */
export async function stopServer(files: ClusterFiles): Promise<void> {
  const server = readPostmaster(files.data);
  await stopPostmaster(files.data);
  if (server !== null) await removeSocketFolder(server.socketFolder);
}

/** Ends a server that runs and does not answer, and what a killed one left. */
async function clearAway(files: ClusterFiles): Promise<void> {
  await stopServer(files);
  await waitForOrphans(files.data);
  const left = readPostmaster(files.data);
  // Its number may belong to somebody else by now, which PostgreSQL would take for itself.
  if (left !== null) await rm(join(files.data, 'postmaster.pid'), { force: true });
  const { size } = await stat(files.log).catch(() => ({ size: 0 }));
  if (size > 0) await truncate(files.log);
}

async function tryToStart({
  files,
  programs,
  settings,
  isKept,
}: ServerPlan): Promise<Admin | null> {
  const socketFolder = await makeSocketFolder(settings);
  await handOver(programs, socketFolder);
  const configured = [...configuration, ...(isKept ? [] : ofThrownAway)];
  const set = configured.flatMap((setting) => ['-c', setting]);
  const args = ['-D', files.data, '-k', socketFolder, ...set];
  const pid = await startServerProgram(programs, args, files.log);
  const deadline = performance.now() + patienceMs;
  while (isThere(pid) && performance.now() < deadline) {
    const admin = await connectToServer(files);
    if (admin !== null) return admin;
    await sleep(5);
  }
  await removeSocketFolder(socketFolder);
  return null;
}

/** The path of a socket may be about a hundred bytes long; some systems' own temporary folders are longer. */
async function makeSocketFolder({ temporary }: Settings): Promise<string> {
  const isShort = Buffer.byteLength(temporary) <= longestTemporary;
  return mkdtemp(join(isShort ? temporary : '/tmp', socketPrefix));
}

async function removeSocketFolder(folder: string): Promise<void> {
  if (!folder.includes(`/${socketPrefix}`)) return;
  await rm(folder, { recursive: true, force: true });
}

const socketPrefix = 'seaworthy-pg-';
const longestTemporary = 60;
const patienceMs = 20_000;

/** Nobody but us can connect, many can, and little is left in the user's cache. */
const configuration = [
  'listen_addresses=',
  'max_connections=400',
  'max_wal_size=256MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=log',
  'log_checkpoints=off',
  'logging_collector=off',
];

/**
 * A commit still outlives every process, PostgreSQL's own included; only when the machine goes down are files torn that
 * nobody waited for. To wait is most of what making and dropping a database costs.
 */
const ofThrownAway = ['fsync=off', 'full_page_writes=off'];
