/** Performance: does its work grow only as it must? Each check has a server of its own. */
import { connectionsAtRest, countStatements, demandConstant } from '../tools/count.ts';
import { loadBesideReference, type ComparedLoad } from '../tools/beside-reference.ts';
import { Load, type LoadOptions } from '../tools/load.ts';
import { usedDatabase } from '../faults/database.ts';
import type { Request } from '../request.ts';
import { lensFunction } from './lens.ts';

/** A check of what a request costs, in counts that do not depend on the machine. */
export const performance = lensFunction('performance', 'own', (scene) => ({
  /** Skips the check where the server keeps its data elsewhere than in DATABASE_URL. */
  needsDatabase: () => void usedDatabase(scene),
  /** How many statements the server sends to its database while `work` runs. */
  countStatements: (work: () => Promise<unknown>) => countStatements(scene, work),
  /** Statements for several sizes must be as many for the largest as for the smallest. */
  demandConstant,
  /** Requests at a steady rate, for a while. */
  load: (options: LoadOptions, ...requests: readonly (() => Request)[]) =>
    new Load(scene, options, requests),
  /** Requests at a steady rate, here and at the reference: errors break, a wait of more than three times as long is a remark. */
  loadBesideReference: (compared: ComparedLoad) => loadBesideReference(scene, compared),
  /** How many connections to its database the server holds at rest. */
  connectionsAtRest: () => connectionsAtRest(scene),
}));
