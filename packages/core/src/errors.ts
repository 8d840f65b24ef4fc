/** The kinds of thing that go wrong, told apart by whose mistake they are. */
import type { Difference, ContractLine, Survivors } from './card.ts';
import { messages, type Code, type CodeOf } from './messages.ts';

/** What a broken claim carries to its failure card. */
export interface BrokenDetails {
  /** `SW_…`, where the server's conduct has a name of its own. */
  readonly code?: CodeOf<'conduct'>;
  readonly expected: string;
  readonly saw: string;
  readonly differences?: readonly Difference[];
  readonly contract?: ContractLine;
  readonly survivors?: Survivors;
  readonly trials?: { readonly broken: number; readonly of: number };
  /** Whether the server's process died of it. */
  readonly crashed?: boolean;
  /** The numbers of the exchanges that prove it; the last one is shown first. */
  readonly exchanges?: readonly number[];
}

/** The learner's server is wrong, and we can show it. */
export class ClaimBroken extends Error {
  override readonly name = 'ClaimBroken';
  readonly details: BrokenDetails;

  constructor(details: BrokenDetails) {
    super(`expected ${details.expected}; saw ${details.saw}`);
    this.details = details;
  }
}

/** The check did not apply here; the reason is told by name. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
}

/** The check ran and cannot tell; never counts against the learner. */
export class Inconclusive extends Error {
  override readonly name = 'Inconclusive';
}

/** Fills in the `{…}` of a catalogue message. */
export type Facts = Readonly<Record<string, string | number>>;

/** The operator or the author did something that cannot work. Exit code 2. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
  readonly code: CodeOf<'mistake'>;

  constructor(code: CodeOf<'mistake'>, facts: Facts = {}, options?: ErrorOptions) {
    super(messageFor(code, facts), options);
    this.code = code;
  }
}

/** The machine lacks what we need: disk, port, database. Exit code 3. */
export class EnvironmentTrouble extends Error {
  override readonly name = 'EnvironmentTrouble';
  readonly code: CodeOf<'environment'>;

  constructor(code: CodeOf<'environment'>, facts: Facts = {}, options?: ErrorOptions) {
    super(messageFor(code, facts), options);
    this.code = code;
  }
}

/** The conduct of a server that ends a check before its claim can be asked: it did not start, or died. */
export function badConduct(
  code: CodeOf<'conduct'>,
  facts: Facts,
  details: Omit<BrokenDetails, 'code' | 'expected'> & { readonly expected?: string },
): ClaimBroken {
  return new ClaimBroken({ expected: messageFor(code, facts), ...details, code });
}

/** The text of a catalogue entry, its `{name}` places filled in. */
export function messageFor(code: Code, facts: Facts = {}): string {
  return messages[code].text.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in facts ? String(facts[name]) : place,
  );
}
