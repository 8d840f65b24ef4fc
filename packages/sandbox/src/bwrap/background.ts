/** Work that nobody waits for until the end. */
export class Background {
  readonly #going = new Set<Promise<void>>();
  #failure: Error | null = null;

  add(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => {
        this.#failure ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.#going.delete(done));
    this.#going.add(done);
  }

  /** Comes when all is done; fails with the first failure. */
  async end(): Promise<void> {
    while (this.#going.size > 0) await Promise.all(this.#going);
    if (this.#failure !== null) throw this.#failure;
  }
}
