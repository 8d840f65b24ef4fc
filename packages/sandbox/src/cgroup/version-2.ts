/** Cgroups of version 2: one tree for all. https://www.kernel.org/doc/html/latest/admin-guide/cgroup-v2.html */
import type { Layout } from './cgroup.ts';

/** The files of version 2, below a folder whose `cgroup.subtree_control` holds these controllers. */
export function layoutOf(parent: string, controllers: readonly string[]): Layout {
  const memory = controllers.includes('memory') ? parent : null;
  const processes = controllers.includes('pids') ? parent : null;
  return {
    parents: [parent],
    memory,
    // What a group used is counted without any controller.
    cpu: parent,
    processes,
    limitsOf: (limits) => [
      ...(memory === null
        ? []
        : [
            { parent, file: 'memory.max', text: String(limits.memoryBytes) },
            { parent, file: 'memory.swap.max', text: '0', isOptional: true },
          ]),
      ...(processes === null
        ? []
        : [{ parent, file: 'pids.max', text: `${limits.processes + 1}` }]),
    ],
    peak: 'memory.peak',
    kills: 'memory.events',
    kill: 'oom_kill',
    cpuFile: 'cpu.stat',
    cpuMs: (text) => Number(/^usage_usec (\d+)/m.exec(text)?.[1] ?? 0) / 1000,
  };
}
