/** What is told of a server that does not start: what was expected, what was seen, and what to do. */
import { badConduct, type ClaimBroken } from '@seaworthy/core';
import type { Exit } from '@seaworthy/process';
import { assertDiskHasRoom } from './disk.ts';
import type { Seen } from './probe.ts';
import type { Wait } from './ready.ts';
import type { Listener } from './sockets.ts';
import { exitText, lastLines, secondsText } from './words.ts';

/** The web process has ended before it was ready. */
export async function exitedAtOnce(wait: Wait, exit: Exit, began: number): Promise<ClaimBroken> {
  await blameOurselvesFirst(wait);
  const left = (await wait.web.members()).length;
  const after = secondsText(performance.now() - began);
  const background =
    left > 0
      ? ' It left processes in the background; run the server in the foreground, so that it can be watched and stopped.'
      : '';
  return badConduct(
    'SW_EXITED_AT_ONCE',
    { command: wait.command },
    {
      saw: `it ended with ${exitText(exit)} after ${after}.${background} ${lastLines(wait.web.lines())}`,
      crashed: exit.code !== 0,
    },
  );
}

/** It listens, but on another port. */
export async function listensElsewhere(
  wait: Wait,
  listeners: readonly Listener[],
): Promise<ClaimBroken> {
  await blameOurselvesFirst(wait);
  const where = [...new Set(listeners.map(addressText))].join(', ');
  return badConduct(
    'SW_WRONG_PORT',
    { port: wait.port },
    { saw: `it listens on ${where}. ${howToReadPort}` },
  );
}

/** It runs, and there is no good answer. */
export async function neverReady(
  wait: Wait,
  last: Seen,
  listeners: readonly Listener[],
): Promise<ClaimBroken> {
  const isElsewhere = listeners.length > 0 && listeners.every(({ port }) => port !== wait.port);
  if (last.kind === 'refused' && isElsewhere) return listensElsewhere(wait, listeners);
  await blameOurselvesFirst(wait);
  const { port, root, seconds } = wait;
  return badConduct(
    'SW_NEVER_READY',
    { port, root, seconds },
    { saw: `${seenText(last, wait, listeners)}. ${lastLines(wait.web.lines())}` },
  );
}

/** A server that cannot get its database, or write to its disk, is not to blame: throws the trouble instead. */
async function blameOurselvesFirst(wait: Wait): Promise<void> {
  const trouble = wait.trouble();
  if (trouble !== null) throw trouble;
  await assertDiskHasRoom(wait.folders);
}

function seenText(seen: Seen, wait: Wait, listeners: readonly Listener[]): string {
  switch (seen.kind) {
    case 'refused':
      return listeners.length > 0
        ? `it listens on ${listeners.map(addressText).join(', ')} and cannot be reached at 127.0.0.1; listen on 0.0.0.0`
        : `it runs, and nothing listens on port ${wait.port}`;
    case 'silent':
      return `port ${wait.port} accepts connections, and no answer comes`;
    case 'closed':
      return `port ${wait.port} accepts connections and closes them without an answer`;
    case 'garbage':
      return `what it answers is not HTTP: ${JSON.stringify(seen.text)}`;
    case 'answer': {
      const body = seen.text === '' ? '' : `, with the body ${JSON.stringify(seen.text)}`;
      return `GET ${wait.root} answers ${seen.status}${body}`;
    }
  }
}

function addressText({ address, port }: Listener): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

const howToReadPort =
  'Read the port from the environment: process.env.PORT in JavaScript, os.environ["PORT"] in Python, ENV["PORT"] in Ruby, ' +
  'getenv("PORT") in PHP, os.Getenv("PORT") in Go, System.getenv("PORT") in Java; or hand it over in the Procfile: ' +
  'web: server --port $PORT';
