/** Colours and symbols. A symbol never stands without its word, and neither needs its colour. */
import type { StageVerdict, Verdict } from '@seaworthy/core';

/** How output looks: what the place where it is shown can do, and what its reader asked for. */
export interface Look {
  /** Cells in a line. Used from 30 to 100. */
  readonly width: number;
  readonly colour: boolean;
  /** For screen readers: one statement a line, no columns, no symbols, no colour. */
  readonly plain: boolean;
  /** Whether glyphs outside of ASCII can be shown. */
  readonly unicode: boolean;
  /** Nothing folded, capped or left out. */
  readonly verbose?: boolean;
  /** The folder in which the reader stands: paths below it are shown from there. */
  readonly folder?: string;
}

type Paint = (text: string) => string;

/** One function for each role that a text can have. */
export interface Theme {
  readonly good: Paint;
  readonly bad: Paint;
  readonly wary: Paint;
  readonly quiet: Paint;
  readonly strong: Paint;
  readonly command: Paint;
}

function painter(colour: boolean, open: string, close: string): Paint {
  return (text) => (colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text);
}

/** The theme of a look; without colour its functions return what they get. */
export function themeOf({ colour, plain }: Pick<Look, 'colour' | 'plain'>): Theme {
  const on = colour && !plain;
  return {
    good: painter(on, '32', '39'),
    bad: painter(on, '1;31', '22;39'),
    wary: painter(on, '33', '39'),
    quiet: painter(on, '2', '22'),
    strong: painter(on, '1', '22'),
    command: painter(on, '36', '39'),
  };
}

/** The width that is used of the width that there is. */
export function widthOf({ width }: Pick<Look, 'width'>): number {
  return Number.isFinite(width) ? Math.max(30, Math.min(100, Math.floor(width))) : 80;
}

/** What a verdict is called in a report. */
export type Outcome = 'ok' | 'broken' | 'blocked' | 'skipped' | 'unknown';

/** The outcome of a check, from its verdict. */
export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict.kind === 'holds') return 'ok';
  if (verdict.kind === 'broken') return 'broken';
  const { kind } = verdict.cause;
  return kind === 'blocked' || kind === 'skipped' ? kind : 'unknown';
}

/** The outcome that a stage's verdict is shown as. */
export function outcomeOfStage(verdict: StageVerdict): Outcome {
  return ({ passed: 'ok', broken: 'broken', undecided: 'unknown' } as const)[verdict];
}

interface Sign {
  readonly unicode: string;
  readonly ascii: string;
  readonly word: string;
  readonly role: keyof Theme;
}

const signs: Readonly<Record<Outcome, Sign>> = {
  ok: { unicode: '✓', ascii: '+', word: 'ok', role: 'good' },
  broken: { unicode: '✗', ascii: 'x', word: 'BROKEN', role: 'bad' },
  blocked: { unicode: '◦', ascii: 'o', word: 'blocked', role: 'wary' },
  skipped: { unicode: '–', ascii: '-', word: 'skipped', role: 'quiet' },
  unknown: { unicode: '?', ascii: '?', word: 'unknown', role: 'wary' },
};

/** The cells that a sign takes: its symbol, the longest word, and spaces. */
const signWidth = 10;

/** Symbol, word and colour together, always `signWidth` cells wide. */
export function signOf(outcome: Outcome, look: Look): string {
  const { unicode, ascii, word, role } = signs[outcome];
  const padding = ' '.repeat(signWidth - 2 - word.length);
  return themeOf(look)[role](`${look.unicode ? unicode : ascii} ${word}`) + padding;
}

const frames = { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '-\\|/' };

/** One picture of the spinner; `frame` counts up from 0. */
export function spinner(frame: number, { unicode }: Pick<Look, 'unicode'>): string {
  const pictures = unicode ? frames.unicode : frames.ascii;
  return pictures[Math.abs(Math.floor(frame)) % pictures.length] ?? '-';
}
