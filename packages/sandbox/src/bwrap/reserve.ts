/**
 * Boxes that wait. A specification that is asked for a second time will be asked for again, so from then on boxes for
 * it are made ahead, each for one use. They are given up when others need the room, or when nobody comes.
 */
import type { Slot, SlotSpec } from '../sandbox.ts';
import { Background } from './background.ts';

/** Slots for the specifications that were asked for last. */
export class Reserve {
  readonly #size: number;
  readonly #make: (spec: SlotSpec) => Promise<Slot>;
  /** By specification, the one that was asked for last at the end. */
  readonly #waiting = new Map<string, Promise<Slot | null>[]>();
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;
  readonly #ending = new Background();

  constructor(size: number, make: (spec: SlotSpec) => Promise<Slot>) {
    this.#size = size;
    this.#make = make;
  }

  /** A slot from the reserve, or a new one; the reserve is filled up behind it. */
  async take(spec: SlotSpec): Promise<Slot> {
    if (this.#isClosed) throw new Error('the driver is closed');
    const key = JSON.stringify(spec);
    const known = this.#waiting.get(key);
    const waiting = known ?? [];
    this.#waiting.delete(key);
    this.#waiting.set(key, waiting);
    for (const oldest of [...this.#waiting.keys()].slice(0, -mostSpecs)) this.#giveUp(oldest);
    const first = waiting.shift();
    if (known !== undefined) this.#fill(spec, waiting);
    this.#expectSomebody();
    return (await first) ?? (await this.#make(spec));
  }

  /** Ends all that wait. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#giveUpAll();
    await this.#ending.end();
  }

  #fill(spec: SlotSpec, waiting: Promise<Slot | null>[]): void {
    const share = Math.ceil(this.#size / this.#waiting.size);
    while (this.#size > 0 && waiting.length < share) {
      // One that cannot be made is made again for who needs it, and then says why.
      waiting.push(this.#make(spec).catch(() => null));
    }
  }

  #expectSomebody(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUpAll(), patienceMs).unref();
  }

  #giveUpAll(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    for (const key of this.#waiting.keys()) this.#giveUp(key);
  }

  #giveUp(key: string): void {
    for (const waiting of this.#waiting.get(key) ?? []) {
      this.#ending.add(waiting.then(async (slot) => slot?.dispose()));
    }
    this.#waiting.delete(key);
  }
}

/** A program and its validator take turns; more are asked for once only, such as a compiler's. */
const mostSpecs = 3;
const patienceMs = 15_000;
