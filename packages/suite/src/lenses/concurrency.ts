/** Concurrency: do races lose, double or tear anything? Checks take turns on one server. */
import { slowCommit, slowDatabase } from '../faults/database.ts';
import type { Request } from '../request.ts';
import { Race, rounds } from '../tools/race.ts';
import { lensFunction } from './lens.ts';

/** A check of what happens when requests arrive at the same moment. */
export const concurrency = lensFunction('concurrency', 'in turn', (scene) => ({
  /** Requests whose last bytes are sent together. */
  race: (requests: readonly Request[]) => new Race(scene, requests),
  /** Repeats an experiment; the first violation ends it. */
  rounds: (of: number, experiment: (round: number) => Promise<void>) =>
    rounds(scene, of, experiment),
  /** Each result of the database comes later, which widens races. Nothing where no database is used. */
  slowDatabase: (ms: number) => slowDatabase(scene, ms),
  slowCommit: (ms: number) => slowCommit(scene, ms),
}));
