/** People: each describes requests in their own name. They join the project at their first request. */
import { ClaimBroken, Skipped } from '@seaworthy/core';
import type { RequestSpec } from '@seaworthy/http';
import type { Join, Place } from './project.ts';
import { Request, type Sender } from './request.ts';
import type { Scene } from './scene.ts';

/** A body that is sent byte for byte, with its own content type. */
export class RawBody {
  readonly bytes: string | Uint8Array;
  readonly contentType: string;

  constructor(bytes: string | Uint8Array, contentType = 'application/json') {
    this.bytes = bytes;
    this.contentType = contentType;
  }
}

/** Where a request goes: a path of the contract (`/`), or a place whose address the server chose. */
export type Where = string | Place;

/** Somebody who sends requests. */
export interface Person {
  readonly name: string;
  get(where: Where): Request;
  head(where: Where): Request;
  options(where: Where): Request;
  post(where: Where, body?: unknown): Request;
  put(where: Where, body?: unknown): Request;
  patch(where: Where, body?: unknown): Request;
  delete(where: Where): Request;
  /** A request with any method, also one that does not exist. */
  request(method: string, where: Where, body?: unknown): Request;
}

/** The people of every check. `visitor` never joins. */
const peopleNames = ['visitor', 'alice', 'bob', 'mallory'] as const;

/** The people, by name. */
export type People = Readonly<Record<(typeof peopleNames)[number], Person>>;

/** Makes the people of one check. Each joins once, when first used. */
export function gather(scene: Scene, join: Join | undefined): People {
  const visitor = person(scene, 'visitor', { credentials: async () => ({}) });
  const member = (name: string): Person => {
    let joined: Promise<Readonly<Record<string, string>>> | null = null;
    const credentials = (): Promise<Readonly<Record<string, string>>> =>
      (joined ??= join === undefined ? Promise.resolve({}) : join(visitor, name));
    return person(scene, name, { credentials });
  };
  return { visitor, alice: member('alice'), bob: member('bob'), mallory: member('mallory') };
}

/** How somebody sends requests. */
export interface Manner {
  /** The header fields that they carry. */
  readonly credentials: () => Promise<Readonly<Record<string, string>>>;
  /** By what their requests are sent; our client unless told. */
  readonly sender?: Sender;
}

/** Makes somebody who sends requests in a scene. */
export function person(scene: Scene, name: string, manner: Manner): Person {
  const request = (method: string, where: Where, body?: unknown): Request => {
    const spec = async (): Promise<RequestSpec> => {
      const reason = scene.forbids(method, placeName(where));
      if (reason !== null) throw new Skipped(reason);
      return {
        ...target(scene, method, where),
        ...content(body, await manner.credentials()),
        person: name,
      };
    };
    return new Request(scene, spec, manner.sender);
  };
  return {
    name,
    request,
    get: (where) => request('GET', where),
    head: (where) => request('HEAD', where),
    options: (where) => request('OPTIONS', where),
    post: (where, body) => request('POST', where, body),
    put: (where, body) => request('PUT', where, body),
    patch: (where, body) => request('PATCH', where, body),
    delete: (where) => request('DELETE', where),
  };
}

function placeName(where: Where): string {
  return typeof where === 'string' ? where : where.path;
}

function target(
  scene: Scene,
  method: string,
  where: Where,
): Pick<RequestSpec, 'method' | 'url' | 'operation' | 'rawTarget'> {
  const path = placeName(where);
  const operation = scene.contract.operationAt(path, method.toLowerCase()) ?? null;
  if (typeof where === 'string') {
    const atOrigin = scene.contract.operations.some((one) => one.path === path && one.atOrigin);
    return {
      method,
      url: scene.origin + (atOrigin ? path : underRoot(scene.root, path)),
      operation,
    };
  }
  if (where.rawTail !== undefined) {
    const rawTarget = `${scene.root.replace(/\/$/, '')}/${where.rawTail}`;
    // What a URL can hold as it is goes the usual way, on the connection that is open.
    const url = URL.canParse(scene.origin + rawTarget) ? new URL(scene.origin + rawTarget) : null;
    return url?.pathname === rawTarget
      ? { method, url: url.href, operation }
      : { method, url: scene.origin + scene.root, rawTarget, operation };
  }
  return { method, url: ownUrl(scene, where.url ?? ''), operation };
}

function underRoot(root: string, path: string): string {
  if (path === '/') return root;
  return root.replace(/\/$/, '') + path;
}

/** The absolute form of an address that the server gave out; only addresses of the server itself are ever followed. */
function ownUrl(scene: Scene, given: string): string {
  const base = scene.origin + scene.root;
  const url = URL.canParse(given, base) ? new URL(given, base) : null;
  const own = new URL(scene.origin);
  const isOwn =
    url?.protocol === 'http:' &&
    (url.port || '80') === (own.port || '80') &&
    ['127.0.0.1', 'localhost', '[::1]', own.hostname].includes(url.hostname);
  if (isOwn) return scene.origin + url.pathname + url.search;
  throw new ClaimBroken({
    expected: `each url that the server gives out leads to the server itself, at ${scene.origin} (its PUBLIC_URL)`,
    saw: given,
    differences: [{ at: 'url', expected: `${scene.origin}/…`, saw: given }],
  });
}

function content(
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Pick<RequestSpec, 'headers' | 'body'> {
  if (body === undefined) return { headers };
  if (body instanceof RawBody) {
    return { headers: { ...headers, 'content-type': body.contentType }, body: body.bytes };
  }
  return {
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
