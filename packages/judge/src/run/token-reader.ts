/** Reads a file token by token, in bounded memory however large the file is. */
import { closeSync, openSync, readSync } from 'node:fs';

const none = Buffer.alloc(0);

/** A token with the white space before it. The last one has no text, only what was left. */
export interface Token {
  readonly space: Buffer;
  readonly text: Buffer | null;
  /** Where the token begins, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The tokens of a file, one after the other. */
export class TokenReader {
  readonly #file: number;
  /** A new one for each piece of the file, so that tokens need not be copied. */
  #chunk = none;
  #at = 0;
  #end = 0;
  #line = 1;
  #column = 1;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
  }

  next(): Token {
    const space = this.#take(isSpace);
    const line = this.#line;
    const column = this.#column;
    const text = this.#take((byte) => !isSpace(byte));
    return { space, text: text.length === 0 ? null : text, line, column };
  }

  close(): void {
    closeSync(this.#file);
  }

  #take(isWanted: (byte: number) => boolean): Buffer {
    const pieces: Buffer[] = [];
    for (;;) {
      if (this.#at === this.#end && !this.#fill()) break;
      const start = this.#at;
      while (this.#at < this.#end && isWanted(this.#chunk[this.#at] ?? 0)) this.#step();
      pieces.push(this.#chunk.subarray(start, this.#at));
      if (this.#at < this.#end) break;
    }
    return pieces.length === 1 ? (pieces[0] ?? none) : Buffer.concat(pieces);
  }

  #step(): void {
    if (this.#chunk[this.#at] === newline) {
      this.#line++;
      this.#column = 1;
    } else {
      this.#column++;
    }
    this.#at++;
  }

  #fill(): boolean {
    this.#at = 0;
    this.#chunk = Buffer.allocUnsafe(chunkBytes);
    this.#end = readSync(this.#file, this.#chunk, 0, chunkBytes, null);
    return this.#end > 0;
  }
}

/** Space, form feed, line feed, carriage return, tab and vertical tab. */
function isSpace(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

const chunkBytes = 64 * 1024;
const newline = 10;
