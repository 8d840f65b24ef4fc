/** The bounds that keep one bad answer from harming a run. */

/** How long and how large an answer may be. */
export interface Limits {
  /** Until the whole answer must have come, redirects included. */
  readonly timeoutMs: number;
  /** The largest answer that is read; a larger one ends the connection. */
  readonly answerBytes: number;
  /** How much of a body is kept in its exchange. */
  readonly keptBytes: number;
  /** How many redirects are followed. */
  readonly redirects: number;
}

/** 5 s, 8 MiB, 16 KiB, 5 hops. */
export const defaultLimits: Limits = {
  timeoutMs: 5000,
  answerBytes: 8 * 1024 * 1024,
  keptBytes: 16 * 1024,
  redirects: 5,
};

/** 8388608 -> "8 MiB". */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${trim(bytes / (1024 * 1024))} MiB`;
  if (bytes >= 1024) return `${trim(bytes / 1024)} KiB`;
  return bytes === 1 ? '1 byte' : `${bytes} bytes`;
}

function trim(value: number): string {
  return String(Math.round(value * 10) / 10);
}
