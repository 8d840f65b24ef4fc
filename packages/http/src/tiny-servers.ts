/** Tiny servers for the tests of this package. Not part of what it offers. */
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as the bytes that came. */
export interface SeenRequest {
  readonly head: string;
  readonly body: Buffer;
  /** The number of the connection, from 1. */
  readonly connection: number;
}

/** A running tiny server. */
export interface TinyServer {
  readonly origin: string;
  readonly port: number;
  /** Every whole request that came. */
  readonly requests: readonly SeenRequest[];
  /** Connections so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A server that writes whatever bytes it is told to. */
export async function byteServer(
  answer: (socket: Socket, request: SeenRequest) => void,
): Promise<TinyServer> {
  const requests: SeenRequest[] = [];
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    const connection = count;
    let bytes = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let cut = wholeRequest(bytes); cut !== null; cut = wholeRequest(bytes)) {
        const request = {
          head: bytes.subarray(0, cut.head).toString('latin1'),
          body: Buffer.from(bytes.subarray(cut.head, cut.end)),
          connection,
        };
        bytes = bytes.subarray(cut.end);
        requests.push(request);
        answer(socket, request);
      }
    });
  });
  return running(server, requests, () => count);
}

/** A server of node:http. */
export async function httpServer(listener: RequestListener): Promise<TinyServer> {
  const server = createHttpServer(listener);
  let count = 0;
  server.on('connection', () => (count += 1));
  return running(server, [], () => count);
}

/** An answer with a right Content-Length. */
export function answerOf(status: number, body: string, fields = ''): string {
  return `HTTP/1.1 ${status} X\r\n${fields}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function running(
  server: Server,
  requests: readonly SeenRequest[],
  connections: () => number,
): Promise<TinyServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      server.close(() => resolve());
    });
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${port}`, port, requests, connections, close };
}

function wholeRequest(bytes: Buffer): { head: number; end: number } | null {
  const blank = bytes.indexOf('\r\n\r\n');
  if (blank < 0) return null;
  const length = /\r\ncontent-length: *(\d+)/i.exec(bytes.toString('latin1', 0, blank))?.[1] ?? '0';
  const end = blank + 4 + Number(length);
  return bytes.length < end ? null : { head: blank + 4, end };
}
