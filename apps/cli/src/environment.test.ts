/** What this machine lacks is told as its trouble, with an apology, and never counts against the server. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  cardsOf,
  copyOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  leftOnDisk,
  rightServer,
  seaworthy,
  system,
  verdictsOf,
} from './cli.fixture.ts';
import { lastRun } from './settings/run-folder.ts';

/** No PostgreSQL lies there. */
const noDatabase = { SEAWORTHY_POSTGRES: '/nowhere' };

describe.concurrent('a machine without PostgreSQL', { timeout: hangMs }, () => {
  test('does not blame the server that needs it', async () => {
    const folder = freshFolder();
    const command = `"${process.execPath}" "${join(fixtures, 'uses-database.js')}"`;
    const ended = await seaworthy(['check', '--project', 'todo', '--command', command], {
      cwd: folder,
      env: noDatabase,
    });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
    expect(cardsOf(folder)).toEqual([]);
    expect([...verdictsOf(folder).values()]).toMatchObject([
      { kind: 'unknown', cause: { kind: 'environment', code: 'SW_NO_DATABASE' } },
    ]);
    const aborted = lastRun(folder).filter((event) => event.type === 'run-aborted');
    expect(aborted).toMatchObject([{ code: 'SW_NO_DATABASE' }]);
    const text = ended.stdout.replace(/\s+/g, ' ');
    expect(text).toContain('SW_NO_DATABASE');
    expect(text).toContain('Install PostgreSQL 15 or newer');
    expect(text).toMatch(/sorry|not to blame|not your server/i);
    expect(text).not.toContain('BROKEN');
    await expectNothingRuns(ended.temporary);
    expect(leftOnDisk(ended.temporary)).toEqual([]);
  });

  test('checks a server that does not need it as usual', async () => {
    const folder = copyOf(rightServer);
    const args = ['check', '--stage', 'write-it-down'];
    const ended = await seaworthy(args, { cwd: folder, env: noDatabase });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(0);
  });

  test('is told by doctor, which goes on', async () => {
    const ended = await seaworthy(['doctor'], { cwd: freshFolder(), env: noDatabase });
    expect(ended.exit.code).toBe(0);
    expect(ended.stdout).toMatch(/^ \S lacks +PostgreSQL/m);
    expect(ended.stdout).toContain('/nowhere');
  });

  test('a SEAWORTHY_DATABASE_URL that leads nowhere is named', async () => {
    const folder = freshFolder();
    const command = `"${process.execPath}" "${join(fixtures, 'uses-database.js')}"`;
    const ended = await seaworthy(['check', '--project', 'todo', '--command', command], {
      cwd: folder,
      env: { SEAWORTHY_DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:1/nothing' },
    });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
    expect(ended.stdout).toContain('SW_DATABASE_URL');
    expect(ended.stdout + JSON.stringify(lastRun(folder))).not.toContain('secret-word');
  });
});

test(
  'a folder for temporary files that is not there is the machine’s trouble',
  async () => {
    const folder = copyOf(rightServer);
    const ended = await seaworthy(['check'], { cwd: folder, env: { TMPDIR: '/nowhere' } });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
    expect(ended.stdout).toContain('SW_READ_ONLY');
    expect(cardsOf(folder)).toEqual([]);
  },
  hangMs,
);

/** Listens at the only port that the kernel would give, and at those by which our runs keep out of each other's way. */
const holdPorts = `
  const { createServer } = require("node:net");
  const listen = (port, host) => new Promise((held) => createServer().listen(port, host, held));
  const twins = Array.from({ length: 5000 }, (_, index) => listen(25000 + index, "127.0.0.1"));
  Promise.all([listen(32768, "0.0.0.0"), ...twins]).then(() => console.log("held"));
`;
/** A network of its own in which programs may listen, and every port that the kernel would give is taken. */
const narrow = [
  'echo "32768 32768" > /proc/sys/net/ipv4/ip_local_port_range',
  `"$0" -e '${holdPorts}' > held & holder=$!`,
  'until grep -q held held; do sleep 0.05; done',
  '"$0" "$@"; code=$?; kill $holder; exit $code',
];
const [range = ''] = narrow;
const network = await system('unshare', '-n', 'sh', '-c', range).catch(() => null);

needs({ name: 'right to make a network', isMet: network?.exit.code === 0 }).it(
  'a machine without a free port is told as such',
  async () => {
    const folder = freshFolder();
    const command = `"${process.execPath}" "${join(rightServer, 'server.js')}"`;
    const args = ['check', '--project', 'todo', '--only', 'first-light/listens'];
    const ended = await seaworthy([...args, '--command', command], {
      cwd: folder,
      under: ['unshare', '-n', 'sh', '-c', narrow.join('\n')],
    });
    expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
    expect(ended.stdout).toContain('SW_NO_PORT');
    expect(cardsOf(folder)).toEqual([]);
    await expectNothingRuns(ended.temporary);
    expect(leftOnDisk(ended.temporary)).toEqual([]);
  },
  hangMs,
);
