import { describe } from 'vitest';
import { needs } from '../../../../tools/testing/needs.ts';
import { bwrapDriver } from '../bwrap/bwrap.ts';
import { plainDriver } from '../plain/plain.ts';
import { attacks } from './attacks.laws.ts';
import { attackDriver } from './drivers.laws.ts';

needs('bwrap', 'cc', 'python3').describe('bwrap', () => attackDriver(async () => bwrapDriver()));
describe('plain', () => {
  const claimed = attacks.filter(({ needs: guarantees }) => guarantees.length === 0);
  attackDriver(() => Promise.resolve(plainDriver()), claimed);
});
