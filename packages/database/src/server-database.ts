/** A database for one server under test: made when something first connects, watched and broken by its proxy. */
import { randomBytes } from 'node:crypto';
import { EnvironmentTrouble } from '@seaworthy/core';
import { asTrouble, type Admin } from './admin.ts';
import { releaseSharedCluster, sharedCluster } from './cluster.ts';
import type { ClusterReport, PrepareOptions } from './cluster.ts';
import type { Faults } from './faults.ts';
import type { Address, Statement } from './proxy-messages.ts';
import { ourLease } from './leases.ts';
import { nextNumber } from './numbers.ts';
import { ProxyThread } from './proxy-thread.ts';
import {
  createDatabase,
  databaseName,
  dropDatabase,
  restoreSnapshot,
  takeSnapshot,
} from './sweep.ts';

/** The database of a server. Everything but `used`, `trouble` and `url` asks the proxy's thread or the cluster. */
export interface ServerDatabase {
  /** postgres://name:password@127.0.0.1:port/name; stays the same until `dispose`. */
  readonly url: string;
  /** Whether anything ever connected. */
  used(): boolean;
  /** Why the database could not be made, or what went wrong with it since: to be shown instead of blaming the server. */
  trouble(): EnvironmentTrouble | null;
  /** What passed since the last `resetStatements`, in order; of very many, the first hundred thousand. */
  statements(): Promise<readonly Statement[]>;
  /** How many statements passed, however many. */
  statementCount(): Promise<number>;
  resetStatements(): Promise<void>;
  /** How many connections the database counts at this moment. */
  openConnections(): Promise<number>;
  /** From now on each piece of a result comes that much later; 0 switches it off. */
  delayResults(ms: number): Promise<void>;
  /** From now on each commit, also the implicit one of a single write, begins that much later; 0 switches it off. */
  delayCommit(ms: number): Promise<void>;
  /** Destroys all open connections, and tells how many there were. */
  cut(): Promise<number>;
  /** While true, new connections are refused; those that are open stay. */
  refuse(refusing: boolean): Promise<void>;
  /** The next `count` commits of something written happen, but their connections are cut instead of an answer. */
  swallowCommits(count: number): Promise<void>;
  /** How many commits were swallowed so far. */
  commitsSwallowed(): Promise<number>;
  /**
   * Cuts all connections and takes a snapshot, to which `reset` goes back from now on. False, and no snapshot, where the
   * content cannot be copied as a whole.
   */
  takeSnapshot(): Promise<boolean>;
  /**
   * Cuts all connections and drops all content; the next connection finds an empty database, or the snapshot, at the
   * same URL.
   */
  reset(): Promise<void>;
  /** Drops the database and its role, and closes the proxy. */
  dispose(): Promise<void>;
}

/** Opens a door to a database that is not made yet: the cluster starts at the first connection. */
export async function openServerDatabase(
  options: { readonly signal?: AbortSignal } = {},
): Promise<ServerDatabase> {
  options.signal?.throwIfAborted();
  proxy ??= new ProxyThread();
  const database = new LazyDatabase(proxy);
  await database.open();
  opened.add(database);
  options.signal?.addEventListener('abort', () => void database.dispose().catch(() => undefined), {
    once: true,
  });
  return database;
}

/** Gets the cluster ready ahead of time, and tells what it is. Throws an EnvironmentTrouble that says what was tried. */
export async function prepareCluster(options: PrepareOptions = {}): Promise<ClusterReport> {
  const began = performance.now();
  const { report } = await sharedCluster(options);
  return { ...report, ms: performance.now() - began };
}

/** Disposes of all databases and gives our lease back; the cluster stops when nobody else has one. */
export async function disposeCluster(): Promise<void> {
  // Releasing the lease drops what could not be dropped one by one.
  await Promise.allSettled([...opened].map((database) => database.dispose()));
  const ending = proxy;
  proxy = null;
  await ending?.end();
  await releaseSharedCluster();
}

let proxy: ProxyThread | null = null;
const opened = new Set<LazyDatabase>();

class LazyDatabase implements ServerDatabase {
  readonly #proxy: ProxyThread;
  readonly #name: string;
  readonly #password = randomBytes(18).toString('base64url');
  #url = '';
  #isUsed = false;
  #isMade = false;
  #hasSnapshot = false;
  #isDisposed = false;
  #trouble: EnvironmentTrouble | null = null;
  /** Making and dropping wait for each other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(thread: ProxyThread) {
    this.#proxy = thread;
    this.#name = databaseName(ourLease, nextNumber());
  }

  get url(): string {
    return this.#url;
  }

  async open(): Promise<void> {
    const port = await this.#proxy.open(this.#name, {
      provide: (lost) => this.#provide(lost),
      diskFull: () => {
        this.#trouble = new EnvironmentTrouble('SW_DISK_FULL', { path: 'the database' });
      },
    });
    this.#url = `postgres://${this.#name}:${this.#password}@127.0.0.1:${port}/${this.#name}`;
  }

  used(): boolean {
    return this.#isUsed;
  }

  trouble(): EnvironmentTrouble | null {
    return this.#trouble;
  }

  statements(): Promise<readonly Statement[]> {
    return this.#proxy.ask({ kind: 'statements', name: this.#name });
  }

  statementCount(): Promise<number> {
    return this.#proxy.ask({ kind: 'count', name: this.#name });
  }

  async resetStatements(): Promise<void> {
    await this.#proxy.ask({ kind: 'reset-statements', name: this.#name });
  }

  async openConnections(): Promise<number> {
    if (!this.#isMade) return 0;
    const admin = await (await sharedCluster()).admin();
    const [row] = await admin.query(
      `SELECT count(*)::int AS count FROM pg_stat_activity
       WHERE datname = $1 AND backend_type = 'client backend'`,
      [this.#name],
    );
    return Number(row?.['count']);
  }

  delayResults(ms: number): Promise<void> {
    return this.#setFaults({ delayResultsMs: ms });
  }

  delayCommit(ms: number): Promise<void> {
    return this.#setFaults({ delayCommitMs: ms });
  }

  cut(): Promise<number> {
    return this.#proxy.ask({ kind: 'cut', name: this.#name });
  }

  async refuse(refusing: boolean): Promise<void> {
    await this.#proxy.ask({ kind: 'refuse', name: this.#name, refusing });
  }

  swallowCommits(count: number): Promise<void> {
    return this.#setFaults({ swallowCommits: count });
  }

  async commitsSwallowed(): Promise<number> {
    return (await this.#proxy.ask({ kind: 'faults', name: this.#name })).swallowed;
  }

  async takeSnapshot(): Promise<boolean> {
    return this.#inTurn(async () => {
      // What nothing ever connected to is as empty as it will be after a reset.
      if (!this.#isMade) return true;
      await this.#proxy.ask({ kind: 'forget', name: this.#name });
      const admin = await (await sharedCluster()).admin();
      this.#hasSnapshot = await takeSnapshot(admin, this.#name).catch(() => false);
      return this.#hasSnapshot;
    });
  }

  async reset(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#proxy.ask({ kind: 'forget', name: this.#name });
      if (this.#hasSnapshot) this.#isMade = false;
      else await this.#drop();
      await this.resetStatements();
    });
  }

  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    opened.delete(this);
    await this.#proxy.close(this.#name);
    await this.#inTurn(() => this.#drop());
  }

  async #setFaults(faults: Partial<Faults>): Promise<void> {
    await this.#proxy.ask({ kind: 'set-faults', name: this.#name, faults });
  }

  #provide(lost: boolean): Promise<Address> {
    this.#isUsed = true;
    return this.#inTurn(async () => {
      try {
        const admin = await (await sharedCluster()).admin(lost);
        if (!this.#isMade) await this.#make(admin);
        this.#isMade = true;
        this.#trouble = null;
        return admin.address;
      } catch (error) {
        this.#trouble = asTrouble(error, 'the database');
        throw this.#trouble;
      }
    });
  }

  async #make(admin: Admin): Promise<void> {
    if (this.#hasSnapshot) await restoreSnapshot(admin, this.#name);
    else await createDatabase(admin, this.#name, this.#password);
  }

  async #drop(): Promise<void> {
    if (!this.#isMade && !this.#hasSnapshot) return;
    await dropDatabase(await (await sharedCluster()).admin(), this.#name);
    this.#isMade = false;
    this.#hasSnapshot = false;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    // Whoever asked hears of a failure; the next in turn begins afresh.
    this.#turn = turn.catch(() => null);
    return turn;
  }
}
