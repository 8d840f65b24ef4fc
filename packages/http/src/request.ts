/** What a caller may ask to be sent, and the bytes that it becomes. */
import type { HeaderList, SentRequest } from '@seaworthy/core';
import { keepBody } from './body.ts';
import type { Target } from './target.ts';

/** A request, described. */
export interface RequestSpec {
  readonly method: string;
  /** Absolute, or a path of the server under test. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent byte by byte as given; a string as UTF-8. */
  readonly body?: string | Uint8Array;
  /** The `operationId` in the contract, if it has one. */
  readonly operation?: string | null;
  /** Who sends it; "visitor" if nobody is named. */
  readonly person?: string;
  /**
   * Sent as the request target exactly as it stands, in place of the URL's path: "/%00", "/../x".
   * A character up to U+00FF is one byte; if there is any above, the whole is UTF-8.
   */
  readonly rawTarget?: string;
}

/** A request that is ready to be sent to one place. */
export interface Outgoing {
  readonly method: string;
  readonly target: Target;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

const noHeaders: Readonly<Record<string, string>> = {};

/** Puts a description and its destination together. */
export function outgoing(spec: RequestSpec, target: Target): Outgoing {
  return {
    method: spec.method,
    target,
    headers: spec.headers ?? noHeaders,
    body: spec.body === undefined ? null : bufferOf(spec.body),
  };
}

function bufferOf(body: string | Uint8Array): Buffer {
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
}

/** Methods whose requests carry a Content-Length even when they have no body (RFC 9110 section 8.6). */
export const methodsWithContent: ReadonlySet<string> = new Set([
  'POST',
  'PUT',
  'PATCH',
  'QUERY',
  'PROPFIND',
  'PROPPATCH',
]);

/** Fields that steer the connection itself; a caller who sets one wants to write the bytes alone. */
const steeringFields = new Set([
  'connection',
  'content-length',
  'expect',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
]);

const tidyValue = /^[\t\x20-\x7e\x80-\xff]*$/;
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Whether a well-behaved client would refuse to send this as it is. */
export function isUnusual(request: Outgoing): boolean {
  if (request.method === 'CONNECT' || !token.test(request.method)) return true;
  for (const name in request.headers) {
    if (steeringFields.has(name.toLowerCase()) || !token.test(name)) return true;
    if (!tidyValue.test(request.headers[name] ?? '')) return true;
  }
  return false;
}

/** The header fields of a request in the order in which they are sent. */
function headerList(request: Outgoing, connection: 'keep-alive' | 'close'): HeaderList {
  const fields: [string, string][] = [];
  let host = request.target.host;
  for (const name in request.headers) {
    const key = name.toLowerCase();
    const value = request.headers[name] ?? '';
    if (key === 'host') host = value;
    else fields.push([key, value]);
  }
  const has = (key: string): boolean => fields.some(([name]) => name === key);
  const length = request.body?.length ?? 0;
  const needsLength = length > 0 || methodsWithContent.has(request.method);
  if (needsLength && !has('content-length') && !has('transfer-encoding')) {
    fields.push(['content-length', String(length)]);
  }
  if (!has('connection')) fields.unshift(['connection', connection]);
  fields.unshift(['host', host]);
  return fields;
}

/** The whole request as bytes, for a connection that carries nothing else. */
export function bytesOf(request: Outgoing): { readonly head: Buffer; readonly body: Buffer } {
  const lines = headerList(request, 'close').map(([name, value]) => `${name}: ${value}\r\n`);
  const line = `${request.method} ${request.target.path} HTTP/1.1\r\n`;
  const head = Buffer.concat([...[line, ...lines].map(oneBytePerCharacter), Buffer.from('\r\n')]);
  return { head, body: request.body ?? Buffer.alloc(0) };
}

/** A character up to U+00FF as one byte; a text with any above as UTF-8. */
export function oneBytePerCharacter(text: string): Buffer {
  // oxlint-disable-next-line no-control-regex -- the range is the whole point
  return Buffer.from(text, /^[\x00-\xff]*$/.test(text) ? 'latin1' : 'utf8');
}

/** The record of a request. */
export function recordOf(
  request: Outgoing,
  options: { readonly kept: number; readonly connection: 'keep-alive' | 'close'; manner?: string },
): SentRequest {
  const { kept, connection, manner } = options;
  return {
    method: request.method,
    url: request.target.url,
    headers: headerList(request, connection),
    body: request.body === null ? null : keepBody(request.body, kept),
    ...(manner === undefined ? {} : { manner }),
  };
}
