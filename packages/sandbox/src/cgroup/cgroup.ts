/**
 * Cgroups count and limit what a whole box uses, which nothing else can. Version 2 where it is delegated to us,
 * version 1 where it is writable, each for what it offers; a box is put into its own before it has a job, because
 * that takes long.
 */
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import type { Limits } from '../sandbox.ts';

/** What the cgroups of this machine give. */
export interface CgroupOffer {
  readonly memory: boolean;
  readonly cpu: boolean;
  readonly processes: boolean;
}

/** The cgroups of all our boxes. */
export interface Cgroups {
  readonly offer: CgroupOffer;
  make(limits: Limits): Promise<Cgroup>;
  /** Removes what was made for us. */
  close(): Promise<void>;
}

/** What a box used, where it is known. */
export interface CgroupFigures {
  readonly memoryPeakBytes: number | null;
  readonly processPeak: number | null;
  readonly isOutOfMemory: boolean | null;
  readonly isOutOfProcesses: boolean;
}

/** The cgroup of one box. */
export interface Cgroup {
  readonly offer: CgroupOffer;
  add(pid: number): Promise<void>;
  /** CPU time of all that is or was in it. */
  cpuMs(): number | null;
  figures(): CgroupFigures;
  remove(): Promise<void>;
}

/** How one version names its files. `null` where there is no such file. */
export interface Layout {
  /** The folders in which each box gets one of its own: one for all, or one for each controller. */
  readonly parents: readonly string[];
  readonly memory: string | null;
  readonly cpu: string | null;
  readonly processes: string | null;
  limitsOf(limits: Limits): readonly Setting[];
  readonly peak: string;
  /** The file that counts those who were killed because memory was short. */
  readonly kills: string;
  readonly kill: string;
  cpuMs(text: string): number;
  readonly cpuFile: string;
}

/** One file and what is written to it. */
export interface Setting {
  readonly parent: string;
  readonly file: string;
  readonly text: string;
  /** Whether a machine without this file is as good. */
  readonly isOptional?: boolean;
}

/** Makes the cgroup of one box, with its limits. */
export async function makeCgroup(layout: Layout, name: string, limits: Limits): Promise<Cgroup> {
  const folders = [...new Set(layout.parents)].map((parent) => `${parent}/${name}`);
  for (const folder of folders) await mkdir(folder);
  for (const { parent, file, text, isOptional = false } of layout.limitsOf(limits)) {
    const written = writeFile(`${parent}/${name}/${file}`, text);
    await (isOptional ? written.catch(() => undefined) : written);
  }
  const read = (parent: string | null, file: string): string | null =>
    parent === null ? null : readIfThere(`${parent}/${name}/${file}`);
  const hasHappened = (text: string | null, key: string): boolean =>
    Number(new RegExp(`^${key} (\\d+)`, 'm').exec(text ?? '')?.[1] ?? 0) > 0;
  return {
    offer: offerOf(layout),
    async add(pid) {
      await Promise.all(
        folders.map(async (folder) => writeFile(`${folder}/cgroup.procs`, `${pid}`)),
      );
    },
    cpuMs() {
      const text = read(layout.cpu, layout.cpuFile);
      return text === null ? null : layout.cpuMs(text);
    },
    figures() {
      const peak = read(layout.memory, layout.peak);
      const processes = read(layout.processes, 'pids.peak');
      return {
        memoryPeakBytes: peak === null ? null : Number(peak),
        // Process 1 of the box is ours.
        processPeak: processes === null ? null : Math.max(0, Number(processes) - 1),
        isOutOfMemory:
          layout.memory === null
            ? null
            : hasHappened(read(layout.memory, layout.kills), layout.kill),
        isOutOfProcesses: hasHappened(read(layout.processes, 'pids.events'), 'max'),
      };
    },
    async remove() {
      for (const folder of folders) await removeFolder(folder);
    },
  };
}

/** What a layout gives. */
export function offerOf({ memory, cpu, processes }: Layout): CgroupOffer {
  return { memory: memory !== null, cpu: cpu !== null, processes: processes !== null };
}

/** The text of a file, or `null` when it is not there. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Older kernels do not have each file, and that is what was asked.
    return null;
  }
}

/** The kernel may need a moment until it sees that nobody is in it any more. */
export async function removeFolder(folder: string): Promise<void> {
  for (let pauseMs = 1; pauseMs < 2_000; pauseMs *= 2) {
    try {
      await rmdir(folder);
      return;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  throw new Error(`the cgroup ${folder} could not be removed`);
}
