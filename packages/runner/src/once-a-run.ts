/** Something that a run starts at most once: when a check first asks for it, shared by those after it, ended with the run. */

/** How it is started and ended. */
interface Starting<Thing> {
  /** The signal ends the start when the run is over before. */
  readonly start: (signal: AbortSignal) => Promise<Thing>;
  readonly end: (thing: Thing) => Promise<void>;
}

/** Keeps such a thing. */
export class OnceARun<Thing> {
  readonly #how: Starting<Thing>;
  readonly #ending = new AbortController();
  #started: Promise<Thing> | null = null;
  #isReady = false;

  constructor(how: Starting<Thing>) {
    this.#how = how;
  }

  /** The thing. What keeps it from starting is thrown to each who asks: it is not tried a second time. */
  get(): Promise<Thing> {
    this.#started ??= this.#start();
    return this.#started;
  }

  /** Starts it ahead of time. What keeps it from starting is told to whoever asks for it. */
  begin(): void {
    this.get().catch(() => undefined);
  }

  async #start(): Promise<Thing> {
    const thing = await this.#how.start(this.#ending.signal);
    this.#isReady = true;
    return thing;
  }

  /** Ends it, if it was started; a start that goes on is broken off. */
  async close(): Promise<void> {
    if (!this.#isReady) this.#ending.abort();
    // Why it did not start was thrown to whoever asked for it.
    const started = this.#started?.then(
      (thing) => ({ thing }),
      () => null,
    );
    const found = (await started) ?? null;
    if (found !== null) await this.#how.end(found.thing);
    this.#started = null;
  }
}
