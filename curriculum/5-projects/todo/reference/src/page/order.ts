/**
 * The order of the list. It is the number `order` of each to-do, those without one last, and among equals the order in
 * which the server made them. So it is the same in every window, whatever numbers two of them give at the same time.
 */

/** What decides the place of a to-do. A list of them stands in the order in which the server made them. */
export interface Placed {
  readonly key: string;
  readonly order: number | null;
}

/** A number that a to-do must get. */
export interface NewOrder {
  readonly key: string;
  readonly order: number;
}

/** The distance between two neighbours, so that others fit in between. */
const gap = 65_536;
/** The server keeps integers of 32 bits. */
const highest = 2_147_483_647;

/** Sorts to-dos that come in the order in which the server made them. */
export function sorted<T extends Placed>(made: readonly T[]): T[] {
  // Sorting keeps the order of equals.
  return [...made].sort((one, other) => rank(one) - rank(other));
}

/** The number for a to-do that is to stand last; null where one without a number stands there. */
export function orderAtEnd(made: readonly Placed[]): number | null {
  const last = sorted(made).at(-1);
  if (last === undefined) return gap;
  return last.order !== null && last.order <= highest - gap ? last.order + gap : null;
}

/**
 * The numbers that bring a to-do to the place `to` of a sorted list: mostly one, for itself. Only where there is no
 * number left between its neighbours, or those have none, others get a number too.
 */
export function ordersToMove(
  list: readonly Placed[],
  key: string,
  to: number,
): readonly NewOrder[] {
  const moved = list.find((each) => each.key === key);
  if (moved === undefined || list[to] === undefined || list[to] === moved) return [];
  const next = list.filter((each) => each !== moved);
  next.splice(to, 0, moved);
  const between = numberBetween(next[to - 1], next[to + 1]);
  if (between !== undefined) return [{ key, order: between }];
  return renumber(next, to);
}

/** Zero is left out: there are servers to which it means that there is no order. */
function numberBetween(before: Placed | undefined, after: Placed | undefined): number | undefined {
  if (before?.order === null) return undefined;
  const low = before?.order ?? Math.max(-highest, Math.min(0, (after?.order ?? 0) - 2 * gap));
  const high = after?.order ?? Math.min(highest, low + 2 * gap);
  const middle = Math.floor((low + high) / 2);
  const number = middle === 0 ? 1 : middle;
  return number > low && number < high ? number : undefined;
}

/** Numbers all up to the one at `to`, and those behind it that have a number already. */
function renumber(list: readonly Placed[], to: number): readonly NewOrder[] {
  const behind = list.slice(to + 1).findLastIndex(({ order }) => order !== null);
  const count = to + 1 + (behind + 1);
  const step = Math.max(1, Math.min(gap, Math.floor(highest / (count + 1))));
  return list
    .slice(0, count)
    .map(({ key }, index) => ({ key, order: (index + 1) * step }))
    .filter(({ order }, index) => list[index]?.order !== order);
}

function rank({ order }: Placed): number {
  // A sum of two such ranks must stay a number: Infinity minus Infinity is none.
  return order ?? 2 * highest;
}
