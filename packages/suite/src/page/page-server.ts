/** Serves the page from elsewhere: an empty one, on a loopback port of its own, which makes it another origin. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page that is served. */
export interface ServedPage {
  /** `http://127.0.0.1:41000`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts to serve it. */
export async function servePage(): Promise<ServedPage> {
  const server = createServer(
    { headersTimeout: 5000, requestTimeout: 5000 },
    (request, response) => {
      request.resume();
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', connection: 'close' })
        .end(page);
    },
  );
  server.maxConnections = 20;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // A run that ends without having closed it is not kept alive by it.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The icon keeps the browser from asking for one. */
const page =
  '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A page from elsewhere</title>';
