/** What the mask takes out of a text, and what it leaves. */
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { maskFor, type Known } from './masks.ts';

const nobody: Known = { variables: [], folders: new Map(), names: [] };

describe('a mask takes out', () => {
  test.for<[string, string, string]>([
    [
      'a password in a URL',
      'at postgres://me:p@ss/w0rd@db:5432/x',
      'at postgres://[masked]@db:5432/x',
    ],
    ['a token as a user', 'https://ghs_x@github.com/a', 'https://[masked]@github.com/a'],
    ['an assignment', 'SECRET_KEY=abc PORT=3000', 'SECRET_KEY=[masked] PORT=3000'],
    ['one with a prefix', 'MY_DB_PASSWORD: abc', 'MY_DB_PASSWORD: [masked]'],
    ['a member of JSON', '{"api_key":"a b","n":1}', '{"api_key":[masked],"n":1}'],
    [
      'one whose quotes are escaped',
      '{\\"token\\":\\"a b\\",\\"n\\":1}',
      '{\\"token\\":[masked],\\"n\\":1}',
    ],
    ['a dictionary of Ruby', "'password' => 'a b', x", "'password' => [masked], x"],
    [
      'an option',
      'node server.js --token a1b2 --port 3',
      'node server.js --token [masked] --port 3',
    ],
    ['a header', "curl -H 'Cookie: a=b; c=d' x", "curl -H 'Cookie: [masked]' x"],
    ['a bearer', 'with Bearer abc.def-ghi', 'with Bearer [masked]'],
    ['a key of GitHub', 'ghp_0123456789abcdefABCDEF', '[masked]'],
    ['a key of AWS', 'AKIAIOSFODNN7EXAMPLE', '[masked]'],
    ['a key of Stripe', `${['sk', 'live', '0123456789abcdefgh'].join('_')}!`, '[masked]!'],
    ['a JWT', 'got eyJhbGciOi.eyJzdWIi.c2ln.', 'got [masked].'],
    [
      'a private key',
      'x -----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- y',
      'x [masked] y',
    ],
    ['half a private key', '-----BEGIN PRIVATE KEY-----\nabc', '[masked]'],
    ['a sum', 'd41d8cd98f00b204e9800998ecf8427e', '[masked]'],
  ])('%s', ([, text, masked]) => {
    const mask = maskFor(nobody);
    expect(mask.text(text)).toBe(masked);
    expect([...mask.counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
  });

  test('what chance has made, however it is written', () => {
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      for (let n = 0; n < 200; n += 1) {
        const key = randomBytes(48).toString(encoding);
        expect(maskFor(nobody).text(`it is ${key}.`)).not.toContain(key.slice(0, 20));
      }
    }
  });

  test('what the environment holds, wherever it stands', () => {
    const variables = [
      ['API_TOKEN', 'abcd'],
      ['PHRASE', 'correct-horse-battery'],
      ['LANG', 'en_US.UTF-8'],
      ['PORT', '300000000'],
      ['MODE', 'development'],
    ] as const;
    const mask = maskFor({ ...nobody, variables });
    expect(mask.text('xabcdx correct-horse-battery en_US.UTF-8 300000000 development')).toBe(
      'x[masked]x [masked] en_US.UTF-8 300000000 development',
    );
  });

  test('folders and names that tell who somebody is', () => {
    const folders = new Map([
      ['/home/grace', '~'],
      ['/home/grace/todo', '[folder]'],
    ]);
    const mask = maskFor({ ...nobody, folders, names: ['grace', 'root', 'x'] });
    expect(mask.text('/home/grace/todo/a /home/grace/b Grace gracefully root x')).toBe(
      '[folder]/a ~/b [name] gracefully root x',
    );
  });

  test('values by their names in plain data, and headers', () => {
    const mask = maskFor(nobody);
    const headers = [
      ['Authorization', 'abc'],
      ['x-api-key', 'abc'],
      ['accept', 'abc'],
    ];
    expect(mask.value({ password: 12345, inside: [{ secret: 'a' }], headers })).toEqual({
      password: '[masked]',
      inside: [{ secret: '[masked]' }],
      headers: [
        ['Authorization', '[masked]'],
        ['x-api-key', '[masked]'],
        ['accept', 'abc'],
      ],
    });
  });
});

test.for([
  'GET /todos/5c1f2f0e-3b1d-4a53-9f83-0d6a1c7f2b11 -> 404',
  'survive/keepsWhatItAcknowledged holds, seed 8f21aa03',
  '.seaworthy/replays/20261123-130948587-a550/D35.sh',
  '/usr/lib/postgresql/15/bin/postgres -c max_connections=400',
  'the token bucket is full; no secret was found',
  'POST / {"title":"Buy bread"} -> 201',
  'http://127.0.0.1:21873/todos?limit=5',
])('it leaves what tells nobody anything: %s', (text) => {
  expect(maskFor(nobody).text(text)).toBe(text);
});

test('it is quick with a text that has no end', () => {
  const began = performance.now();
  for (const text of [
    'a'.repeat(200_000),
    'aB3'.repeat(70_000),
    '"'.repeat(200_000),
    'token '.repeat(30_000),
  ])
    maskFor(nobody).text(text);
  expect(performance.now() - began).toBeLessThan(20_000);
});
