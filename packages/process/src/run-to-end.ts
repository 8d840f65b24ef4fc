/** Runs a program that ends by itself, and answers with what it wrote. */
import { launch, type Exit, type StartOptions } from './start-process.ts';

/** What to run, for how long at most, and what to feed it. */
export interface RunOptions extends StartOptions {
  readonly timeoutMs: number;
  /** What the program reads on its standard input; nothing when left out. */
  readonly input?: string;
}

/** What came of it. */
export interface RunResult {
  readonly exit: Exit;
  /** At most 1 MiB: of more, the first half and the last half. */
  readonly stdout: string;
  readonly stderr: string;
  /** Whether it was killed because its time was up. */
  readonly timedOut: boolean;
}

/** Runs a program to its end. What it leaves behind is killed; for a program that starts a daemon see `startDaemon`. */
export async function runToEnd(options: RunOptions): Promise<RunResult> {
  const output = { stdout: new CappedText(), stderr: new CappedText() };
  const started = await launch(options, {
    stdin: options.input === undefined ? 'ignore' : 'pipe',
    onChunk: (stream, chunk) => output[stream].push(chunk),
  });
  // A program that does not read its input to the end closes the pipe: that is its right.
  started.child.stdin?.on('error', () => undefined);
  started.child.stdin?.end(options.input);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    // It fails only where kill -9 does; then `kill` below says so again.
    started.kill().catch(() => undefined);
  }, options.timeoutMs);
  const exit = await started.exit;
  clearTimeout(timer);
  await started.kill();
  return { exit, stdout: output.stdout.text(), stderr: output.stderr.text(), timedOut };
}

/** Keeps the beginning and the end of a text, each half a mebibyte, in bounded memory. */
class CappedText {
  readonly #head: Buffer[] = [];
  #headBytes = 0;
  #tail: Buffer[] = [];
  #tailBytes = 0;
  #leftOut = 0;

  push(chunk: Buffer): void {
    const head = chunk.subarray(0, halfBytes - this.#headBytes);
    if (head.length > 0) {
      this.#head.push(head);
      this.#headBytes += head.length;
    }
    if (head.length === chunk.length) return;
    this.#tail.push(chunk.subarray(head.length));
    this.#tailBytes += chunk.length - head.length;
    if (this.#tailBytes > 2 * halfBytes) this.#trim();
  }

  text(): string {
    this.#trim();
    const head = Buffer.concat(this.#head).toString('utf8');
    const note = this.#leftOut > 0 ? `\n[${this.#leftOut} bytes left out]\n` : '';
    return head + note + Buffer.concat(this.#tail).toString('utf8');
  }

  #trim(): void {
    const whole = Buffer.concat(this.#tail);
    const kept = whole.subarray(Math.max(0, whole.length - halfBytes));
    this.#leftOut += whole.length - kept.length;
    this.#tail = [Buffer.from(kept)];
    this.#tailBytes = kept.length;
  }
}

const halfBytes = 512 * 1024;
