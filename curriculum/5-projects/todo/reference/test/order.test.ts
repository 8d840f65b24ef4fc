/** The order of the list, whatever is moved where, and by how many windows at once. */
import { describe, expect, it } from 'vitest';
import { orderAtEnd, ordersToMove, type NewOrder, type Placed, sorted } from '../src/page/order.ts';

/** To-dos in the order of their making. */
function made(...orders: readonly (number | null)[]): readonly Placed[] {
  return orders.map((order, index) => ({ key: `k${index}`, order }));
}

function applied(list: readonly Placed[], orders: readonly NewOrder[]): readonly Placed[] {
  const numbers = new Map(orders.map(({ key, order }) => [key, order]));
  return list.map(({ key, order }) => ({ key, order: numbers.get(key) ?? order }));
}

function keys(list: readonly Placed[]): string {
  return sorted(list)
    .map(({ key }) => key)
    .join(' ');
}

/** What the list is after the one at place `from` was moved to place `to`. */
function expected(list: readonly Placed[], from: number, to: number): string {
  const next = sorted(list);
  next.splice(to, 0, ...next.splice(from, 1));
  return next.map(({ key }) => key).join(' ');
}

describe('order', () => {
  it('is by number, then those without one, and among equals by their making', () => {
    expect(keys(made(null, 5, -1, null, 5))).toBe('k2 k1 k4 k0 k3');
  });

  const lists: readonly (readonly [string, readonly Placed[]])[] = [
    ['one', made(1)],
    ['without numbers', made(null, null, null, null)],
    ['with numbers far apart', made(65_536, 131_072, 196_608)],
    ['with numbers side by side', made(1, 2, 3, 4)],
    ['with one number for all', made(7, 7, 7)],
    ['with some numbers', made(3, null, 2, null)],
    ['at the ends of what a number can be', made(-2_147_483_647, 2_147_483_647, 2_147_483_646)],
    ['around zero', made(-1, 0, 1)],
  ];
  it.each(lists)('a list %s takes every move', (_name, list) => {
    for (let from = 0; from < list.length; from++) {
      for (let to = 0; to < list.length; to++) {
        const moved = ordersToMove(sorted(list), sorted(list)[from]?.key ?? '', to);
        expect(keys(applied(list, moved))).toBe(expected(list, from, to));
        for (const { order } of moved) {
          expect(order).toBe(order | 0);
          expect(order).not.toBe(0);
        }
        if (from === to) expect(moved).toEqual([]);
      }
    }
  });

  it('mostly needs one number, also after hundreds of moves', () => {
    let list = made(...Array.from({ length: 30 }, (_, n) => (n + 1) * 65_536));
    let numbers = 0;
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let n = 0; n < 500; n++) {
      const [from, to] = [random(30), random(30)];
      const wanted = expected(list, from, to);
      const moved = ordersToMove(sorted(list), sorted(list)[from]?.key ?? '', to);
      numbers += moved.length;
      list = applied(list, moved);
      expect(keys(list)).toBe(wanted);
    }
    expect(numbers).toBeLessThan(1_000);
  });

  it('of two windows that move at once, both end with the same order', () => {
    const list = made(1, 2, 3, 4, 5);
    const one = ordersToMove(sorted(list), 'k4', 1);
    const other = ordersToMove(sorted(list), 'k0', 1);
    const both = keys(applied(applied(list, one), other));
    expect(both.split(' ').toSorted()).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
    expect(keys(applied(applied(list, one), other))).toBe(both);
  });

  it('puts a new one last', () => {
    for (const list of [made(), made(5), made(1, 70_000), made(null), made(2_147_483_647)]) {
      const order = orderAtEnd(list);
      expect(keys([...list, { key: 'new', order }]).endsWith('new')).toBe(true);
    }
  });
});
