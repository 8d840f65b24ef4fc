/** A gigabyte of log, and disks that are full: told as they are, in bounded memory, with nothing lost. */
import {
  appendFileSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needs } from '../../../tools/testing/needs.ts';
import {
  becomes,
  cardsOf,
  expectNothingRuns,
  fixtures,
  freshFolder,
  hangMs,
  leftOnDisk,
  rightServer,
  seaworthy,
  startSeaworthy,
  system,
  verdictsOf,
} from './cli.fixture.ts';

test(
  'a gigabyte of log costs neither memory nor disk, and the server holds',
  async () => {
    const folder = freshFolder();
    const flood = `"${process.execPath}" "${join(fixtures, 'unruly/floods-log.js')}"`;
    const gigabyte = `yes all work and no play makes a log line | head -c ${1024 ** 3}`;
    const args = ['check', '--project', 'todo', '--only', 'first-light/startsWithAnEmptyList'];
    const running = await startSeaworthy([...args, '--build', gigabyte, '--command', flood], {
      cwd: folder,
    });
    let mostKilobytes = 0;
    const timer = setInterval(() => {
      mostKilobytes = Math.max(mostKilobytes, peakOf(running.process.pid));
    }, 50);
    const exit = await running.process.exit;
    clearInterval(timer);
    expect(exit, running.text()).toMatchObject({ code: 0 });
    if (process.platform === 'linux') expect(mostKilobytes).toBeGreaterThan(0);
    expect(mostKilobytes).toBeLessThan(400_000);
    const runs = join(folder, '.seaworthy/runs');
    for (const name of readdirSync(runs))
      expect(statSync(join(runs, name)).size).toBeLessThan(1_000_000);
    await expectNothingRuns(running.temporary);
  },
  // The gigabyte goes through a pipe, and the machine may have better things to do.
  5 * hangMs,
);

const isRoot = process.getuid?.() === 0;
const probe = isRoot
  ? await system('unshare', '-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt')
  : null;

needs({ name: 'right to mount', isMet: probe?.exit.code === 0 }).describe('a full disk', () => {
  test.for<[when: string, leftKilobytes: number]>([
    ['from the beginning', 0],
    ['in the middle of a run', 20],
  ])('under .seaworthy %s ends the run in order, and loses nothing', async ([, leftKilobytes]) => {
    await onSmallDisk(512, async (folder) => {
      const state = layRightServer(folder);
      await fill(folder, leftKilobytes);
      const ended = await seaworthy(['check', '--stage', 'write-it-down'], { cwd: folder });
      expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
      expect(ended.stderr).toMatch(/^SW_DISK_FULL: The disk that holds /m);
      expect(readFileSync(join(folder, 'seaworthy.json'), 'utf8')).toBe(state);
      await expectNothingRuns(ended.temporary);
      expect(leftOnDisk(ended.temporary)).toEqual([]);
      rmSync(join(folder, 'filler'));
      const again = await seaworthy(['check', '--stage', 'write-it-down'], { cwd: folder });
      expect(again.exit.code, again.stdout + again.stderr).toBe(0);
    });
  });

  test(
    'under .seaworthy is told by watch, which checks again when there is room',
    async () => {
      await onSmallDisk(512, async (folder) => {
        layRightServer(folder);
        await fill(folder, 0);
        const watching = await startSeaworthy(['watch', '--plain'], { cwd: folder });
        await becomes('the full disk is told', () => watching.text().includes('SW_DISK_FULL: '));
        rmSync(join(folder, 'filler'));
        appendFileSync(join(folder, 'server.js'), '// saved\n');
        await becomes('the next run holds', () =>
          watching.text().includes('"First light" is passed'),
        );
        process.kill(watching.process.pid, 'SIGINT');
        expect((await watching.process.exit).code, watching.text()).toBe(130);
        await expectNothingRuns(watching.temporary);
      });
    },
    hangMs,
  );

  test.for<[when: string, leftKilobytes: number]>([
    ['from the beginning', 0],
    ['while it is checked', 8],
  ])('under the data of a server %s is not the server’s fault', async ([, leftKilobytes]) => {
    await onSmallDisk(256, async (disk) => {
      await fill(disk, leftKilobytes);
      const folder = freshFolder();
      const command = `"${process.execPath}" "${join(rightServer, 'server.js')}"`;
      const args = ['check', '--project', 'todo', '--only', 'survive/storesEachOfManyAtOnce'];
      const ended = await seaworthy([...args, '--command', command], {
        cwd: folder,
        env: { TMPDIR: disk },
      });
      expect(ended.exit.code, ended.stdout + ended.stderr).toBe(3);
      expect(ended.stdout).toContain('SW_DISK_FULL');
      expect(cardsOf(folder)).toEqual([]);
      expect([...verdictsOf(folder).values()]).toMatchObject([
        { kind: 'unknown', cause: { kind: 'environment', code: 'SW_DISK_FULL' } },
      ]);
      expect(readdirSync(disk)).toEqual(['filler']);
    });
  });
});

/** Puts a right server into a folder, as somebody's of whom nothing must be lost; returns what its seaworthy.json says. */
function layRightServer(folder: string): string {
  for (const name of readdirSync(rightServer).filter((one) => /\.js$|^Procfile$/.test(one)))
    copyFileSync(join(rightServer, name), join(folder, name));
  const state = '{"project":"todo","mine":true}';
  writeFileSync(join(folder, 'seaworthy.json'), state);
  return state;
}

/** Works on a disk of its own that holds so many kilobytes. */
async function onSmallDisk(
  kilobytes: number,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = freshFolder();
  const size = `size=${kilobytes}k`;
  expect(await system('mount', '-t', 'tmpfs', '-o', size, 'tmpfs', folder)).toMatchObject({
    exit: { code: 0 },
  });
  try {
    await work(folder);
  } finally {
    await system('umount', folder);
  }
}

/** Fills a disk, and frees so many kilobytes of it again. */
async function fill(folder: string, leftKilobytes: number): Promise<void> {
  const filler = join(folder, 'filler');
  await system('dd', 'if=/dev/zero', `of=${filler}`, 'bs=1k');
  const size = Math.max(0, statSync(filler).size - leftKilobytes * 1024);
  await system('truncate', '-s', String(size), filler);
}

/** The most memory that a process ever used, in kilobytes; 0 where that cannot be known. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0);
  } catch {
    // It has ended, or there is no /proc.
    return 0;
  }
}
