import { describe as group, expect, it } from 'vitest';
import { a, describe, matchShape, shortened, type Shape } from './shape.ts';

/** Each difference as `place: expected <> saw`. */
function check(shape: Shape, value: unknown): readonly string[] {
  return matchShape(shape, value).differences.map(
    ({ at, expected, saw }) => `${at}: ${expected} <> ${saw}`,
  );
}

group('a shape', () => {
  it.each<[name: string, shape: Shape, fits: readonly unknown[]]>([
    ['a text', 'a', ['a']],
    ['a number, also with a minus before 0', 0, [0, -0]],
    ['null', null, [null]],
    ['a.string', a.string, ['', 'é']],
    ['a.number', a.number, [0, -1.5]],
    ['a.integer', a.integer, [0, 1e3, -2]],
    ['a.boolean', a.boolean, [true, false]],
    ['a.url', a.url, ['/1', 'todos/1', '?id=1', 'http://127.0.0.1:1/x', 'https://x/']],
    ['a.any', a.any, [null, undefined, [], 'x']],
    ['a list of shapes', [a.integer, 'x'], [[1, 'x']]],
    ['an object', { a: a.integer }, [{ a: 1 }, { b: 2, a: 1 }]],
    ['an empty object', {}, [{}, { a: 1 }]],
    ['a.list', a.list({ a: a.integer }), [[], [{ a: 1 }, { a: 2, b: 3 }]]],
    ['including', a.list(a.any).including({ a: 1 }), [[{ a: 1, b: 2 }], [0, { a: 1 }]]],
    ['without', a.list(a.any).without({ a: 1 }), [[], [{ a: 2 }, null]]],
    ['including and without', a.list(a.any).including(1).without(2), [[1], [3, 1]]],
  ])('%s fits', (_name, shape, fits) => {
    expect(fits.map((value) => check(shape, value))).toEqual(fits.map(() => []));
  });

  it.each<[shape: Shape, value: unknown, differences: readonly string[]]>([
    ['a', 'b', ['body: "a" <> "b"']],
    [1, '1', ['body: 1 <> "1"']],
    [null, undefined, ['body: null <> nothing']],
    [true, 1, ['body: true <> 1']],
    [a.string, 1, ['body: a string <> 1']],
    [a.number, '1', ['body: a number <> "1"']],
    [a.integer, 1.5, ['body: a whole number <> 1.5']],
    [a.boolean, 'true', ['body: true or false <> "true"']],
    [a.url, '', ['body: a url <> ""']],
    [a.url, 'a b', ['body: a url <> "a b"']],
    [a.url, 'javascript:alert(1)', ['body: a url <> "javascript:alert(1)"']],
    [[1, 2], [1], ['body: [1,2] <> [1]']],
    [[1, a.string], [1, 2], ['body /1: a string <> 2']],
    [{ a: 1 }, [1], ['body: an object <> [1]']],
    [{ a: 1 }, null, ['body: an object <> null']],
    [{ a: 1, b: 2 }, { b: 3 }, ['body /a: 1 <> nothing', 'body /b: 2 <> 3']],
    [{ a: { b: [{ c: 1 }] } }, { a: { b: [{ c: 2 }] } }, ['body /a/b/0/c: 1 <> 2']],
    [{ 'a/b~c': 1 }, { 'a/b~c': 2 }, ['body /a~1b~0c: 1 <> 2']],
    [{ toString: a.string }, {}, ['body /toString: a string <> nothing']],
    [a.list(a.string), {}, ['body: a list <> {}']],
    [a.list(a.string), ['x', 1], ['body /1: a string <> 1']],
    [{ l: a.list(a.any).including(1) }, { l: [] }, ['body /l: a list with 1 <> []']],
    [
      a.list(a.any).including({ t: a.string }),
      [{ t: 1 }],
      ['body: a list with {"t":"a string"} <> 1 elements: [{"t":1}]'],
    ],
    [a.list(a.any).without('x'), ['x'], ['body: a list without "x" <> 1 elements: ["x"]']],
  ])('%j is not %j', (shape, value, differences) => {
    expect(check(shape, value)).toEqual(differences);
  });

  it('returns only the members that it names', () => {
    const { value } = matchShape(
      { a: a.integer, l: a.list({ b: a.string }) },
      { a: 1, secret: 2, l: [{ b: 'x', more: 3 }] },
    );
    expect(value).toEqual({ a: 1, l: [{ b: 'x' }] });
  });

  it('is the type of what it returns', () => {
    const { value } = matchShape({ n: a.integer, l: a.list({ b: a.string }), k: 'x' as const }, {});
    const typed: { readonly n: number; readonly l: { b: string }[]; readonly k: 'x' } = value;
    // @ts-expect-error a whole number is no text
    const wrong: string = value.n;
    // @ts-expect-error the shape names no such member
    const missing: unknown = value.other;
    expect([typed.n, wrong, missing]).toEqual([undefined, undefined, undefined]);
  });
});

group('words', () => {
  it.each<[value: unknown, words: string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['a "b"', '"a \\"b\\""'],
    [{ title: a.string, list: a.list(a.any) }, '{"title":"a string","list":"a list"}'],
  ])('%j is described as %s', (value, words) => expect(describe(value)).toBe(words));

  it('describes what is nested too deep to be written', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(describe(deep)).toMatch(/nested too deep|characters/);
  });

  it('cuts the middle out of a long text, and no character in half', () => {
    expect(shortened('a'.repeat(160), 160)).toBe('a'.repeat(160));
    expect(shortened(`${'a'.repeat(100)}${'b'.repeat(100)}`, 160)).toBe(
      `${'a'.repeat(70)} … ${'b'.repeat(70)} (200 characters)`,
    );
    for (const before of ['', 'x']) {
      expect(shortened(`${before}${'😀'.repeat(200)}`, 160)).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
