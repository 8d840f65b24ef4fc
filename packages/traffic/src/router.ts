/** The router before the instances of a server, in a thread of its own: what a load balancer is in production. */
import { Worker } from 'node:worker_threads';
import { EnvironmentTrouble } from '@seaworthy/core';
import { threadEntry } from '@seaworthy/process';
import type {
  FromRouter,
  InstanceState,
  Policy,
  RoutedFailure,
  RouterAnswers,
  RouterRequest,
  ToRouter,
} from './router-messages.ts';

/** How a router chooses. */
export interface RouterOptions {
  readonly policy?: Policy;
}

/** One address for several instances. */
export interface Router {
  readonly port: number;
  /** `http://127.0.0.1:41873`. */
  readonly origin: string;
  /** Gives requests to this instance as soon as, and as long as, it is ready. */
  add(instance: number, origin: string): Promise<void>;
  /** Gives it no new requests; those that it has may end. To be called before its SIGTERM. */
  takeOut(instance: number): Promise<void>;
  /** Forgets an instance whose process is gone, with its connections. */
  remove(instance: number): Promise<void>;
  instances(): Promise<readonly InstanceState[]>;
  /** The requests that no instance answered whole, in their order. */
  failures(): Promise<readonly RoutedFailure[]>;
  dispose(): Promise<void>;
}

/**
 * Opens a router on a free port of this machine. A request goes to another instance only where its own refused the
 * connection and nothing was sent; whatever else goes wrong, the client gets 502, and 503 where no instance is ready.
 */
export async function openRouter({ policy = 'round-robin' }: RouterOptions = {}): Promise<Router> {
  const thread = new RouterThread();
  let port: number;
  try {
    ({ port } = await thread.ask({ kind: 'open', policy }));
  } catch (error) {
    await thread.end();
    const problem = error instanceof Error ? error.message : String(error);
    throw new EnvironmentTrouble('SW_NO_PORT', { problem }, { cause: error });
  }
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    add: async (instance, origin) => void (await thread.ask({ kind: 'add', instance, origin })),
    takeOut: async (instance) => void (await thread.ask({ kind: 'take-out', instance })),
    remove: async (instance) => void (await thread.ask({ kind: 'remove', instance })),
    instances: async () => thread.ask({ kind: 'instances' }),
    failures: async () => thread.ask({ kind: 'failures' }),
    dispose: async () => thread.end(),
  };
}

interface Asked {
  readonly resolve: (value: RouterAnswers[keyof RouterAnswers]) => void;
  readonly reject: (error: Error) => void;
}

/** The thread. It never keeps our process alive, but for the time of a question. */
class RouterThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #lastId = 0;

  constructor() {
    const entry = threadEntry({
      package: 'traffic',
      name: 'router-thread',
      from: import.meta.url,
    });
    this.#worker = new Worker(entry, { env: {}, execArgv: [] });
    this.#worker.on('message', (message: FromRouter) => this.#hear(message));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the thread of the router ended')));
    this.#worker.unref();
  }

  async ask<K extends RouterRequest['kind']>(
    request: RouterRequest & { kind: K },
  ): Promise<RouterAnswers[K]> {
    this.#lastId += 1;
    const message: ToRouter = { id: this.#lastId, request };
    this.#worker.ref();
    const answer = await new Promise<RouterAnswers[keyof RouterAnswers]>((resolve, reject) => {
      this.#asked.set(message.id, { resolve, reject });
      this.#worker.postMessage(message);
    });
    // The thread answers each kind of question with the value that `RouterAnswers` names for it.
    return answer as RouterAnswers[K];
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #hear(message: FromRouter): void {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (this.#asked.size === 0) this.#worker.unref();
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
