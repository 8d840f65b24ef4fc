import { afterEach, expect, it, vi } from 'vitest';
import { isOnPath, needs } from './needs.ts';

afterEach(() => vi.unstubAllEnvs());

it('finds a program on PATH, and neither a folder nor a plain file', () => {
  expect(isOnPath('node')).toBe(true);
  expect(isOnPath('no-such-program-anywhere')).toBe(false);
  vi.stubEnv('PATH', import.meta.dirname);
  expect(isOnPath('needs.ts')).toBe(false);
  vi.stubEnv('PATH', '');
  expect(isOnPath('node')).toBe(false);
});

let ran = 0;
needs('node').it('runs a test whose needs are met', () => {
  ran += 1;
});

it('has run it', () => {
  expect(ran).toBe(1);
});

it('takes a need that is no program', () => {
  expect(needs({ name: 'a wish', isMet: true }).it).toBe(it);
  expect(needs('node', { name: 'a wish', isMet: false }).it).not.toBe(it);
});
