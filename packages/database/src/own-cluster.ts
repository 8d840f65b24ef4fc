/**
 * A cluster of our own, shared by all checkers of this user: each holds a lease, the first one starts the server and the
 * last one stops it. A lease is given, and looked for by whoever wants to stop the server, under one lock; so nobody can
 * get a lease on a server that is about to stop.
 */
import { entryPoint, onOurDeath } from '@seaworthy/process';
import { asTrouble, keepConnected, type Admin } from './admin.ts';
import { clusterFiles, filesIn, type ClusterFiles } from './cluster-files.ts';
import { connectToServer, startServer, stopServer, type ServerPlan } from './cluster-server.ts';
import type { Cluster } from './cluster.ts';
import { withWritableHome } from './home.ts';
import { livingLeases, removeLease, writeLease } from './leases.ts';
import { withLock } from './lock-file.ts';
import { choosePrograms } from './programs.ts';
import { environmentOf, type Settings } from './settings.ts';
import { sweepDatabases } from './sweep.ts';

/** Takes a lease, starts the server if nobody has, and drops what dead holders left. */
export async function attachToOwn(
  wanted: Settings,
  lease: string,
  onProgress: (text: string) => void,
): Promise<Cluster> {
  const settings = await withWritableHome(wanted, onProgress);
  try {
    const programs = await choosePrograms(settings);
    const files = await clusterFiles(programs, settings);
    return await attachToFiles({ files, programs, settings, isKept: false, onProgress }, lease);
  } catch (error) {
    throw asTrouble(error, settings.home);
  }
}

/** Gives a lease back: drops its databases, and stops the server when nobody living holds another one. */
export async function releaseOwn(folder: string, lease: string): Promise<void> {
  const files = filesIn(folder);
  await withLock(files.lock, async () => {
    await removeLease(files.leases, lease);
    const admin = await connectToServer(files);
    if (admin !== null) await sweepDatabases(admin, () => livingLeases(files.leases));
    await admin?.end();
    const living = await livingLeases(files.leases);
    if (living.size === 0) await stopServer(files);
  });
}

/** The same for a cluster in whichever folder. */
export async function attachToFiles(plan: ServerPlan, lease: string): Promise<Cluster> {
  const { files, programs, settings } = plan;
  const takeBack = await releaseWhenWeDie(files, lease, settings);
  let admin: Admin;
  try {
    await withLock(files.lock, () => writeLease(files.leases, lease));
    admin = await connectOrStart(plan);
    await sweepDatabases(admin, () => livingLeases(files.leases));
  } catch (error) {
    await removeLease(files.leases, lease);
    takeBack();
    throw error;
  }
  const kept = keepConnected(admin, () => connectOrStart(plan));
  const { source, version, runAs, folder: from } = programs;
  return {
    report: { source, version, from, folder: files.folder, runAs },
    lease,
    admin: kept.admin,
    release: async () => {
      await kept.end();
      await releaseOwn(files.folder, lease);
      takeBack();
    },
  };
}

async function connectOrStart(plan: ServerPlan): Promise<Admin> {
  const connect = (): Promise<Admin | null> => connectToServer(plan.files);
  const admin = await connect();
  // Somebody else may have started it while we waited for the lock.
  return admin ?? withLock(plan.files.lock, async () => (await connect()) ?? startServer(plan));
}

async function releaseWhenWeDie(
  files: ClusterFiles,
  lease: string,
  settings: Settings,
): Promise<() => void> {
  const { file, execArgv } = entryPoint({
    package: 'database',
    name: 'release',
    from: import.meta.url,
  });
  const argv = [process.execPath, ...execArgv, file, 'own', lease, files.folder] as const;
  return onOurDeath(argv, { env: environmentOf(settings) });
}
