/** The few messages of PostgreSQL's protocol that the proxy reads or writes itself. Pure. */

/** The first thing that a client sends. */
export type Opening =
  | { readonly kind: 'encryption' }
  | { readonly kind: 'cancel'; readonly packet: Buffer }
  | {
      readonly kind: 'startup';
      readonly user: string;
      readonly database: string;
      readonly packet: Buffer;
    }
  | { readonly kind: 'garbage' };

/** Reads the packet that `bytes` begins with, or returns null while it is not whole. */
export function readOpening(bytes: Buffer): Opening | null {
  if (bytes.length < 4) return null;
  const length = bytes.readInt32BE(0);
  if (length < 8 || length > longestOpening) return { kind: 'garbage' };
  if (bytes.length < length) return null;
  const packet = bytes.subarray(0, length);
  const code = packet.readInt32BE(4);
  if (code === encryptionCodes.tls || code === encryptionCodes.gss) return { kind: 'encryption' };
  if (code === cancelCode) return { kind: 'cancel', packet };
  if (code >> 16 !== 3) return { kind: 'garbage' };
  const parameters = readParameters(packet);
  const user = parameters.get('user') ?? '';
  return { kind: 'startup', user, database: parameters.get('database') ?? user, packet };
}

/** How many bytes the packet of an opening takes. */
export function openingLength(bytes: Buffer): number {
  return bytes.readInt32BE(0);
}

function readParameters(packet: Buffer): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  let at = 8;
  while (at < packet.length) {
    const name = textAt(packet, at);
    if (name === '') break;
    at = afterText(packet, at);
    parameters.set(name, textAt(packet, at));
    at = afterText(packet, at);
  }
  return parameters;
}

/** The text up to the next zero byte, or up to the end where there is none. */
export function textAt(bytes: Buffer, at: number): string {
  const end = bytes.indexOf(0, at);
  return bytes.toString('utf8', at, end === -1 ? bytes.length : end);
}

/** Where the text that begins at `at` is over and the next thing begins. */
export function afterText(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(0, at);
  return end === -1 ? bytes.length : end + 1;
}

/** The answer to a request for encryption: no. */
export const noEncryption = Buffer.from('N');

/** What PostgreSQL says before it hangs up. `code` is an SQLSTATE. */
export function fatalError(code: string, text: string): Buffer {
  const fields = `SFATAL\0VFATAL\0C${code}\0M${text.replaceAll('\0', ' ')}\0\0`;
  const body = Buffer.from(fields);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** The SQLSTATE of an ErrorResponse. */
export function errorCode(body: Buffer): string {
  let at = 0;
  while (at < body.length && body[at] !== 0) {
    if (body[at] === codeField) return textAt(body, at + 1);
    at = afterText(body, at + 1);
  }
  return '';
}

const codeField = 'C'.charCodeAt(0);
const encryptionCodes = { tls: 80_877_103, gss: 80_877_104 };
const cancelCode = 80_877_102;
/** PostgreSQL's own limit for the packet. */
const longestOpening = 10_000;
