/** Faults of the database, made by the proxy in front of it. Where a server does not use its database, they do not apply. */
import { Skipped } from '@seaworthy/core';
import type { ServerDatabase } from '@seaworthy/database';
import type { Scene } from '../scene.ts';
import { startedServer } from './started-server.ts';

/** The database that the server uses, or Skipped where nothing ever connected to it. */
export function usedDatabase(scene: Scene): ServerDatabase {
  const { database } = startedServer(scene);
  if (database.used()) return database;
  throw new Skipped('the server keeps its data elsewhere: nothing connected to its DATABASE_URL');
}

/** Each result of the database comes `ms` later, until the check ends. Does nothing where no database is used. */
export async function slowDatabase(scene: Scene, ms: number): Promise<void> {
  const { database } = startedServer(scene);
  if (!database.used()) return;
  await database.delayResults(ms);
  scene.recordAct('slow-database', `delayed each result of the database by ${ms} ms`);
  scene.afterwards(() => database.delayResults(0));
}

/** Each COMMIT takes `ms` longer, until the check ends. Does nothing where no database is used. */
export async function slowCommit(scene: Scene, ms: number): Promise<void> {
  const { database } = startedServer(scene);
  if (!database.used()) return;
  await database.delayCommit(ms);
  scene.recordAct('slow-database', `delayed each COMMIT by ${ms} ms`);
  scene.afterwards(() => database.delayCommit(0));
}

/** Cuts every open connection to the database, as a failover does. */
export async function cutDatabase(scene: Scene): Promise<void> {
  const database = usedDatabase(scene);
  const count = await database.cut();
  scene.recordAct('cut-database', `cut ${count} open connections to the database`);
}

/** Refuses new connections and cuts the open ones for a while, as a database restart does. */
export async function refuseDatabase(scene: Scene, ms: number): Promise<void> {
  await whileDatabaseIsAway(scene, () => new Promise((resolve) => setTimeout(resolve, ms)));
}

/** Does something while connections to the database are cut and refused, and gives the database back. */
export async function whileDatabaseIsAway(
  scene: Scene,
  work: () => Promise<unknown>,
): Promise<void> {
  const database = usedDatabase(scene);
  scene.afterwards(() => database.refuse(false));
  await database.refuse(true);
  const count = await database.cut();
  scene.recordAct('cut-database', `took the database away (${count} connections cut)`);
  try {
    await work();
  } finally {
    await database.refuse(false);
    scene.recordAct('cut-database', 'gave the database back');
  }
}

/** The next `count` commits happen, but their acknowledgement is swallowed and the connection cut. */
export async function swallowCommits(scene: Scene, count: number): Promise<void> {
  const database = usedDatabase(scene);
  await database.swallowCommits(count);
  scene.recordAct(
    'cut-database',
    `will cut the connection right after the next ${count} commits, before they are acknowledged`,
  );
}
