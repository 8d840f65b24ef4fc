import { accessSync, constants, existsSync } from 'node:fs';
import { startProcess } from '@seaworthy/process';
import { expect, it } from 'vitest';
import type { Cgroups } from './cgroup.ts';
import { inVersion1, inVersion2 } from './find-cgroups.ts';

const limits = {
  cpuMs: 1_000,
  wallMs: 1_000,
  memoryBytes: 32 * 2 ** 20,
  processes: 8,
  outputBytes: 1,
  stackBytes: 1,
  diskBytes: 1,
};

/** Runs a line in a group of its own. */
async function inGroup(cgroups: Cgroups, line: string): Promise<readonly [number | null, string]> {
  const group = await cgroups.make(limits);
  const program = await startProcess({
    command: ['/bin/sh', '-c', `sleep 0.3; ${line}`],
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
  });
  await group.add(program.pid);
  await program.exit;
  await program.kill();
  const said = JSON.stringify({ ...group.figures(), memoryPeakBytes: 0, processPeak: 0 });
  const cpuMs = group.cpuMs();
  await group.remove();
  return [cpuMs, said];
}

const canWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
const spin = 'i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done';

const version1 = ['memory', 'cpuacct', 'pids'].every((name) => canWrite(`/sys/fs/cgroup/${name}`));
// Which kind a machine has is not for CI to install, so the other one is skipped without a failure.
it.runIf(version1)('a group of version 1 counts and limits', async () => {
  const cgroups = await inVersion1();
  if (cgroups === null) throw new Error('there are no groups of version 1');
  expect(cgroups.offer).toEqual({ memory: true, cpu: true, processes: true });
  const [cpuMs] = await inGroup(cgroups, spin);
  expect(cpuMs).toBeGreaterThan(10);
  const [, memory] = await inGroup(cgroups, 'head -c 200000000 /dev/zero | tail -n 1 >/dev/null');
  expect(memory).toContain('"isOutOfMemory":true');
  const many = Array.from({ length: 12 }, () => 'sleep 1 &').join(' ');
  const [, processes] = await inGroup(cgroups, `${many} wait`);
  expect(processes).toContain('"isOutOfProcesses":true');
  await cgroups.close();
});

const version2 = ['/sys/fs/cgroup', '/sys/fs/cgroup/unified'].some(
  (folder) => existsSync(`${folder}/cgroup.controllers`) && canWrite(folder),
);
it.runIf(version2)(
  'a group of version 2 counts CPU time, also without any controller',
  async () => {
    const cgroups = await inVersion2([]);
    if (cgroups === null) throw new Error('there are no groups of version 2');
    expect(cgroups.offer).toEqual({ memory: false, cpu: true, processes: false });
    const [cpuMs, figures] = await inGroup(cgroups, spin);
    expect(cpuMs).toBeGreaterThan(10);
    expect(figures).toContain('"isOutOfMemory":null');
    await cgroups.close();
  },
);
