/** Our own connection to a cluster, with which databases and roles are made and dropped. */
import { Socket } from 'node:net';
import type { Client, ClientConfig } from 'pg';
import { EnvironmentTrouble } from '@seaworthy/core';
import type { Address } from './proxy-messages.ts';

/** A row of a result. */
export type Row = Readonly<Record<string, unknown>>;

/** One connection; statements wait for each other. It does not keep our process alive but while one runs. */
export class Admin {
  readonly address: Address;
  readonly #client: Client;
  readonly #socket: Socket;
  #last: Promise<unknown> = Promise.resolve();
  #broken = false;

  private constructor(client: Client, socket: Socket) {
    this.#client = client;
    this.#socket = socket;
    const { host, port } = client;
    this.address = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    client.on('error', () => {
      this.#broken = true;
    });
    client.on('end', () => {
      this.#broken = true;
    });
    socket.unref();
  }

  /** Connects, or throws what `pg` throws. */
  static async connect(config: ClientConfig): Promise<Admin> {
    // Loaded late: most runs of the command line need no database.
    const { default: pg } = await import('pg');
    const socket = new Socket();
    const patience = { connectionTimeoutMillis: 10_000 };
    const client = new pg.Client({ ...patience, ...config, stream: () => socket });
    client.on('error', () => undefined);
    await client.connect();
    return new Admin(client, socket);
  }

  /** Whether the connection is lost. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** How to connect in the same way to another database of the cluster. */
  configFor(database: string): ClientConfig {
    const { host, port, user, password } = this.#client;
    return {
      host,
      port,
      database,
      ...(user === undefined ? {} : { user }),
      password: password ?? '',
    };
  }

  async query(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const turn = this.#last.then(async () => {
      this.#socket.ref();
      const result = await this.#client.query<Row>(text, [...values]);
      return result.rows;
    });
    const done = turn.catch(() => null).then(() => this.#socket.unref());
    this.#last = done;
    return turn;
  }

  async end(): Promise<void> {
    this.#socket.ref();
    // Broken already is as good as ended.
    await this.#client.end().catch(() => undefined);
  }
}

/** A connection that is made again when it was lost. */
export interface KeptAdmin {
  /** The connection; a new one where `anew` is true or the last one broke. */
  readonly admin: (anew?: boolean) => Promise<Admin>;
  readonly end: () => Promise<void>;
}

/** Keeps a connection, `connect` being how to get another one. */
export function keepConnected(first: Admin, connect: () => Promise<Admin>): KeptAdmin {
  let ready: Promise<Admin> = Promise.resolve(first);
  const admin = (anew = false): Promise<Admin> => {
    ready = ready
      .catch(() => null)
      .then(async (last) => {
        if (last !== null && !last.isBroken && !anew) return last;
        await last?.end();
        return connect();
      });
    return ready;
  };
  return { admin, end: async () => (await ready.catch(() => null))?.end() };
}

/** A name within SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text within SQL. Ours hold neither quotes nor backslashes, but it costs nothing. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What went wrong with the database, as a trouble of the machine. `path` is where its data lie. */
export function asTrouble(error: unknown, path: string): EnvironmentTrouble {
  if (error instanceof EnvironmentTrouble) return error;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const problem = error instanceof Error ? error.message : String(error);
  const options = { cause: error };
  if (code === 'ENOSPC' || code === diskFull) {
    return new EnvironmentTrouble('SW_DISK_FULL', { path }, options);
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new EnvironmentTrouble('SW_READ_ONLY', { path, problem }, options);
  }
  return new EnvironmentTrouble('SW_NO_DATABASE', { problem }, options);
}

/** The SQLSTATE disk_full. */
const diskFull = '53100';
