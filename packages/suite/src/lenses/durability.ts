/** Durability: is everything it acknowledged still there? Checks take turns on one server. */
import { cutDatabase, refuseDatabase, slowCommit, swallowCommits } from '../faults/database.ts';
import { kill } from '../faults/fault.ts';
import { pause } from '../faults/pause.ts';
import { restart } from '../faults/restart.ts';
import type { Request } from '../request.ts';
import type { Shape } from '../shape.ts';
import { crashDuring, type CrashOptions } from '../tools/crash.ts';
import { rounds } from '../tools/race.ts';
import { lensFunction } from './lens.ts';

/** A check of what is left after kills, restarts and database faults. */
export const durability = lensFunction('durability', 'in turn', (scene) => ({
  /** Writes one after the other, ends the server in the middle, starts it again. */
  crashDuring: <S extends Shape>(shape: S, write: (n: number) => Request, options?: CrashOptions) =>
    crashDuring(scene, shape, write, options),
  /** SIGTERM, then a start on the same data. */
  restart: () => restart(scene),
  /** kill -9, then a start on the same data. */
  killAndRestart: () => restart(scene, kill),
  pause: (ms: number) => pause(scene, ms),
  cutDatabase: () => cutDatabase(scene),
  refuseDatabase: (ms: number) => refuseDatabase(scene, ms),
  slowCommit: (ms: number) => slowCommit(scene, ms),
  swallowCommits: (count: number) => swallowCommits(scene, count),
  rounds: (of: number, experiment: (round: number) => Promise<void>) =>
    rounds(scene, of, experiment),
}));
