/** One entry of the catalogue of findings. */

/** What is wrong, and what to do. `{…}` is filled in. */
export interface Entry {
  readonly what: string;
  readonly repair: string;
  readonly isWarning?: boolean;
}

/** Keeps the codes as they are written, so that a wrong one does not compile. */
export function entries<const T extends Readonly<Record<string, Entry>>>(all: T): T {
  return all;
}
