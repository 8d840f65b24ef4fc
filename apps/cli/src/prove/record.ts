/** Keeps what a proof counted of the mutants in the repository, for the list of checks that readers see. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import {
  mergedPower,
  powerFile,
  powerText,
  readMutants,
  readPower,
  type Power,
  type Project,
} from '@seaworthy/content';
import { home } from '../places.ts';
import { power, type Proof } from './judgement.ts';

/** Only a clone keeps what was counted; in an installed copy it would be gone with the next update. */
export function refuseToRecordElsewhere(): void {
  if (!existsSync(join(home, '.git'))) throw new Mistake('SW_NO_CHECKOUT', { folder: home });
}

/** Adds what was counted now to what was counted before; returns the file. */
export async function recordPower(project: Project, proofs: readonly Proof[]): Promise<string> {
  const counted = new Map<string, Power>(
    proofs.flatMap((proof) => {
      const { must } = proof.subject;
      if (must.kind !== 'be-caught' || proof.findings.length === 0) return [];
      const { slug, caughtBy } = must.mutant;
      return [[slug, { check: caughtBy, caught: power(proof), seeds: proof.findings.length }]];
    }),
  );
  const file = powerFile(project.folder);
  const before = await readPower(project.folder);
  await writeFile(file, powerText(mergedPower(before, counted, await readMutants(project.folder))));
  return file;
}
