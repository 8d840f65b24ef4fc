/** Runs the laws of every fault and instrument on their tiny servers. */
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { findBrowser } from '@seaworthy/browser';
import type { RunEvent, Verdict } from '@seaworthy/core';
import { readContract } from '@seaworthy/http';
import { disposeCluster } from '@seaworthy/database';
import { project as projectOf, type Check } from '@seaworthy/suite';
import { planServer } from '@seaworthy/supervisor';
import { needs } from '../../../tools/testing/needs.ts';
import { laws } from './instruments.laws.ts';
import { runProject } from './run.ts';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const contract = readContract(
  [
    'openapi: 3.1.0',
    'info: { title: tiny, version: 1.0.0 }',
    'paths:',
    '  /:',
    '    get: { operationId: list, responses: { default: { description: anything } } }',
  ].join('\n'),
  'tiny.yaml',
);

afterAll(disposeCluster);

const hasBrowser = await findBrowser().then(
  () => true,
  () => false,
);

for (const law of laws) {
  const { instrument, faulty, right, check } = law;
  const isMet = law.needs === undefined || hasBrowser;
  const tests = needs({ name: law.needs ?? 'machine', isMet });

  tests.it(`${instrument} finds the fault of "${faulty}"`, async () => {
    const { verdict, told } = await verdictOn(faulty, check);
    expect({ kind: verdict.kind, told }).toMatchObject({ kind: 'broken' });
  });

  tests.it(`${instrument} blames nothing in "${right}"`, async () => {
    const { verdict, told } = await verdictOn(right, check);
    expect({ verdict, told }).toMatchObject({ verdict: { kind: 'holds' } });
  });
}

async function verdictOn(
  command: string,
  check: Check,
): Promise<{ readonly verdict: Verdict; readonly told: string }> {
  const plan = await planServer({ folder: fixtures, command });
  const events: RunEvent[] = [];
  const brief = { front: {}, title: 'Law', text: '', sections: new Map() };
  const { verdicts } = await runProject({
    run: 'law',
    project: {
      slug: 'tiny',
      title: 'Tiny',
      folder: fixtures,
      story: '',
      definition: projectOf({ isEmpty: () => Promise.resolve(true) }),
      contract,
      stages: [
        {
          slug: 'law',
          number: 1,
          folder: fixtures,
          title: 'Law',
          brief,
          checks: [{ id: 'law/check', key: 'check', check, hints: [check.hint] }],
        },
      ],
    },
    target: { kind: 'started', plan, root: '/', name: command },
    seed: 'law',
    emit: (event) => events.push(event),
  });
  const verdict = verdicts.get('law/check');
  if (verdict === undefined) throw new Error('the check did not run');
  return { verdict, told: JSON.stringify(events.at(-3), null, 2) };
}
