/** The address of one database: listens on loopback, lets its clients in, and has the faults that concern all of them. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { noFaults, type Faults } from './faults.ts';
import { greet, type Greeting } from './greeting.ts';
import type { Address } from './proxy-messages.ts';
import { Relay } from './relay.ts';
import { StatementLog } from './statement-log.ts';
import { fatalError } from './wire-protocol.ts';

/** What a gate asks of the main thread. */
export interface GateSurroundings {
  /** Makes sure that the database is there; `lost` when the address that was told last does not answer any more. */
  readonly need: (lost: boolean) => void;
  readonly diskFull: () => void;
}

/** The door to one database. */
export class Gate {
  readonly faults: Faults = noFaults();
  readonly log = new StatementLog();
  readonly #name: string;
  readonly #around: GateSurroundings;
  readonly #clients = new Set<Socket>();
  readonly #relays = new Set<Relay>();
  #server: Server | null = null;
  #port = 0;
  #connections = 0;
  #address: Promise<Address> | null = null;
  #settle: { found: (address: Address) => void; failed: (error: Error) => void } | null = null;

  constructor(name: string, around: GateSurroundings) {
    this.#name = name;
    this.#around = around;
  }

  /** Begins to listen, and tells the port. */
  async open(): Promise<number> {
    for (let attempt = 0; attempt < portAttempts && this.#server === null; attempt += 1) {
      // A port below those that the system gives to outgoing connections, so that nobody takes it while we refuse.
      this.#port = attempt + 1 < portAttempts ? randomInt(lowestPort, highestPort) : 0;
      this.#server = await this.#listen().catch(ignoreTaken);
    }
    if (this.#server === null) throw new Error('every port that was tried is taken');
    return this.#port;
  }

  /** While refusing, nobody listens at the port: the system itself says "connection refused". */
  async refuse(refusing: boolean): Promise<void> {
    if (refusing) {
      this.#server?.close();
      this.#server = null;
      return;
    }
    const deadline = performance.now() + reopenMs;
    while (this.#server === null) {
      const last = performance.now() > deadline;
      this.#server = await this.#listen().catch(last ? rethrow : ignoreTaken);
      if (this.#server === null) await sleep(20);
    }
  }

  /** Destroys all connections; tells how many there were. */
  cut(): number {
    const count = this.#clients.size;
    for (const relay of this.#relays) relay.destroy();
    for (const client of this.#clients) client.destroy();
    return count;
  }

  close(): void {
    this.#server?.close();
    this.#server = null;
    this.cut();
    this.#settle?.failed(new Error('The database was given up.'));
    this.forget();
  }

  setFaults(faults: Partial<Faults>): void {
    Object.assign(this.faults, faults);
    if (faults.delayResultsMs === 0) for (const relay of this.#relays) relay.releaseResults();
  }

  found(address: Address): void {
    this.#settle?.found(address);
    this.#settle = null;
  }

  failed(message: string): void {
    this.#settle?.failed(new Error(message));
    this.forget();
  }

  /** The next client asks anew where the database is. */
  forget(): void {
    this.#address = null;
    this.#settle = null;
  }

  async #listen(): Promise<Server> {
    const server = createServer({ noDelay: true }, (client) => void this.#accept(client));
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    if (bound !== null && typeof bound === 'object') this.#port = bound.port;
    return server;
  }

  async #accept(client: Socket): Promise<void> {
    this.#clients.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => this.#clients.delete(client));
    const greeting = await greet(client);
    if (greeting === null) return;
    try {
      await this.#letIn(client, greeting);
    } catch (error) {
      client.end(fatalError(notNow, error instanceof Error ? error.message : String(error)));
    }
  }

  async #letIn(client: Socket, { opening, rest }: Greeting): Promise<void> {
    if (opening.kind === 'garbage') {
      client.destroy();
    } else if (opening.kind === 'cancel') {
      if (this.#address === null) client.destroy();
      else await this.#cancel(client, opening.packet);
    } else if (opening.user !== this.#name) {
      const text = `password authentication failed for user "${opening.user}"`;
      client.end(fatalError(wrongPassword, text));
    } else if (opening.database !== this.#name) {
      client.end(fatalError(noSuchDatabase, `database "${opening.database}" does not exist`));
    } else {
      await this.#relay(client, opening.packet, rest);
    }
  }

  async #cancel(client: Socket, packet: Buffer): Promise<void> {
    const database = await this.#reach();
    database.on('error', () => client.destroy());
    database.on('close', () => client.destroy());
    database.end(packet);
  }

  async #relay(client: Socket, packet: Buffer, rest: Buffer): Promise<void> {
    const database = await this.#reach();
    if (client.destroyed) {
      database.destroy();
      return;
    }
    this.#connections += 1;
    const number = this.#connections;
    const relay = new Relay(client, database, {
      faults: this.faults,
      onStatement: (text) => this.log.add(text, number),
      onDiskFull: this.#around.diskFull,
      onEnd: () => this.#relays.delete(relay),
    });
    this.#relays.add(relay);
    relay.start(packet, rest);
  }

  /** Connects to the cluster; when nobody answers there, asks once more where it is. */
  async #reach(): Promise<Socket> {
    const asked = this.#whereIs(false);
    try {
      return await connectTo(await asked);
    } catch (error) {
      if (!isGone(error)) throw error;
      if (this.#address === asked) this.#address = null;
      return connectTo(await this.#whereIs(true));
    }
  }

  #whereIs(lost: boolean): Promise<Address> {
    if (this.#address !== null) return this.#address;
    this.#address = new Promise((resolve, reject) => {
      this.#settle = { found: resolve, failed: reject };
    });
    // Whoever waits hears of a failure; when nobody does any more, it is no news.
    this.#address.catch(() => null);
    this.#around.need(lost);
    return this.#address;
  }
}

async function connectTo(address: Address): Promise<Socket> {
  const database = connect(address);
  database.setNoDelay(true);
  await once(database, 'connect');
  return database;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code !== undefined;
}

function ignoreTaken(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null;
  throw error;
}

function rethrow(error: unknown): never {
  throw error;
}

const portAttempts = 50;
const lowestPort = 20_000;
const highestPort = 32_000;
const reopenMs = 5_000;
/** SQLSTATEs: cannot_connect_now, invalid_password, invalid_catalog_name. */
const notNow = '57P03';
const wrongPassword = '28P01';
const noSuchDatabase = '3D000';
