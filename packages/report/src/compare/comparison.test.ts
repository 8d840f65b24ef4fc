/** What is a difference and what is not. */
import type { Exchange } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { compare, here, pair, said, there, todo, type Said } from './compare.fixture.ts';
import { pairExchanges } from './comparison.ts';
import { isDifference } from './rows.ts';
import { numbersInShort } from './shown.ts';

/** The places where two answers differ. */
function places(mine: Said, reference: Said): string[] {
  const [compared] = compare([pair(mine, reference)]).pairs;
  return (compared?.rows ?? []).filter(isDifference).map(({ at }) => at);
}

describe('what each server chooses itself is no difference', () => {
  test.for<[string, Said, Said]>([
    ['ids', { body: { id: 1, ...todo } }, { body: { id: 'f3', ...todo } }],
    ['an id that only one has', { body: todo }, { body: { id: 'f3', ...todo } }],
    ['urls', { body: { url: `${here}/1` } }, { body: { url: `${there}/todos/f3` } }],
    [
      'a url by another name of this machine',
      { body: { url: 'http://localhost:1111/1' } },
      { body: { url: `${there}/f3` } },
    ],
    ['a Location', { headers: [['location', '/1']] }, { headers: [['location', `${there}/f3`]] }],
    ['its address in a text', { body: `see ${here}/help` }, { body: `see ${there}/help` }],
    ['dates', { headers: [['date', 'x']] }, { headers: [['date', 'y']] }],
    ['ETag', { headers: [['etag', '"1"']] }, {}],
    [
      'Connection and Keep-Alive',
      { headers: [['connection', 'close']] },
      { headers: [['keep-alive', 'timeout=5']] },
    ],
    [
      'how a body is framed',
      { headers: [['content-length', '2']] },
      { headers: [['transfer-encoding', 'chunked']] },
    ],
    ['the order of members', { body: { a: 1, b: 2 } }, { body: { b: 2, a: 1 } }],
    ['spaces in JSON', { body: '{ "a": 1 }' }, { body: '{"a":1}' }],
    [
      'moments',
      { body: { at: '2026-01-01T00:00:00Z' } },
      { body: { at: '2026-11-23T12:00:00.5+01:00' } },
    ],
    ['a member that is null', { body: todo }, { body: { ...todo, order: null } }],
    ['more members', { body: { ...todo, color: { of: 'it' } } }, { body: todo }],
    [
      'the character set',
      { headers: [['content-type', 'application/json;charset=UTF-8']] },
      { headers: [['content-type', 'application/json']] },
    ],
    [
      'the order of headers and of their lists',
      {
        headers: [
          ['allow', 'GET, POST'],
          ['content-language', 'en'],
        ],
      },
      {
        headers: [
          ['content-language', 'en'],
          ['allow', 'post,get'],
        ],
      },
    ],
    [
      'an origin that is let in',
      { asked: [['Origin', 'http://a']], headers: [['access-control-allow-origin', 'http://a']] },
      { asked: [['Origin', 'http://a']], headers: [['access-control-allow-origin', '*']] },
    ],
    ['CORS that nobody asked for', {}, { headers: [['access-control-allow-origin', '*']] }],
    [
      'the words of a refusal',
      { status: 422, body: { detail: 'no' } },
      { status: 422, body: { title: 'Never', errors: [1] } },
    ],
    [
      'the words of a refusal in a text',
      { status: 400, body: 'no' },
      { status: 400, body: 'never' },
    ],
  ])('%s', ([, mine, reference]) => {
    expect(places(mine, reference)).toEqual([]);
    const comparison = compare([pair(mine, reference)]);
    expect(comparison.same.size + comparison.leftOut.headers.size).toBeGreaterThan(0);
  });

  test('what was cut by us', () => {
    const cut = { ...said(there, { status: 500 }), cutBy: 'kill -9' };
    const comparison = compare([{ mine: said(here, {}), reference: cut }]);
    expect(comparison.pairs[0]?.differs).toBe(false);
    expect([...comparison.same]).toEqual(['cut']);
  });
});

describe('what differs is told by its place', () => {
  test.for<[string, Said, Said, string[]]>([
    ['a status', { status: 200 }, { status: 201 }, ['status']],
    ['a value', { body: { a: { b: [1] } } }, { body: { a: { b: [2] } } }, ['body /a/b/0']],
    ['a type', { body: { a: '1' } }, { body: { a: 1 } }, ['body /a']],
    ['a member that is not there', { body: {} }, { body: { 'a/b': 1 } }, ['body /a~1b']],
    ['an element too few', { body: [1, 3] }, { body: [1, 2, 3] }, ['body /1']],
    [
      'an element too many',
      { body: [todo, todo] },
      { body: [todo] },
      ['body /1', 'body /1', 'body /1', 'body /1'],
    ],
    ['the order of a list', { body: ['b', 'a'] }, { body: ['a', 'b'] }, ['body /0', 'body /1']],
    ['a text', { body: 'one\ntwo' }, { body: 'one\nthree' }, ['body, line 2']],
    [
      'no JSON',
      { body: 'one' },
      { body: { a: 1 } },
      ['body, line 1', 'body, line 2', 'body, line 3'],
    ],
    ['nothing', {}, { body: [] }, ['body, line 1']],
    ['a header that is not there', {}, { headers: [['location', '/x']] }, ['header location']],
    [
      'a content type',
      { headers: [['content-type', 'text/html']] },
      { headers: [['content-type', 'application/json']] },
      ['header content-type'],
    ],
    [
      'a url that leads elsewhere',
      { body: { url: 'http://127.0.0.1:3000/1' } },
      { body: { url: `${there}/1` } },
      ['body /url'],
    ],
    [
      'a preflight that permits less',
      { method: 'OPTIONS', headers: [['access-control-allow-methods', 'GET']] },
      { method: 'OPTIONS', headers: [['access-control-allow-methods', 'GET, PATCH']] },
      ['header access-control-allow-methods'],
    ],
    [
      'success and refusal',
      { status: 404, body: { title: 'No' } },
      { body: { title: 'Yes' } },
      ['status', 'body /title'],
    ],
  ])('%s', ([, mine, reference, at]) => {
    expect(places(mine, reference)).toEqual(at);
  });

  test('the url of another to-do', () => {
    const created = (origin: string, id: number): Exchange =>
      said(origin, { status: 201, body: { id, url: `${origin}/${id}` } });
    const { pairs } = compare([
      { mine: created(here, 1), reference: created(there, 7) },
      { mine: created(here, 2), reference: created(there, 8) },
      {
        mine: said(here, { body: { url: `${here}/1` } }),
        reference: said(there, { body: { url: `${there}/8` } }),
      },
    ]);
    expect(pairs.map((one) => one.differs)).toEqual([false, false, true]);
    expect(pairs[2]?.rows.find(isDifference)).toMatchObject({
      mine: '  "url": {url 1}',
      reference: '  "url": {url 2}',
    });
  });

  test('bytes that are no text', () => {
    const bytes = (base64: string): Said => ({
      body: '',
      headers: [['content-type', `x/${base64.length}`]],
    });
    const withBytes = (origin: string, base64: string): Exchange => {
      const exchange = said(origin, bytes(''));
      const body = { text: '??', bytes: 3, truncated: false, base64 };
      return { ...exchange, answer: { status: 200, headers: [], body } };
    };
    const one = compare([{ mine: withBytes(here, '/wAA'), reference: withBytes(there, '/wAB') }]);
    expect(one.pairs[0]?.differs).toBe(true);
    const same = compare([{ mine: withBytes(here, '/wAA'), reference: withBytes(there, '/wAA') }]);
    expect(same.pairs[0]?.differs).toBe(false);
    expect(same.pairs[0]?.rows[1]?.mine).toMatch(/^3 bytes that are no text: ff 00 00/);
  });

  test('no answer, and a request that could not be sent', () => {
    const silent = {
      ...said(here, {}),
      answer: null,
      noAnswer: { kind: 'reset', detail: 'it hung up' } as const,
    };
    const { pairs } = compare([
      { mine: silent, reference: said(there, {}) },
      { mine: null, reference: said(there, {}) },
    ]);
    expect(pairs.map(({ rows }) => [rows[0]?.kind, rows[0]?.mine])).toEqual([
      ['changed', 'no answer: it hung up'],
      ['reference', 'not sent'],
    ]);
  });
});

describe('the requests of two runs', () => {
  const numbered = (methods: string): Exchange[] =>
    Array.from(methods, (letter, at) => ({
      ...said(here, { method: letter }),
      number: at + 1,
    }));

  test.for([
    ['ABC', 'ABC', 'AA BB CC'],
    ['AC', 'ABC', 'AA -B CC'],
    ['AXBC', 'ABC', 'AA X- BB CC'],
    ['A', 'ABC', 'AA -B -C'],
  ])('%s beside %s is %s', ([mine = '', reference = '', expected = '']) => {
    const pairs = pairExchanges(numbered(mine).toReversed(), numbered(reference));
    const shown = pairs.map(
      (one) => `${one.mine?.request.method ?? '-'}${one.reference?.request.method ?? '-'}`,
    );
    expect(shown.join(' ')).toBe(expected);
  });

  test('numbers are told in short', () => {
    expect(numbersInShort([1, 2, 3, 5, 8, 9])).toBe('1 to 3, 5, 8 to 9');
  });
});
