import { expect, it } from 'vitest';
import { ClaimBroken, EnvironmentTrouble } from '@seaworthy/core';
import { inScene, type TinyOptions } from '../tiny-scene.ts';
import { loadBesideReference, type ComparedLoad } from './beside-reference.ts';

const compared: ComparedLoad = {
  perSecond: 40,
  during: 250,
  requests: async ({ alice }) => [() => alice.get('/')],
};

/** What is remarked upon a server beside a reference, and how often the reference was asked for. */
async function besides(
  own: TinyOptions,
  reference: TinyOptions | Error | null,
): Promise<{ readonly remarks: readonly string[]; readonly asked: number }> {
  if (reference !== null && !(reference instanceof Error))
    return inScene(reference, (there) => judged(own, async () => there));
  return judged(own, async () => {
    if (reference !== null) throw reference;
    return null;
  });
}

async function judged(
  own: TinyOptions,
  reference: NonNullable<TinyOptions['reference']>,
): Promise<{ readonly remarks: readonly string[]; readonly asked: number }> {
  let asked = 0;
  const counted = (): ReturnType<typeof reference> => {
    asked += 1;
    return reference();
  };
  return inScene({ ...own, reference: counted }, async (scene) => {
    await loadBesideReference(scene, compared);
    return { remarks: scene.remarks.map(({ text }) => text), asked };
  });
}

/** Much more than a busy machine adds. */
const slow = { delayMs: 700 };

it('remarks upon a wait of more than three times that of the reference', async () => {
  const { remarks } = await besides(slow, {});
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toMatch(
    /^At 40 requests a second one in a hundred waits (?:\d+ ms|1\.\d s) or longer; at the reference, on this machine, \d+ ms\. Best is at most 3 times as long\.$/,
  );
});

it('remarks upon nothing where the reference waits as long', async () => {
  expect(await besides(slow, slow)).toEqual({ remarks: [], asked: 1 });
});

it.each([
  ['there is none', null],
  ['it cannot be started', new EnvironmentTrouble('SW_NO_PORT', { problem: 'none is free' })],
])('remarks upon nothing where %s', async (_what, reference) => {
  expect(await besides(slow, reference)).toEqual({ remarks: [], asked: 1 });
});

it('is broken by an answer that is an error, without asking the reference', async () => {
  let number = 0;
  const answer = (): [number] => [(number += 1) % 5 === 0 ? 500 : 200];
  const error: unknown = await besides({ answer }, new Error('not asked')).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ClaimBroken);
  expect(error).toMatchObject({
    details: {
      expected: 'each of 10 requests at 40 a second is answered with 2xx',
      saw: expect.stringContaining('2 were not: 2 × 500'),
    },
  });
});

it('is not broken by who comes too late', async () => {
  expect(await besides({ delayMs: 3_500 }, null)).toEqual({ remarks: [], asked: 1 });
});
