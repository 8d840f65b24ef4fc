/** Connections to the server under test, and what was seen on them that an HTTP parser does not tell. */
import { connect, type Socket } from 'node:net';

/** Where the server listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** One connection, with the marks that it bears of the answer that is arriving. */
export interface Wire {
  readonly socket: Socket;
  /** Requests that were sent on it. */
  uses: number;
  /** Bytes that came since the last request began. */
  received: number;
  /** Length of the answer's header block with its blank line; 0 while unknown, -1 where it cannot be told. */
  headBytes: number;
  /** The first bytes that came since the last request began, and the latest. */
  first: Buffer | null;
  latest: Buffer | null;
}

/** Marks that a new request begins on this connection. */
export function beginRequest(wire: Wire): void {
  wire.uses += 1;
  wire.received = 0;
  wire.headBytes = 0;
  wire.first = null;
  wire.latest = null;
}

/** Begins to connect; `opened` is called once, with the connection or with what went wrong. */
export function openWire(
  endpoint: Endpoint,
  opened: (error: Error | null, wire: Wire) => void,
): Wire {
  const socket = connect({ host: endpoint.host, port: endpoint.port, noDelay: true });
  const wire: Wire = { socket, uses: 0, received: 0, headBytes: 0, first: null, latest: null };
  watch(wire);
  let settled = false;
  const settle = (error: Error | null): void => {
    if (settled) return;
    settled = true;
    opened(error, wire);
  };
  socket.once('connect', () => settle(null));
  socket.once('error', settle);
  socket.once('close', () => settle(new Error('the connection was closed while it was opened')));
  return wire;
}

/**
 * Counts what comes in.
 * A parser tells neither how many bytes came before it gave up, nor that bytes follow a finished answer.
 * `push` is the one door through which a socket's bytes enter its stream, so watching it costs no copy and no event.
 */
function watch(wire: Wire): void {
  const { socket } = wire;
  const push = socket.push.bind(socket);
  socket.push = (chunk: unknown, encoding?: BufferEncoding): boolean => {
    if (Buffer.isBuffer(chunk)) observe(wire, chunk);
    return push(chunk, encoding);
  };
}

function observe(wire: Wire, chunk: Buffer): void {
  if (wire.first === null) {
    wire.first = chunk;
    const end = chunk.indexOf('\r\n\r\n');
    // After an interim answer (1xx) another header block follows, and the sum would be wrong.
    const isInterim = chunk.length > 9 && chunk[9] === 0x31;
    wire.headBytes = end < 0 || isInterim ? -1 : end + 4;
  }
  wire.received += chunk.length;
  wire.latest = chunk;
}
