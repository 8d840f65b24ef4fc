/** What holds for every driver: no attack breaks a guarantee that the driver gives. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Driver } from '../sandbox.ts';
import { attacks, type Attack } from './attacks.laws.ts';
import { attempt, run } from './attempt.laws.ts';
import { openScene, type Scene } from './scene.laws.ts';

/** Runs all attacks against which the driver claims to protect. */
export function attackDriver(
  open: () => Promise<Driver>,
  chosen: readonly Attack[] = attacks,
): void {
  let driver: Driver;
  let scene: Scene;

  beforeAll(async () => {
    driver = await open();
    scene = await openScene(driver);
  });
  afterAll(async () => {
    await scene.close();
    await driver.close();
  });

  for (const attack of chosen) {
    it(`${labelOf(attack)}`, async ({ skip }) => {
      skip(!attack.needs.every((need) => driver.guarantees[need]), 'this driver does not claim it');
      expect(await attempt(driver, attack, scene)).toEqual([]);
    });
  }

  if (!chosen.some(({ needs }) => needs.includes('files'))) return;

  it('nothing of one run is found by the next, nor by one beside it', async () => {
    const leaves: Attack = { name: 'leave-behind', by: 'py', needs: ['files'], ends: ['exit'] };
    const first = await Promise.all([run(driver, leaves, scene), run(driver, leaves, scene)]);
    const next = await run(driver, leaves, scene);
    for (const { text } of [...first, next]) expect(text.match(/REFUSED: no/g)).toHaveLength(4);
  });
}

/** How an attack is told. */
function labelOf({ name, by, needs }: Attack): string {
  const against = needs.length === 0 ? '' : ` (against ${needs.join(' and ')})`;
  return `${name} by ${by}${against}`;
}
