/** A scene around a tiny server of this process, for the tests of this package. Not part of what it offers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DrivenBrowser } from '@seaworthy/browser';
import type { ContractLine, Exchange, LoadResult, Remark } from '@seaworthy/core';
import { openClient, readContract } from '@seaworthy/http';
import { seededRandom } from './random.ts';
import type { Act, Happening, Scene } from './scene.ts';

/** What a tiny server answers: a status, a body (JSON unless it is text) and more header fields; null hangs up. */
export type TinyAnswer =
  readonly [status: number, body?: unknown, headers?: Readonly<Record<string, string>>] | null;

/** What surrounds a tiny scene. */
export interface TinyOptions {
  readonly root?: string;
  readonly seed?: string;
  /** `paths` of the contract, as YAML without its first line. */
  readonly paths?: string;
  readonly forbids?: string;
  readonly browser?: () => Promise<DrivenBrowser>;
  readonly reference?: () => Promise<Scene | null>;
  /** How long each answer takes. */
  readonly delayMs?: number;
  readonly answer?: (request: string) => TinyAnswer;
}

/** A scene with what a test asks of it. */
export interface TinyScene extends Scene {
  /** The request lines that reached the server: `GET /todos`. */
  readonly seen: readonly string[];
  readonly told: { readonly number: number; readonly of: number }[];
}

/** Runs a test in a scene of its own, and ends the server after it. */
export async function inScene<T>(
  options: TinyOptions,
  work: (scene: TinyScene) => Promise<T>,
): Promise<T> {
  const { answer = () => [200, []] } = options;
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    seen.push(line);
    request.resume().on('end', () => {
      const told = answer(line);
      if (told === null) return void response.destroy();
      const [status, body, headers] = told;
      const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
      }, options.delayMs ?? 0);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const scene = new Tiny(options, `http://127.0.0.1:${port}`, seen);
  try {
    return await work(scene);
  } finally {
    for (const undo of scene.undo) await undo();
    await scene.client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

class Tiny implements TinyScene {
  readonly seed: string;
  readonly random;
  readonly contract;
  readonly origin: string;
  readonly root: string;
  readonly client;
  readonly server = null;
  readonly fleet = null;
  readonly forbids: () => string | null;
  readonly browser: () => Promise<DrivenBrowser>;
  readonly reference: () => Promise<Scene | null>;
  readonly undo: (() => Promise<void>)[] = [];
  readonly happenings: Happening[] = [];
  readonly remarks: Remark[] = [];
  readonly counts = { described: 0, sent: 0 };
  readonly seen: readonly string[];
  readonly told: { readonly number: number; readonly of: number }[] = [];

  constructor(options: TinyOptions, origin: string, seen: readonly string[]) {
    this.seed = options.seed ?? 'seed';
    this.random = seededRandom(this.seed, 'check');
    this.contract = readContract(contractText(options.paths), 'tiny/openapi.yaml');
    this.origin = origin;
    this.root = options.root ?? '/';
    this.client = openClient({ origin });
    this.forbids = () => options.forbids ?? null;
    this.browser = options.browser ?? (() => Promise.reject(new Error('no browser was given')));
    this.reference = options.reference ?? (() => Promise.resolve(null));
    this.seen = seen;
  }

  record(exchange: Exchange): Exchange {
    this.happenings.push({ kind: 'request', exchange });
    return exchange;
  }

  recordTogether(exchanges: readonly Exchange[]): readonly Exchange[] {
    this.happenings.push({ kind: 'together', exchanges });
    return exchanges;
  }

  recordLoad(load: LoadResult): void {
    this.happenings.push({ kind: 'load', load });
  }

  recordAct(act: Act, text: string): void {
    this.happenings.push({ kind: 'act', act, text, at: this.now() });
  }

  remark(text: string, contract?: ContractLine): void {
    this.remarks.push({ text, contract: contract ?? null });
  }

  trial(number: number, of: number): void {
    this.told.push({ number, of });
  }

  revive(): Promise<void> {
    return Promise.resolve();
  }

  retell(happenings: readonly Happening[]): void {
    this.happenings.splice(0, this.happenings.length, ...happenings);
  }

  afterwards(undo: () => Promise<void>): void {
    this.undo.push(undo);
  }

  now(): number {
    return performance.timeOrigin + performance.now();
  }
}

/** One list, its elements at /{id}, and a sign of life at the origin. */
const usualPaths = `
  /:
    get: { operationId: list, responses: { default: { description: any } } }
    post: { operationId: add, responses: { default: { description: any } } }
  /{id}:
    get: { operationId: read, responses: { default: { description: any } } }
  /healthz:
    x-seaworthy-at: origin
    get: { operationId: health, responses: { default: { description: any } } }`;

function contractText(paths = usualPaths): string {
  return `openapi: 3.1.0\ninfo: { title: tiny, version: 1.0.0 }\npaths:${paths}\n`;
}
