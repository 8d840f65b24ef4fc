/** Counts that do not depend on the machine: statements for each request, connections left open. */
import { ClaimBroken } from '@seaworthy/core';
import { usedDatabase } from '../faults/database.ts';
import type { Scene } from '../scene.ts';

/** How many statements the server sends to its database while `work` runs, without those that it sends when idle. */
export async function countStatements(scene: Scene, work: () => Promise<unknown>): Promise<number> {
  const database = usedDatabase(scene);
  await database.resetStatements();
  const idleFrom = scene.now();
  await new Promise((resolve) => setTimeout(resolve, idleWindowMs));
  const idlePerMs = (await database.statements()).length / (scene.now() - idleFrom);
  await database.resetStatements();
  const from = scene.now();
  await work();
  const counted = (await database.statements()).length;
  return Math.max(0, counted - Math.ceil(idlePerMs * (scene.now() - from)));
}

/** How many connections to its database the server holds at rest. */
export async function connectionsAtRest(scene: Scene): Promise<number> {
  const database = usedDatabase(scene);
  let count = await database.openConnections();
  for (let look = 0; look < looks; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = await database.openConnections();
    if (next >= count) return next;
    count = next;
  }
  return count;
}

/** Work for each of several sizes must cost the same number of statements; more than one for every second thing is growth. */
export function demandConstant(
  counts: readonly { readonly size: number; readonly statements: number }[],
  request: string,
): void {
  const [small, ...larger] = counts;
  for (const large of larger) {
    if (small === undefined) return;
    const slope = (large.statements - small.statements) / (large.size - small.size);
    if (slope <= steepest) continue;
    throw new ClaimBroken({
      expected: `${request} sends as many statements for ${large.size} as for ${small.size} (${small.statements})`,
      saw: `${large.statements} statements for ${large.size}: about ${slope.toFixed(1)} for each`,
      differences: [
        { at: 'statements', expected: String(small.statements), saw: String(large.statements) },
      ],
    });
  }
}

const idleWindowMs = 60;
const looks = 10;
/** Statements for each further thing; one statement for every fifty things is still constant for our purpose. */
const steepest = 0.02;
