/** What is particular to one project: how a person joins, where its things live, and when it is empty. */
import type { Person } from './person.ts';

/** How a person becomes known to the server; the headers that they carry from then on. */
export type Join = (visitor: Person, name: string) => Promise<Readonly<Record<string, string>>>;

/** A place whose address the server chose, named by the path of the contract that describes it. */
export interface Place {
  /** The contract's path: `/{id}`. */
  readonly path: string;
  /** The address that the server gave out, absolute or relative. */
  readonly url?: string;
  /** Instead of an address: what is written after the root, byte for byte, to try strange ids. */
  readonly rawTail?: string;
}

/** The default export of a project's `project.ts`. */
export interface ProjectDefinition {
  readonly join?: Join;
  /** Asks whether a freshly started server is empty. Nothing is deleted anywhere before this holds. */
  readonly isEmpty: (visitor: Person) => Promise<boolean>;
}

/** Declares a project. */
export function project(definition: ProjectDefinition): ProjectDefinition {
  return definition;
}

/** The place that the contract calls `path`, at an address that the server gave out. */
export function place(path: string, url: string): Place {
  return { path, url };
}

/** The place that the contract calls `path`, with `tail` written after the root byte for byte. */
export function strangePlace(path: string, tail: string): Place {
  return { path, rawTail: tail };
}
