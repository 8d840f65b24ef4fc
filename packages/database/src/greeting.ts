/** The first words of a connection: refuses encryption, and waits for the packet that says what the client wants. */
import type { Socket } from 'node:net';
import { noEncryption, openingLength, readOpening, type Opening } from './wire-protocol.ts';

/** What a client wants, and what it sent behind that. */
export interface Greeting {
  readonly opening: Exclude<Opening, { kind: 'encryption' }>;
  readonly rest: Buffer;
}

/** Reads the opening; null when the client went first, or said nothing for a minute. The client is paused then. */
export function greet(client: Socket): Promise<Greeting | null> {
  return new Promise((resolve) => {
    let bytes: Buffer = Buffer.alloc(0);
    const finish = (greeting: Greeting | null): void => {
      client.off('data', take).off('close', leave).pause();
      client.setTimeout(0);
      resolve(greeting);
    };
    const leave = (): void => finish(null);
    const take = (chunk: Buffer): void => {
      bytes = Buffer.concat([bytes, chunk]);
      for (let opening = readOpening(bytes); opening !== null; opening = readOpening(bytes)) {
        if (opening.kind !== 'encryption') {
          const rest = opening.kind === 'garbage' ? nothing : bytes.subarray(openingLength(bytes));
          finish({ opening, rest });
          return;
        }
        client.write(noEncryption);
        bytes = bytes.subarray(openingLength(bytes));
      }
    };
    client.setTimeout(patienceMs, () => client.destroy());
    client.on('data', take).on('close', leave);
  });
}

const patienceMs = 60_000;
const nothing = Buffer.alloc(0);
