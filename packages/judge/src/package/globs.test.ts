import { expect, test } from 'vitest';
import { matches, patternProblem } from './globs.ts';

test.each([
  ['accepted', 'accepted/a.py', true],
  ['accepted/*', 'accepted/a.py', true],
  ['accepted/*', 'accepted/folder/inner.py', true],
  ['*', 'accepted/a.py', true],
  ['*/a.py', 'accepted/a.py', true],
  ['*.py', 'accepted/a.py', false],
  ['{wrong_answer,rejected}/a.{py,cpp}', 'rejected/a.cpp', true],
  ['{wrong_answer,rejected}/a.{py,cpp}', 'rejected/a.java', false],
  ['a{b,c{d,e}}', 'ace', true],
  ['a{,b}', 'a', true],
  ['secret/*-hard', 'secret/2-hard', true],
  ['secret/*-hard', 'secret/group/2-hard', false],
  ['secret', 'secret/group/2', true],
  ['secret/group', 'secret/group2/1', false],
  ['a.py', 'aXpy', false],
  ['a+b(c)$', 'a+b(c)$', true],
])('%s and %s: %s', (pattern, path, expected) => {
  expect(matches(pattern, path)).toBe(expected);
});

test.each([
  ['accepted/*.{py,java}', false],
  ['**', true],
  ['a/[ab].py', true],
  ['a{b', true],
  ['a}b', true],
  ['../a', true],
  ['/a', true],
  ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', true],
])('the pattern %s is refused: %s', (pattern, isRefused) => {
  expect(patternProblem(pattern) !== null).toBe(isRefused);
});
