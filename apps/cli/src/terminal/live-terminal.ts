/**
 * Writes a run to a terminal while it goes on: lines that stay, and below them a live region that is painted over.
 * Each repaint is one write, within a synchronised update, so that nothing flickers; the cursor is hidden meanwhile and
 * always comes back. Where nothing can be painted over there are only lines.
 */
import type { RunEvent } from '@seaworthy/core';
import {
  cells,
  terminalReader,
  type TerminalOptions,
  type TerminalReader,
} from '@seaworthy/report';
import { whileCursorIsHidden } from './cursor.ts';
import { sizeOf } from './mode.ts';

/** A stream that can be written to: `process.stdout` is one. */
export interface TerminalStream {
  write(text: string): boolean;
  on(event: 'resize' | 'drain' | 'error', listener: (trouble: Error) => void): unknown;
  off(event: 'resize' | 'drain' | 'error', listener: (trouble: Error) => void): unknown;
  readonly columns?: number;
  readonly rows?: number;
  readonly writableNeedDrain?: boolean;
}

/** The writer of one run. */
export interface LiveTerminal {
  /** Takes the next event of the run. */
  take(event: RunEvent): void;
  /** Writes lines that stay, above the live region. */
  print(lines: readonly string[]): void;
  /** Removes the live region, says what is left to say, and gives the cursor back. Calling it again does nothing. */
  end(): void;
}

const control = {
  beginUpdate: '\u001b[?2026h',
  endUpdate: '\u001b[?2026l',
  hideCursor: '\u001b[?25l',
  showCursor: '\u001b[?25h',
  toLineStart: '\r',
  up: (rows: number) => (rows > 0 ? `\u001b[${rows}A` : ''),
  clearBelow: '\u001b[J',
};

/** Milliseconds between two repaints at least: about twelve a second. */
const frameMs = 80;

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
      ? paintedPage(stream, reader, clock)
      : linesPage(stream, reader, clock);
  let ended = false;
  return {
    take(event) {
      if (ended) return;
      clock.set(event.at);
      page.print(reader.read(event));
    },
    print(lines) {
      page.print(lines);
    },
    end() {
      if (ended) return;
      ended = true;
      page.end(reader.finish());
    },
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

interface Page {
  print(lines: readonly string[]): void;
  end(lines: readonly string[]): void;
}

/** When the reader of a pipe has gone away, the run goes on and nothing more is written. */
function quietly(stream: TerminalStream): {
  write(text: string): void;
  readonly release: () => void;
} {
  let gone = false;
  const stop = (): void => {
    gone = true;
  };
  stream.on('error', stop);
  return {
    write(text) {
      if (!gone && text !== '') stream.write(text);
    },
    // The error of a last write comes after the end, and must still find a listener.
    release: () => setImmediate(() => stream.off('error', stop)).unref(),
  };
}

/** Lines, and below them the live region. */
function paintedPage(stream: TerminalStream, reader: TerminalReader, clock: Clock): Page {
  const out = quietly(stream);
  let painted: readonly string[] = [];
  let frame = 0;
  const restore = whileCursorIsHidden({
    hide: () => out.write(control.hideCursor),
    show() {
      out.write(clear(painted, sizeOf(stream).columns) + control.showCursor);
      painted = [];
    },
  });

  function paint(lines: readonly string[], region: readonly string[]): void {
    const fits = region.slice(0, Math.max(0, sizeOf(stream).rows - 1));
    const text =
      [...lines, ...fits].join('\n') + (lines.length > 0 && fits.length === 0 ? '\n' : '');
    const update = clear(painted, sizeOf(stream).columns) + text;
    painted = fits;
    out.write(control.beginUpdate + update + control.endUpdate);
  }
  function tick(): void {
    if (stream.writableNeedDrain === true) return;
    frame += 1;
    const region = reader.live({ frame, at: clock.at() });
    if (region.length > 0 || painted.length > 0) paint([], region);
  }
  function resize(): void {
    reader.resize(sizeOf(stream).columns);
  }
  const timer = setInterval(tick, frameMs);
  timer.unref();
  stream.on('resize', resize);
  return {
    print(lines) {
      if (lines.length > 0) paint(lines, reader.live({ frame, at: clock.at() }));
    },
    end(lines) {
      clearInterval(timer);
      stream.off('resize', resize);
      paint(lines, []);
      restore();
      out.release();
    },
  };
}

/** Goes to where the live region begins, and clears from there. A narrower terminal has wrapped its lines meanwhile. */
function clear(painted: readonly string[], columns: number): string {
  if (painted.length === 0) return '';
  const rows = painted.map((line) => Math.max(1, Math.ceil(cells(line) / columns)));
  const total = rows.reduce((sum, each) => sum + each, 0);
  return control.toLineStart + control.up(total - 1) + control.clearBelow;
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
