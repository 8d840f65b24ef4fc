import { expect, it } from 'vitest';
import { setTimeout as sleep } from 'node:timers/promises';
import { DelayLine } from './delay-line.ts';

it('chunks that come together go together, each as late as the others, in order', async () => {
  const seen: { text: string; at: number }[] = [];
  const line = new DelayLine((chunk) => seen.push({ text: String(chunk), at: performance.now() }));
  const began = performance.now();
  for (let number = 0; number < 20; number += 1) line.push(Buffer.from(`${number}`), 50);
  expect(line.bytes).toBeGreaterThan(0);
  while (line.bytes > 0) await sleep(5);
  expect(seen.map(({ text }) => Number(text))).toEqual(Array.from({ length: 20 }, (_, n) => n));
  expect((seen[0]?.at ?? 0) - began).toBeGreaterThanOrEqual(49);
  expect((seen.at(-1)?.at ?? 0) - (seen[0]?.at ?? 0)).toBeLessThan(500);
});

it('a shorter delay does not overtake a longer one', async () => {
  const seen: string[] = [];
  const line = new DelayLine((chunk) => seen.push(String(chunk)));
  line.push(Buffer.from('slow'), 40);
  line.push(Buffer.from('quick'), 1);
  while (line.bytes > 0) await sleep(5);
  expect(seen).toEqual(['slow', 'quick']);
});

it('what waits can be let go at once, or forgotten', async () => {
  const seen: string[] = [];
  const line = new DelayLine((chunk) => seen.push(String(chunk)));
  line.push(Buffer.from('a'), 60_000);
  line.flush();
  line.push(Buffer.from('b'), 20);
  line.drop();
  await sleep(40);
  expect(seen).toEqual(['a']);
  expect(line.bytes).toBe(0);
});
