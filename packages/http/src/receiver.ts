/**
 * Receives one answer from undici's parser and says what came of it.
 * It uses undici's raw handler (`onHeaders` with buffers): fields keep their order and doubles, and nothing is parsed twice.
 */
import type { HeaderList, NoAnswer, NoAnswerKind } from '@seaworthy/core';
import type { Dispatcher } from 'undici';
import errors from 'undici/lib/core/errors.js';
import { beginRequest, type Wire } from './connection.ts';
import { sizeText, type Limits } from './limits.ts';
import {
  explain,
  extraKind,
  falseLength,
  isOurTrouble,
  lateAnswer,
  lateKind,
  type Progress,
} from './trouble.ts';

/** What came of one request on one connection. Exactly one of the three is not null. */
export interface Outcome {
  readonly answer: RawAnswer | null;
  readonly noAnswer: NoAnswer | null;
  /** Something that is no fault of the server: no free socket on this machine, the client was closed. */
  readonly ours: Error | null;
}

/** An answer before it is cut to what is kept. */
interface RawAnswer {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Buffer;
}

interface Options {
  readonly method: string;
  readonly limits: Limits;
  /** The connection in use; null while there is none. */
  readonly wire: () => Wire | null;
  readonly settle: (outcome: Outcome) => void;
  /** Called as body bytes come; true hangs up. */
  readonly enough?: (progress: Progress) => boolean;
}

const nothing = Buffer.alloc(0);

/** One answer on its way in. */
export class Receiver implements Dispatcher.DispatchHandler {
  readonly #options: Options;
  #abort: ((error?: Error) => void) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #settled = false;
  #status = 0;
  #headers: HeaderList = [];
  #length: number | null = null;
  #chunked = false;
  #chunks: Buffer[] = [];
  #bodyBytes = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Gives the server this long from now. */
  startClock(ms: number): void {
    if (this.#settled) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const progress = this.#progress();
      this.#giveUp(lateKind(progress), lateAnswer(progress, ms));
    }, ms);
  }

  /** Lets it take as long as it takes, until the clock is started again. */
  stopClock(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Ends the exchange from our side. */
  hangUp(noAnswer: NoAnswer): void {
    this.#giveUp(noAnswer.kind, noAnswer.detail);
  }

  onConnect(abort: (error?: Error) => void): void {
    this.#abort = abort;
    const wire = this.#options.wire();
    if (wire !== null) beginRequest(wire);
    // Time was up while it waited for its connection: it must not be sent any more.
    if (this.#settled) abort();
  }

  onHeaders(status: number, raw: Buffer[]): boolean {
    if (status < 200 || this.#settled) return true;
    this.#status = status;
    this.#headers = this.#readFields(raw);
    const limit = this.#options.limits.answerBytes;
    if (this.#options.method !== 'HEAD' && (this.#length ?? 0) > limit) {
      const said = `Content-Length says ${sizeText(this.#length ?? 0)}`;
      this.#giveUp('too-large', `${said}, and at most ${sizeText(limit)} are read`);
    }
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#settled) return true;
    this.#bodyBytes += chunk.length;
    const { enough, limits } = this.#options;
    if (this.#bodyBytes > limits.answerBytes) {
      this.#chunks = [];
      this.#giveUp('too-large', `more than ${sizeText(limits.answerBytes)} came`);
    } else if (enough?.(this.#progress()) === true) {
      this.#giveUp('reset', `we hung up after ${this.#bodyBytes} bytes of the body`);
    } else {
      this.#chunks.push(chunk);
    }
    return true;
  }

  onComplete(): void {
    const extra = this.#extraBytes();
    if (extra > 0) this.#fail(extraKind(this.#progress()), falseLength(this.#progress(), extra));
    else {
      const body = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      const answer = { status: this.#status, headers: this.#headers, body: body ?? nothing };
      this.#settle({ answer, noAnswer: null, ours: null });
    }
  }

  onError(error: Error): void {
    if (isOurTrouble(error)) this.#settle({ answer: null, noAnswer: null, ours: error });
    else if (this.#status === 304 && error instanceof errors.ResponseContentLengthMismatchError) {
      // RFC 9110 section 8.6: the length in a 304 is that of the body which a 200 would have had.
      this.onComplete();
    } else {
      const { kind, detail } = explain(error, this.#progress(), this.#options.wire());
      this.#fail(kind, detail);
    }
  }

  #readFields(raw: readonly Buffer[]): HeaderList {
    const fields: [string, string][] = [];
    for (let i = 0; i + 1 < raw.length; i += 2) {
      const name = (raw[i] ?? nothing).toString('latin1').toLowerCase();
      const value = (raw[i + 1] ?? nothing).toString('latin1');
      fields.push([name, value]);
      if (name === 'content-length') this.#length = Number.parseInt(value, 10);
      else if (name === 'transfer-encoding') this.#chunked = true;
    }
    return fields;
  }

  /** How many bytes followed the end of the answer in the same breath; a lone line end is forgiven. */
  #extraBytes(): number {
    const wire = this.#options.wire();
    const length = this.#status === 204 || this.#status === 304 ? 0 : this.#length;
    if (wire === null || wire.headBytes <= 0 || length === null || this.#chunked) return 0;
    if (this.#options.method === 'HEAD') return 0;
    const extra = wire.received - wire.headBytes - length;
    return extra === 2 && wire.latest?.toString('latin1', wire.latest.length - 2) === '\r\n'
      ? 0
      : extra;
  }

  #progress(): Progress {
    return {
      received: this.#options.wire()?.received ?? 0,
      status: this.#status,
      bodyBytes: this.#bodyBytes,
      length: this.#length,
      chunked: this.#chunked,
    };
  }

  #giveUp(kind: NoAnswerKind, detail: string): void {
    if (this.#settled) return;
    this.#settled = true;
    this.stopClock();
    // The connection ends through undici where it can: a socket that is destroyed behind its back ends a half-read body as whole.
    if (this.#abort === null) this.#options.wire()?.socket.destroy();
    else this.#abort();
    this.#options.settle({ answer: null, noAnswer: { kind, detail }, ours: null });
  }

  #fail(kind: NoAnswerKind, detail: string): void {
    this.#settle({ answer: null, noAnswer: { kind, detail }, ours: null });
  }

  #settle(outcome: Outcome): void {
    if (this.#settled) return;
    this.#settled = true;
    this.stopClock();
    this.#options.settle(outcome);
  }
}
