/** The browser of one run: started when a check first asks for it, shared by those after it, ended with the run. */
import { driveBrowser, type DrivenBrowser } from '@seaworthy/browser';

/** Keeps the browser of one run. */
export class RunBrowser {
  readonly #signal: AbortSignal | undefined;
  #launched: Promise<DrivenBrowser> | null = null;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  /** The browser. Where none could be started, it is not tried a second time. */
  get(): Promise<DrivenBrowser> {
    this.#launched ??= driveBrowser(this.#signal === undefined ? {} : { signal: this.#signal });
    return this.#launched;
  }

  /** Ends the browser, if there is one. */
  async close(): Promise<void> {
    // Why there is none was told to the check that asked for it.
    await (await this.#launched?.catch(() => null))?.close();
    this.#launched = null;
  }
}
