import { describe, expect, it } from 'vitest';
import { refuseBadPlan, turnsOf, type LoadPlan } from './load-plan.ts';

const request = { method: 'GET', path: '/', headers: {}, body: null, weight: 1 };
const plan: LoadPlan = {
  origin: 'http://127.0.0.1:3000',
  phases: [{ perSecond: 10, ms: 1000 }],
  requests: [request],
  users: 4,
  patienceMs: 1000,
};

describe('a plan', () => {
  it('that is harmless is taken', () => {
    expect(() => refuseBadPlan(plan)).not.toThrow();
    expect(() => refuseBadPlan({ ...plan, origin: 'http://[::1]:3000' })).not.toThrow();
  });

  it.each<[string, Partial<LoadPlan>, RegExp]>([
    ['to another machine', { origin: 'http://10.0.0.1:80' }, /this machine only/],
    ['over TLS', { origin: 'https://127.0.0.1:80' }, /this machine only/],
    ['too fast', { phases: [{ perSecond: 2001, ms: 1 }] }, /2000 requests a second/],
    ['too fast at its end', { phases: [{ perSecond: 1, toPerSecond: 9e9, ms: 1 }] }, /a second/],
    ['too long', { phases: [{ perSecond: 1, ms: 120_001 }] }, /120 s/],
    ['of no length', { phases: [{ perSecond: 1, ms: 0 }] }, /length above 0/],
    ['of no number', { phases: [{ perSecond: Number.NaN, ms: 10 }] }, /rate of at least 0/],
    ['without users', { users: 0 }, /1 to 256 users/],
    ['without requests', { requests: [] }, /at least one request/],
    ['of no weight', { requests: [{ ...request, weight: 0 }] }, /weight above 0/],
  ])('%s is refused', (_, change, says) => {
    expect(() => refuseBadPlan({ ...plan, ...change })).toThrow(says);
  });
});

it('requests take turns by their weights, evenly spread', () => {
  const next = turnsOf([
    { name: 'a', weight: 3 },
    { name: 'b', weight: 1 },
  ]);
  const names = Array.from({ length: 8 }, () => next().name).join('');
  expect(names).toBe('aabaaaba');
});
