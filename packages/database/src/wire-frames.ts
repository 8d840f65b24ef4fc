/** Follows a stream of messages, each a type byte, a length and a body, without copying what nobody asked for. */

/** A message of the stream. */
export interface Frame {
  /** The type byte as a letter: "Q". */
  readonly type: string;
  /** Where the body begins and the message ends, counted in the same bytes. */
  readonly bodyAt: number;
  readonly end: number;
}

/** The message that begins at `at`, or null while its head is not whole. */
export function frameAt(bytes: Buffer, at: number): Frame | null {
  if (bytes.length < at + headLength) return null;
  const length = Math.max(4, bytes.readInt32BE(at + 1));
  return { type: letters[bytes[at] ?? 0] ?? '', bodyAt: at + headLength, end: at + 1 + length };
}

/** Reads messages out of chunks as they come; the body of what it was asked to read is handed on, at most its beginning. */
export class FrameScanner {
  readonly #reads: ReadonlySet<number>;
  readonly #visit: (type: string, body: Buffer) => void;
  /** The bytes of a head or of a body that the last chunk broke off. */
  #kept: Buffer = nothing;
  /** How many bytes of the present message nobody reads. */
  #skip = 0;

  constructor(types: string, visit: (type: string, body: Buffer) => void) {
    this.#reads = new Set(Buffer.from(types));
    this.#visit = visit;
  }

  scan(chunk: Buffer): void {
    let at = Math.min(this.#skip, chunk.length);
    this.#skip -= at;
    if (at === chunk.length) return;
    let bytes = chunk;
    if (this.#kept.length > 0) {
      bytes = Buffer.concat([this.#kept, chunk]);
      this.#kept = nothing;
      at = 0;
    }
    while (at < bytes.length) {
      const next = this.#step(bytes, at);
      if (next === null) {
        this.#kept = Buffer.from(bytes.subarray(at));
        return;
      }
      at = next;
    }
    this.#skip = at - bytes.length;
  }

  /** Where the next message begins, perhaps behind the chunk; null when more bytes are needed. */
  #step(bytes: Buffer, at: number): number | null {
    if (bytes.length < at + headLength) return null;
    const end = at + 1 + Math.max(4, bytes.readInt32BE(at + 1));
    const type = bytes[at] ?? 0;
    if (!this.#reads.has(type)) return end;
    const wanted = Math.min(end, at + headLength + longestRead);
    if (bytes.length < wanted) return null;
    this.#visit(letters[type] ?? '', bytes.subarray(at + headLength, wanted));
    return end;
  }
}

const headLength = 5;
/** Of what the database sends only short messages are read. */
const longestRead = 4_096;
const nothing = Buffer.alloc(0);
const letters: readonly string[] = Array.from({ length: 256 }, (_, code) =>
  String.fromCharCode(code),
);
