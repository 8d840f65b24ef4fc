/** As whom a box runs. Root in a box would be root for every file of ours, so as root we become nobody first. */

/** A user and group. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** The unprivileged user that boxes run as when we are root; `null` when we are an ordinary user ourselves. */
export function boxIdentity(): Identity | null {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : null;
}
