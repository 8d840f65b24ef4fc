import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { folderWith } from '../../../../tools/testing/folder.ts';
import { needs } from '../../../../tools/testing/needs.ts';
import { bwrapDriver } from './bwrap.ts';

/** What a driver may leave: folders of boxes, open descriptors, children. */
function leftovers(): Readonly<Record<string, number>> {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1] ?? '';
        return stat.split(' ')[1] === String(process.pid);
      } catch {
        // It has ended between the two looks.
        return false;
      }
    });
  return {
    folders: readdirSync(tmpdir()).filter((name) => name.startsWith('seaworthy-box-')).length,
    descriptors: readdirSync('/proc/self/fd').length,
    children: children.length,
  };
}

needs('bwrap').it('two hundred runs leave nothing, and no memory', async () => {
  const folder = folderWith({});
  // A place of our own for temporary things: others make boxes too.
  chmodSync(folder, 0o755);
  process.env['TMPDIR'] = folder;
  const warm = await bwrapDriver();
  await warm.close();
  const before = leftovers();
  const driver = await bwrapDriver();
  const memory: number[] = [];
  for (let run = 0; run < 200; run += 1) {
    const slot = await driver.prepare({
      mounts: [],
      cwd: '/box',
      environment: {},
      limits: {
        cpuMs: 5_000,
        wallMs: 20_000,
        memoryBytes: 2 ** 26,
        processes: 8,
        outputBytes: 2 ** 20,
        stackBytes: 2 ** 23,
        diskBytes: 2 ** 20,
      },
    });
    const { end } = await slot.run({
      argv: ['/bin/sh', '-c', 'head -c 100000 /dev/zero'],
      stdin: null,
      stdout: join(folder, `out-${run}`),
      stderr: join(folder, `err-${run}`),
    });
    expect(end).toBe('exit');
    await slot.dispose();
    memory.push(process.memoryUsage().rss / 2 ** 20);
  }
  await driver.close();
  expect(leftovers()).toEqual(before);
  const middle = memory.slice(50, 100).toSorted((one, other) => one - other)[25] ?? Number.NaN;
  const last = memory.slice(150).toSorted((one, other) => one - other)[25] ?? Number.NaN;
  expect(last - middle).toBeLessThan(20);
});
