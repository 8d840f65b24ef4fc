/** The law of the contract as a table: an answer, and what it breaks, on which line. */
import type { Exchange } from '@seaworthy/core';
import { describe, expect, test } from 'vitest';
import { keepBody } from '../body.ts';
import { readContract } from './contract.ts';
import { lineStarting as line, sampleContract as text } from './sample-contract.ts';

interface Given {
  operation?: string | null;
  status?: number;
  type?: string | null;
  body?: string;
  headers?: [string, string][];
  accept?: string;
  method?: string;
  origin?: string;
  cutBy?: string;
}

function exchangeOf(given: Given): Exchange {
  const { operation = 'createTodo', status = 201, body = '{"title":"a","id":1}', cutBy } = given;
  const { type = 'application/json', headers = [['location', '/1']] } = given;
  return {
    number: 1,
    person: 'alice',
    operation,
    request: {
      method: given.method ?? 'POST',
      url: 'http://127.0.0.1:1/',
      headers: [
        ...(given.accept === undefined ? [] : [['accept', given.accept] as const]),
        ...(given.origin === undefined ? [] : [['origin', given.origin] as const]),
      ],
      body: null,
    },
    answer: {
      status,
      headers: type === null ? headers : [...headers, ['content-type', type]],
      body: keepBody(Buffer.from(body), 1024),
    },
    noAnswer: null,
    startedAt: 0,
    endedAt: 1,
    ...(cutBy === undefined ? {} : { cutBy }),
  };
}

const contract = readContract(text, 'todo/openapi.yaml');

async function breachesOf(given: Given): Promise<readonly string[]> {
  const breaches = await contract.judge(exchangeOf(given));
  return breaches.map(
    (one) => `${one.level} ${one.at}: ${one.expected}; ${one.saw} (${one.line.line})`,
  );
}

const table: [string, Given, string[]][] = [
  ['a right answer', {}, []],
  ['more fields and headers', { body: '{"title":"a","id":"x","more":1}' }, []],
  [
    'optional fields that are right',
    { body: '{"title":"a","id":1,"order":null,"state":null,"url":"http:"}' },
    [],
  ],
  [
    'a must field of another type',
    { body: '{"title":7,"id":1}' },
    [`must body/title: a string; 7 (${line('title: {')})`],
  ],
  [
    'a must field that is missing',
    { body: '{"id":1}' },
    [`must body/title: a string; nothing (${line('- title #')})`],
  ],
  [
    'a should field that is missing from a must object',
    { body: '{"title":"a"}' },
    [`should body/id: a string or an integer; nothing (${line('- id')})`],
  ],
  [
    'a should field of another type',
    { body: '{"title":"a","id":1,"order":"3"}' },
    [`should body/order: an integer or null; "3" (${line('order: {')})`],
  ],
  [
    'a must property in an optional place',
    { body: '{"title":"a","id":1,"url":5}' },
    [`must body/url: a string; 5 (${line('url: {')})`],
  ],
  [
    'a should rule within a must property',
    { body: '{"title":"a","id":1,"url":"/1"}' },
    [`should body/url: a text of the form ^http; "/1" (${line('url: {')})`],
  ],
  [
    'a level beside a reference wins',
    { body: '{"title":"a","id":1,"parent":7}' },
    [`should body/parent: an object; 7 (${line('type: object # An')})`],
  ],
  [
    'what lies deeper keeps the level from outside',
    { body: '{"title":"a","id":1,"parent":{"title":7,"id":1}}' },
    [`should body/parent/title: a string; 7 (${line('title: {')})`],
  ],
  [
    'alternatives are told as one',
    { body: '{"title":"a","id":1,"state":{}}' },
    [`must body/state: a string or null; {} (${line('state: {')})`],
  ],
  [
    'a long text',
    { body: `{"title":"${'é'.repeat(6)}","id":1}` },
    [`must body/title: at most 5 characters; "éééééé" (${line('title: {')})`],
  ],
  ['characters are code points', { body: `{"title":"${'😀'.repeat(5)}","id":1}` }, []],
  [
    'an enum',
    { body: '{"title":"a","id":1,"tags":["blue"]}' },
    [`must body/tags/0: "red" or "green"; "blue" (${line('tags: {')})`],
  ],
  ['another shape', { body: '[]' }, [`must body: an object; [] (${line('type: object # An')})`]],
  [
    'no JSON',
    { body: '<html>' },
    [`must body: JSON: an object; <html> (${line('type: object # An')})`],
  ],
  ['no body', { body: '' }, [`must body: JSON: an object; nothing (${line('type: object # An')})`]],
  [
    'JSON that is called text',
    { type: 'text/plain' },
    [`should header content-type: application/json; text/plain (${line('application/json:')})`],
  ],
  [
    'JSON without a content type',
    { type: null },
    [
      `should header content-type: application/json; no content type (${line('application/json:')})`,
    ],
  ],
  ['a charset', { type: 'Application/JSON; charset=utf-8' }, []],
  [
    'a page for who asked for one',
    { type: 'text/html', body: '<p>', accept: 'text/html, */*;q=0.1' },
    [],
  ],
  [
    'a header that is missing',
    { headers: [] },
    [
      `should header location: the header Location; no such header (${line('required: true # It')})`,
    ],
  ],
  [
    'a header for other origins that is missing where another origin asks',
    { origin: 'http://page.example' },
    [
      `should header access-control-allow-origin: the header Access-Control-Allow-Origin; no such header (${line('Access-Control')})`,
    ],
  ],
  [
    'a header of another kind',
    {
      headers: [
        ['location', '/'],
        ['x-count', '0'],
      ],
    },
    [`should header x-count: 1 or more; 0 (${line('X-Count')})`],
  ],
  [
    'a code that only the class allows',
    { status: 200, headers: [] },
    [`should status: 201; 200 (${line('description: Making')})`],
  ],
  [
    'a code that nothing allows',
    { status: 500 },
    [
      `should status: a status that the contract names: 201, 2XX or 4XX; 500 (${line('summary: POST')})`,
    ],
  ],
  ['a refusal', { status: 422, type: 'application/problem+json', body: '{"status":422}' }, []],
  [
    'a thousand entries with one mistake',
    {
      operation: 'listTodos',
      status: 200,
      body: JSON.stringify(Array(1000).fill({ title: 1, id: 1 })),
    },
    [`must body/0/title: a string; 1 (${line('title: {')})`],
  ],
  ['HEAD has no body', { operation: 'listTodos', status: 200, body: '', method: 'HEAD' }, []],
  ['an answer by default', { operation: 'deleteTodo', status: 302, body: '' }, []],
  ['no operation', { operation: null, status: 500 }, []],
  ['an exchange that we cut', { status: 500, cutBy: 'kill -9' }, []],
];

describe('an answer is held against its operation', () => {
  test.each(table)('%s', async (_name, given, expected) => {
    expect(await breachesOf(given)).toEqual(expected);
  });

  test('the breach carries the text of its line', async () => {
    const [breach] = await contract.judge(exchangeOf({ body: '{"id":1}' }));
    expect(breach?.line).toEqual({
      file: 'todo/openapi.yaml',
      line: line('- title #'),
      text: '- title # It has a title.',
    });
  });

  test('a body that was cut is judged whole while it is held, and not at all later', async () => {
    const body = JSON.stringify({ title: 1, id: 'x'.repeat(4000) });
    const exchange = exchangeOf({ body });
    expect(await contract.judge(exchange)).toHaveLength(1);
    expect(await contract.judge(structuredClone(exchange))).toEqual([]);
  });

  test('a shown value is cut', async () => {
    const [breach] = await contract.judge(
      exchangeOf({ body: `{"title":["${'x'.repeat(9999)}"],"id":1}` }),
    );
    expect(breach?.saw).toHaveLength(120);
  });
});
