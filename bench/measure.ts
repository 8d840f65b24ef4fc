/** What a benchmark says: a ratio against a baseline of the same run. */

/** One measured ratio, and the most that it should be. */
export interface Measure {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number;
  /** What is printed instead of "x", for a figure that is no ratio: "MB". */
  readonly unit?: string;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
