/** What a reader for a terminal is, and what it is told. */
import type { RunEvent } from '@seaworthy/core';
import type { Look } from './theme.ts';

/** How a terminal is written to. */
export interface TerminalOptions extends Look {
  /**
   * Whether a live region is shown. Then the passed checks of earlier stages are seen only while they run, and folded
   * into one line; without it every check keeps its line. Default: true, and false in plain mode.
   */
  readonly live?: boolean;
}

/** What the live region needs to know from outside: this package has no clock. */
export interface Moment {
  /** Counts the repaints: which picture of the spinner. */
  readonly frame: number;
  /** Milliseconds since the run began; default: the time of the last event. */
  readonly at?: number;
}

/** Turns events into lines. One reader reads one run. */
export interface TerminalReader {
  /** Takes the next event; returns the lines to append for good. */
  read(event: RunEvent): string[];
  /** What is going on now, to be painted over later. No line is wider than the terminal. */
  live(moment: Moment): string[];
  /** What to say of work that goes on, where nothing can be painted over; null when nothing goes on. */
  progress(at?: number): string | null;
  /** The lines for a stream that ended without `run-ended`; none after a whole one. */
  finish(): string[];
  /** The terminal has another width now. */
  resize(width: number): void;
}
