import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRouter, type Router } from './router.ts';
import type { Policy } from './router-messages.ts';
import { tinyServer } from './tiny-server.ts';

/** A router before tiny servers of these manners; their instances count from 1. */
async function routerBefore(manners: readonly string[], policy: Policy = 'round-robin') {
  const router = await openRouter({ policy });
  onTestFinished(async () => router.dispose());
  const servers = await Promise.all(
    manners.map(async (manner, index) => tinyServer(manner, `server ${index + 1}`)),
  );
  for (const [index, { origin }] of servers.entries()) await router.add(index + 1, origin);
  return { router, servers };
}

async function instancesOf(router: Router, count: number): Promise<(string | null)[]> {
  const instances: (string | null)[] = [];
  for (let n = 0; n < count; n += 1) {
    const answer = await fetch(router.origin);
    await answer.text();
    instances.push(answer.headers.get('x-seaworthy-instance'));
  }
  return instances;
}

describe('a router', { timeout: 60_000 }, () => {
  it('gives requests to its instances in turns', async () => {
    const { router } = await routerBefore(['steady', 'steady']);
    const instances = await instancesOf(router, 6);
    expect(instances.filter((one) => one === '1')).toHaveLength(3);
    expect(instances.every((one, index) => one !== instances[index - 1])).toBe(true);
  });

  it('or to the one that has the fewest', async () => {
    const { router } = await routerBefore(['slow', 'steady'], 'least-connections');
    const slow = fetch(router.origin);
    await sleep(100);
    expect(await instancesOf(router, 4)).toEqual(['2', '2', '2', '2']);
    expect((await slow).headers.get('x-seaworthy-instance')).toBe('1');
  });

  it('gives none to an instance that is not ready, also where /readyz is unknown and the root fails', async () => {
    const { router } = await routerBefore(['never-ready', 'without-readyz']);
    expect(await instancesOf(router, 4)).toEqual(['2', '2', '2', '2']);
    expect(await router.instances()).toMatchObject([
      { ready: false, given: 0 },
      { ready: true, given: 4 },
    ]);
  });

  it('gives none to an instance that was taken out, and lets it end what it has', async () => {
    const { router } = await routerBefore(['slow', 'steady']);
    const slow = fetch(router.origin);
    await sleep(100);
    await router.takeOut(1);
    expect(await instancesOf(router, 3)).toEqual(['2', '2', '2']);
    expect(await (await slow).text()).toBe('server 1');
    expect(await router.failures()).toEqual([]);
  });

  it('asks another instance where one refuses the connection, and only there', async () => {
    const { router, servers } = await routerBefore(['steady', 'steady']);
    await servers[0]?.kill();
    expect(await instancesOf(router, 4)).toEqual(['2', '2', '2', '2']);
    expect(await router.failures()).toEqual([]);
  });

  it.for([
    ['hangs-up', 'closed the connection before it answered'],
    ['hangs-up-half-way', 'closed the connection within its answer'],
  ] as const)('tells of an instance that %s, and does not ask again', async ([manner, what]) => {
    const { router } = await routerBefore([`${manner}`]);
    const came = await fetch(router.origin, { method: 'POST', body: 'x' })
      .then(async (answer) => `${answer.status} ${await answer.text()}`)
      .catch(() => 'cut');
    const expected =
      manner === 'hangs-up' ? `502 The router of Seaworthy: instance 1 ${what}.\n` : 'cut';
    expect(came).toBe(expected);
    expect(await router.failures()).toMatchObject([
      { instance: 1, method: 'POST', path: '/', what },
    ]);
    expect(await router.instances()).toMatchObject([{ given: 1, open: 0 }]);
  });

  it('says so where no instance is ready', async () => {
    const { router } = await routerBefore([]);
    const answer = await fetch(router.origin);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('The router of Seaworthy: no instance was ready.\n');
    expect(await router.failures()).toMatchObject([
      { instance: null, what: 'no instance was ready' },
    ]);
  });

  it('changes nothing on the way but what is of one connection', async () => {
    const { router } = await routerBefore(['steady']);
    const answer = await fetch(`${router.origin}/a%20b?c=%2F`, {
      method: 'PUT',
      body: 'ä'.repeat(100_000),
      headers: { 'x-own': '1', 'content-type': 'text/plain' },
    });
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    const seen = (await answer.json()) as { body: string; headers: Record<string, string> };
    expect(seen).toMatchObject({ method: 'PUT', url: '/a%20b?c=%2F', name: 'server 1' });
    expect(seen.body).toBe('ä'.repeat(100_000));
    expect(seen.headers).toMatchObject({
      host: `127.0.0.1:${router.port}`,
      'x-own': '1',
      'content-length': '200000',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-host': `127.0.0.1:${router.port}`,
    });
  });

  it('brings an upload as it comes, to the instance that got its beginning', async () => {
    const { router } = await routerBefore(['steady', 'steady']);
    const sending = request(router.origin, { method: 'POST' });
    const answered = new Promise<string>((resolve, reject) => {
      sending.on('error', reject);
      sending.on('response', (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () => resolve(text));
      });
    });
    sending.write('first half, ');
    await sleep(200);
    const [has] = (await router.instances()).filter(({ open }) => open === 1);
    await router.takeOut(has?.instance ?? 0);
    sending.end('second half');
    const seen = JSON.parse(await answered) as { name: string; body: string };
    expect(seen).toMatchObject({
      name: `server ${has?.instance}`,
      body: 'first half, second half',
    });
  });

  it('hangs up on the instance when the client does', async () => {
    const { router } = await routerBefore(['never-answers']);
    const controller = new AbortController();
    const asked = fetch(router.origin, { signal: controller.signal }).catch(() => 'aborted');
    await sleep(200);
    controller.abort();
    expect(await asked).toBe('aborted');
    for (let open = 1; open > 0; [{ open } = { open: 0 }] = await router.instances())
      await sleep(20);
    expect(await router.failures()).toEqual([]);
  });

  it('forgets an instance that is gone', async () => {
    const { router } = await routerBefore(['steady', 'steady']);
    await router.remove(1);
    expect(await instancesOf(router, 2)).toEqual(['2', '2']);
    expect(await router.instances()).toMatchObject([{ instance: 2 }]);
  });
});
