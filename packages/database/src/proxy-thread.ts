/** The main thread's side of the proxy: starts its thread, asks it things, and answers what it asks. */
import { Worker } from 'node:worker_threads';
import { EnvironmentTrouble } from '@seaworthy/core';
import { threadEntry } from '@seaworthy/process';
import type { Address, Answers, FromProxy, Request, ToProxy } from './proxy-messages.ts';

/** Who answers for one database when the proxy asks. */
export interface Owner {
  /** Makes sure that the database is there, and tells where. */
  readonly provide: (lost: boolean) => Promise<Address>;
  readonly diskFull: () => void;
}

interface Asked {
  readonly resolve: (value: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

/** The proxy's thread. It never keeps our process alive, but for the time of a question. */
export class ProxyThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  readonly #owners = new Map<string, Owner>();
  #lastId = 0;
  #ended: Error | null = null;

  constructor() {
    const entry = threadEntry({ package: 'database', name: 'proxy', from: import.meta.url });
    this.#worker = new Worker(entry, { env: {}, execArgv: [] });
    this.#worker.on('message', (message: FromProxy) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread of the database proxy ended')));
    this.#worker.unref();
  }

  /** Opens a door for the database `name`, for which `owner` answers; tells its port. */
  async open(name: string, owner: Owner): Promise<number> {
    this.#owners.set(name, owner);
    try {
      return (await this.ask({ kind: 'open', name })).port;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new EnvironmentTrouble('SW_NO_PORT', { problem }, { cause: error });
    }
  }

  async close(name: string): Promise<void> {
    await this.ask({ kind: 'close', name });
    this.#owners.delete(name);
  }

  /** Asks the thread, and waits for its answer. */
  async ask<K extends Request['kind']>(request: Request & { kind: K }): Promise<Answers[K]> {
    if (this.#ended !== null) throw this.#ended;
    this.#lastId += 1;
    const id = this.#lastId;
    this.#worker.ref();
    const answer = await new Promise<Answers[keyof Answers]>((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#say({ kind: 'ask', id, request });
    });
    // The thread answers each kind of question with the value that `Answers` names for it.
    return answer as Answers[K];
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #say(message: ToProxy): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromProxy): void {
    if (message.kind === 'need') {
      void this.#provide(message.name, message.lost);
    } else if (message.kind === 'disk-full') {
      this.#owners.get(message.name)?.diskFull();
    } else {
      const asked = this.#asked.get(message.id);
      this.#asked.delete(message.id);
      if (this.#asked.size === 0) this.#worker.unref();
      if (message.kind === 'answer') asked?.resolve(message.value);
      else asked?.reject(Object.assign(new Error(message.message), { code: message.code }));
    }
  }

  async #provide(name: string, lost: boolean): Promise<void> {
    try {
      const owner = this.#owners.get(name);
      if (owner === undefined) throw new Error(`There is no database ${name}.`);
      this.#say({ kind: 'address', name, address: await owner.provide(lost) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#say({ kind: 'trouble', name, message });
    }
  }

  #fail(error: Error): void {
    this.#ended = error;
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
