/**
 * Lines that stay, and below them a live region that is painted over. Each repaint is one write, within a synchronised
 * update, so that nothing flickers; the cursor is hidden meanwhile and always comes back.
 */
import { cells } from '@seaworthy/report';
import { whileCursorIsHidden } from './cursor.ts';
import { sizeOf } from './mode.ts';
import { quietly, type TerminalStream } from './stream.ts';

/** What is painted over: it is asked at each repaint. */
export interface LiveSource {
  /** The lines of the live region; `frame` counts the repaints. No line is wider than the terminal. */
  live(frame: number): readonly string[];
  /** The terminal has another width now. */
  resize(columns: number): void;
}

/** A page that is being written. */
export interface Page {
  /** Writes lines that stay. */
  print(lines: readonly string[]): void;
  /** Removes the live region, writes the last lines, and gives the cursor back. */
  end(lines: readonly string[]): void;
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

/** Begins a page. */
export function paintedPage(stream: TerminalStream, source: LiveSource): Page {
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
    const region = source.live(frame);
    // What has not changed is not painted again: whoever selects text with the mouse keeps it.
    if (region.length === painted.length && region.every((line, at) => line === painted[at]))
      return;
    paint([], region);
  }
  function resize(): void {
    source.resize(sizeOf(stream).columns);
    paint([], source.live(frame));
  }
  const timer = setInterval(tick, frameMs);
  timer.unref();
  stream.on('resize', resize);
  return {
    print(lines) {
      if (lines.length > 0) paint(lines, source.live(frame));
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
