/** What `seaworthy watch` shows: run after run, and below them, where that can be painted, what goes on and the keys. */
import type { RunEvent } from '@seaworthy/core';
import { cells, terminalReader, themeOf, wrap, type TerminalOptions } from '@seaworthy/report';
import { watchPhrases } from '../phrases/watch.ts';
import type { RunReader } from '../reports.ts';
import { liveTerminal, paintedPage, type TerminalStream } from '../terminal/index.ts';

/** Where runs are shown. */
export interface WatchView {
  readonly look: TerminalOptions;
  /** The reader of one more run; with `leave` it falls silent, because another run takes its place. */
  begin(): RunReader & { leave(): void };
  /** Says why a run begins, or something else that stays. */
  print(lines: readonly string[]): void;
  /** What stands above the keys from now on. */
  status(text: string): void;
  end(): void;
}

/** The view that this stream can show. `hasKeys`: somebody can press them. */
export function watchView(
  stream: TerminalStream,
  look: TerminalOptions,
  hasKeys: boolean,
): WatchView {
  return look.live === true && !look.plain
    ? new PaintedView(stream, look, hasKeys)
    : new LinesView(stream, look);
}

/** A heading that parts a run from the one before. */
export function headingOf(text: string, look: TerminalOptions): string[] {
  if (look.plain) return [`${text}.`];
  const rule = (look.unicode ? '─' : '-').repeat(2);
  const [first = '', ...rest] = wrap(text, Math.max(20, look.width - 5));
  return [
    '',
    ...[`${rule} ${first}`, ...rest.map((line) => `   ${line}`)].map(themeOf(look).quiet),
  ];
}

class PaintedView implements WatchView {
  look: TerminalOptions;
  readonly #hasKeys: boolean;
  readonly #page: ReturnType<typeof paintedPage>;
  #live: ((frame: number) => readonly string[]) | null = null;
  #resize: ((columns: number) => void) | null = null;
  #status = '';

  constructor(stream: TerminalStream, look: TerminalOptions, hasKeys: boolean) {
    this.look = look;
    this.#hasKeys = hasKeys;
    this.#page = paintedPage(stream, {
      live: (frame) => [...(this.#live?.(frame) ?? []), '', ...this.#footer()],
      resize: (columns) => {
        this.look = { ...this.look, width: columns };
        this.#resize?.(columns);
      },
    });
  }

  begin(): RunReader & { leave(): void } {
    const reader = terminalReader(this.look);
    let last = { at: 0, read: performance.now() };
    const live = (frame: number): readonly string[] =>
      reader.live({ frame, at: last.at + performance.now() - last.read });
    this.#live = live;
    this.#resize = (columns) => reader.resize(columns);
    const leave = (): void => {
      if (this.#live === live) this.#live = null;
    };
    return {
      leave,
      read: (event: RunEvent) => {
        if (this.#live !== live) return;
        last = { at: event.at, read: performance.now() };
        this.#page.print(reader.read(event));
      },
      end: () => {
        if (this.#live !== live) return;
        leave();
        this.#page.print(reader.finish());
      },
    };
  }

  print(lines: readonly string[]): void {
    this.#page.print(lines);
  }

  status(text: string): void {
    this.#status = text;
  }

  end(): void {
    this.#page.end([]);
  }

  /** What goes on, and the keys: as many on a line as fit, none broken. */
  #footer(): string[] {
    const theme = themeOf(this.look);
    const room = Math.max(20, this.look.width - 2);
    const keys = this.#hasKeys ? Object.entries(watchPhrases.keys) : [];
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const [key, does] of keys) {
      const width = cells(`${key} ${does}`);
      if (used > 0 && used + 3 + width > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += `${used > 0 ? '   ' : ''}${theme.command(key)} ${theme.quiet(does)}`;
      used += (used > 0 ? 3 : 0) + width;
    }
    return [
      ...wrap(this.#status, room).map(theme.quiet),
      ...(used > 0 ? [...lines, line] : []),
    ].map((text) => ` ${text}`);
  }
}

/** For pipes, screen readers and logs: lines only. */
class LinesView implements WatchView {
  readonly look: TerminalOptions;
  readonly #stream: TerminalStream;
  #status = '';

  constructor(stream: TerminalStream, look: TerminalOptions) {
    this.#stream = stream;
    this.look = look;
    // Who has gone away is noticed by whoever started us; it must not end the run in its middle.
    stream.on('error', () => undefined);
  }

  begin(): RunReader & { leave(): void } {
    this.#status = '';
    const terminal = liveTerminal(this.#stream, this.look);
    let isLeft = false;
    return {
      leave: () => {
        isLeft = true;
      },
      read: (event: RunEvent) => {
        if (!isLeft) terminal.take(event);
      },
      end: () => {
        if (isLeft) terminal.leave();
        else terminal.end();
      },
    };
  }

  print(lines: readonly string[]): void {
    if (lines.length > 0) this.#stream.write(`${lines.join('\n')}\n`);
  }

  /** Told once in a run, because nothing can be painted over. */
  status(text: string): void {
    if (text === this.#status) return;
    this.#status = text;
    this.print([`${text}.`]);
  }

  end(): void {
    this.print([watchPhrases.ends]);
  }
}
