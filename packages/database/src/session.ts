/**
 * What the proxy knows of one session from the messages that pass: which statements run, and which message makes the
 * database commit a write. Pure: bytes in, facts out.
 *
 * The state of the transaction is told by ReadyForQuery, but a client that pipelines does not wait for it. So the state
 * is foretold from the statements that were sent, and put right whenever the database has answered all of them.
 */
import { readStatements, type SqlStatement } from './sql-text.ts';
import { afterText, textAt } from './wire-protocol.ts';

/** A commit that a message brings about. */
export interface Commit {
  /** By COMMIT, or by the end of a single statement outside of a transaction. */
  readonly explicit: boolean;
  /** Whether the transaction may have written. */
  readonly wrote: boolean;
  /** Which ReadyForQuery of the session, counted from 1, tells that it is over. */
  readonly readyNumber: number;
}

/** What a message of the client does. */
export interface Passage {
  readonly statements: readonly string[];
  readonly commit: Commit | null;
  /** The number of the ReadyForQuery that this message asks for, or null. */
  readonly readyNumber: number | null;
}

/** What the database said between two ReadyForQuery. */
export interface Settled {
  readonly readyNumber: number;
  readonly failed: boolean;
  readonly committed: boolean;
}

/** The types of client messages that `Session.fromClient` wants to read; others only pass. */
export const readFromClient = 'QPBECSFcf';
/** The types of messages of the database that `Session.fromDatabase` wants to read. */
export const readFromDatabase = 'ZCE';

/** The state of one session. */
export class Session {
  readonly #prepared = new Map<string, readonly SqlStatement[]>();
  readonly #portals = new Map<string, readonly SqlStatement[]>();
  #inTransaction = false;
  /** Whether the present transaction, or the statements since the last Sync, may have written. */
  #wrote = false;
  /** Whether anything was executed that no Sync has closed yet. */
  #unsynced = false;
  /** A COPY … FROM STDIN outside of a transaction, which commits at its CopyDone. */
  #copying = false;
  /** The database sends one ReadyForQuery of its own when a session opens. */
  readyAsked = 1;
  #readySeen = 0;
  #failed = false;
  #committed = false;

  /** Takes note of a message of the client; `body` may be cut at its end. */
  fromClient(type: string, body: Buffer): Passage {
    if (type === 'Q') return this.#query(textAt(body, 0));
    if (type === 'E') return this.#execute(this.#portals.get(textAt(body, 0)) ?? []);
    if (type === 'S') return this.#sync();
    if (type === 'F') return this.#functionCall();
    if (type === 'c') return this.#copyDone();
    if (type === 'f') this.#copying = false;
    if (type === 'P') this.#parse(body);
    if (type === 'B') this.#bind(body);
    if (type === 'C') this.#close(body);
    return passes;
  }

  /** Takes note of a message of the database; tells what was settled when it is a ReadyForQuery. */
  fromDatabase(type: string, body: Buffer): Settled | null {
    if (type === 'E') this.#failed = true;
    if (type === 'C' && textAt(body, 0) === 'COMMIT') this.#committed = true;
    if (type !== 'Z') return null;
    this.#readySeen += 1;
    const settled = {
      readyNumber: this.#readySeen,
      failed: this.#failed,
      committed: this.#committed,
    };
    this.#failed = false;
    this.#committed = false;
    if (this.#readySeen >= this.readyAsked && !this.#unsynced) {
      this.#inTransaction = body[0] !== idle;
      this.#copying = false;
      if (!this.#inTransaction) this.#wrote = false;
    }
    return settled;
  }

  /** Whether the database has let the client in. */
  isOpen(): boolean {
    return this.#readySeen > 0;
  }

  #query(sql: string): Passage {
    this.readyAsked += 1;
    const statements = readStatements(sql);
    let commit: Commit | null = null;
    for (const statement of statements) commit = this.#run(statement) ?? commit;
    this.#copying = !this.#inTransaction && statements.some((statement) => statement.copiesIn);
    if (!this.#copying) commit = this.#implicitCommit(this.readyAsked) ?? commit;
    return { statements: counted(statements), commit, readyNumber: this.readyAsked };
  }

  #execute(statements: readonly SqlStatement[]): Passage {
    this.#unsynced = true;
    let commit: Commit | null = null;
    for (const statement of statements) commit = this.#run(statement) ?? commit;
    return { statements: counted(statements), commit, readyNumber: null };
  }

  #sync(): Passage {
    this.readyAsked += 1;
    this.#unsynced = false;
    const commit = this.#implicitCommit(this.readyAsked);
    return { statements: [], commit, readyNumber: this.readyAsked };
  }

  #functionCall(): Passage {
    this.readyAsked += 1;
    this.#wrote = true;
    const commit = this.#implicitCommit(this.readyAsked);
    return { statements: ['(function call)'], commit, readyNumber: this.readyAsked };
  }

  #copyDone(): Passage {
    if (!this.#copying) return passes;
    this.#copying = false;
    return { ...passes, commit: this.#implicitCommit(this.readyAsked) };
  }

  /** A statement runs: moves the transaction on, and tells of the explicit commit that it is. */
  #run(statement: SqlStatement): Commit | null {
    const { effect } = statement;
    if (effect === 'begins') this.#inTransaction = true;
    if (effect === 'writes') this.#wrote = true;
    if (effect === 'rolls-back') this.#endTransaction();
    if (effect !== 'commits' && effect !== 'chains') return null;
    const wrote = this.#wrote;
    this.#endTransaction();
    this.#inTransaction = effect === 'chains';
    // An Execute is answered by the ReadyForQuery of the Sync that will follow; a Query has asked for its own.
    const readyNumber = this.readyAsked + (this.#unsynced ? 1 : 0);
    return { explicit: true, wrote, readyNumber };
  }

  #endTransaction(): void {
    this.#inTransaction = false;
    this.#wrote = false;
  }

  #implicitCommit(readyNumber: number): Commit | null {
    if (this.#inTransaction || !this.#wrote) return null;
    this.#wrote = false;
    return { explicit: false, wrote: true, readyNumber };
  }

  #parse(body: Buffer): void {
    const name = textAt(body, 0);
    const sql = textAt(body, afterText(body, 0));
    keep(this.#prepared, name, readStatements(sql));
  }

  #bind(body: Buffer): void {
    const portal = textAt(body, 0);
    const prepared = textAt(body, afterText(body, 0));
    keep(this.#portals, portal, this.#prepared.get(prepared) ?? unknownStatement);
  }

  #close(body: Buffer): void {
    const names = body[0] === portalMark ? this.#portals : this.#prepared;
    names.delete(textAt(body, 1));
  }
}

function counted(statements: readonly SqlStatement[]): readonly string[] {
  return statements.filter((statement) => statement.counts).map((statement) => statement.text);
}

/** Names are kept in the order of their last use; the oldest goes when there are too many. */
function keep<T>(names: Map<string, T>, name: string, value: T): void {
  names.delete(name);
  names.set(name, value);
  if (names.size <= mostNames) return;
  const oldest = names.keys().next();
  if (oldest.done !== true) names.delete(oldest.value);
}

const mostNames = 10_000;
const passes: Passage = { statements: [], commit: null, readyNumber: null };
/** What runs when a prepared statement was made by SQL's PREPARE, so that its text was not seen. */
const unknownStatement: readonly SqlStatement[] = [
  { text: '(a statement prepared elsewhere)', effect: 'writes', counts: true, copiesIn: false },
];
const idle = 'I'.charCodeAt(0);
const portalMark = 'P'.charCodeAt(0);
