/** What an author can look up in a contract, and what an author is told of. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readContract } from './contract.ts';
import { lineStarting as line, sampleContract as text } from './sample-contract.ts';

const contract = readContract(text, 'todo/openapi.yaml');

test('operations are found by path and method', () => {
  expect(contract.operationAt('/{id}', 'delete')).toBe('deleteTodo');
  expect(contract.operationAt('/{id}', 'post')).toBeUndefined();
  expect(contract.operation('createTodo')).toMatchObject({
    method: 'POST',
    path: '/',
    atOrigin: false,
  });
  expect(contract.lineOf('createTodo')?.text).toBe('summary: POST makes a to-do.');
  expect(contract.lineOf('createTodo', 422)?.text).toBe('description: It is refused.');
  expect(contract.lineOf('createTodo', 500)?.text).toBe('summary: POST makes a to-do.');
  expect(contract.lineOf('none')).toBeUndefined();
});

function changed(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return text.replace(from, to);
}

test.each([
  ['no YAML', 'openapi: 3.1.0\npaths: [', /^c\.yaml:2: this is not YAML/],
  [
    'a doubled key',
    changed('info:', 'openapi: 3.1.0\ninfo:'),
    /^c\.yaml:2: this is not YAML: Map keys must be unique/,
  ],
  ['an empty file', '', /^c\.yaml:1: the file is not a mapping$/],
  ['an old version', changed('3.1.0', '3.0.3'), /^c\.yaml:1: .*openapi: 3\.1\.0/],
  ['no paths', 'openapi: 3.1.0', /^c\.yaml:1: the contract has no "paths"$/],
  [
    'a bad level',
    changed('level: must', 'level: Must'),
    /^c\.yaml:\d+: x-seaworthy-level is must or should, not "Must"$/,
  ],
  [
    'a doubled operationId',
    changed('operationId: listTodos', 'operationId: createTodo'),
    new RegExp(`^c\\.yaml:${line('operationId: listTodos')}: .*"createTodo" is given twice$`),
  ],
  [
    'no operationId',
    changed('operationId: deleteTodo', 'tags: []'),
    /: DELETE \/\{id\} has no operationId$/,
  ],
  [
    'a reference to nothing',
    changed("responses/Refused' }", "responses/Refuse' }"),
    /^c\.yaml:28: there is no #\/components\/responses\/Refuse$/,
  ],
  ['a bad code', changed("'201':", 'created:'), /^c\.yaml:9: "created" is no status/],
])('the author is told of %s', (_name, broken, message) => {
  let seen = '';
  try {
    readContract(broken, 'c.yaml');
  } catch (error) {
    seen = error instanceof Error ? `${error.name} ${error.message}` : '';
  }
  expect(seen).toMatch(/^Mistake /);
  expect(seen.slice('Mistake '.length)).toMatch(message);
});

test('verify tells of a schema that is none', async () => {
  await expect(contract.verify()).resolves.toBeUndefined();
  const broken = readContract(
    changed('{ type: string, maxLength: 5 }', '{ type: text }'),
    'c.yaml',
  );
  await expect(broken.verify()).rejects.toThrow(/^c\.yaml:\d+: this schema is not valid: /);
});

test('the contract of the to-do project is sound', async () => {
  const path = new URL('../../../../curriculum/5-projects/todo/openapi.yaml', import.meta.url);
  const todo = readContract(await readFile(path, 'utf8'), 'todo/openapi.yaml');
  await todo.verify();
  expect(todo.operation('health')?.atOrigin).toBe(true);
  expect(todo.operationAt('/', 'post')).toBe('createTodo');
});
