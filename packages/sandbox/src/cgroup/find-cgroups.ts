/** Finds which cgroups are ours to write, and makes a place for the boxes in them. */
import { randomBytes } from 'node:crypto';
import { accessSync, constants, readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { onOurDeath } from '@seaworthy/process';
import {
  makeCgroup,
  offerOf,
  readIfThere,
  removeFolder,
  type Cgroups,
  type Layout,
} from './cgroup.ts';
import { layoutOf as layoutOfVersion1 } from './version-1.ts';
import { layoutOf as layoutOfVersion2 } from './version-2.ts';

/** The cgroups for our boxes, or `null` when none is for us to write. */
export async function findCgroups(): Promise<Cgroups | null> {
  if (process.platform !== 'linux') return null;
  return (await inVersion2(['memory', 'pids'])) ?? (await inVersion1()) ?? (await inVersion2([]));
}

/** One tree for each controller, below the group in which we are, so that its own limits go on to hold. */
export async function inVersion1(): Promise<Cgroups | null> {
  const name = ourName();
  const made = new Map<string, string>();
  for (const controller of ['memory', 'cpuacct', 'pids']) {
    const tree = treeOf(controller);
    if (tree === null) continue;
    const folder = `${tree}/${name}`;
    if (await canMake(folder)) made.set(controller, folder);
  }
  if (made.size === 0) return null;
  const layout = layoutOfVersion1({
    memory: made.get('memory') ?? null,
    cpu: made.get('cpuacct') ?? null,
    processes: made.get('pids') ?? null,
  });
  return boxesIn(layout, [...made.values()], () => Promise.resolve());
}

/**
 * A group may have members or hand controllers on to groups below it, not both. So where controllers are wanted we
 * move into a group of our own first, which works when nobody else is in ours, as after `systemd-run --scope`.
 */
export async function inVersion2(controllers: readonly string[]): Promise<Cgroups | null> {
  const own = treeOf('');
  if (own === null) return null;
  const there = readIfThere(`${own}/cgroup.controllers`)?.trim().split(' ') ?? [];
  if (!controllers.every((name) => there.includes(name))) return null;
  const parent = `${own}/${ourName()}`;
  if (!(await canMake(parent))) return null;
  const leaf = `${parent}-self`;
  const handOn = (sign: string): string => controllers.map((name) => sign + name).join(' ');
  const leave = async (): Promise<void> => {
    if (controllers.length === 0) return;
    await writeFile(`${own}/cgroup.subtree_control`, handOn('-')).catch(() => undefined);
    await writeFile(`${own}/cgroup.procs`, String(process.pid));
    await removeFolder(leaf);
  };
  try {
    if (controllers.length > 0) {
      await mkdir(leaf);
      await writeFile(`${leaf}/cgroup.procs`, String(process.pid));
      await writeFile(`${own}/cgroup.subtree_control`, handOn('+'));
      await writeFile(`${parent}/cgroup.subtree_control`, handOn('+'));
    }
  } catch {
    // Somebody else is in our group: then nothing can be handed on, and all is left as it was.
    await leave();
    await removeFolder(parent);
    return null;
  }
  return boxesIn(layoutOfVersion2(parent, controllers), [parent], leave);
}

async function boxesIn(
  layout: Layout,
  folders: readonly string[],
  leave: () => Promise<void>,
): Promise<Cgroups> {
  // Whoever kills us leaves the guard, which first ends the boxes.
  const takeBack = await onOurDeath(['find', ...folders, '-depth', '-type', 'd', '-delete']);
  let count = 0;
  return {
    offer: offerOf(layout),
    make: async (limits) => makeCgroup(layout, `box-${++count}`, limits),
    async close() {
      for (const folder of folders) {
        const left = await readdir(folder, { withFileTypes: true }).catch(() => []);
        for (const entry of left) {
          if (entry.isDirectory()) await removeFolder(`${folder}/${entry.name}`);
        }
        await removeFolder(folder);
      }
      await leave();
      takeBack();
    },
  };
}

/** The folder of the group in which we are, in the tree of a controller; '' is for version 2. */
function treeOf(controller: string): string | null {
  const path = readFileSync('/proc/self/cgroup', 'utf8')
    .split('\n')
    .map((line) => /^\d+:([^:]*):(.*)$/.exec(line))
    .find((fields) => fields?.[1]?.split(',').includes(controller))?.[2];
  const mount = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => /^\d+ \d+ \S+ \S+ (\S+) .* - (cgroup2?) \S+ (\S*)$/.exec(line))
    .find((fields) =>
      controller === ''
        ? fields?.[2] === 'cgroup2'
        : fields?.[2] === 'cgroup' && fields[3]?.split(',').includes(controller),
    )?.[1];
  if (path === undefined || mount === undefined) return null;
  // In a container the tree may begin at our own group, and the path tells of one that we do not see.
  const places = [`${mount}${path}`.replace(/\/$/, ''), mount];
  return places.find((place) => isWritable(place)) ?? null;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(`${folder}/cgroup.procs`, constants.W_OK);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // Not there, or not for us: both mean that we make nothing in it.
    return false;
  }
}

async function canMake(folder: string): Promise<boolean> {
  return mkdir(folder).then(
    () => true,
    () => false,
  );
}

function ourName(): string {
  return `seaworthy-${process.pid}-${randomBytes(3).toString('hex')}`;
}
