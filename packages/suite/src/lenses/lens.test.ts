import { expect, it } from 'vitest';
import { inScene } from '../tiny-scene.ts';
import type { Check } from './lens.ts';
import { badInput } from './bad-input.ts';
import { behaviour } from './behaviour.ts';
import { concurrency } from './concurrency.ts';
import { durability } from './durability.ts';
import { operations } from './operations.ts';
import { performance } from './performance.ts';
import { security } from './security.ts';

const proof = async (): Promise<void> => undefined;

it.each<[check: Check, lens: string, sharing: string]>([
  [behaviour('c', proof, 'h'), 'behaviour', 'shared'],
  [badInput('c', proof, 'h'), 'bad input', 'shared'],
  [security('c', proof, 'h'), 'security', 'shared'],
  [concurrency('c', proof, 'h'), 'concurrency', 'in turn'],
  [durability('c', proof, 'h'), 'durability', 'in turn'],
  [operations('c', proof, 'h'), 'operations', 'in turn'],
  [performance('c', proof, 'h'), 'performance', 'own'],
])('$lens makes a check of its own lens', (check, lens, sharing) => {
  expect(check).toMatchObject({
    lens,
    sharing,
    claim: 'c',
    hint: 'h',
    needs: undefined,
    instances: 1,
    browser: false,
  });
});

it('says which check it needs', () => {
  expect(behaviour('c', proof, 'h', { needs: 'other' }).needs).toBe('other');
});

it('gives a proof the tools of its lens and no other: the types refuse them', async () => {
  const given: string[] = [];
  const plain = behaviour(
    'c',
    async (tools) => {
      given.push(...Object.keys(tools));
      // @ts-expect-error a behaviour proof crashes nothing
      void tools.crashDuring;
      // @ts-expect-error a behaviour proof races nothing
      void tools.race;
    },
    'h',
  );
  const strong = durability('c', async (tools) => void given.push(typeof tools.crashDuring), 'h');
  await inScene({}, async (scene) => {
    await plain.prove(scene, undefined);
    await strong.prove(scene, undefined);
  });
  expect(given).not.toContain('crashDuring');
  expect(given.at(-1)).toBe('function');
});

it('gives every proof words of its own, seeded numbers, and remarks', async () => {
  const words = async (seed: string): Promise<readonly unknown[]> =>
    inScene({ seed }, async (scene) => {
      const told: unknown[] = [];
      await behaviour(
        'c',
        async (tools) => {
          told.push(tools.unique('bread'), tools.unique('bread'), tools.random(1, 6));
          tools.should(true, 'nothing');
          tools.should(false, 'better');
        },
        'h',
      ).prove(scene, undefined);
      return [...told, ...scene.remarks.map(({ text }) => text)];
    });
  const [one, other, number, ...remarks] = await words('s');
  expect(one).toMatch(/^bread [0-9a-f]{6}$/);
  expect(other).not.toBe(one);
  expect(number).toBeLessThanOrEqual(6);
  expect(remarks).toEqual(['better']);
  expect(await words('s')).toEqual([one, other, number, ...remarks]);
  expect(await words('t')).not.toEqual([one, other, number, ...remarks]);
});

it('skips what needs a server of ours where there is only a url', async () => {
  const check = durability('c', async ({ restart }) => restart(), 'h');
  await inScene({}, async (scene) => {
    await expect(check.prove(scene, undefined)).rejects.toMatchObject({ name: 'Skipped' });
    expect(scene.seen).toEqual([]);
  });
});
