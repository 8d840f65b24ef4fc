/** Brings one request to an instance and its answer back, byte by byte, as it comes. */
import { request, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Instance } from './instance.ts';
import { instanceHeader } from './router-messages.ts';

/** What came of bringing a request to an instance. */
export type Forwarded =
  /** Answered whole, or the client went away. */
  | { readonly kind: 'done' }
  /** Nobody listened there, and nothing was sent: another instance may have it. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly what: string };

/** Fields that are of one connection and no further (RFC 9110, 7.6.1). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Brings the request to the instance. The answer is on its way to the client when this comes back with `done`. */
export async function forward(
  from: IncomingMessage,
  to: ServerResponse,
  instance: Instance,
): Promise<Forwarded> {
  const onward = request({
    host: instance.host,
    port: instance.port,
    agent: instance.agent,
    method: from.method ?? 'GET',
    path: from.url ?? '/',
    headers: onwardFields(from),
    setHost: false,
  });
  to.once('close', () => onward.destroy());
  const sending = sendOnceConnected(from, onward);
  return new Promise((resolve) => {
    onward.on('error', (error) => {
      if (to.destroyed) resolve({ kind: 'done' });
      else if (!sending.hasBegun() && 'code' in error && error.code === 'ECONNREFUSED')
        resolve({ kind: 'refused' });
      else resolve({ kind: 'failed', what: 'closed the connection before it answered' });
    });
    onward.once('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.statusMessage, {
        ...endToEnd(answer),
        [instanceHeader]: String(instance.number),
      });
      answer.on('error', () => {
        to.destroy();
        resolve({ kind: 'failed', what: 'closed the connection within its answer' });
      });
      answer.once('end', () => resolve({ kind: 'done' }));
      answer.pipe(to);
    });
  });
}

/** The body goes only once there is a connection: before, another instance can still have all of it. */
function sendOnceConnected(
  from: IncomingMessage,
  onward: ClientRequest,
): { readonly hasBegun: () => boolean } {
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
    from.pipe(onward);
  };
  onward.once('socket', (socket) => {
    if (socket.connecting) socket.once('connect', begin);
    else begin();
  });
  return { hasBegun: () => hasBegun };
}

function onwardFields(from: IncomingMessage): Record<string, string | string[]> {
  const fields = endToEnd(from);
  const host = from.headers.host;
  const hasBody =
    from.headers['content-length'] !== undefined || from.headers['transfer-encoding'] !== undefined;
  const isChunked = hasBody && from.headers['content-length'] === undefined;
  return {
    ...fields,
    ...(isChunked ? { 'transfer-encoding': 'chunked' } : {}),
    'x-forwarded-for': from.socket.remoteAddress ?? '127.0.0.1',
    'x-forwarded-proto': 'http',
    ...(host === undefined ? {} : { 'x-forwarded-host': host }),
  };
}

/** The fields of a message that go all the way, also those that come more than once. */
function endToEnd({
  headersDistinct,
  headers,
}: IncomingMessage): Record<string, string | string[]> {
  const named = new Set(
    (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()),
  );
  return Object.fromEntries(
    Object.entries(headersDistinct).flatMap(([name, values = []]) => {
      if (hopByHop.has(name) || named.has(name)) return [];
      const [only, ...others] = values;
      return only === undefined ? [] : [[name, others.length === 0 ? only : values]];
    }),
  );
}
