/**
 * Asks a port for one answer, and says what came.
 *
 * Each probe has a connection of its own and ends it as a polite client does: it waits for the server to close, and
 * never resets. A reset would leave no TIME_WAIT behind, but it ends many a server that is written on bare sockets
 * (an unheeded ECONNRESET), and that would be our fault.
 */
import { connect, type Socket } from 'node:net';

/** What was seen at a port. */
export type Seen =
  | { readonly kind: 'refused' }
  /** It accepts connections and sends nothing. */
  | { readonly kind: 'silent' }
  /** It closed the connection without a whole answer. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'garbage'; readonly text: string }
  | { readonly kind: 'answer'; readonly status: number; readonly text: string };

/** Sends one GET and waits for the beginning of the answer. */
export function probe(options: {
  readonly host: '127.0.0.1' | '::1';
  readonly port: number;
  readonly path: string;
  readonly timeoutMs: number;
}): Promise<Seen> {
  const { host, port, path, timeoutMs } = options;
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    let got = Buffer.alloc(0);
    let connected = false;
    const timer = setTimeout(() => settle(judge(got, connected ? 'silent' : 'refused')), timeoutMs);
    let settled = false;
    function settle(seen: Seen): void {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      resolve(seen);
      leave(socket, seen.kind === 'answer');
    }
    socket.once('connect', () => {
      connected = true;
      const name = host === '::1' ? '[::1]' : host;
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${name}:${port}\r\nAccept: */*\r\nConnection: close\r\n\r\n`,
      );
    });
    socket.on('data', (chunk: Buffer) => {
      if (got.length < mostBytes) got = Buffer.concat([got, chunk]);
      if (isEnough(got)) settle(judge(got, 'silent'));
    });
    socket.once('end', () => settle(judge(got, 'closed')));
    socket.on('error', () => settle(judge(got, connected ? 'closed' : 'refused')));
  });
}

/** Whether nobody accepts connections there. */
export function refuses(host: '127.0.0.1' | '::1', port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });
}

/** The head is enough, but of a server error the first words of its body are worth showing. */
function isEnough(got: Buffer): boolean {
  const text = got.toString('latin1', 0, mostBytes);
  if (!'HTTP/1.'.startsWith(text.slice(0, 7))) return true;
  const head = text.indexOf('\r\n\r\n');
  if (head === -1) return got.length >= mostBytes;
  return !/^HTTP\/1\.[01] 5/.test(text) || text.length > head + 4;
}

function judge(got: Buffer, otherwise: 'refused' | 'silent' | 'closed'): Seen {
  if (got.length === 0) return { kind: otherwise };
  const text = got.toString('utf8', 0, mostBytes);
  const status = /^HTTP\/1\.[01] ([1-5]\d\d)[ \r]/.exec(text)?.[1];
  if (status === undefined) return { kind: 'garbage', text: text.slice(0, shownCharacters) };
  const body = text.slice(text.indexOf('\r\n\r\n') + 4).trim();
  return { kind: 'answer', status: Number(status), text: body.slice(0, shownCharacters) };
}

/** Lets a server finish its answer, so that it has no broken pipe to complain of. */
function leave(socket: Socket, isAnswering: boolean): void {
  socket.removeAllListeners('data');
  socket.resume();
  if (!isAnswering) {
    socket.destroy();
    return;
  }
  const timer = setTimeout(() => socket.destroy(), finishMs);
  timer.unref();
  socket.unref();
  socket.once('close', () => clearTimeout(timer));
}

const mostBytes = 8 * 1024;
const shownCharacters = 300;
const finishMs = 250;
