import { ClaimBroken, Inconclusive, Skipped } from '@seaworthy/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../person.ts';
import { broken } from '../say.ts';
import { inScene, type TinyScene } from '../tiny-scene.ts';
import { forAny, type ForAnyOptions } from './for-any.ts';

/** What `forAny` throws for whole numbers from 0 to 1000; null where it holds. */
async function check(
  proof: (value: number, scene: TinyScene) => Promise<unknown>,
  options?: ForAnyOptions,
): Promise<{
  readonly error: unknown;
  readonly seen: readonly string[];
  readonly story: readonly string[];
}> {
  return inScene({}, async (scene) => {
    const { alice } = gather(scene, undefined);
    await alice.get('/').expect(200);
    const error: unknown = await forAny(
      scene,
      fc.integer({ min: 0, max: 1000 }),
      async (value) => proof(value, scene),
      options,
    ).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const story = scene.happenings.map((one) =>
      one.kind === 'request' ? new URL(one.exchange.request.url).pathname : one.kind,
    );
    return { error, seen: scene.seen, story };
  });
}

const ask = async (value: number, scene: TinyScene): Promise<unknown> =>
  gather(scene, undefined).alice.get(`/${value}`).expect(200);

describe('a claim for any value', () => {
  it('holds when it holds for as many values as were asked for', async () => {
    const { error, seen } = await check(ask, { times: 12 });
    expect([error, seen.length]).toEqual([null, 13]);
  });

  it('is shown broken by the smallest value, after how many trials, and only that case is retold', async () => {
    const { error, seen, story } = await check(async (value, scene) => {
      await ask(value, scene);
      if (value >= 100) broken('less than 100', String(value));
    });
    expect(error).toMatchObject({ details: { saw: '100', trials: { broken: 1 } } });
    expect(error).toBeInstanceOf(ClaimBroken);
    expect(story).toEqual(['/', '/100']);
    expect(seen.length).toBeGreaterThan(3);
  });

  it('tries the same values for the same seed', async () => {
    const [one, other] = [await check(ask), await check(ask)];
    expect(one.seen).toEqual(other.seen);
  });
});

describe("what is not the learner's mistake", () => {
  it.each([
    ['a mistake of the proof', new TypeError('x is undefined')],
    ['an inconclusive case', new Inconclusive('429')],
    ['a skipped case', new Skipped('no database')],
  ])('%s is thrown as it is, at once', async (_name, thrown) => {
    let tried = 0;
    const { error } = await check(() => {
      tried += 1;
      throw thrown;
    });
    expect([error, tried]).toEqual([thrown, 1]);
  });

  it('does not hide what was proven before it', async () => {
    let isBroken = false;
    const { error, story } = await check(async (value, scene) => {
      if (isBroken) throw new Inconclusive('429');
      isBroken = true;
      await ask(value, scene);
      broken('right', 'wrong');
    });
    expect(error).toMatchObject({ details: { saw: 'wrong' } });
    expect(story).toHaveLength(2);
  });
});
