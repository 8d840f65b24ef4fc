/** A connection on which a client asked once, and which it then keeps open without a word, as browsers and proxies do. */
import { connect } from 'node:net';
import type { Origin } from './target.ts';

/** A connection that is held open. */
export interface IdleConnection {
  /** Whether the server answered anything on it. */
  readonly answered: boolean;
  hangUp(): void;
}

/** Asks for `path`, and comes when the answer has begun, or when there will be none. Never fails. */
export async function holdIdle({ endpoint, host }: Origin, path: string): Promise<IdleConnection> {
  const socket = connect({ ...endpoint, noDelay: true });
  const answered = await new Promise<boolean>((resolve) => {
    socket.once('data', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.setTimeout(patienceMs, () => resolve(false));
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: */*\r\nConnection: keep-alive\r\n\r\n`,
    );
  });
  socket.setTimeout(0);
  socket.on('error', () => socket.destroy());
  // What is left of the answer is of no interest.
  socket.resume();
  return { answered, hangUp: () => socket.destroy() };
}

const patienceMs = 5_000;
