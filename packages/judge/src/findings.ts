/**
 * What is found in a problem package: what is wrong, where, and what to do.
 * Nothing that is unknown or unsupported is passed over in silence: each has its code in the catalogue.
 */
import { catalogue } from './finding-codes.ts';
import type { Entry } from './finding-entry.ts';

/** Something that was found in a problem package. */
export interface Finding {
  readonly code: FindingCode;
  /** An error keeps the package from being judged; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Relative to the package, with forward slashes. */
  readonly file: string;
  /** From 1; null where no line is meant. */
  readonly line: number | null;
  /** The key in that file, such as `limits.memory`; null where no key is meant. */
  readonly key: string | null;
  /** What is wrong. */
  readonly what: string;
  /** What to do. */
  readonly repair: string;
}

/** Fills in the `{…}` of an entry. */
export type FindingFacts = Readonly<Record<string, string | number>>;

/** Where a finding is. */
export interface FindingPlace {
  readonly file: string;
  readonly line?: number | null;
  readonly key?: string | null;
}

/** A finding from the catalogue. */
export function finding(code: FindingCode, place: FindingPlace, facts: FindingFacts = {}): Finding {
  const entry: Entry = catalogue[code];
  return {
    code,
    severity: entry.isWarning === true ? 'warning' : 'error',
    file: place.file,
    line: place.line ?? null,
    key: place.key ?? null,
    what: filled(entry.what, { ...facts, key: place.key ?? '' }),
    repair: filled(entry.repair, { ...facts, key: place.key ?? '' }),
  };
}

/** A finding as one line: `data/secret/1.in: what is wrong. What to do. [code]`. */
export function findingText({ code, file, line, what, repair }: Finding): string {
  return `${file}${line === null ? '' : `:${line}`}: ${what} ${repair} [${code}]`;
}

function filled(text: string, facts: FindingFacts): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in facts ? shown(String(facts[name])) : place,
  );
}

/** What comes from a file is cut: a message is a few lines, whatever stands in the package. */
function shown(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 297)}…`;
}

/** A code of the catalogue: `data/no-answer` … */
export type FindingCode = keyof typeof catalogue;

/** Every code, for tests and pages. */
export const findingCodes = Object.keys(catalogue) as readonly FindingCode[];
