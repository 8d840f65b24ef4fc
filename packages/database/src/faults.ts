/** The faults that a database's proxy can have, shared by all its connections and changed while they are open. */

/** Off is 0. */
export interface Faults {
  /** How long each piece of what the database says waits. */
  delayResultsMs: number;
  /** How long what makes the database commit waits before it is passed on. */
  delayCommitMs: number;
  /** How many commits are still to be swallowed. */
  swallowCommits: number;
  /** How many were. */
  swallowed: number;
}

/** No fault at all. */
export function noFaults(): Faults {
  return { delayResultsMs: 0, delayCommitMs: 0, swallowCommits: 0, swallowed: 0 };
}
