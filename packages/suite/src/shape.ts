/** Shapes: what a JSON value must look like. The shape is also the type. */
import type { Difference } from '@seaworthy/core';

const isMatcher = Symbol('matcher');

/** A rule for one JSON value; made by the functions of `a`. */
export interface Matcher<T> {
  readonly [isMatcher]: true;
  /** In plain words: "a string". */
  readonly wants: string;
  /** The value as the author may use it, or what differs. Never throws. */
  match(value: unknown, at: string): Match<T>;
}

/** What came of a match. `value` holds only the members that the shape names. */
export interface Match<T> {
  readonly value: T;
  readonly differences: readonly Difference[];
}

/** A literal (must be equal), a matcher, or a list or object of shapes. Members that are not named are ignored. */
export type Shape =
  | Matcher<unknown>
  | string
  | number
  | boolean
  | null
  | readonly Shape[]
  | { readonly [member: string]: Shape };

/** The type of the values that fit a shape. */
export type ShapeOf<S> =
  S extends Matcher<infer T>
    ? T
    : S extends string | number | boolean | null
      ? S
      : S extends readonly (infer E)[]
        ? ShapeOf<E>[]
        : { [K in keyof S]: ShapeOf<S[K]> };

/** Holds a value against a shape. `at` is a JSON pointer (RFC 6901), '' for the whole. */
export function matchShape<S extends Shape>(shape: S, value: unknown, at = ''): Match<ShapeOf<S>> {
  const match = matchAny(shape, value, at);
  // The one cast of this module: matchAny builds exactly what ShapeOf describes, which TypeScript cannot follow.
  return match as Match<ShapeOf<S>>;
}

/** The shapes of single values and lists. */
export const a = {
  string: matcher('a string', (value): value is string => typeof value === 'string'),
  number: matcher('a number', (value): value is number => typeof value === 'number'),
  integer: matcher('a whole number', (value): value is number => Number.isInteger(value)),
  boolean: matcher('true or false', (value): value is boolean => typeof value === 'boolean'),
  /** An http or https address, absolute or relative to the server. */
  url: matcher('a url', (value): value is string => typeof value === 'string' && isUrl(value)),
  /** Anything at all, also nothing. */
  any: matcher('anything', (_value): _value is unknown => true),
  list: listOf,
};

/** A list whose elements all fit, with what else it must or must not hold. */
export interface ListMatcher<T> extends Matcher<T[]> {
  /** The list must hold at least one element that fits. */
  including(element: Shape): ListMatcher<T>;
  /** The list must hold no element that fits. */
  without(element: Shape): ListMatcher<T>;
}

function listOf<S extends Shape>(element: S): ListMatcher<ShapeOf<S>> {
  return listMatcher<ShapeOf<S>>(element, []);
}

interface Membership {
  readonly element: Shape;
  readonly present: boolean;
}

function listMatcher<T>(element: Shape, memberships: readonly Membership[]): ListMatcher<T> {
  return {
    [isMatcher]: true,
    wants: 'a list',
    match(value, at) {
      if (!Array.isArray(value)) return { value: [], differences: [differs(at, 'a list', value)] };
      const matches = value.map((item, index) => matchAny(element, item, `${at}/${index}`));
      const differences = matches.flatMap((match) => match.differences);
      for (const { element: wanted, present } of memberships) {
        const found = value.some((item) => matchAny(wanted, item, '').differences.length === 0);
        if (found === present) continue;
        const text = `a list ${present ? 'with' : 'without'} ${describe(wanted)}`;
        differences.push({ at: place(at), expected: text, saw: describeList(value) });
      }
      return { value: matches.map((match) => match.value as T), differences };
    },
    including: (wanted) =>
      listMatcher<T>(element, [...memberships, { element: wanted, present: true }]),
    without: (wanted) =>
      listMatcher<T>(element, [...memberships, { element: wanted, present: false }]),
  };
}

function matchAny(shape: Shape, value: unknown, at: string): Match<unknown> {
  if (isMatcherShape(shape)) return shape.match(value, at);
  if (typeof shape !== 'object' || shape === null) {
    return {
      value,
      // Not Object.is: a server may write 0 as -0.
      differences: shape === value ? [] : [differs(at, describe(shape), value)],
    };
  }
  if (Array.isArray(shape)) return matchList(shape, value, at);
  return matchMembers(shape as Readonly<Record<string, Shape>>, value, at);
}

function matchList(shape: readonly Shape[], value: unknown, at: string): Match<unknown> {
  if (!Array.isArray(value) || value.length !== shape.length) {
    return { value, differences: [differs(at, describe(shape), value)] };
  }
  const matches = shape.map((one, index) => matchAny(one, value[index], `${at}/${index}`));
  return {
    value: matches.map((match) => match.value),
    differences: matches.flatMap((match) => match.differences),
  };
}

function matchMembers(
  shape: Readonly<Record<string, Shape>>,
  value: unknown,
  at: string,
): Match<unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { value, differences: [differs(at, 'an object', value)] };
  }
  const members = new Map<string, unknown>(Object.entries(value));
  const matches = Object.entries(shape).map(
    ([name, one]) => [name, matchAny(one, members.get(name), `${at}/${escaped(name)}`)] as const,
  );
  return {
    value: Object.fromEntries(matches.map(([name, match]) => [name, match.value])),
    differences: matches.flatMap(([, match]) => match.differences),
  };
}

function matcher<T>(wants: string, fits: (value: unknown) => value is T): Matcher<T> {
  return {
    [isMatcher]: true,
    wants,
    match: (value, at) => ({
      value: value as T,
      differences: fits(value) ? [] : [differs(at, wants, value)],
    }),
  };
}

function isMatcherShape(shape: Shape): shape is Matcher<unknown> {
  return typeof shape === 'object' && shape !== null && isMatcher in shape;
}

function isUrl(text: string): boolean {
  if (text === '' || /\s/.test(text)) return false;
  const base = 'http://127.0.0.1/';
  return URL.canParse(text, base) && /^https?:$/.test(new URL(text, base).protocol);
}

function differs(at: string, expected: string, value: unknown): Difference {
  return { at: place(at), expected, saw: value === undefined ? 'nothing' : describe(value) };
}

function place(at: string): string {
  return at === '' ? 'body' : `body ${at}`;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** A value or shape in a few words; long ones are shortened in the middle. */
export function describe(value: unknown): string {
  try {
    // JSON.stringify gives undefined for undefined, which its type does not say.
    const text: unknown = JSON.stringify(value, (_key, one: unknown) => wordsOf(one));
    return shortened(typeof text === 'string' ? text : 'nothing', 160);
  } catch (error) {
    // What is nested ten thousand deep can be parsed, but not written again.
    if (error instanceof RangeError) return 'a value that is nested too deep to be shown';
    throw error;
  }
}

function wordsOf(one: unknown): unknown {
  const isMatcherLike = typeof one === 'object' && one !== null && isMatcher in one;
  return isMatcherLike && 'wants' in one ? one.wants : one;
}

function describeList(list: readonly unknown[]): string {
  return list.length === 0 ? '[]' : `${list.length} elements: ${describe(list)}`;
}

/** Cuts the middle out of a long text and says how long it was. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const half = Math.floor((most - 20) / 2);
  // A character of two code units is kept whole or left out.
  const start = text.slice(0, half).replace(/[\uD800-\uDBFF]$/, '');
  const end = text.slice(-half).replace(/^[\uDC00-\uDFFF]/, '');
  return `${start} … ${end} (${text.length} characters)`;
}
