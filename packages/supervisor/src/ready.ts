/**
 * Waits until a server is ready: any answer below 500 at its root, or 200 at /readyz.
 * The first looks are milliseconds apart, so that a fast server costs no waiting; a slow one has all its time.
 */
import type { EnvironmentTrouble } from '@seaworthy/core';
import type { ManagedProcess } from '@seaworthy/process';
import { exitedAtOnce, listensElsewhere, neverReady } from './diagnose.ts';
import { ElsewhereWatch } from './elsewhere.ts';
import { probe, refuses, type Seen } from './probe.ts';

/** Where a server was reached. */
export type Host = '127.0.0.1' | '::1';

/** Whom to wait for, and how long. */
export interface Wait {
  readonly web: ManagedProcess;
  readonly command: string;
  readonly port: number;
  /** The path of the root: "/" or "/todos". */
  readonly root: string;
  readonly seconds: number;
  /** Folders whose disk the server may have found full. */
  readonly folders: readonly string[];
  /** What went wrong with the database that we gave it. */
  readonly trouble: () => EnvironmentTrouble | null;
  /** Whether we have ended the server ourselves meanwhile. */
  readonly isEnding: () => boolean;
}

/** Comes when the server is ready; throws what is wrong with it when it does not become so. */
export async function awaitReady(wait: Wait): Promise<Host> {
  const began = performance.now();
  const deadline = began + wait.seconds * 1000;
  const elsewhere = new ElsewhereWatch(wait.web, wait.port);
  let last: Seen = { kind: 'refused' };
  let patienceMs = 2000;
  for (;;) {
    const leftMs = deadline - performance.now();
    const { host, seen } = await look(wait, Math.max(100, Math.min(patienceMs, leftMs)));
    if (wait.web.exited !== null) await wait.web.exit;
    if (wait.isEnding()) throw new Error('the server was ended while it was starting');
    if (wait.web.exited !== null) throw await exitedAtOnce(wait, wait.web.exited, began);
    if (isReady(seen)) return host;
    if (seen.kind === 'silent') patienceMs *= 2;
    last = seen;
    if (last.kind === 'refused' && (await elsewhere.isCertain())) {
      throw await listensElsewhere(wait, elsewhere.listeners);
    }
    if (performance.now() >= deadline) {
      await elsewhere.look();
      throw await neverReady(wait, last, elsewhere.listeners);
    }
    await Promise.race([wait.web.exit, sleep(pauseAfter(performance.now() - began))]);
  }
}

async function look(
  { port, root }: Wait,
  timeoutMs: number,
): Promise<{ readonly host: Host; readonly seen: Seen }> {
  for (const host of ['127.0.0.1', '::1'] as const) {
    const seen = await probe({ host, port, path: root, timeoutMs });
    if (seen.kind === 'refused') continue;
    // It may have begun to listen between the two looks; 127.0.0.1 is where it is asked then, at every start alike.
    if (host === '::1' && !(await refuses('127.0.0.1', port))) continue;
    if (isReady(seen) || seen.kind === 'silent') return { host, seen };
    const health = await probe({ host, port, path: '/readyz', timeoutMs });
    return { host, seen: health.kind === 'answer' && health.status === 200 ? health : seen };
  }
  return { host: '127.0.0.1', seen: { kind: 'refused' } };
}

function isReady(seen: Seen): boolean {
  return seen.kind === 'answer' && seen.status < 500;
}

/** A tenth of the time that has passed: so our waiting makes no server look much slower than it is. */
function pauseAfter(ms: number): number {
  return Math.max(5, Math.min(100, ms / 10));
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
