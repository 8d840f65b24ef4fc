/** What is not valid is refused, clearly, and leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Ground, prepareGround, sendRaw, testDatabaseUrl } from './deckhand.ts';

describe.skipIf(testDatabaseUrl === undefined)('refusals (need DATABASE_URL)', () => {
  let ground: Ground;
  let base = '';
  let url = '';

  beforeAll(async () => {
    ground = await prepareGround();
    await ground.release();
    base = (await ground.start()).base;
    const { headers } = await ask('POST', base, { title: 'untouched', order: 1 });
    url = headers.get('location') ?? '';
  });
  afterAll(async () => {
    const { json } = await ask('GET', base);
    await ground.clear();
    expect(json).toMatchObject([{ title: 'untouched', order: 1, completed: false }]);
  });

  const invalid: readonly (readonly [string, string, string])[] = [
    ['{}', '/title', 'required'],
    ['{"title":null}', '/title', 'invalid'],
    ['{"title":""}', '/title', 'required'],
    ['{"title":" \\t\\n\\u00a0"}', '/title', 'required'],
    ['{"title":7}', '/title', 'invalid'],
    ['{"title":["x"]}', '/title', 'invalid'],
    [`{"title":"${'x'.repeat(501)}"}`, '/title', 'too_long'],
    ['{"title":"a\\u0000b"}', '/title', 'invalid'],
    ['{"title":"a\\ud800b"}', '/title', 'invalid'],
    ['{"title":"x","order":1.5}', '/order', 'invalid'],
    ['{"title":"x","order":"1"}', '/order', 'invalid'],
    ['{"title":"x","order":2147483648}', '/order', 'invalid'],
    ['{"title":"x","order":1e400}', '/order', 'invalid'],
    ['{"title":"x","completed":"true"}', '/completed', 'invalid'],
    ['{"title":"x","completed":null}', '/completed', 'invalid'],
    ['[]', '', 'invalid'],
    ['null', '', 'invalid'],
    ['"title"', '', 'invalid'],
  ];
  it.each(invalid)('POST %s is 422 at %j', async (body, pointer, code) => {
    const { status, json, headers } = await ask('POST', base, body);
    expect([status, headers.get('content-type')]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(json).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  it('names every member that is wrong, on PATCH too', async () => {
    const { status, json } = await ask('PATCH', url, { title: null, order: 'x', completed: 0 });
    expect(status).toBe(422);
    expect(
      (json as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
    ).toEqual(['/title', '/completed', '/order']);
  });

  const deep = (levels: number) => `{"title":7,"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  const unreadable: readonly (readonly [string, string | Uint8Array, number])[] = [
    ['broken JSON', '{"title":', 400],
    ['no body', '', 400],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 400],
    ['65 levels', deep(64), 400],
    ['half a million levels', '['.repeat(500_000), 400],
    ['64 levels (and a wrong title)', deep(63), 422],
    ['2 MiB', `{"title":"${'x'.repeat(2_097_152)}"}`, 413],
  ];
  it.each(unreadable)('a body of %s is refused', async (_name, body, expected) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(base, { method: 'POST', headers, body });
    expect(answer.status).toBe(expected);
    expect(await answer.json()).toMatchObject({ status: expected });
  });

  it('a body that is not JSON by its type is 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/jsonx',
      '/',
    ]) {
      expect((await ask('POST', base, '{"title":"x"}', { 'content-type': type })).status).toBe(415);
      expect((await ask('PATCH', url, '{"title":"x"}', { 'content-type': type })).status).toBe(415);
    }
  });

  it('an id that was never given is 404, whatever its form', async () => {
    const ids = [
      '00000000-0000-7000-8000-000000000000',
      '1',
      '%ff',
      '%00',
      '%',
      'x'.repeat(2_000),
      '..%2f',
      "'",
    ];
    for (const id of ids) {
      for (const [method, body] of [
        ['GET', undefined],
        ['PATCH', { title: 'x' }],
        ['DELETE', undefined],
      ] as const) {
        const { status, json, headers } = await ask(method, `${base}/${id}`, body);
        expect(headers.get('access-control-allow-origin')).toBe('*');
        expect([id, method, status, json]).toMatchObject([
          id,
          method,
          404,
          { status: 404, title: 'Not Found' },
        ]);
      }
    }
    expect((await ask('GET', `${base}/a/b`)).json).toMatchObject({ status: 404 });
  });

  it('a method that a path does not have is 405 and says which it has', async () => {
    const list = await ask('PUT', base, { title: 'x' });
    expect([list.status, list.headers.get('allow')]).toEqual([
      405,
      'GET, POST, DELETE, HEAD, OPTIONS',
    ]);
    const item = await ask('POST', url, { title: 'x' });
    expect([item.status, item.headers.get('allow')]).toEqual([
      405,
      'GET, PATCH, DELETE, HEAD, OPTIONS',
    ]);
    expect((await ask('DELETE', `${base}/healthz`)).status).toBe(405);
  });

  it('bytes that are not HTTP are answered with 400', async () => {
    const answer = await sendRaw(base, 'NONSENSE\r\n\r\n');
    expect(answer).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\nContent-Type: application\/problem\+json/,
    );
  });
});
