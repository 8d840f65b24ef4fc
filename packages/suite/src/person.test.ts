import { ClaimBroken, Skipped } from '@seaworthy/core';
import { describe, expect, it } from 'vitest';
import { strangeIds } from './hostile.ts';
import { gather, RawBody, type Person, type Where } from './person.ts';
import { place, strangePlace } from './project.ts';
import { inScene, type TinyOptions } from './tiny-scene.ts';

/** The request line that reaches the server for a GET. */
async function check(where: Where, options: TinyOptions = {}): Promise<string | undefined> {
  return inScene(options, async (scene) => {
    await gather(scene, undefined).alice.get(where).send();
    return scene.seen[0];
  });
}

describe('where a request goes', () => {
  it.each<[root: string, where: Where, line: string]>([
    ['/', '/', 'GET /'],
    ['/todos', '/', 'GET /todos'],
    ['/todos/', '/', 'GET /todos/'],
    ['/', '/search?q=a', 'GET /search?q=a'],
    ['/todos', '/search', 'GET /todos/search'],
    ['/todos/', '/search', 'GET /todos/search'],
    ['/todos', '/healthz', 'GET /healthz'],
    ['/todos/', '/healthz', 'GET /healthz'],
    ['/todos', place('/{id}', '/todos/1'), 'GET /todos/1'],
    ['/todos', place('/{id}', '/elsewhere?id=1#x'), 'GET /elsewhere?id=1'],
    ['/todos/', place('/{id}', '1'), 'GET /todos/1'],
    ['/todos', strangePlace('/{id}', '%00'), 'GET /todos/%00'],
    ['/todos/', strangePlace('/{id}', '../x'), 'GET /todos/../x'],
    ['/', strangePlace('/{id}', '1?x#y'), 'GET /1?x#y'],
  ])('root %s, %j', async (root, where, line) => expect(await check(where, { root })).toBe(line));

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'a url of the server itself is followed under the name %s',
    async (host) => {
      const seen = await inScene({}, async (scene) => {
        const url = `http://${host}:${new URL(scene.origin).port}/7?x`;
        await gather(scene, undefined).alice.get(place('/{id}', url)).send();
        return scene.seen;
      });
      expect(seen).toEqual(['GET /7?x']);
    },
  );

  it.each([
    'http://192.0.2.1/1',
    '//192.0.2.1/1',
    'http://127.0.0.1:9/1',
    'https://127.0.0.1/1',
    'javascript:alert(1)',
    'http://[',
  ])('the foreign url %s is refused, and nothing is sent', async (url) => {
    await inScene({}, async (scene) => {
      const error: unknown = await gather(scene, undefined)
        .alice.get(place('/{id}', url))
        .expect(200)
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ClaimBroken);
      expect(error).toMatchObject({ details: { saw: url } });
      expect([scene.seen, scene.happenings]).toEqual([[], []]);
    });
  });

  it.each(strangeIds())('$name arrives byte for byte', async ({ value }) => {
    expect(await check(strangePlace('/{id}', value))).toBe(`GET /${value}`);
  });
});

describe('a request', () => {
  it('names its operation, its person and its body', async () => {
    await inScene({}, async (scene) => {
      const { bob } = gather(scene, undefined);
      await bob.post('/', { title: 'é' }).send();
      await bob.get(place('/{id}', '/1')).with({ 'X-Mine': '1' }).send();
      await bob.request('BREW', '/').send();
      const exchanges = scene.happenings.map((one) => one.kind === 'request' && one.exchange);
      expect(exchanges).toMatchObject([
        {
          number: 1,
          person: 'bob',
          operation: 'add',
          request: { body: { text: '{"title":"é"}' } },
        },
        { number: 2, operation: 'read', request: { body: null } },
        { number: 3, operation: null, request: { method: 'BREW' } },
      ]);
      expect(exchanges[1]).toMatchObject({
        request: { headers: expect.arrayContaining([['x-mine', '1']]) },
      });
    });
  });

  it('sends a raw body as it is, with its own type', async () => {
    await inScene({}, async (scene) => {
      await gather(scene, undefined).alice.post('/', new RawBody('{"a', 'text/plain')).send();
      expect(scene.happenings).toMatchObject([
        {
          exchange: {
            request: {
              body: { text: '{"a' },
              headers: expect.arrayContaining([['content-type', 'text/plain']]),
            },
          },
        },
      ]);
    });
  });

  it('that is forbidden is skipped, and nothing is sent', async () => {
    await inScene({ forbids: 'writes' }, async (scene) => {
      await expect(gather(scene, undefined).alice.post('/', {}).send()).rejects.toThrow(Skipped);
      expect(scene.seen).toEqual([]);
    });
  });

  it('is counted as described until it is sent', async () => {
    await inScene({}, async (scene) => {
      const { alice } = gather(scene, undefined);
      const request = alice.get('/').with({ a: 'b' });
      expect(scene.counts).toEqual({ described: 1, sent: 0 });
      await request.expect(200);
      expect(scene.counts).toEqual({ described: 1, sent: 1 });
    });
  });

  it('is sent again after a polite 429, and proves nothing after four', async () => {
    const answers = [429, 429, 200, 429, 429, 429, 429];
    await inScene(
      { answer: () => [answers.shift() ?? 500, '', { 'retry-after': '0' }] },
      async (scene) => {
        const { alice } = gather(scene, undefined);
        await alice.get('/').expect(200);
        expect(scene.seen).toHaveLength(3);
        await expect(alice.get('/').expect(200)).rejects.toMatchObject({ name: 'Inconclusive' });
        expect(scene.seen).toHaveLength(7);
      },
    );
  });
});

describe('people', () => {
  it('join once, at their first request, as the visitor; the visitor never does', async () => {
    await inScene({}, async (scene) => {
      const joined: string[] = [];
      const join = async (visitor: Person, name: string) => {
        joined.push(`${visitor.name} as ${name}`);
        await visitor.post('/', { name }).send();
        return { 'x-key': name };
      };
      const { visitor, alice, bob } = gather(scene, join);
      await visitor.get('/').send();
      expect(joined).toEqual([]);
      await Promise.all([alice.get('/').send(), alice.get('/').send()]);
      await bob.get('/').send();
      expect(joined).toEqual(['visitor as alice', 'visitor as bob']);
      const keys = scene.happenings.map(
        (one) =>
          one.kind === 'request' &&
          one.exchange.request.headers.find(([name]) => name === 'x-key')?.[1],
      );
      expect(keys).toEqual([undefined, undefined, 'alice', 'alice', undefined, 'bob']);
    });
  });
});
