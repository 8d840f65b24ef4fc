/** What production does to a server: kills, cut connections, deploys, and everybody at once. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layCable } from './cable.ts';
import { ask, type Ground, prepareGround, testDatabaseUrl, until } from './deckhand.ts';

describe.skipIf(testDatabaseUrl === undefined)('survival (needs DATABASE_URL)', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await prepareGround();
    expect(await Promise.all([ground.release(), ground.release(), ground.release()])).toEqual([
      0, 0, 0,
    ]);
    expect(await ground.release()).toBe(0);
  });
  afterAll(() => ground.clear());

  it('every acknowledged write is there after kill -9', async () => {
    const first = await ground.start();
    const acknowledged: string[] = [];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let n = 0; ; n++) {
        const title = `${writer}-${n}`;
        const { status } = await ask('POST', first.base, { title });
        if (status === 201) acknowledged.push(title);
      }
    });
    await until(() => acknowledged.length >= 100);
    first.process.kill('SIGKILL');
    await Promise.allSettled(writers);
    const second = await ground.start();
    const { json } = await ask('GET', second.base);
    const titles = new Set((json as { title: string }[]).map(({ title }) => title));
    expect(acknowledged.filter((title) => !titles.has(title))).toEqual([]);
    second.process.kill('SIGTERM');
  });

  it('of two changes at once to different members, both stay', async () => {
    const [one, other] = await Promise.all([ground.start(), ground.start()]);
    const { headers } = await ask('POST', one.base, { title: 'start' });
    const path = new URL(headers.get('location') ?? '').pathname;
    for (let n = 0; n < 50; n++) {
      await Promise.all([
        ask('PATCH', one.base + path, { title: `t${n}` }),
        ask('PATCH', other.base + path, { order: n }),
      ]);
      expect((await ask('GET', one.base + path)).json).toMatchObject({ title: `t${n}`, order: n });
    }
  });

  it('lets running requests end at SIGTERM, then exits with 0', async () => {
    const app = await ground.start();
    const port = Number(new URL(app.base).port);
    const idle = connect(port, '127.0.0.1');
    const slow = connect(port, '127.0.0.1');
    await ask('GET', app.base);
    slow.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n',
    );
    slow.write('{"title":');
    await sleep(100);
    app.process.kill('SIGTERM');
    await until(() => app.log().some(({ event }) => event === 'stopping'));
    await until(async () => (await ask('GET', app.base).catch(() => null)) === null);
    slow.write('"late"}');
    let answer = '';
    for await (const chunk of slow) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 201 Created\r\n/);
    expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    const answered = Date.now();
    expect(await app.gone).toBe(0);
    expect(Date.now() - answered).toBeLessThan(5_000);
    idle.destroy();
  });

  it('is not ready from SIGTERM on, and ends each connection with its answer', async () => {
    const app = await ground.start();
    expect((await ask('GET', `${app.base}/readyz`)).status).toBe(200);
    // Begun before SIGTERM, so that they are answered however slow the machine is.
    const begun = ['/readyz', '/', '/healthz', '/nothing'].map((path) => {
      const socket = connect(Number(new URL(app.base).port), '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\n`);
      return socket;
    });
    await sleep(100);
    app.process.kill('SIGTERM');
    await until(() => app.log().some(({ event }) => event === 'stopping'));
    const answers = await Promise.all(
      begun.map(async (socket) => {
        socket.write('Host: x\r\n\r\n');
        let answer = '';
        for await (const chunk of socket) answer += String(chunk);
        return answer;
      }),
    );
    for (const answer of answers) expect(answer).toMatch(/\r\nconnection: close\r\n/i);
    expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['503', '200', '200', '404']);
    expect(answers[0]).toMatch(/\r\nretry-after: 1\r\n/i);
    expect(await app.gone).toBe(0);
    expect(app.log().at(-1)).toMatchObject({ event: 'stopped' });
  });

  it('does not wait for ever for a client that never ends', async () => {
    const app = await ground.start();
    const stuck = connect(Number(new URL(app.base).port), '127.0.0.1');
    stuck.on('error', () => {});
    stuck.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n{',
    );
    await sleep(100);
    app.process.kill('SIGTERM');
    expect(await app.gone).toBe(0);
  });

  it('works again after all its connections were cut, and holds no more than its pool', async () => {
    const cable = await layCable(ground.databaseUrl);
    const app = await ground.start({ DATABASE_URL: cable.databaseUrl });
    for (let round = 0; round < 5; round++) {
      const asked = Array.from({ length: 20 }, () => ask('GET', app.base));
      if (round % 2 === 1) cable.cut();
      for (const { status, headers } of await Promise.all(asked)) {
        expect(['200 null', '503 1']).toContain(`${status} ${headers.get('retry-after')}`);
      }
      cable.cut();
      await until(async () => (await ask('GET', app.base)).status === 200);
    }
    cable.plugIn(false);
    cable.cut();
    expect((await ask('GET', app.base)).status).toBeGreaterThanOrEqual(500);
    expect((await ask('GET', `${app.base}/healthz`)).status).toBe(200);
    expect((await ask('GET', `${app.base}/readyz`)).status).toBe(503);
    cable.plugIn(true);
    await until(async () => (await ask('GET', `${app.base}/readyz`)).status === 200);
    expect(
      (await Promise.all(Array.from({ length: 50 }, () => ask('GET', app.base)))).every(
        ({ status }) => status === 200,
      ),
    ).toBe(true);
    app.process.kill('SIGTERM');
    expect(await app.gone).toBe(0);
    cable.remove();
  });

  it('gives up on a connection that fell silent, and takes a new one', async () => {
    const cable = await layCable(ground.databaseUrl);
    const app = await ground.start({ DATABASE_URL: cable.databaseUrl });
    expect((await ask('GET', app.base)).status).toBe(200);
    cable.silence();
    expect((await ask('GET', app.base)).status).toBeGreaterThanOrEqual(500);
    const asked = Date.now();
    expect((await ask('GET', app.base)).status).toBe(200);
    expect(Date.now() - asked).toBeLessThan(4_000);
    cable.remove();
  });

  it('starts before its database, and is ready once that is migrated', async () => {
    const empty = await prepareGround();
    const cable = await layCable(empty.databaseUrl);
    cable.plugIn(false);
    const app = await empty.start({ DATABASE_URL: cable.databaseUrl });
    const ready = async () => (await ask('GET', `${app.base}/readyz`)).status;
    expect((await ask('GET', `${app.base}/healthz`)).status).toBe(200);
    expect(await ready()).toBe(503);
    cable.plugIn(true);
    expect(await ready()).toBe(503);
    expect(await empty.release()).toBe(0);
    expect(await ready()).toBe(200);
    await empty.clear();
    cable.remove();
  });

  it('names all settings that are missing, and ends', async () => {
    const app = await ground.start({ PORT: '', PUBLIC_URL: '' });
    expect(await app.gone).toBe(1);
    expect(app.log()[0]?.['error']).toMatch(/^Set PORT, PUBLIC_URL in the environment/);
  });

  it('logs JSON only, and never the password of the database, whatever is wrong with it', async () => {
    const secret = 'tr0ub4dor';
    const { host, pathname } = new URL(ground.databaseUrl);
    for (const url of [
      `postgres://nobody:${secret}@${host}${pathname}`,
      `postgres://nobody:${secret}@127.0.0.1:1/none`,
      `postgres://nobody:${secret}@no such host/none`,
      `postgres://nobody:${secret}@127.0.0.1:port/none`,
      `nobody:${secret}`,
    ]) {
      const app = await ground.start({ DATABASE_URL: url });
      if (app.process.exitCode === null) {
        expect((await ask('GET', app.base)).status).toBeGreaterThanOrEqual(500);
        expect((await ask('GET', `${app.base}/readyz`)).text).not.toContain(secret);
        app.process.kill('SIGKILL');
      }
      await app.gone;
      expect(JSON.stringify(app.log())).not.toContain(secret);
      expect(app.complaints()).toBe('');
    }
  });
});
