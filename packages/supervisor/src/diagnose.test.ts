import { createServer } from 'node:net';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { disposeCluster, openServerDatabase } from '@seaworthy/database';
import { ClaimBroken, EnvironmentTrouble } from '@seaworthy/core';
import { endEverything } from '@seaworthy/process';
import { afterAll, describe, expect, test } from 'vitest';
import { startServer, type ServerPlan, type StartOptions } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const linux = process.platform === 'linux';

afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

/** Starts what cannot become ready, and answers what was said of it. */
async function failureOf(
  plan: Partial<ServerPlan>,
  options: Partial<StartOptions> = {},
): Promise<ClaimBroken['details']> {
  const whole = { folder, web: 'node plain.js', release: null, worker: null, build: null };
  try {
    const server = await startServer({ ...whole, ...plan }, { root: '/', ...options });
    await server.dispose();
  } catch (error) {
    if (error instanceof ClaimBroken) return error.details;
    throw error;
  }
  throw new Error('it became ready');
}

describe('a server that exits at once', () => {
  test('is told with its code, its command and its last lines', async () => {
    const details = await failureOf({ web: 'node exits.js' });
    expect(details).toMatchObject({ code: 'SW_EXITED_AT_ONCE', crashed: true });
    expect(details.expected).toContain('"node exits.js"');
    expect(details.saw).toContain('exit code 1');
    expect(details.saw).toContain('  Error: no settings');
    expect(details.saw).toContain('  reading the settings');
  });

  test('is told of a command that is not there, and of a signal', async () => {
    const missing = await failureOf({ web: 'no-such-command' });
    expect(missing).toMatchObject({ code: 'SW_EXITED_AT_ONCE' });
    expect(missing.saw).toContain('exit code 127');
    const shot = await failureOf({ web: 'kill -SEGV $$' });
    expect(shot.saw).toContain('it ended with SIGSEGV');
    const silent = await failureOf({ web: 'exit 0' });
    expect(silent).toMatchObject({ crashed: false });
    expect(silent.saw).toContain('It wrote nothing.');
  });

  test('is told that it went to the background', async () => {
    const details = await failureOf({ web: 'node plain.js &' });
    expect(details).toMatchObject({ code: 'SW_EXITED_AT_ONCE' });
    expect(details.saw).toContain('in the background');
  });

  test('is told soon', async () => {
    const began = performance.now();
    await failureOf({ web: 'exit 1' });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('a server that does not become ready', () => {
  // Enough for a program to start on a busy machine.
  const soon = { readySeconds: 3 };

  test.each([
    ['listens nowhere', 'node deaf.js', 'nothing listens on port'],
    ['accepts and says nothing', 'node silent.js', 'accepts connections, and no answer comes'],
    ['accepts and hangs up', 'node hangs-up.js', 'closes them without an answer'],
    ['does not speak HTTP', 'node garbage.js', 'not HTTP: "220 mail.example ready'],
    ['answers 500', 'node error-500.js', 'GET / answers 500, with the body "no such table: todos"'],
  ])('because it %s, is told so', async (_, web, saw) => {
    const details = await failureOf({ web }, soon);
    expect(details.code).toBe('SW_NEVER_READY');
    expect(details.saw).toContain(saw);
    expect(details.expected).toContain('within 3 s');
  });

  test('shows its last lines', async () => {
    const details = await failureOf({ web: 'node deaf.js' }, soon);
    expect(details.saw).toContain('Its last lines:\n  working');
  });

  test.runIf(linux)(
    'because it listens elsewhere, is told where and how to do better',
    async () => {
      const began = performance.now();
      const details = await failureOf({ web: 'node wrong-port.js' }, { readySeconds: 40 });
      expect(details.code).toBe('SW_WRONG_PORT');
      expect(details.expected).toMatch(/PORT \(\d+\)/);
      expect(details.saw).toMatch(/^it listens on (\[::\]|0\.0\.0\.0):3\d{4}\./);
      expect(details.saw).toContain('process.env.PORT');
      expect(performance.now() - began).toBeLessThan(30_000);
    },
  );
});

describe('a release process that fails', () => {
  test('is told with its code and its last lines, and web is not started', async () => {
    const release = 'echo "relation exists" >&2; exit 5';
    const details = await failureOf({ release });
    expect(details).toMatchObject({ code: 'SW_RELEASE_FAILED' });
    expect(details.saw).toContain('exit code 5');
    expect(details.saw).toContain('  relation exists');
  });

  test('is told that it does not end', async () => {
    const details = await failureOf({ release: 'sleep 60' }, { releaseSeconds: 0.3 });
    expect(details).toMatchObject({ code: 'SW_RELEASE_FAILED' });
    expect(details.saw).toContain('had not ended');
  });
});

describe('what is not the fault of the server', () => {
  test('a database that cannot be had is told instead', async () => {
    const trouble = new EnvironmentTrouble('SW_NO_DATABASE', { problem: 'there is none' });
    const openDatabase: StartOptions['openDatabase'] = async () => {
      const database = await openServerDatabase();
      return Object.assign(database, { trouble: () => trouble });
    };
    const starting = failureOf({ web: 'node exits.js' }, { openDatabase });
    await expect(starting).rejects.toBe(trouble);
  });

  test('a port that another program took is told instead', async () => {
    const whole = { folder, web: 'node plain.js', release: null, worker: null, build: null };
    const server = await startServer(whole, { root: '/' });
    await server.kill();
    const thief = createServer().listen(server.port, '0.0.0.0');
    await once(thief, 'listening');
    try {
      await expect(server.start()).rejects.toMatchObject({ code: 'SW_NO_PORT' });
    } finally {
      thief.close();
      await server.dispose();
    }
  });
});

test('a start that failed leaves nothing behind', async () => {
  const ours = (): readonly string[] =>
    readdirSync(tmpdir()).filter((name) => /^seaworthy-\w{6}$/.test(name));
  const before = ours();
  const details = await failureOf({ web: 'echo "$DATA_DIR"; sleep 60 & exit 1' });
  const dataDir = /\/\S+\/data/.exec(details.saw)?.[0] ?? '';
  expect(dataDir).not.toBe('');
  expect(ours().filter((name) => dataDir.includes(name) && !before.includes(name))).toEqual([]);
});
