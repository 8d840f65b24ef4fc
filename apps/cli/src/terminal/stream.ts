/** The stream to which a terminal is written. */

/** A stream that can be written to: `process.stdout` is one. */
export interface TerminalStream {
  write(text: string): boolean;
  on(event: 'resize' | 'drain' | 'error', listener: (trouble: Error) => void): unknown;
  off(event: 'resize' | 'drain' | 'error', listener: (trouble: Error) => void): unknown;
  readonly columns?: number;
  readonly rows?: number;
  readonly writableNeedDrain?: boolean;
}

/** A stream whose reader may go away. */
export interface QuietStream {
  write(text: string): void;
  /** Stops listening for its errors. */
  readonly release: () => void;
}

/** When the reader of a pipe has gone away, the run goes on and nothing more is written. */
export function quietly(stream: TerminalStream): QuietStream {
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
