/** Lets a script that runs beside a kept server end it and start it again: `replay --keep` prints the address. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RunningServer } from '@seaworthy/supervisor';
import { replayPhrases } from './phrases/replay.ts';

/** Something that listens for `POST {url}/kill` and `POST {url}/stop`. */
export interface Restarter {
  /** On this machine only, with a path that no other page or program can guess. */
  readonly url: string;
  /** Comes back when the last restart has ended. */
  close(): Promise<void>;
}

/** Listens. Each answer comes when the server is ready again: 200, or 500 with the reason why it does not start. */
export async function listenForRestarts(
  server: RunningServer,
  tell: (text: string) => void,
): Promise<Restarter> {
  const secret = randomBytes(12).toString('hex');
  let restarting: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const restart = async (act: string): Promise<string> => {
    if (act === 'stop') await server.stop();
    else await server.kill();
    await server.start();
    const text = act === 'stop' ? replayPhrases.stoppedAndStarted : replayPhrases.killedAndStarted;
    tell(text);
    return text;
  };

  const listener = createServer((request, response) => {
    const [, key, act = ''] = (request.url ?? '').split('/');
    if (request.method !== 'POST' || key !== secret || !acts.has(act) || isClosed) {
      response.writeHead(404).end();
      return;
    }
    // One after another; a server that did not start may have been mended, and the next one tries again.
    const mine = restarting.then(async () => restart(act));
    restarting = mine.then(
      (text) => response.end(`${text}\n`),
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        const text = replayPhrases.doesNotStart(reason);
        if (!isClosed) tell(text);
        response.writeHead(500).end(`${text}\n`);
      },
    );
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/${secret}`,
    async close() {
      isClosed = true;
      listener.close();
      listener.closeAllConnections();
      await restarting;
    },
  };
}

const acts = new Set(['kill', 'stop', 'restart']);
