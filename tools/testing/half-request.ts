/** A request that is sent in two halves, with whatever happens between them. */
import { connect } from 'node:net';

/** Sends half of a GET on `/`, does `meanwhile`, and sends the rest; returns all that came, once the server has closed. */
export async function halfRequest(port: number, meanwhile: () => Promise<void>): Promise<string> {
  const socket = connect({ host: '127.0.0.1', port });
  let answer = '';
  const closed = new Promise<void>((resolve) => {
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    // What a reset cuts off is missing in the answer, and the test sees that.
    socket.on('error', () => undefined).on('close', () => resolve());
  });
  socket.write(
    'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 4\r\n\r\nha',
  );
  await meanwhile();
  socket.write('lf');
  await closed;
  return answer;
}

/** Connects, sends a part of a head, and nothing more; returns when the server has closed the connection. */
export function fallSilent(port: number): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.on('error', () => undefined).on('close', () => resolve());
    // Without a reader the end would never be seen.
    socket.resume().write('GET / HTTP/1.1\r\nHost: loc');
  });
}
