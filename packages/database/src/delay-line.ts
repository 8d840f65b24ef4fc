/** Hands chunks on a constant time after they came, in their order. */

interface Waiting {
  readonly dueAt: number;
  readonly chunk: Buffer;
}

/** A queue in which every chunk waits equally long. */
export class DelayLine {
  readonly #deliver: (chunk: Buffer) => void;
  #waiting: Waiting[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(deliver: (chunk: Buffer) => void) {
    this.#deliver = deliver;
  }

  /** How many bytes wait. */
  get bytes(): number {
    return this.#bytes;
  }

  push(chunk: Buffer, delayMs: number): void {
    this.#waiting.push({ dueAt: performance.now() + delayMs, chunk });
    this.#bytes += chunk.length;
    this.#wake();
  }

  /** Hands on at once what waits. */
  flush(): void {
    this.#handOn(Number.POSITIVE_INFINITY);
  }

  /** Forgets what waits. */
  drop(): void {
    this.#waiting = [];
    this.#bytes = 0;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wake(): void {
    const first = this.#waiting[0];
    if (first === undefined || this.#timer !== null) return;
    const waitMs = Math.max(0, first.dueAt - performance.now());
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#handOn(performance.now());
      this.#wake();
    }, waitMs);
  }

  #handOn(now: number): void {
    let count = 0;
    for (const { dueAt, chunk } of this.#waiting) {
      // A timer may fire a fraction of a millisecond early.
      if (dueAt > now + 0.5) break;
      count += 1;
      this.#bytes -= chunk.length;
    }
    for (const { chunk } of this.#waiting.splice(0, count)) this.#deliver(chunk);
  }
}
