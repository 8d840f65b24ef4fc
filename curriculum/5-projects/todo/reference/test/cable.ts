/** A cable to the database that can be cut: forwards connections until it is told to break them. */
import { connect, createServer, type Socket } from 'node:net';

/** The way to the database, as seen by Deckhand. */
export interface Cable {
  readonly databaseUrl: string;
  /** Breaks every connection; new ones are forwarded. */
  cut(): void;
  /** Forwards nothing more on the connections that there are, without closing them. */
  silence(): void;
  /** Refuses new connections, or takes them again. */
  plugIn(isIn: boolean): void;
  remove(): void;
}

/** Lays a cable to the database of a URL. */
export async function layCable(databaseUrl: string): Promise<Cable> {
  const target = new URL(databaseUrl);
  const ends = new Set<Socket>();
  let isIn = true;
  const server = createServer((near) => {
    if (!isIn) {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port || 5432), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          ends.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = () => {
    for (const end of ends) end.resetAndDestroy();
  };
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(typeof address === 'object' ? address?.port : '');
  return {
    databaseUrl: url.href,
    cut,
    silence: () => {
      for (const end of ends) end.unpipe().pause();
    },
    plugIn: (value) => {
      isIn = value;
    },
    remove: () => {
      server.close();
      cut();
    },
  };
}
