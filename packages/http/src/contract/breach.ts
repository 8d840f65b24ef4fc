/** What an answer breaks of the contract. */
import type { ContractLine } from '@seaworthy/core';
import type { Level } from './schemas.ts';

/** One place where an answer differs from the contract. */
export interface Breach {
  /** `must` breaks a stage, `should` leaves a remark. */
  readonly level: Level;
  /** "status", "header location", "body", "body/0/title". */
  readonly at: string;
  /** In plain words: "a string". */
  readonly expected: string;
  /** What came, cut to one short line. */
  readonly saw: string;
  readonly line: ContractLine;
}
