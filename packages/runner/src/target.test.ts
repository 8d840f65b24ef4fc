import { Mistake } from '@seaworthy/core';
import { expect, it } from 'vitest';
import { urlTarget } from './target.ts';

/** `origin root` of a url that is taken, else the code of the mistake. */
function check(text: string): string {
  try {
    const { origin, root } = urlTarget(text, false);
    return `${origin} ${root}`;
  } catch (error) {
    return error instanceof Mistake ? error.code : String(error);
  }
}

it.each([
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000 /'],
  ['http://127.1.2.3:3000/todos', 'http://127.1.2.3:3000 /todos'],
  ['http://127.1:3000/', 'http://127.0.0.1:3000 /'],
  ['http://LOCALHOST:3000/todos/', 'http://localhost:3000 /todos/'],
  ['http://[::1]:3000/a?b#c', 'http://[::1]:3000 /a'],
  ['http://me:secret@127.0.0.1/', 'http://127.0.0.1 /'],
])('%s is taken', (text, target) => expect(check(text)).toBe(target));

it.each([
  '',
  'todos',
  '127.0.0.1:3000',
  'localhost:3000',
  'https://127.0.0.1:3000',
  'file:///etc/passwd',
  'http://192.168.0.1/',
  'http://0.0.0.0:3000',
  'http://example.org/',
  'http://127.0.0.1.example.org/',
  'http://localhost.example.org/',
  'http://127.0.0.1@example.org/',
  'http://[::ffff:192.0.2.1]/',
])('"%s" is refused', (text) => expect(check(text)).toBe('SW_NOT_LOOPBACK'));

it('keeps what it was called, and whether data may go', () => {
  expect(urlTarget('http://127.0.0.1:1', true)).toMatchObject({
    kind: 'url',
    name: 'http://127.0.0.1:1',
    destroysData: true,
  });
});
