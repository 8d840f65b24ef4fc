/** Stops without anyone noticing: finish what was begun, begin nothing new, then go. */
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** The longest time between SIGTERM and the end. Platforms kill after 10 s or more. */
const patienceMs = 8_000;

/** How long we still take new connections, for whoever has not yet seen that /readyz says 503. */
const noticeMs = 250;

/** How long the first byte of a connection may have been on its way when we stopped taking new ones. */
const firstByteMs = 500;

/** Calls `begin` at the first SIGTERM or SIGINT. A second one ends the process at once. */
export function onStopSignal(begin: () => Promise<void>): void {
  const stop = () => {
    process.off('SIGTERM', stop);
    process.off('SIGINT', stop);
    void begin();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * Prepares an app for its end, and returns what ends it: it serves on for a moment, because to refuse a connection
 * before the router looks elsewhere would be noticed. Then it accepts no more, closes those that are idle, and waits
 * until the running requests are answered.
 */
export function prepareDrain(app: FastifyInstance): () => Promise<void> {
  const connections = new Set<Socket>();
  app.server.on('connection', (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
  });

  // Browsers open connections in advance. Node takes those for busy and would wait for their first request.
  const closeUnused = () => {
    for (const connection of connections) {
      if (connection.bytesRead === 0) connection.destroy();
    }
  };

  return async () => {
    const timers = [
      setTimeout(closeUnused, noticeMs + firstByteMs),
      setTimeout(() => app.server.closeAllConnections(), patienceMs),
    ];
    await sleep(noticeMs);
    await app.close();
    for (const timer of timers) clearTimeout(timer);
  };
}
