/** Operations: can it be deployed, drained, restarted and watched without anyone noticing? Checks take turns on one server. */
import {
  cutDatabase,
  slowCommit,
  slowDatabase,
  usedDatabase,
  whileDatabaseIsAway,
} from '../faults/database.ts';
import { loseOne, rollingDeploy } from '../faults/fleet.ts';
import { pause } from '../faults/pause.ts';
import { restart, start } from '../faults/restart.ts';
import { startedServer } from '../faults/started-server.ts';
import { stopDuring, terminate } from '../faults/terminate.ts';
import type { Request } from '../request.ts';
import { coldStart } from '../tools/cold-start.ts';
import { Load, type LoadOptions } from '../tools/load.ts';
import { rounds } from '../tools/race.ts';
import {
  isJsonObject,
  logged,
  seededSecrets,
  startWithout,
  storageSetting,
} from '../tools/watch.ts';
import { lensFunction } from './lens.ts';

/** A check of how the server starts, ends, is replaced, and is seen while it runs. */
export const operations = lensFunction('operations', 'in turn', (scene) => ({
  /** SIGTERM while a client keeps an idle connection open. Tells how web ended; the server stays down. */
  terminate: () => terminate(scene),
  /** Sends a request but for its last byte, then SIGTERM, then the rest. The server stays down. */
  stopDuring: (upload: Request) => stopDuring(scene, upload),
  restart: () => restart(scene),
  /** Starts the server again that was ended. */
  start: () => start(scene),
  /** kill -9 and a new start, during which `ready` and `work` are asked again and again. */
  coldStart: (ready: () => Request, work: () => Request) => coldStart(scene, { ready, work }),
  pause: (ms: number) => pause(scene, ms),
  cutDatabase: () => cutDatabase(scene),
  slowDatabase: (ms: number) => slowDatabase(scene, ms),
  slowCommit: (ms: number) => slowCommit(scene, ms),
  /** Skips the check where the server keeps its data elsewhere than in DATABASE_URL. */
  needsDatabase: () => void usedDatabase(scene),
  /** Does something while nobody reaches the database. */
  whileDatabaseIsAway: (work: () => Promise<unknown>) => whileDatabaseIsAway(scene, work),
  /** Requests at a steady rate, for a while or as long as a fault lasts. */
  load: (options: LoadOptions, ...requests: readonly (() => Request)[]) =>
    new Load(scene, options, requests),
  /** Replaces both instances by new ones, as a deploy does. */
  rollingDeploy: () => rollingDeploy(scene),
  /** kill -9 of one of the two instances in the middle of `write`; `meanwhile` runs before it is started again. */
  loseOne: (write: Request, meanwhile: () => Promise<unknown>) => loseOne(scene, write, meanwhile),
  /** Starts one more process without these settings. */
  startWithout: (names: readonly string[]) => startWithout(scene, names),
  /** By which setting the server finds its data: DATABASE_URL or DATA_DIR. */
  storageSetting: () => storageSetting(scene),
  /** What the server wrote on one of its streams, at all or since a moment (`now`). */
  logged: (stream: 'stdout' | 'stderr', since?: number) => logged(scene, stream, since),
  isJsonObject,
  now: () => scene.now(),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  /** What the server was given and must not show, by name. */
  secrets: () => seededSecrets(scene),
  /** The address that the server was told as its own: `http://127.0.0.1:41873`. */
  publicUrl: () => startedServer(scene).publicUrl,
  rounds: (of: number, experiment: (round: number) => Promise<void>) =>
    rounds(scene, of, experiment),
}));
