/** Stops without anyone noticing: finish what was begun, begin nothing new, then go. */
import type { FastifyInstance } from 'fastify';

/** The longest time between SIGTERM and the end. Platforms kill after 10 s or more. */
const patienceMs = 8_000;

/** Calls `begin` once, at the first SIGTERM or SIGINT. A second one ends the process at once. */
export function onStopSignal(begin: () => void): void {
  const stop = () => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    begin();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** Accepts no more connections, closes those that are idle, and waits until the running requests are answered. */
export async function drain(app: FastifyInstance): Promise<void> {
  const deadline = setTimeout(() => app.server.closeAllConnections(), patienceMs);
  await app.close();
  clearTimeout(deadline);
}
