/** A server of a scenario that only the program can reach: through its box, where it has one of its own network. */
import { chmod } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mount } from '@seaworthy/sandbox';
import type { Workshop } from '../run/workshop.ts';

/** A server that listens. */
export interface Served {
  /** Where the program finds it: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** What its box must show for that, and the words before the program's command; none where it needs no bridge. */
  readonly mounts: readonly Mount[];
  readonly bridge: readonly string[];
  close(): Promise<void>;
}

/** Begins to listen. */
export async function serve(workshop: Workshop, handle: RequestListener): Promise<Served> {
  const server = createServer({ keepAliveTimeout: 30_000 }, handle);
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  if (!workshop.driver.guarantees.network) {
    await listening(server, () => server.listen(0, '127.0.0.1'));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { url: `http://127.0.0.1:${port}`, mounts: [], bridge: [], close };
  }
  const folder = await workshop.folder('net');
  const socket = join(folder, 'socket');
  await listening(server, () => server.listen(socket));
  await chmod(socket, 0o666);
  return {
    url: `http://127.0.0.1:${boxPort}`,
    mounts: [
      { from: folder, to: '/box/net', writable: false },
      { from: await workshop.shown(bridgeFile()), to: '/box/bridge.mjs', writable: false },
    ],
    bridge: ['/box/bridge.mjs', String(boxPort), '/box/net/socket'],
    close,
  };
}

async function listening(server: Server, listen: () => void): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('listening', () => resolve());
    listen();
  });
}

/** It runs as it lies there, beside the sources, also from the bundle. */
function bridgeFile(): string {
  const place = 'packages/judge/boot/bridge.mjs';
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, place))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`${place} is missing`);
    folder = parent;
  }
  return join(folder, place);
}

const boxPort = 8080;
