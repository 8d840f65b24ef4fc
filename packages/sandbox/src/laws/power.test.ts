/** A law that cannot be broken proves nothing: each kind is broken here by a driver without the guarantee. */
import { expect } from 'vitest';
import { needs } from '../../../../tools/testing/needs.ts';
import { bwrapDriver, type BwrapOptions } from '../bwrap/bwrap.ts';
import { plainDriver } from '../plain/plain.ts';
import type { Driver, Guarantees } from '../sandbox.ts';
import { attacks } from './attacks.laws.ts';
import { attempt, run } from './attempt.laws.ts';
import { openScene } from './scene.laws.ts';

/** A driver that claims everything, and holds what the one behind it does. */
function boastful(driver: Driver): Driver {
  const names = Object.keys(driver.guarantees) as (keyof Guarantees)[];
  const guarantees = Object.fromEntries(names.map((name) => [name, true])) as unknown as Guarantees;
  return { ...driver, guarantees };
}

/** Which of these attacks break a law. */
async function caught(driver: Driver, names: readonly string[]): Promise<readonly string[]> {
  const scene = await openScene(driver);
  const broken: string[] = [];
  for (const attack of attacks.filter(({ name }) => names.includes(name))) {
    if ((await attempt(boastful(driver), attack, scene)).length > 0) broken.push(attack.name);
  }
  await scene.close();
  await driver.close();
  return broken;
}

const without = async (...options: NonNullable<BwrapOptions['without']>): Promise<Driver> =>
  bwrapDriver({ without: options, reserve: 0 });

const tests = needs('bwrap', 'cc', 'python3');

tests.it('without the filter the kernel carries out what it refuses with it', async () => {
  const names = ['traceme', 'vm-read', 'keys', 'sockets', 'other-abi', 'rights'];
  expect(await caught(await without('seccomp'), names)).toEqual(names);
});

tests.it('without cgroups many processes have more memory than the limit', async () => {
  const names = ['memory-processes', 'memory-memfd', 'memory-shared'];
  expect(await caught(await without('cgroups'), names)).toEqual(names);
});

// Without a box only attacks that can do no harm are carried out; the programs see to that themselves.
tests.it('without a box a program reads the secret and reaches who listens', async () => {
  const names = ['secret', 'network', 'abstract-socket', 'unix-socket', 'include-secret'];
  const broken = await caught(plainDriver(), names);
  expect(broken.toSorted()).toEqual(names.toSorted());
});

tests.it('without a box the other attacks refuse to begin', async () => {
  const scene = await openScene(plainDriver());
  for (const name of ['init-memory', 'hidden', 'kill-all', 'write-system', 'mount', 'clock']) {
    const attack = attacks.find((one) => one.name === name);
    if (attack === undefined) throw new Error(`there is no attack ${name}`);
    const { outcome, text } = await run(plainDriver(), attack, scene);
    expect([name, outcome.exitCode, text.includes('this is no box')]).toEqual([name, 3, true]);
  }
  await scene.close();
});
