/** A law of a fault or an instrument: what its two tiny servers and its check are. */
import { a, type Check } from '@seaworthy/suite';

/** One instrument with the servers that prove it. */
export interface Law {
  readonly instrument: string;
  /** The command of the server that has the fault, in `fixtures/`. */
  readonly faulty: string;
  /** The command of the server that has not. */
  readonly right: string;
  readonly check: Check;
  /** What of the machine it cannot do without. */
  readonly needs?: 'browser';
}

/** What the tiny servers answer to POST. */
export const Name = { name: a.string };
/** The n-th body to post. */
export const named = (n: number): { readonly name: string } => ({ name: `name-${n}` });
/** The hint of every law. */
export const hint = 'What does this server do?';

/** The two commands of a tiny server with a flag for its fault. */
export function tiny(file: string): Pick<Law, 'faulty' | 'right'> {
  return { faulty: `node ${file}.js fault`, right: `node ${file}.js` };
}
