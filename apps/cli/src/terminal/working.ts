/** Says that work goes on that nobody sees: painted over on a terminal, else a line when it has lasted a second. */
import { duration, phrases } from '@seaworthy/report';
import type { OutputStream } from './mode.ts';
import { sizeOf } from './mode.ts';

/** Where it is said: `process.stderr` is one. */
export interface WorkingStream extends OutputStream {
  write(text: string): boolean;
}

/** Work that goes on. */
export interface Working {
  /** What is done from now on. */
  now(text: string): void;
  /** It is over: what was painted is wiped away. */
  end(): void;
}

/** Begins to tell of work, after a second. The text is ours: nothing in it needs to be escaped. */
export function tellWork(stream: WorkingStream, text: string): Working {
  const paints = stream.isTTY === true;
  const began = performance.now();
  let current = text;
  let saidLast = '';
  const wipe = (): void => void (paints && saidLast !== '' && stream.write('\r\u001b[K'));
  const say = (): void => {
    const line = phrases.stillRunning(current, duration(performance.now() - began));
    if (paints) {
      wipe();
      stream.write(line.slice(0, sizeOf(stream).columns - 1));
    } else if (saidLast !== current) stream.write(`${line}\n`);
    saidLast = current;
  };
  const timer = setInterval(say, 1000);
  timer.unref();
  return {
    now(next) {
      current = next;
    },
    end() {
      clearInterval(timer);
      wipe();
    },
  };
}
