import { describe, expect, test } from 'vitest';
import { escapeForTerminal, escapeJson, escapeLines } from './escape.ts';
import { hostileStrings, rawCommand, rawControl } from './hostile.ts';
import { duration, shortenMiddle, wrap, cells } from './layout.ts';

describe('escaped text', () => {
  test('shows each control character as an escape', () => {
    expect(escapeForTerminal('\u001b[31m\u009b\u0000\r\n\t')).toBe('\\x1b[31m\\x9b\\x00\\r\\n\\t');
    expect(escapeForTerminal('a\u202eb\u200bc\ud800d\u00a0e\u{e0041}')).toBe(
      'a\\u202eb\\u200bc\\ud800d\\xa0e\\u{e0041}',
    );
  });

  test('leaves what people write as it is', () => {
    for (const text of [
      'naïve “café” – 漢字',
      'हिन्दी',
      'שלום',
      '👍 ❤️',
      'a: b::c',
      'C:\\temp',
      '50 % # 3',
    ]) {
      expect(escapeForTerminal(text)).toBe(text);
    }
  });

  test('takes the meaning from commands of CI systems', () => {
    expect(escapeForTerminal('::error::x')).toBe('\\x3a:error::x');
    expect(escapeForTerminal('  ::error::x')).toBe('  \\x3a:error::x');
    expect(escapeForTerminal('see ##[group]x')).toBe('see \\x23#[group]x');
  });

  test('is the same when it is escaped again, and harmless', () => {
    for (const text of Object.values(hostileStrings)) {
      const escaped = escapeForTerminal(text);
      expect(escapeForTerminal(escaped)).toBe(escaped);
      expect(escaped).not.toMatch(rawControl);
      expect(escaped).not.toMatch(rawCommand);
      expect(escaped).not.toMatch(/[\n\r]/);
    }
  });

  test('of several lines keeps its lines', () => {
    expect(escapeLines('a\r\n::b\n')).toEqual(['a', '\\x3a:b', '']);
  });

  test('in JSON means the same', () => {
    for (const text of Object.values(hostileStrings)) {
      const json = escapeJson(JSON.stringify([text]));
      expect(JSON.parse(json)).toEqual([text]);
      expect(json).not.toMatch(rawControl);
      expect(json).not.toMatch(rawCommand);
    }
  });
});

describe('text in cells', () => {
  test('wraps at spaces, and within words that are too long', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(wrap('漢字漢字', 5)).toEqual(['漢字', '漢字']);
    expect(wrap('', 5)).toEqual(['']);
  });

  test('never begins a line with a command', () => {
    for (let width = 4; width < 30; width += 1) {
      for (const line of wrap('some words ::error::here and:::more::::of it', width)) {
        expect(line).not.toMatch(rawCommand);
        expect(cells(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('keeps both ends of a long value', () => {
    const short = shortenMiddle(`start${'x'.repeat(1000)}end`, 40, { unicode: true });
    expect(short).toMatch(/^startx+ … 1,008 characters … x*end$/);
    expect(cells(short)).toBe(40);
  });

  test.each([
    [0, '0 ms'],
    [45, '45 ms'],
    [96, '0.1 s'],
    [2100, '2.1 s'],
    [14_400, '14 s'],
    [59_600, '1 min 00 s'],
    [65_000, '1 min 05 s'],
  ])('%d ms are told as %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });
});
