/** Cgroups of version 1: a tree for each controller. https://www.kernel.org/doc/html/latest/admin-guide/cgroup-v1/ */
import type { Limits } from '../sandbox.ts';
import type { Layout, Setting } from './cgroup.ts';

/** Where the trees of the controllers that we use are for us to write; `null` where they are not. */
export interface Trees {
  readonly memory: string | null;
  readonly cpu: string | null;
  readonly processes: string | null;
}

/** The files of version 1. */
export function layoutOf({ memory, cpu, processes }: Trees): Layout {
  return {
    parents: [memory, cpu, processes].filter((tree) => tree !== null),
    memory,
    cpu,
    processes,
    limitsOf: (limits) => [
      ...(memory === null ? [] : memoryLimits(memory, limits)),
      ...(processes === null
        ? []
        : [{ parent: processes, file: 'pids.max', text: `${limits.processes + 1}` }]),
    ],
    peak: 'memory.max_usage_in_bytes',
    kills: 'memory.oom_control',
    kill: 'oom_kill',
    cpuFile: 'cpuacct.usage',
    cpuMs: (text) => Number(text) / 1e6,
  };
}

function memoryLimits(parent: string, { memoryBytes }: Limits): readonly Setting[] {
  const text = String(memoryBytes);
  return [
    { parent, file: 'memory.limit_in_bytes', text },
    // Only where the kernel counts swap; it would else be memory beyond the limit.
    { parent, file: 'memory.memsw.limit_in_bytes', text, isOptional: true },
  ];
}
