/** Proves a part at a time: all of it in N goes, which together leave nothing out. */
import { Mistake } from '@seaworthy/core';
import { provePhrases } from '../phrases/prove.ts';
import type { Subject } from './subjects.ts';

/** Every Nth, beginning with the Kth. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** Reads `K/N`; all, where nothing is said. Throws SW_BAD_ARGUMENT where it is no part. */
export function readPart(text: string | undefined): Part {
  if (text === undefined) return { part: 1, of: 1 };
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  throw new Mistake('SW_BAD_ARGUMENT', { problem: provePhrases.noPart(text), command: 'prove' });
}

/** What belongs to the part. */
export function partOf<T>(all: readonly T[], { part, of }: Part): readonly T[] {
  return all.filter((_, index) => index % of === part - 1);
}

/** A part of the subjects. Whole implementations are in each: nothing is worse than to blame one of them. */
export function partOfSubjects(all: readonly Subject[], part: Part): readonly Subject[] {
  const others = new Set(
    partOf(
      all.filter((one) => !isImplementation(one)),
      part,
    ),
  );
  return all.filter((one) => isImplementation(one) || others.has(one));
}

function isImplementation({ must }: Subject): boolean {
  return must.kind === 'hold' && must.often;
}
