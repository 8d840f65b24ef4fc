/**
 * Free ports for servers under test.
 *
 * A server is killed and started again on the same port, so the port must stay free while nobody listens there. A port
 * that the kernel hands out (`listen(0)`) is one that it also hands out as the near end of any connection, ours
 * included; so we look below that range, and ask the kernel only when nothing is free there. Against other runs of
 * ours a port is reserved by listening on its twin, 5,000 above, for as long as the server lives.
 */
import { createServer, type Server } from 'node:net';
import { randomInt } from 'node:crypto';
import { badConduct, EnvironmentTrouble } from '@seaworthy/core';
import { refuses } from './probe.ts';
import { lingeringAt } from './sockets.ts';

/** A port that is ours until it is given back. */
export interface ReservedPort {
  readonly port: number;
  readonly giveBack: () => Promise<void>;
}

/** Finds a port on which nobody listens, on any address. */
export async function reservePort(): Promise<ReservedPort> {
  for (let tries = 0; tries < mostTries; tries++) {
    const port = firstPort + randomInt(range);
    const twin = await listen(port + range, '127.0.0.1');
    if (typeof twin === 'string') continue;
    twin.unref();
    if ((await isFree(port)) && (await lingeringAt(port)) === 0)
      return { port, giveBack: () => close(twin) };
    await close(twin);
  }
  return askKernel();
}

/** Whether a server could listen on this port now. */
export async function isFree(port: number): Promise<boolean> {
  for (const address of ['0.0.0.0', '127.0.0.1', '::1']) {
    const server = await listen(port, address);
    if (server === 'EADDRINUSE' || server === 'EACCES') return false;
    // Any other refusal means that this machine has no such address, as without IPv6.
    if (typeof server !== 'string') await close(server);
  }
  return true;
}

/** Comes when nobody accepts connections on this port any more. */
export async function awaitClosed(port: number): Promise<void> {
  const giveUpAt = performance.now() + closeMs;
  for (let pauseMs = 1; ; pauseMs = Math.min(50, pauseMs * 2)) {
    if ((await refuses('127.0.0.1', port)) && (await refuses('::1', port))) return;
    if (performance.now() > giveUpAt) {
      throw badConduct(
        'SW_LEFT_BEHIND',
        { seconds: closeMs / 1000 },
        {
          saw: `something that it started still listens on port ${port}, in no process group of ours`,
        },
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

async function askKernel(): Promise<ReservedPort> {
  const server = await listen(0, '0.0.0.0');
  if (typeof server === 'string') throw new EnvironmentTrouble('SW_NO_PORT', { problem: server });
  const address = server.address();
  await close(server);
  if (address === null || typeof address === 'string') {
    throw new EnvironmentTrouble('SW_NO_PORT', { problem: 'the kernel named none' });
  }
  return { port: address.port, giveBack: () => Promise.resolve() };
}

/** A server that listens, or the code of the reason why not. */
function listen(port: number, host: string): Promise<Server | string> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

const firstPort = 20_000;
const range = 5_000;
const mostTries = 100;
const closeMs = 5000;
