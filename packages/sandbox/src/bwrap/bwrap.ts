/**
 * The driver that holds: a box of Linux namespaces, made by bubblewrap without any privilege, with a filter of system
 * calls, and with cgroups where they are ours to write. A box is made ahead of time, waits for its one command, and
 * is thrown away. https://github.com/containers/bubblewrap
 */
import { findTool } from '@seaworthy/process';
import { findCgroups } from '../cgroup/find-cgroups.ts';
import type { Driver, Guarantees, SlotSpec } from '../sandbox.ts';
import { findWarden, type Warden } from './warden.ts';
import { Background } from './background.ts';
import { boxIdentity } from './identity.ts';
import { makeFilterFile } from './filter-file.ts';
import { Reserve } from './reserve.ts';
import { makeSlot, type Machinery } from './slot.ts';
import { canDisableNamespaces } from './bwrap-version.ts';

/** What may be chosen of the driver; everything else is found. */
export interface BwrapOptions {
  /** Boxes that are kept ready for a specification that was asked for before; 0 keeps none. */
  readonly reserve?: number;
  /** Guarantees that are switched off, so that a test sees what then happens. */
  readonly without?: readonly ('seccomp' | 'cgroups')[];
  readonly warden?: Warden;
}

/** Opens the driver. Fails with a sentence when bwrap or the warden is missing; whether boxes work, `probeDrivers` says. */
export async function bwrapDriver(options: BwrapOptions = {}): Promise<Driver> {
  const { reserve = 3, without = [] } = options;
  const bwrap = await findTool('bwrap');
  if (bwrap === null)
    throw new Error('bwrap is not on this machine. Install the package bubblewrap.');
  const filter = without.includes('seccomp') ? null : await makeFilterFile();
  const cgroups = without.includes('cgroups') ? null : await findCgroups();
  const background = new Background();
  const machinery: Machinery = {
    bwrap,
    warden: options.warden ?? (await findWarden()),
    identity: boxIdentity(),
    filter,
    cgroups,
    canDisableNamespaces: await canDisableNamespaces(bwrap),
    guarantees: guaranteesOf(cgroups, filter),
    later: (work) => background.add(work),
  };
  const kept = new Reserve(reserve, async (spec: SlotSpec) => makeSlot(machinery, spec));
  return {
    name: 'bwrap',
    guarantees: machinery.guarantees,
    prepare: async (spec) => kept.take(spec),
    async close() {
      await kept.close();
      await background.end();
      await cgroups?.close();
      await filter?.remove();
    },
  };
}

function guaranteesOf(cgroups: Machinery['cgroups'], filter: Machinery['filter']): Guarantees {
  return {
    memoryTree: cgroups?.offer.memory ?? false,
    cpuTree: cgroups?.offer.cpu ?? false,
    processes: true,
    network: true,
    files: true,
    seccomp: filter !== null,
    nothingLeft: true,
  };
}
