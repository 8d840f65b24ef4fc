/** Sends a request as a slow or stalling network would. */
import { setTimeout as wait } from 'node:timers/promises';
import type { RawExchange } from './raw-exchange.ts';

/** How slowly. */
export interface SlowOptions {
  /** 20: a byte each 50 ms. Without it, all that is not held back goes at once. */
  readonly bytesPerSecond?: number;
  /** Stops after so many bytes of the body, or of the header block where there is no body. */
  readonly stallAfterBytes?: number;
  /** For how long it stops. */
  readonly stallMs?: number;
}

/** What is written into the exchange. */
export function mannerOf(options: SlowOptions): string {
  const { bytesPerSecond, stallAfterBytes, stallMs } = options;
  const parts: string[] = [];
  if (bytesPerSecond !== undefined) parts.push(`${bytesPerSecond} bytes a second`);
  if (stallAfterBytes !== undefined) {
    parts.push(`stopped for ${stallMs ?? 0} ms after ${stallAfterBytes} bytes`);
  }
  return parts.length === 0 ? 'on a connection of its own' : parts.join(', ');
}

/** Writes the request; returns when all is written, or when the exchange is over before that. */
export async function feedSlowly(
  raw: RawExchange,
  bytes: { readonly head: Buffer; readonly body: Buffer },
  options: SlowOptions,
): Promise<void> {
  const { stallAfterBytes, stallMs, bytesPerSecond } = options;
  // A body is slow, not what stands before it: some servers for development read a head only in one piece.
  const all = bytes.body.length > 0 ? bytes.body : bytes.head;
  if (bytes.body.length > 0) await raw.write(bytes.head);
  const pause = stallAfterBytes ?? all.length;
  await drip(raw, all.subarray(0, pause), bytesPerSecond);
  if (pause >= all.length) return;
  await waitWhileOpen(raw, stallMs ?? 0);
  await drip(raw, all.subarray(pause), bytesPerSecond);
}

/** Each write is a segment of its own on the wire, because the connection does not gather small writes. */
async function drip(raw: RawExchange, bytes: Buffer, bytesPerSecond?: number): Promise<void> {
  if (bytesPerSecond === undefined) return raw.write(bytes);
  const startedAt = performance.now();
  const step = Math.max(1, Math.round(bytesPerSecond / 200));
  for (let sent = 0; sent < bytes.length && !raw.settled; sent += step) {
    raw.writeNow(bytes.subarray(sent, sent + step));
    const due = startedAt + ((sent + step) / bytesPerSecond) * 1000;
    // oxlint-disable-next-line no-await-in-loop -- slowness is the purpose
    await waitWhileOpen(raw, Math.max(1, due - performance.now()));
  }
}

async function waitWhileOpen(raw: RawExchange, ms: number): Promise<void> {
  // Rejects when the exchange is over, and then there is nothing left to wait for.
  await wait(ms, undefined, { signal: raw.ended }).catch(() => undefined);
}
