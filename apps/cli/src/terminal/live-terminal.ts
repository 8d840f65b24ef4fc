/**
 * Writes a run to a terminal while it goes on: lines that stay, and below them what goes on now, painted over again and
 * again. Where nothing can be painted over there are only lines.
 */
import type { RunEvent } from '@seaworthy/core';
import { terminalReader, type TerminalOptions, type TerminalReader } from '@seaworthy/report';
import { paintedPage, type Page } from './painted-page.ts';
import { quietly, type TerminalStream } from './stream.ts';

/** The writer of one run. */
export interface LiveTerminal {
  /** Takes the next event of the run. */
  take(event: RunEvent): void;
  /** Writes lines that stay, above the live region. */
  print(lines: readonly string[]): void;
  /** Removes the live region, says what is left to say, and gives the cursor back. Calling it again does nothing. */
  end(): void;
  /** The same without the last words: something else takes the place of this run. */
  leave(): void;
}

/** Where nothing is painted over: how long work is silent before a line says that it goes on, and then each time. */
const silence = { firstMs: 1000, nextMs: 15_000 };

/** Starts writing to `stream`. `now` is a clock in milliseconds; it only has to run evenly. */
export function liveTerminal(
  stream: TerminalStream,
  options: TerminalOptions & { readonly now?: () => number },
): LiveTerminal {
  const { now = () => performance.now(), ...look } = options;
  const reader = terminalReader(look);
  const clock = runClock(now);
  const page =
    look.live === true && !look.plain
      ? paintedPage(stream, {
          live: (frame) => reader.live({ frame, at: clock.at() }),
          resize: (columns) => reader.resize(columns),
        })
      : linesPage(stream, reader, clock);
  let ended = false;
  const end = (lines: () => readonly string[]): void => {
    if (ended) return;
    ended = true;
    page.end(lines());
  };
  return {
    take(event) {
      if (ended) return;
      clock.set(event.at);
      page.print(reader.read(event));
    },
    print(lines) {
      page.print(lines);
    },
    end: () => end(() => reader.finish()),
    leave: () => end(() => []),
  };
}

interface Clock {
  /** Milliseconds since the run began. */
  at(): number;
  set(at: number): void;
}

/** The time of the run between its events, which carry their own. */
function runClock(now: () => number): Clock {
  let last = { at: 0, read: now() };
  return {
    at: () => last.at + (now() - last.read),
    set(at) {
      last = { at, read: now() };
    },
  };
}

/** Only lines. Work that lasts says that it goes on, so that nobody thinks it hangs. */
function linesPage(stream: TerminalStream, reader: TerminalReader, clock: Clock): Page {
  const out = quietly(stream);
  let spokeAt = clock.at();
  let wait = silence.firstMs;
  const timer = setInterval(() => {
    const at = clock.at();
    const text = at - spokeAt >= wait ? reader.progress(at) : null;
    if (text === null) return;
    out.write(`${text}\n`);
    spokeAt = at;
    wait = silence.nextMs;
  }, silence.firstMs / 4);
  timer.unref();
  return {
    print(lines) {
      if (lines.length === 0) return;
      out.write(`${lines.join('\n')}\n`);
      spokeAt = clock.at();
      wait = silence.firstMs;
    },
    end(lines) {
      clearInterval(timer);
      if (lines.length > 0) out.write(`${lines.join('\n')}\n`);
      out.release();
    },
  };
}
