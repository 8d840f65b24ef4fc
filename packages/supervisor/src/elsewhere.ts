/**
 * Notices that a server listens, but not on the port that it was given.
 *
 * This ends the wait early, so it must not be wrong: a server may open a port for its metrics long before the right
 * one. It is certain only when another port answers HTTP, has done so for seconds, and the server has nothing else to
 * do meanwhile.
 */
import type { ManagedProcess } from '@seaworthy/process';
import { probe } from './probe.ts';
import { listenersOf, ticksOf, type Listener } from './sockets.ts';

/** Watches the sockets of one server while nobody listens on its port. */
export class ElsewhereWatch {
  readonly #web: ManagedProcess;
  readonly #port: number;
  #lookAt = performance.now() + betweenMs;
  #since: { readonly at: number; readonly ticks: number } | null = null;
  /** Where it listened at the last look. */
  listeners: readonly Listener[] = [];

  constructor(web: ManagedProcess, port: number) {
    this.#web = web;
    this.#port = port;
  }

  /** Looks now and then; answers whether it is certain that the server listens somewhere else, and stays there. */
  async isCertain(): Promise<boolean> {
    const now = performance.now();
    if (now < this.#lookAt) return false;
    this.#lookAt = now + betweenMs;
    const pids = await this.look();
    const isElsewhere =
      this.listeners.length > 0 && this.listeners.every((listener) => listener.port !== this.#port);
    if (!isElsewhere) {
      this.#since = null;
      return false;
    }
    const ticks = await ticksOf(pids);
    this.#since ??= { at: now, ticks };
    if (now - this.#since.at < graceMs) return false;
    if (ticks - this.#since.ticks > busyTicks) {
      this.#since = { at: now, ticks };
      return false;
    }
    return this.#answersHttp();
  }

  /** Finds out where the server listens; answers the ids of its processes. */
  async look(): Promise<readonly number[]> {
    const pids = await this.#web.members();
    this.listeners = (await listenersOf(pids)) ?? [];
    return pids;
  }

  async #answersHttp(): Promise<boolean> {
    for (const { port } of this.listeners) {
      const seen = await probe({ host: '127.0.0.1', port, path: '/', timeoutMs: 1000 });
      // The inspector of Node and its like answer 400.
      if (seen.kind === 'answer' && seen.status !== 400) return true;
    }
    return false;
  }
}

const betweenMs = 400;
const graceMs = 2500;
/** In the time of grace a server that waits for requests uses next to no processor time: 0.15 s at most. */
const busyTicks = 15;
