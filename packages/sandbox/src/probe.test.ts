import { expect, it } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import { chooseDriver, probeDrivers } from './probe.ts';

needs('bwrap').it('where boxes work they are chosen, and each guarantee is told', async () => {
  const [bwrap, plain] = await probeDrivers();
  expect(bwrap).toMatchObject({ name: 'bwrap', works: true, trouble: null });
  for (const { name, holds, repair } of bwrap?.guarantees ?? []) {
    expect([name, holds || repair !== null]).toEqual([name, true]);
  }
  expect(plain).toMatchObject({ name: 'plain', works: true });
  expect(plain?.guarantees.some(({ holds }) => holds)).toBe(false);
  const { driver, trouble } = await chooseDriver();
  expect([driver.name, trouble]).toEqual(['bwrap', null]);
  await driver.close();
});

it('without bwrap the plain driver is chosen, and it is told why and what to do', async () => {
  const path = process.env['PATH'];
  process.env['PATH'] = '/nowhere';
  try {
    const { driver, trouble } = await chooseDriver();
    expect(driver.name).toBe('plain');
    expect(trouble).toContain('bwrap is not on this machine');
    expect((await probeDrivers())[0]).toMatchObject({
      works: false,
      repair: 'Install the package bubblewrap.',
    });
  } finally {
    process.env['PATH'] = path;
  }
});
