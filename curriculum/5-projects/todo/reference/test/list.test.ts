/** The list as its clients use it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ask,
  type Ground,
  type Instance,
  prepareGround,
  sendRaw,
  testDatabaseUrl,
  until,
} from './deckhand.ts';

describe.skipIf(testDatabaseUrl === undefined)('the list (needs DATABASE_URL)', () => {
  let ground: Ground;
  let app: Instance;
  let base = '';

  beforeAll(async () => {
    ground = await prepareGround();
    await ground.release();
    app = await ground.start();
    base = app.base;
  });
  afterAll(() => ground.clear());
  beforeEach(() => ask('DELETE', base));

  async function add(todo: object): Promise<Record<string, unknown>> {
    const { json } = await ask('POST', base, todo);
    return { ...(json as object) };
  }

  it('is a bare array, empty at first', async () => {
    const { status, json, headers } = await ask('GET', base);
    expect([status, json]).toEqual([200, []]);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('answers a new to-do with 201, its Location and its defaults', async () => {
    const { status, headers, json } = await ask('POST', base, { title: 'Buy bread' });
    const url = headers.get('location') ?? '';
    expect(status).toBe(201);
    expect(json).toEqual({
      id: url.slice(base.length + 1),
      title: 'Buy bread',
      completed: false,
      order: null,
      url,
    });
    expect((await ask('GET', url)).json).toEqual(json);
    expect((await ask('GET', base)).json).toEqual([json]);
  });

  it('keeps a title exactly as it was sent', async () => {
    for (const title of [
      '  spaces  ',
      '👨‍👩‍👧‍👦',
      "'); drop table todos; --",
      '<b>&amp;</b>',
      'e\u0301',
      '😀'.repeat(500),
    ]) {
      const { url } = await add({ title });
      expect((await ask('GET', String(url))).json).toMatchObject({ title });
    }
  });

  it('lists in the order of creation, whatever is changed', async () => {
    const titles = Array.from({ length: 20 }, (_, n) => `n${n}`);
    const todos = [];
    for (const title of titles) todos.push(await add({ title }));
    await ask('PATCH', String(todos[3]?.['url']), { completed: true });
    const { json } = await ask('GET', base);
    expect((json as { title: string }[]).map(({ title }) => title)).toEqual(titles);
  });

  it('changes only what is sent, and clears an order with null', async () => {
    const todo = await add({ title: 'Paint', order: 0, completed: true });
    const url = String(todo['url']);
    expect((await ask('PATCH', url, { title: 'Paint it' })).json).toEqual({
      ...todo,
      title: 'Paint it',
    });
    expect((await ask('PATCH', url, {})).json).toEqual({ ...todo, title: 'Paint it' });
    const patch = { 'content-type': 'application/merge-patch+json' };
    const cleared = await ask('PATCH', url, '{"order":null,"completed":false}', patch);
    expect([cleared.status, cleared.json]).toEqual([
      200,
      { ...todo, title: 'Paint it', order: null, completed: false },
    ]);
    expect((await ask('GET', url)).json).toEqual(cleared.json);
  });

  it('ignores what a client may not set', async () => {
    const todo = await add({
      title: 'x',
      id: 'mine',
      url: 'http://evil.example/',
      number: 7,
      isAdmin: true,
    });
    expect(todo['id']).not.toBe('mine');
    expect(todo['url']).toMatch(base);
    expect(Object.keys(todo)).toEqual(['id', 'title', 'completed', 'order', 'url']);
    expect(
      (
        await ask(
          'PATCH',
          String(todo['url']),
          '{"id":"mine","__proto__":{"title":"y"},"constructor":1}',
        )
      ).json,
    ).toEqual(todo);
  });

  it('removes one, then all', async () => {
    const [one, other] = [await add({ title: 'one' }), await add({ title: 'other' })];
    expect((await ask('DELETE', String(one['url']))).status).toBe(204);
    expect((await ask('DELETE', String(one['url']))).status).toBe(404);
    expect((await ask('GET', base)).json).toEqual([other]);
    expect((await ask('DELETE', base)).status).toBe(204);
    expect((await ask('GET', base)).json).toEqual([]);
  });

  it('builds addresses from PUBLIC_URL, never from the Host header', async () => {
    const other = await ground.start({ PUBLIC_URL: 'https://todo.example/app' });
    await ask('POST', other.base, { title: 'x' });
    const host = 'Host: evil.example\r\nX-Forwarded-Host: evil.example';
    const answer = await sendRaw(
      other.base,
      `GET / HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/"url":"https:\/\/todo\.example\/app\/[-0-9a-f]{36}"/);
    expect(answer).not.toContain('evil');
  });

  it('lets pages of every origin in, also to errors and to preflights', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/nothing'],
      ['PUT', '/'],
      ['POST', '/'],
    ] as const) {
      const { headers } = await ask(method, base + path);
      expect(headers.get('access-control-allow-origin')).toBe('*');
    }
    for (const path of ['/', '/any']) {
      const { status, headers } = await ask('OPTIONS', base + path);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-methods')).toBe('GET,POST,PATCH,DELETE,OPTIONS');
      expect(headers.get('access-control-allow-headers')).toBe('Content-Type');
    }
    expect((await ask('GET', `${base}/healthz`)).headers.has('access-control-allow-origin')).toBe(
      false,
    );
  });

  it('serves the page to browsers only, protected against foreign code', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    const page = await ask('GET', base, undefined, browser);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(
      /script-src 'self';.*frame-ancestors 'none'/,
    );
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe-');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('vary')).toBe('Accept');
    expect((await ask('GET', base)).headers.get('vary')).toBe('Accept');
    for (const accept of [
      '*/*',
      'application/json',
      'application/json, text/html;q=0.9',
      'text/html;q=0',
    ]) {
      expect((await ask('GET', base, undefined, { accept })).json).toEqual([]);
    }
    for (const [, path] of page.text.matchAll(/src="([^"]+)"/g)) {
      expect((await ask('GET', `${base}/${path}`)).status).toBe(200);
    }
    const etag = { 'if-none-match': page.headers.get('etag') ?? '' };
    expect((await ask('GET', base, undefined, { ...browser, ...etag })).status).toBe(304);
  });

  it('writes one line of JSON for each request, with its id', async () => {
    const { headers } = await ask('GET', `${base}/x?secret=1`, undefined, {
      'x-request-id': 'abc.1',
    });
    expect(headers.get('x-request-id')).toBe('abc.1');
    const entry = () => app.log().find(({ requestId }) => requestId === 'abc.1');
    await until(() => entry() !== undefined);
    expect(entry()).toMatchObject({ method: 'GET', path: '/x', status: 404 });
    const { headers: own } = await ask('GET', base, undefined, { 'x-request-id': 'a"b' });
    expect(own.get('x-request-id')).toMatch(/^[-0-9a-f]{36}$/);
  });
});
