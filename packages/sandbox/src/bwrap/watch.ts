/** Watches one run from outside: by the clock, by the cgroup, and by the size of the folders that may be written. */
import { readdir, lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cgroup } from '../cgroup/cgroup.ts';
import type { Reason } from '../end.ts';
import type { Limits } from '../sandbox.ts';
import type { Box, BoxEnd } from './box.ts';

/** What is watched. */
export interface Watch {
  readonly box: Box;
  readonly job: readonly string[];
  readonly cgroup: Cgroup | null;
  readonly limits: Limits;
  /** Our folders that the program may write. */
  readonly writable: readonly string[];
  readonly signal: AbortSignal | undefined;
}

/** What was seen. */
export interface Watched extends BoxEnd {
  readonly stoppedFor: Reason | null;
  /** Of the whole box, by its cgroup. */
  readonly boxCpuMs: number | null;
  readonly wallMs: number;
}

/** Gives the box its job, and waits until nothing of the program is left. */
export async function watch({
  box,
  job,
  cgroup,
  limits,
  writable,
  signal,
}: Watch): Promise<Watched> {
  let stoppedFor: Reason | null = null;
  let stopping: Promise<void> | null = null;
  const stop = (reason: Reason | null): void => {
    stoppedFor ??= reason;
    stopping ??= box.stop();
  };
  const cpuBefore = cgroup?.cpuMs() ?? null;
  const usedMs = (): number | null => {
    const cpuMs = cgroup?.cpuMs() ?? null;
    return cpuMs === null || cpuBefore === null ? null : cpuMs - cpuBefore;
  };
  const began = performance.now();
  box.go(job);
  const timers = [
    setTimeout(() => stop('wall'), limits.wallMs),
    setInterval(() => {
      if ((usedMs() ?? 0) > limits.cpuMs) stop('cpu');
      // Whoever lost a process by that has lost the run; what is left of it may wait for ever.
      if (cgroup?.figures().isOutOfMemory === true) stop(null);
    }, lookMs),
    setInterval(() => {
      void bytesIn(writable).then((bytes) => {
        if (bytes > limits.diskBytes) stop('disk');
      });
    }, lookMs),
  ];
  const onAbort = (): void => stop(null);
  signal?.addEventListener('abort', onAbort);
  // The cgroup counts all from outside. Without it the meter has to say whether init's figures can be believed.
  const end = await (cpuBefore === null ? box.gone : box.ended);
  const wallMs = performance.now() - began;
  for (const timer of timers) clearTimeout(timer);
  signal?.removeEventListener('abort', onAbort);
  return { ...end, stoppedFor, boxCpuMs: usedMs(), wallMs };
}

/** The size of all regular files below these folders. No link is followed. */
async function bytesIn(folders: readonly string[]): Promise<number> {
  let bytes = 0;
  let entries = 0;
  const left = [...folders];
  for (let folder = left.pop(); folder !== undefined; folder = left.pop()) {
    const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of found) {
      entries += 1;
      // Each entry takes room by itself, and who makes more of them than this has no good reason.
      if (entries > mostEntries) return Infinity;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) left.push(path);
      else if (entry.isFile()) bytes += (await lstat(path).catch(() => null))?.size ?? 0;
    }
  }
  return bytes;
}

const lookMs = 25;
const mostEntries = 50_000;
