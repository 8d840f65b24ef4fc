import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '@seaworthy/core';
import { openProject, readMutants } from '@seaworthy/content';
import { expect, it, onTestFinished } from 'vitest';
import { curriculumFolder, loadModule } from '../places.ts';
import type { Proof } from './judgement.ts';
import { recordPower } from './record.ts';

const check = 'survive/keepsChanges';

it('records the mutants that were run, as often as they were run, and keeps what is there of the others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'mutants'));
  for (const slug of ['forgets', 'hurries', 'sleeps'])
    writeFileSync(join(folder, 'mutants', `${slug}.diff`), `Why.\ncaught-by: ${check}\nsays: x\n`);
  const earlier = { check, caught: 1, seeds: 1 };
  writeFileSync(join(folder, 'power.json'), JSON.stringify({ hurries: earlier, gone: earlier }));

  const [mutant] = await readMutants(folder);
  if (mutant === undefined) throw new Error('three mutants were written');
  const verdicts: readonly Verdict['kind'][] = ['broken', 'holds', 'broken'];
  const must = { kind: 'be-caught', mutant } as const;
  const proof: Proof = {
    subject: { name: 'mutant/forgets', folder, must, stages: {} },
    findings: verdicts.map((kind, seed) => ({
      seed: String(seed),
      verdicts: new Map([[check, { kind } as Verdict]]),
      stages: new Map(),
      cards: [],
      remarks: new Map(),
      ms: 1,
    })),
  };
  const right: Proof = {
    ...proof,
    subject: { ...proof.subject, must: { kind: 'hold', often: true } },
  };
  const project = { ...(await openProject(curriculumFolder, 'todo', loadModule)), folder };
  const file = await recordPower(project, [proof, right]);
  const written = readFileSync(file, 'utf8');
  expect(JSON.parse(written)).toEqual({
    forgets: { check, caught: 2, seeds: 3 },
    hurries: earlier,
  });

  await recordPower(project, []);
  expect(readFileSync(file, 'utf8')).toBe(written);
});
