/** Two lists side by side. */
import { diffArrays } from 'diff';

/** What stands beside each other; a side that has nothing there is undefined. */
type Aligned<T> = [left: T | undefined, right: T | undefined];

/** Two lists side by side: what is equal stands beside each other, and what lies between is paired in its order. */
export function aligned(left: readonly string[], right: readonly string[]): Aligned<string>[] {
  return alignedPlaces(left, right).map(([one, other]) => [
    one === undefined ? undefined : left[one],
    other === undefined ? undefined : right[other],
  ]);
}

/** The same by their places in each list. */
export function alignedPlaces(
  left: readonly string[],
  right: readonly string[],
): Aligned<number>[] {
  const changes = diffArrays([...right], [...left], { maxEditLength: mostEdits });
  const places: Aligned<number>[] = [];
  const gap = { left: [] as number[], right: [] as number[] };
  const flush = (): void => {
    const length = Math.max(gap.left.length, gap.right.length);
    for (let at = 0; at < length; at += 1) places.push([gap.left[at], gap.right[at]]);
    gap.left = [];
    gap.right = [];
  };
  let [one, other] = [0, 0];
  for (const { added, removed, count = 0 } of changes ?? wholeChange(left, right)) {
    for (let step = 0; step < count; step += 1) {
      if (added) gap.left.push(one++);
      else if (removed) gap.right.push(other++);
      else {
        flush();
        places.push([one++, other++]);
      }
    }
  }
  flush();
  return places;
}

/** Where two lists have too little in common to look for it. */
function wholeChange(
  left: readonly string[],
  right: readonly string[],
): readonly { readonly added: boolean; readonly removed: boolean; readonly count: number }[] {
  return [
    { added: false, removed: true, count: right.length },
    { added: true, removed: false, count: left.length },
  ];
}

const mostEdits = 2000;
