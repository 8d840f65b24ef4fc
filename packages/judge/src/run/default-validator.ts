/**
 * The built-in output validator: compares the output with the answer token by token, by the rules of the format.
 * https://www.kattis.com/problem-package-format/spec/2025-09.html#default-output-validator-specification
 */
import { TokenReader, type Token } from './token-reader.ts';

/** How to compare, as the arguments of the validator say it. */
export interface Comparison {
  readonly isCaseSensitive: boolean;
  readonly isSpaceSensitive: boolean;
  /** Null where no tolerance of the kind is set. */
  readonly relative: number | null;
  readonly absolute: number | null;
}

/** The first place where an output is not the answer. */
export interface FirstDifference {
  /** In the output, from 1. */
  readonly line: number;
  readonly column: number;
  /** The token of the answer; null where the output has one too many. */
  readonly expected: string | null;
  /** The token of the output; null where it ended too early. */
  readonly saw: string | null;
  readonly reason: string;
}

/** What is wrong with arguments; null where nothing is. */
export function checkValidatorArgs(
  args: readonly string[],
): { readonly argument: string; readonly problem: string } | null {
  const read = readArgs(args);
  return 'problem' in read ? read : null;
}

/** The comparison that arguments ask for. They were checked when the package was read. */
export function comparisonOf(args: readonly string[]): Comparison {
  const read = readArgs(args);
  if ('problem' in read) throw new Error(`${read.argument}: ${read.problem}`);
  return read;
}

/** Compares two files. Null where the output is right. */
export function compareOutput(
  files: { readonly output: string; readonly answer: string },
  how: Comparison,
): FirstDifference | null {
  const output = new TokenReader(files.output);
  try {
    const answer = new TokenReader(files.answer);
    try {
      return firstDifference(output, answer, how);
    } finally {
      answer.close();
    }
  } finally {
    output.close();
  }
}

function firstDifference(
  output: TokenReader,
  answer: TokenReader,
  how: Comparison,
): FirstDifference | null {
  for (;;) {
    const saw = output.next();
    const expected = answer.next();
    if (how.isSpaceSensitive && !saw.space.equals(expected.space)) {
      return difference(saw, expected, spaceReason(saw, expected));
    }
    if (saw.text === null && expected.text === null) return null;
    if (saw.text === null) return difference(saw, expected, 'the output ends here');
    if (expected.text === null) return difference(saw, expected, 'the output should end here');
    const reason = tokenProblem(saw.text, expected.text, how);
    if (reason !== null) return difference(saw, expected, reason);
  }
}

function difference(saw: Token, expected: Token, reason: string): FirstDifference {
  const { line, column } = saw;
  return { line, column, expected: shown(expected.text), saw: shown(saw.text), reason };
}

function spaceReason(saw: Token, expected: Token): string {
  return `the white space before it is ${JSON.stringify(shown(saw.space.toString('latin1')))}, not ${JSON.stringify(shown(expected.space.toString('latin1')))}`;
}

function tokenProblem(saw: Buffer, expected: Buffer, how: Comparison): string | null {
  const value = hasTolerance(how) ? numberOf(expected) : null;
  if (value !== null) {
    const given = numberOf(saw);
    if (given === null) return 'it is not a number';
    return isClose(given, value, how) ? null : 'the number is too far away';
  }
  if (saw.equals(expected)) return null;
  if (!how.isCaseSensitive && lowered(saw).equals(lowered(expected))) return null;
  return how.isCaseSensitive && lowered(saw).equals(lowered(expected))
    ? 'letters differ in case'
    : 'it is not the same';
}

function hasTolerance({ relative, absolute }: Comparison): boolean {
  return relative !== null || absolute !== null;
}

function isClose(given: number, value: number, { relative, absolute }: Comparison): boolean {
  const distance = Math.abs(given - value);
  if (absolute !== null && distance <= absolute) return true;
  return relative !== null && distance <= relative * Math.abs(value);
}

/** A number in the grammar of the format; null for anything else, NaN and infinity too. */
function numberOf(token: Buffer): number | null {
  if (token.length > longestNumber) return null;
  const text = token.toString('latin1');
  if (!/^[+-]?(?:\d*\.\d+|\d+\.?)(?:[eE][+-]?\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Only ASCII letters have a case here. */
function lowered(token: Buffer): Buffer {
  const copy = Buffer.from(token);
  for (let at = 0; at < copy.length; at++) {
    const byte = copy[at] ?? 0;
    if (byte >= 65 && byte <= 90) copy[at] = byte + 32;
  }
  return copy;
}

function shown(token: Buffer | string | null): string | null {
  if (token === null) return null;
  const text = typeof token === 'string' ? token : token.toString('utf8');
  return text.length <= longestShown
    ? text
    : `${text.slice(0, longestShown)}… (${text.length} characters)`;
}

type Read = Comparison | { readonly argument: string; readonly problem: string };

function readArgs(args: readonly string[]): Read {
  const flags = new Set<string>();
  const numbers = new Map<string, number>();
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? '';
    if (switches.includes(argument)) {
      flags.add(argument);
    } else {
      const problem = readTolerance(argument, args[++at] ?? '', numbers);
      if (problem !== null) return { argument, problem };
    }
  }
  const both = numbers.get('float_tolerance') ?? null;
  if (both !== null && numbers.size > 1) {
    return { argument: 'float_tolerance', problem: 'it cannot stand beside the others' };
  }
  return {
    isCaseSensitive: flags.has('case_sensitive'),
    isSpaceSensitive: flags.has('space_change_sensitive'),
    ...(both === null ? separate(numbers) : { relative: both, absolute: both }),
  };
}

function separate(numbers: ReadonlyMap<string, number>): Pick<Comparison, 'relative' | 'absolute'> {
  return {
    relative: numbers.get('float_relative_tolerance') ?? null,
    absolute: numbers.get('float_absolute_tolerance') ?? null,
  };
}

function readTolerance(name: string, text: string, into: Map<string, number>): string | null {
  if (!tolerances.includes(name)) return 'there is no such argument';
  if (into.has(name)) return 'it is given twice';
  const value = numberOf(Buffer.from(text));
  if (value === null || value < 0) return 'a number must follow it';
  into.set(name, value);
  return null;
}

const switches = ['case_sensitive', 'space_change_sensitive'];
const tolerances = ['float_tolerance', 'float_relative_tolerance', 'float_absolute_tolerance'];
const longestNumber = 10_000;
const longestShown = 200;
