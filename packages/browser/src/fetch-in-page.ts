/**
 * The one function that runs inside the page. Its text is sent to the browser, so it may use nothing that is not in it:
 * no import, no constant of this file, and no named function, to which a compiler adds a call of its own.
 */

/** What the page is to send; only what can be sent as JSON. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes as they are to be sent. */
  readonly body: string | readonly number[] | null;
  readonly timeoutMs: number;
  readonly mostBytes: number;
}

/** What the page saw. */
export type PageAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      /** One character for each byte. */
      readonly bytes: string;
      /** Where redirects led; null without any. */
      readonly redirectedTo: string | null;
    }
  | { readonly kind: 'too-large' }
  /** `name`: `TimeoutError`, `TypeError`. */
  | { readonly kind: 'failed'; readonly name: string; readonly text: string };

/** Sends a request as any page would, and reads what the browser lets it read. */
export async function fetchInPage(wanted: PageRequest): Promise<PageAnswer> {
  try {
    const { body } = wanted;
    const init = {
      method: wanted.method,
      headers: wanted.headers,
      body: body === null || typeof body === 'string' ? body : new Uint8Array(body),
      mode: 'cors' as const,
      // With credentials "*" would permit nothing, and none of our people have any in a browser.
      credentials: 'omit' as const,
      // What a browser remembers of an earlier answer says nothing of the server.
      cache: 'no-store',
      signal: AbortSignal.timeout(wanted.timeoutMs),
    };
    const response = await fetch(wanted.url, init);
    let bytes = '';
    const reader = response.body?.getReader();
    while (reader !== undefined) {
      // oxlint-disable-next-line no-await-in-loop -- the parts come one after the other
      const part = await reader.read();
      if (part.done) break;
      const read: unknown = part.value;
      if (!(read instanceof Uint8Array)) break;
      for (const byte of read) bytes += String.fromCodePoint(byte);
      if (bytes.length > wanted.mostBytes) {
        void reader.cancel();
        return { kind: 'too-large' };
      }
    }
    return {
      kind: 'answer',
      status: response.status,
      headers: [...response.headers],
      bytes,
      redirectedTo: response.redirected ? response.url : null,
    };
  } catch (error) {
    const isError = error instanceof Error;
    return { kind: 'failed', name: isError ? error.name : '', text: String(error) };
  }
}
