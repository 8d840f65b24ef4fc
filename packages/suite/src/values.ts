/** Values for `forAny`: where they come from, from friendly to hostile. */
import fc from 'fast-check';

/** A source of seeded values that knows how to make a failing one smaller. */
export type Values<T> = fc.Arbitrary<T>;

/** Any JSON value at all, of any depth that a parser should take. */
export const anyJson: Values<unknown> = fc.jsonValue({ maxDepth: 4 });

/** JSON objects whose members have the given names, with values of every wrong type. Now and then no object at all. */
export function hostileJson(...members: readonly string[]): Values<unknown> {
  const hostile = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      2 ** 53,
      '',
      ' ',
      [],
      {},
      [null],
      'null',
    ),
    characters(0, 0x10_ffff, 40),
    fc.integer({ min: 480, max: 1200 }).map((length) => 'x'.repeat(length)),
    anyJson,
  );
  const object = fc.record(Object.fromEntries(members.map((name) => [name, hostile])), {
    requiredKeys: [],
  });
  return fc.oneof({ weight: 5, arbitrary: object }, { weight: 1, arbitrary: anyJson });
}

/** Text that people really write: letters of many scripts, emoji, quotes, mark-up, SQL; from `shortest` to `longest` code points, never only spaces. */
export function text(shortest = 1, longest = 60): Values<string> {
  const awkward = [
    "'",
    '"',
    '\\',
    '<b>',
    '&amp;',
    '%',
    ';--',
    '$1',
    '{{',
    '\n',
    '\t',
    'é',
    'ß',
    '你',
    'ع',
    '👩‍👩‍👧',
    ' ',
  ];
  const unit = fc.oneof(characters(0x20, 0x7e, 1), fc.constantFrom(...awkward));
  return fc
    .array(unit, { minLength: shortest, maxLength: longest })
    .map((parts) => codePoints(parts.join('')).slice(0, longest).join(''))
    .filter(
      (whole) =>
        whole.trim() !== '' && codePoints(whole).length >= shortest && whole.isWellFormed(),
    );
}

/** Whole numbers. */
export function integer(low: number, high: number): Values<number> {
  return fc.integer({ min: low, max: high });
}

/** The code points of a text, by which lengths are counted. */
function codePoints(whole: string): readonly string[] {
  return Array.from(whole);
}

/** Texts of code points from `low` to `high`. The library's own texts take seconds to prepare for all of Unicode. */
function characters(low: number, high: number, most: number): Values<string> {
  const one = fc.integer({ min: low, max: high }).map((point) => String.fromCodePoint(point));
  return fc
    .array(one, { minLength: most === 1 ? 1 : 0, maxLength: most })
    .map((all) => all.join(''));
}
