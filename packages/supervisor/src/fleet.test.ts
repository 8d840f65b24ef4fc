import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { disposeCluster } from '@seaworthy/database';
import { endEverything } from '@seaworthy/process';
import { startLoad } from '@seaworthy/traffic';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { startFleet, type Fleet, type FleetOptions, type ServerPlan } from './index.ts';

const folder = fileURLToPath(new URL('../fixtures', import.meta.url));
const running: Fleet[] = [];

afterEach(async () => {
  for (const fleet of running.splice(0)) await fleet.dispose();
});
afterAll(async () => {
  await disposeCluster();
  await endEverything();
});

async function start(
  web: string,
  { release = null, ...options }: Partial<FleetOptions> & Partial<ServerPlan> = {},
): Promise<Fleet> {
  const plan = { folder, web, release, worker: null, build: null };
  const fleet = await startFleet(plan, { root: '/', ...options });
  running.push(fleet);
  return fleet;
}

/** What came of a load of reads while the instances were replaced. */
async function replacedUnderLoad(fleet: Fleet) {
  const load = await startLoad({
    origin: fleet.origin,
    phases: [{ perSecond: 50, ms: 60_000 }],
    requests: [{ method: 'GET', path: '/', headers: {}, body: null, weight: 1 }],
    users: 100,
    patienceMs: 20_000,
  });
  const replacements = await fleet.replaceEach({ overlapMs: 500 });
  load.stop();
  return { replacements, result: await load.ended, failures: await fleet.router.failures() };
}

describe('a fleet', { timeout: 120_000 }, () => {
  test('serves from all its instances at one address, which they know as theirs', async () => {
    const fleet = await start('node drains.js');
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => (await fetch(fleet.origin)).json()),
    );
    const pids = answers.map((answer) => (answer as { pid: number }).pid);
    expect(new Set(pids).size).toBe(2);
    expect(answers[0]).toMatchObject({ PUBLIC_URL: fleet.origin });
    const [one, two] = fleet.instances;
    expect([one?.number, two?.number]).toEqual([1, 2]);
    expect(two?.server.dataDir).toBe(one?.server.dataDir);
    expect(two?.server.database).toBe(one?.server.database);
  });

  test('is replaced under load without a failed request where its server drains', async () => {
    const states: string[] = [];
    const release = 'echo migrated >> "$DATA_DIR/releases"';
    const onState: FleetOptions['onState'] = (state, _, instance) =>
      void states.push(`${instance} ${state}`);
    const fleet = await start('node drains.js', { release, onState });
    const dataDir = fleet.instances[0]?.server.dataDir ?? '';
    const { replacements, result, failures } = await replacedUnderLoad(fleet);
    expect(replacements).toMatchObject([
      { old: 1, new: 3, stop: { killed: false, leftBehind: 0 } },
      { old: 2, new: 4, stop: { killed: false, leftBehind: 0 } },
    ]);
    expect(result.failed, JSON.stringify({ statuses: result.statuses, failures })).toBe(0);
    expect(result.sent).toBeGreaterThan(50);
    expect(fleet.instances.map(({ number }) => number)).toEqual([3, 4]);
    expect(states.slice(0, 4)).toEqual(['1 starting', '1 ready', '2 starting', '2 ready']);
    const replacement = states.slice(4);
    expect(replacement.slice(0, 4).toSorted()).toEqual([
      '3 ready',
      '3 starting',
      '4 ready',
      '4 starting',
    ]);
    expect(replacement.slice(4)).toEqual(['1 draining', '1 stopped', '2 draining', '2 stopped']);
    expect(existsSync(`${dataDir}/releases`)).toBe(true);
    await fleet.dispose();
    expect(existsSync(dataDir)).toBe(false);
  });

  test('loses requests where its server exits in the middle of its answers', async () => {
    const fleet = await start('node drains.js at-once');
    const { result, failures } = await replacedUnderLoad(fleet);
    expect(result.failed).toBeGreaterThan(0);
    expect(result.failed).toBe(failures.length);
    expect([1, 2]).toContain(failures[0]?.instance);
  });

  test('goes on with one instance where the other is killed', async () => {
    const fleet = await start('node drains.js');
    await fleet.kill(1);
    expect(fleet.isWhole()).toBe(false);
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async () => (await fetch(fleet.origin)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    await fleet.revive(1);
    expect(fleet.isWhole()).toBe(true);
  });

  test('leaves nothing where its server does not start', async () => {
    await expect(start('node exits.js')).rejects.toMatchObject({
      details: { code: 'SW_EXITED_AT_ONCE' },
    });
  });
});
