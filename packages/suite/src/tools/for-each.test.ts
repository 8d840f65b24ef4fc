import { badConduct, ClaimBroken, Inconclusive } from '@seaworthy/core';
import { expect, it } from 'vitest';
import { gather } from '../person.ts';
import { broken } from '../say.ts';
import { inScene } from '../tiny-scene.ts';
import { forEach } from './for-each.ts';

type Fate = 'holds' | 'breaks' | 'silent' | 'inconclusive' | 'mistake';

/** Tries one case for each fate; each asks for `/<number>` first. */
async function check(fates: readonly Fate[]): Promise<{
  readonly error: unknown;
  readonly seen: readonly string[];
  readonly story: readonly string[];
}> {
  return inScene({}, async (scene) => {
    const { alice } = gather(scene, undefined);
    const cases = fates.map((value, index) => ({ name: `case ${index + 1}`, value }));
    const error: unknown = await forEach(scene, cases, async (fate, name) => {
      await alice.get(`/${name.slice(-1)}`).expect(200);
      end(fate, name);
    }).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const story = scene.happenings.map((one) =>
      one.kind === 'request' ? new URL(one.exchange.request.url).pathname : one.kind,
    );
    return { error, seen: scene.seen, story };
  });
}

function end(fate: Fate, name: string): void {
  if (fate === 'breaks') broken('right', `wrong in ${name}`);
  if (fate === 'silent') throw badConduct('SW_SILENT', { seconds: 5 }, { saw: 'silence' });
  if (fate === 'inconclusive') throw new Inconclusive('429');
  if (fate === 'mistake') throw new TypeError('x is undefined');
}

it('tries every case, and holds when each holds', async () => {
  const { error, seen } = await check(['holds', 'holds', 'holds']);
  expect([error, seen]).toEqual([null, ['GET /1', 'GET /2', 'GET /3']]);
});

it.each<[fates: readonly Fate[], saw: string, trials: string, named: readonly string[]]>([
  [['holds', 'breaks', 'holds'], 'wrong in case 2 (case 2)', '1 of 3', ['case 2']],
  [
    ['breaks', 'holds', 'breaks', 'breaks'],
    'wrong in case 1 (case 1; and 2 more cases)',
    '3 of 4',
    ['case 1', 'case 3', 'case 4'],
  ],
  [
    ['silent', 'holds', 'silent', 'holds', 'breaks'],
    'silence (case 1; and 1 more case)',
    '2 of 3',
    ['case 1', 'case 3'],
  ],
  [['breaks', 'inconclusive', 'holds'], 'wrong in case 1 (case 1)', '1 of 2', ['case 1']],
])('%j is told as one failure', async (fates, saw, trials, named) => {
  const { error, story } = await check(fates);
  if (!(error instanceof ClaimBroken)) throw error;
  const { details } = error;
  expect(details.saw).toBe(saw);
  expect(`${details.trials?.broken} of ${details.trials?.of}`).toBe(trials);
  expect(details.differences?.map(({ at }) => at)).toEqual(named);
  expect(story).toEqual([`/${(named[0] ?? '').slice(-1)}`]);
});

it.each<[fate: Fate, kind: string]>([
  ['inconclusive', 'Inconclusive'],
  ['mistake', 'TypeError'],
])('a case that is %s ends the table with %s', async (fate, kind) => {
  const { error, seen } = await check(['holds', fate, 'breaks']);
  expect(error).toMatchObject({ name: kind });
  expect(seen).toHaveLength(2);
});
