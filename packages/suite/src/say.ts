/** Small words for proofs. */
import { ClaimBroken } from '@seaworthy/core';

/** Says that the claim is broken, where no shape can say it: what was expected, and what was seen. */
export function broken(expected: string, saw: string): never {
  throw new ClaimBroken({ expected, saw });
}

/** Does something a number of times, one after the other, counting from 1. */
export async function times<T>(count: number, work: (n: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let n = 1; n <= count; n += 1) results.push(await work(n));
  return results;
}

/** A span of time in milliseconds, for reading. */
export function ms(milliseconds: number): number {
  return milliseconds;
}

/** A span of time in seconds, as milliseconds. */
export function seconds(count: number): number {
  return count * 1000;
}
