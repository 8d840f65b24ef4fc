/** Where a request goes, and where a redirect leads: always the server under test, never another. */
import type { Endpoint } from './connection.ts';

/** One request's destination, spelled as it goes onto the wire. */
export interface Target {
  /** The absolute URL, for people. */
  readonly url: string;
  /** The request target: path and query. */
  readonly path: string;
  /** The `Host` field. */
  readonly host: string;
}

/** The server under test. */
export interface Origin {
  readonly origin: string;
  readonly host: string;
  readonly endpoint: Endpoint;
}

/** What a path may hold so that it is sent as it stands: visible ASCII without a fragment, and no dot segments. */
const plainPath = /^\/(?!\/)[\x21\x22\x24-\x7e]*$/;
const dotSegment = /\/\.{1,2}(?:[/?]|$)/;

/** Whether any HTTP client sends this path and query as it stands. */
export function isPlainPath(path: string): boolean {
  return plainPath.test(path) && !dotSegment.test(path);
}

/** Reads `http://127.0.0.1:8080`. */
export function readOrigin(text: string): Origin {
  const url = new URL(text);
  if (url.protocol !== 'http:') throw new TypeError(`${text} is not an http:// address`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    origin: url.origin,
    host: url.host,
    endpoint: { host, port: Number(url.port === '' ? '80' : url.port) },
  };
}

/**
 * Where a URL leads, or null when that is not the server under test.
 * `base` is the URL that a relative one starts from.
 */
export function targetOf(url: string, server: Origin, base: string = server.origin): Target | null {
  if (url.startsWith(server.origin)) {
    const path = url.slice(server.origin.length);
    if (isPlainPath(path)) return { url, path, host: server.host };
  }
  if (!URL.canParse(url, base)) return null;
  const parsed = new URL(url, base);
  if (!isSameServer(parsed, server)) return null;
  parsed.hash = '';
  return { url: parsed.href, path: parsed.pathname + parsed.search, host: parsed.host };
}

/** A target whose bytes are sent exactly as given. */
export function rawTargetOf(rawTarget: string, server: Origin): Target {
  return { url: server.origin + rawTarget, path: rawTarget, host: server.host };
}

/**
 * Whether a URL names the server under test.
 * 127.0.0.1, ::1 and localhost are one machine, and a server that builds its links from the address it is bound to says 0.0.0.0.
 */
function isSameServer(url: URL, server: Origin): boolean {
  if (url.protocol !== 'http:') return false;
  if (url.host === server.host) return true;
  const port = Number(url.port === '' ? '80' : url.port);
  return port === server.endpoint.port && isHere(url.hostname) && isHere(server.endpoint.host);
}

const here = new Set(['127.0.0.1', 'localhost', '::1', '0.0.0.0', '::']);

function isHere(hostname: string): boolean {
  return here.has(hostname.replace(/^\[|\]$/g, ''));
}

/** What a redirect asks to be sent next, or null when the status is not one. */
export function redirectedMethod(status: number, method: string): string | null {
  switch (status) {
    // RFC 9110 section 15.4.4: see other; fetch that with GET (HEAD stays HEAD).
    case 303:
      return method === 'HEAD' ? 'HEAD' : 'GET';
    // RFC 9110 sections 15.4.2 and 15.4.3: for historical reasons a POST may become a GET, and every browser and curl do so.
    // Any other method is kept.
    case 301:
    case 302:
      return method === 'POST' ? 'GET' : method;
    // RFC 9110 sections 15.4.8 and 15.4.9: the method must not change.
    case 307:
    case 308:
      return method;
    default:
      return null;
  }
}
