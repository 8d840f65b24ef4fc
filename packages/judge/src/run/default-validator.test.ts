import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { checkValidatorArgs, comparisonOf, compareOutput } from './default-validator.ts';

function check(output: string, answer: string, args = ''): boolean {
  const folder = folderWith({ output, answer });
  const files = { output: join(folder, 'output'), answer: join(folder, 'answer') };
  return compareOutput(files, comparisonOf(args.split(' ').filter((word) => word !== ''))) === null;
}

test.each([
  ['3\n', '3\n', ''],
  ['3', '3\n', ''],
  ['  3\r\n\t', '3\n', ''],
  ['1\n2\n3', '1 2 3\n', ''],
  ['1\v2\f3', '1 2 3\n', ''],
  ['Yes', 'YES\n', ''],
  ['', '', ''],
  ['\n\n', '', ''],
  ['Yes', 'Yes', 'case_sensitive'],
  ['a  b\n', 'a  b\n', 'space_change_sensitive'],
  ['YES\n', 'yes\n', 'space_change_sensitive'],
  ['3.14159', '3.1416\n', 'float_tolerance 1e-4'],
  ['3.14e0', '3.14', 'float_tolerance 0'],
  ['.5', '0.50', 'float_absolute_tolerance 1e-9'],
  ['5.', '5', 'float_absolute_tolerance 1e-9'],
  ['+5', '5', 'float_relative_tolerance 0'],
  ['-0', '0', 'float_absolute_tolerance 0'],
  ['1e+2', '100', 'float_relative_tolerance 0'],
  ['1000001', '1000000', 'float_relative_tolerance 1e-6'],
  ['0.000001', '0', 'float_absolute_tolerance 1e-6'],
  ['1000001', '1000000', 'float_absolute_tolerance 1e-9 float_relative_tolerance 1e-6'],
  ['text 1.0', 'TEXT 1', 'float_tolerance 1e-9'],
  ['nan', 'NaN', 'float_tolerance 1e-9'],
  ['0x10', '0x10', 'float_tolerance 1e-9'],
  ['é', 'é', ''],
])('%j is right where the answer is %j (%s)', (output, answer, args) => {
  expect(check(output, answer, args)).toBe(true);
});

test.each([
  ['4\n', '3\n', ''],
  ['3 3\n', '3\n', ''],
  ['', '3\n', ''],
  ['3\n', '', ''],
  ['12', '1 2', ''],
  ['3.0', '3', ''],
  ['Yes', 'YES', 'case_sensitive'],
  ['É', 'é', ''],
  ['a b\n', 'a  b\n', 'space_change_sensitive'],
  ['a\tb\n', 'a b\n', 'space_change_sensitive'],
  ['a b', 'a b\n', 'space_change_sensitive'],
  [' a\n', 'a\n', 'space_change_sensitive'],
  ['1\r\n', '1\n', 'space_change_sensitive'],
  ['1\u00a02', '1 2', ''],
  ['3.15', '3.14', 'float_tolerance 1e-4'],
  ['0.000001', '0', 'float_relative_tolerance 1e-1'],
  ['1000001', '1000000', 'float_absolute_tolerance 1e-6'],
  ['nan', '1', 'float_tolerance 1e9'],
  ['NaN', '1', 'float_tolerance 1e9'],
  ['inf', '1', 'float_tolerance 1e9'],
  ['-Infinity', '1', 'float_tolerance 1e9'],
  ['1e999', '1', 'float_tolerance 1e9'],
  ['0x1', '1', 'float_tolerance 1e-9'],
  ['1_000', '1000', 'float_tolerance 1e-9'],
  ['1,0', '1', 'float_tolerance 1e-9'],
  ['1e', '1', 'float_tolerance 1e-9'],
  ['.', '0', 'float_tolerance 1e-9'],
  ['', '0', 'float_tolerance 1e-9'],
  ['one', '1', 'float_tolerance 1e9'],
])('%j is wrong where the answer is %j (%s)', (output, answer, args) => {
  expect(check(output, answer, args)).toBe(false);
});

test('the first difference is told with its place', () => {
  const folder = folderWith({ output: '1 2\n3 five\n', answer: '1 2\n3 4\n' });
  const files = { output: join(folder, 'output'), answer: join(folder, 'answer') };
  expect(compareOutput(files, comparisonOf([]))).toEqual({
    line: 2,
    column: 3,
    expected: '4',
    saw: 'five',
    reason: 'it is not the same',
  });
});

test('tokens that lie across the pieces of a large file are whole', () => {
  const words = Array.from({ length: 60_000 }, (_, n) => `word${n}`).join(' ');
  expect(check(words.replaceAll(' ', '\n'), words)).toBe(true);
  expect(check(words.replace('word59998', 'word5'), words)).toBe(false);
});

test.each([
  [['case_sensitive', 'space_change_sensitive', 'float_tolerance', '1e-6'], null],
  [['fuzzy'], 'fuzzy'],
  [['float_tolerance'], 'float_tolerance'],
  [['float_tolerance', '-1'], 'float_tolerance'],
  [['float_tolerance', 'nan'], 'float_tolerance'],
  [['float_tolerance', '1', 'float_tolerance', '2'], 'float_tolerance'],
  [['float_tolerance', '1', 'float_absolute_tolerance', '2'], 'float_tolerance'],
  [['float_absolute_tolerance', '1', 'float_relative_tolerance', '2'], null],
])('the arguments %j are refused for %s', (args, argument) => {
  expect(checkValidatorArgs(args)?.argument ?? null).toBe(argument);
});
