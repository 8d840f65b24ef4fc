/** The router's thread: one address for all instances of a server. An entry of its own: traffic-router-thread. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parentPort, type MessagePort } from 'node:worker_threads';
import { forward } from './forward.ts';
import { Instance } from './instance.ts';
import {
  instanceHeader,
  type FromRouter,
  type Policy,
  type RoutedFailure,
  type RouterAnswers,
  type RouterRequest,
  type ToRouter,
} from './router-messages.ts';

class Routing {
  readonly #instances = new Map<number, Instance>();
  readonly #failures: RoutedFailure[] = [];
  #policy: Policy = 'round-robin';
  #turn = 0;

  async obey(asked: RouterRequest): Promise<RouterAnswers[keyof RouterAnswers]> {
    switch (asked.kind) {
      case 'open':
        this.#policy = asked.policy;
        return { port: await this.#listen() };
      case 'add': {
        const instance = new Instance(asked.instance, asked.origin);
        this.#instances.set(asked.instance, instance);
        await instance.look();
        return null;
      }
      case 'take-out':
        this.#instances.get(asked.instance)?.takeOut();
        return null;
      case 'remove':
        this.#instances.get(asked.instance)?.dispose();
        this.#instances.delete(asked.instance);
        return null;
      case 'failures':
        return this.#failures;
      case 'instances':
        return [...this.#instances.values()].map((instance) => instance.state());
    }
  }

  async #listen(): Promise<number> {
    // Nothing here ends a slow client: that is for the server to decide.
    const server = createServer(
      { requestTimeout: 0, keepAliveTimeout: 60_000 },
      (from, to) => void this.#route(from, to),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async #route(from: IncomingMessage, to: ServerResponse): Promise<void> {
    from.on('error', () => undefined);
    to.on('error', () => undefined);
    const tried = new Set<Instance>();
    for (;;) {
      const instance = this.#choose(tried);
      if (instance === null) {
        this.#fail(from, to, { status: 503, instance: null, what: 'no instance was ready' });
        return;
      }
      tried.add(instance);
      const end = instance.begin();
      to.once('close', end);
      const came = await forward(from, to, instance);
      if (came.kind === 'done') return;
      end();
      if (came.kind === 'failed') {
        this.#fail(from, to, { status: 502, instance: instance.number, what: came.what });
        return;
      }
      instance.refused();
    }
  }

  #choose(tried: ReadonlySet<Instance>): Instance | null {
    const ready = [...this.#instances.values()].filter(
      (instance) => instance.takesRequests && !tried.has(instance),
    );
    if (this.#policy === 'least-connections')
      return ready.toSorted((one, other) => one.open - other.open)[0] ?? null;
    const turn = this.#turn;
    this.#turn += 1;
    return ready[turn % ready.length] ?? null;
  }

  #fail(
    from: IncomingMessage,
    to: ServerResponse,
    told: { readonly status: number; readonly instance: number | null; readonly what: string },
  ): void {
    this.#failures.push({
      at: performance.timeOrigin + performance.now(),
      instance: told.instance,
      method: from.method ?? '',
      path: from.url ?? '',
      what: told.what,
    });
    if (to.headersSent) {
      to.destroy();
      return;
    }
    const who = told.instance === null ? '' : `instance ${told.instance} `;
    to.writeHead(told.status, {
      'content-type': 'text/plain',
      'x-seaworthy-router': 'failed',
      ...(told.instance === null ? {} : { [instanceHeader]: String(told.instance) }),
    });
    to.end(`The router of Seaworthy: ${who}${told.what}.\n`);
  }
}

function serve(port: MessagePort): void {
  const routing = new Routing();
  const say = (message: FromRouter): void => port.postMessage(message);
  port.on('message', ({ id, request }: ToRouter) => {
    routing.obey(request).then(
      (value) => say({ kind: 'answer', id, value }),
      (error: unknown) =>
        say({
          kind: 'failure',
          id,
          message: error instanceof Error ? error.message : String(error),
        }),
    );
  });
}

if (parentPort !== null) serve(parentPort);
