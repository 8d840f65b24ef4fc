/** Several instances of one server behind a router, and their replacement while they serve, as a deploy does it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openRouter, type Router } from '@seaworthy/traffic';
import type { ServerPlan } from './plan.ts';
import type {
  RunningServer,
  ServerState,
  ServerStopReport,
  StartOptions,
} from './running-server.ts';
import { startServer } from './server.ts';

/** One instance of a fleet. Numbers count from 1 and are never given twice. */
export interface Instance {
  readonly number: number;
  readonly server: RunningServer;
}

/** What may happen to an instance. `draining`: the router gives it no new requests. */
export type FleetState = ServerState | 'draining';

/** How to start a fleet. */
export interface FleetOptions extends Omit<StartOptions, 'beside' | 'onState' | 'publicUrl'> {
  /** How many instances serve at the same time; 2 when left out. */
  readonly instances?: number;
  readonly policy?: 'round-robin' | 'least-connections';
  /** Told of what happens to an instance, in plain words. */
  readonly onState?: (state: FleetState, text: string, instance: number) => void;
}

/** One instance that made room for another. */
export interface Replacement {
  readonly old: number;
  readonly new: number;
  /** How the old one went on SIGTERM. */
  readonly stop: ServerStopReport;
}

/** How instances are replaced. */
interface ReplaceOptions {
  readonly overlapMs?: number;
  readonly graceMs?: number;
  /** Told right before an old instance gets its SIGTERM. */
  readonly onTerm?: (instance: number) => void;
}

/** A server in several instances that share its database, its data folder and its secret, behind one address. */
export interface Fleet {
  readonly router: Router;
  /** The address of the router, which each instance was told as PUBLIC_URL: `http://127.0.0.1:41873`. */
  readonly origin: string;
  /** Those that serve, oldest first. */
  readonly instances: readonly Instance[];
  /** All that were ever started, oldest first: what they wrote is kept. */
  readonly everStarted: readonly RunningServer[];
  /** Whether every instance that should serve is running. */
  isWhole(): boolean;
  /**
   * Replaces all instances by new ones of the same code, as a deploy does: as many new ones are started at the same time
   * (so their `release` processes run at the same time, too), old and new serve side by side until the new ones have been
   * ready for `overlapMs` (2,000); then one old one after the other gets no new requests and SIGTERM.
   */
  replaceEach(options?: ReplaceOptions): Promise<readonly Replacement[]>;
  /** kill -9 of one instance. The router is not told: it finds out as one does in production. */
  kill(instance: number): Promise<void>;
  /** Starts an instance again that was killed, at its old address. */
  revive(instance: number): Promise<void>;
  /** Ends all instances and the router, and removes what they were given. */
  dispose(): Promise<void>;
}

/** Starts the instances of a server, the first alone and the others at the same time, and a router before them. */
export async function startFleet(plan: ServerPlan, options: FleetOptions): Promise<Fleet> {
  const { instances = 2, policy = 'round-robin', onState, ...rest } = options;
  const router = await openRouter({ policy });
  const fleet = new StartedFleet(plan, router, { ...rest, publicUrl: router.origin }, onState);
  try {
    await fleet.start(instances);
  } catch (error) {
    await fleet.dispose();
    throw error;
  }
  return fleet;
}

class StartedFleet implements Fleet {
  readonly router: Router;
  readonly #plan: ServerPlan;
  readonly #options: StartOptions;
  readonly #onState: FleetOptions['onState'];
  /** Owns the database and the data folder, so it is the last to be disposed of, also when it serves no more. */
  #first: RunningServer | null = null;
  #serving: readonly Instance[] = [];
  readonly #started: RunningServer[] = [];
  #count = 0;

  constructor(
    plan: ServerPlan,
    router: Router,
    options: StartOptions,
    onState: FleetOptions['onState'],
  ) {
    this.#plan = plan;
    this.router = router;
    this.#options = options;
    this.#onState = onState;
  }

  get origin(): string {
    return this.router.origin;
  }

  get instances(): readonly Instance[] {
    return this.#serving;
  }

  async start(instances: number): Promise<void> {
    const first = await this.#add();
    this.#serving = [first, ...(await this.#addTogether(instances - 1))];
  }

  async replaceEach(options: ReplaceOptions = {}): Promise<readonly Replacement[]> {
    const { overlapMs = 2000, graceMs, onTerm } = options;
    const replaced = this.#serving;
    const fresh = await this.#addTogether(replaced.length);
    this.#serving = [...replaced, ...fresh];
    await sleep(overlapMs, undefined, this.#whileWanted());
    const replacements: Replacement[] = [];
    for (const [index, old] of replaced.entries()) {
      this.#onState?.('draining', 'gets no new requests', old.number);
      await this.router.takeOut(old.number);
      this.#serving = this.#serving.filter((one) => one !== old);
      onTerm?.(old.number);
      const stop = await old.server.stop(graceMs);
      await this.router.remove(old.number);
      replacements.push({ old: old.number, new: fresh[index]?.number ?? 0, stop });
    }
    return replacements;
  }

  get everStarted(): readonly RunningServer[] {
    return this.#started;
  }

  isWhole(): boolean {
    return this.#serving.length > 0 && this.#serving.every(({ server }) => server.isAlive());
  }

  async kill(instance: number): Promise<void> {
    await this.#serverOf(instance).kill();
  }

  async revive(instance: number): Promise<void> {
    await this.#serverOf(instance).start();
  }

  async dispose(): Promise<void> {
    await this.router.dispose();
    const others = this.#started.filter((server) => server !== this.#first);
    await Promise.all(others.map(async (server) => server.dispose()));
    await this.#first?.dispose();
  }

  /** Starts instances at the same time. Their release processes run at the same time: a schema must bear that. */
  async #addTogether(count: number): Promise<readonly Instance[]> {
    const adding = Array.from({ length: count }, async () => this.#add());
    const settled = await Promise.allSettled(adding);
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return (await Promise.all(adding)).toSorted((one, other) => one.number - other.number);
  }

  #serverOf(instance: number): RunningServer {
    const found = this.#serving.find(({ number }) => number === instance);
    if (found === undefined) throw new Error(`instance ${instance} does not serve`);
    return found.server;
  }

  /** Starts one more instance, and comes when the router knows it. */
  async #add(): Promise<Instance> {
    this.#count += 1;
    const number = this.#count;
    const onState = this.#onState;
    const server = await startServer(this.#plan, {
      ...this.#options,
      ...(this.#first === null ? {} : { beside: this.#first }),
      ...(onState === undefined ? {} : { onState: (state, text) => onState(state, text, number) }),
    });
    this.#first ??= server;
    this.#started.push(server);
    await this.router.add(number, server.origin);
    return { number, server };
  }

  #whileWanted(): { readonly signal?: AbortSignal } {
    const { signal } = this.#options;
    return signal === undefined ? {} : { signal };
  }
}
