/**
 * Whole lines of any length up to a bound, out of the chunks in which they come. A line ends at a line feed and nowhere
 * else: `node:readline` also ends one at U+2028, which JSON holds as it is.
 */

/** Puts chunks together to lines, told one by one. */
export class WholeLines {
  readonly #longest: number;
  readonly #onLine: (line: string) => void;
  #begun: Buffer[] = [];
  #bytes = 0;

  constructor(longest: number, onLine: (line: string) => void) {
    this.#longest = longest;
    this.#onLine = onLine;
  }

  /** Tells the lines that end in this chunk. Answers whether the one that is begun may still become a line. */
  push(chunk: Buffer): boolean {
    let rest = chunk;
    for (let end = rest.indexOf(newline); end !== -1; end = rest.indexOf(newline)) {
      if (!this.#add(rest.subarray(0, end))) return false;
      const line = Buffer.concat(this.#begun).toString('utf8');
      this.#begun = [];
      this.#bytes = 0;
      rest = rest.subarray(end + 1);
      this.#onLine(line);
    }
    return this.#add(rest);
  }

  #add(piece: Buffer): boolean {
    this.#bytes += piece.length;
    if (this.#bytes > this.#longest) {
      this.#begun = [];
      return false;
    }
    if (piece.length > 0) this.#begun.push(piece);
    return true;
  }
}

const newline = 10;
