/**
 * One open connection through the proxy: passes bytes on in both directions, tells what statements pass, and does the
 * faults. Without a fault each chunk is passed on as it came.
 */
import type { Socket } from 'node:net';
import { DelayLine } from './delay-line.ts';
import type { Faults } from './faults.ts';
import { readFromClient, readFromDatabase, Session } from './session.ts';
import type { Commit, Passage, Settled } from './session.ts';
import { FrameScanner, frameAt, type Frame } from './wire-frames.ts';
import { errorCode } from './wire-protocol.ts';

/** What a relay needs to know of the database that it belongs to. */
export interface RelaySurroundings {
  readonly faults: Faults;
  readonly onStatement: (text: string) => void;
  /** The database said that a disk is full. */
  readonly onDiskFull: () => void;
  readonly onEnd: () => void;
}

/** A connection between a client and the database. */
export class Relay {
  readonly #client: Socket;
  readonly #database: Socket;
  readonly #around: RelaySurroundings;
  readonly #session = new Session();
  readonly #scanner: FrameScanner;
  readonly #delayed: DelayLine;
  /** What the client sent and was not passed on yet. */
  #pending: Buffer = nothing;
  /** How many bytes of a long message are still to be passed on unread. */
  #unread = 0;
  /** The message in front of `#pending`, once it was read: it is read only once, however long it is held. */
  #front: Passage | null = null;
  #hold: 'none' | 'holding' | 'held' = 'none';
  /** The commit whose answer must not reach the client, and what the database has said since. */
  #swallowing: Commit | null = null;
  #kept: Buffer[] = [];
  #keptBytes = 0;
  #clientEnded = false;
  #ended = false;

  constructor(client: Socket, database: Socket, around: RelaySurroundings) {
    this.#client = client;
    this.#database = database;
    this.#around = around;
    this.#delayed = new DelayLine((chunk) => this.#write(chunk));
    this.#scanner = new FrameScanner(readFromDatabase, (type, body) => this.#hear(type, body));
    this.#connect(client, database);
  }

  /** Begins with the client's startup packet and whatever came behind it. */
  start(packet: Buffer, rest: Buffer): void {
    this.#database.write(packet);
    this.#client.resume();
    if (rest.length > 0) this.#fromClient(rest);
  }

  /** Closes both sides at once, without a word. */
  destroy(): void {
    this.#delayed.drop();
    this.#client.destroy();
    this.#database.destroy();
    this.#end();
  }

  /** The delay of results was changed: what waits for longer than it should now, goes. */
  releaseResults(): void {
    this.#delayed.flush();
    this.#breathe();
  }

  #connect(client: Socket, database: Socket): void {
    client.on('data', (chunk: Buffer) => this.#fromClient(chunk));
    client.on('drain', () => this.#breathe());
    client.on('end', () => this.#clientDone());
    client.on('close', () => this.#clientDone());
    client.on('error', () => this.#clientDone());
    database.on('data', (chunk: Buffer) => this.#fromDatabase(chunk));
    database.on('drain', () => this.#listen());
    database.on('error', () => this.#databaseDone());
    database.on('close', () => this.#databaseDone());
  }

  #fromClient(chunk: Buffer): void {
    this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    this.#pump();
  }

  /** Passes on what may pass, up to the first message that must wait. */
  #pump(): void {
    const bytes = this.#pending;
    let at = 0;
    while (at < bytes.length && !this.#isBlocked()) {
      const next = this.#unread > 0 ? this.#passUnread(bytes, at) : this.#passFrame(bytes, at);
      if (next === null) break;
      at = next;
    }
    this.#pending = bytes.subarray(at);
    if (at > 0) this.#database.write(at === bytes.length ? bytes : bytes.subarray(0, at));
    this.#listen();
    if (this.#clientEnded && !this.#isBlocked()) this.#database.end();
  }

  #passUnread(bytes: Buffer, at: number): number {
    const passed = Math.min(this.#unread, bytes.length - at);
    this.#unread -= passed;
    return at + passed;
  }

  /** Where the next message begins once this one may pass; null when it is not whole or must wait. */
  #passFrame(bytes: Buffer, at: number): number | null {
    const frame = frameAt(bytes, at);
    if (frame === null) return null;
    const isRead = readFromClient.includes(frame.type);
    const wanted = isRead ? Math.min(frame.end, frame.bodyAt + longestRead) : frame.bodyAt;
    if (bytes.length < wanted) return null;
    if (isRead && !this.#mayPass(frame, bytes.subarray(frame.bodyAt, wanted))) return null;
    const end = Math.min(frame.end, bytes.length);
    this.#unread = frame.end - end;
    return end;
  }

  #mayPass(frame: Frame, body: Buffer): boolean {
    this.#front ??= this.#session.fromClient(frame.type, body);
    const passage = this.#front;
    if (passage.commit !== null && this.#hold === 'none' && this.#around.faults.delayCommitMs > 0) {
      this.#hold = 'holding';
      setTimeout(() => this.#release(), this.#around.faults.delayCommitMs);
      return false;
    }
    this.#hold = 'none';
    this.#front = null;
    for (const text of passage.statements) this.#around.onStatement(text);
    if (passage.commit?.wrote === true) this.#armSwallowing(passage.commit);
    return true;
  }

  #release(): void {
    if (this.#database.destroyed) return;
    this.#hold = 'held';
    this.#pump();
  }

  #armSwallowing(commit: Commit): void {
    if (this.#around.faults.swallowCommits <= 0 || this.#swallowing !== null) return;
    this.#around.faults.swallowCommits -= 1;
    this.#swallowing = commit;
  }

  /** Nothing more of the client passes while a commit is held, or once the one to be swallowed was asked for. */
  #isBlocked(): boolean {
    if (this.#unread > 0) return false;
    if (this.#hold === 'holding') return true;
    return this.#swallowing !== null && this.#session.readyAsked >= this.#swallowing.readyNumber;
  }

  /** Reads on from the client as long as what it sends can go somewhere; while it is held, to hear that the client goes. */
  #listen(): void {
    const isFull = this.#isBlocked() && this.#pending.length > mostPending;
    if (isFull || this.#database.writableNeedDrain) this.#client.pause();
    else this.#client.resume();
  }

  #fromDatabase(chunk: Buffer): void {
    // The talk before the first ReadyForQuery is no result.
    const isResult = this.#session.isOpen();
    const wasSwallowing = this.#swallowing !== null;
    this.#scanner.scan(chunk);
    if (this.#database.destroyed) return;
    if (this.#swallowing !== null) {
      this.#keep(chunk);
      return;
    }
    this.#passKept();
    this.#passOn(chunk, isResult);
    if (wasSwallowing) this.#pump();
  }

  #hear(type: string, body: Buffer): void {
    if (type === 'E' && errorCode(body) === diskFull) this.#around.onDiskFull();
    const settled = this.#session.fromDatabase(type, body);
    if (settled !== null && this.#swallowing !== null) this.#settle(settled, this.#swallowing);
  }

  /** Once the commit is over: cuts the connection where it happened, goes on as usual where it did not. */
  #settle(settled: Settled, commit: Commit): void {
    if (settled.readyNumber < commit.readyNumber) return;
    if (settled.committed || (!commit.explicit && !settled.failed)) {
      this.#around.faults.swallowed += 1;
      this.#swallowing = null;
      this.destroy();
    } else {
      this.#giveUpSwallowing();
    }
  }

  #giveUpSwallowing(): void {
    this.#swallowing = null;
    this.#around.faults.swallowCommits += 1;
  }

  #keep(chunk: Buffer): void {
    this.#kept.push(chunk);
    this.#keptBytes += chunk.length;
    if (this.#keptBytes < mostKept) return;
    this.#giveUpSwallowing();
    this.#passKept();
    this.#pump();
  }

  #passKept(): void {
    const kept = this.#kept;
    this.#kept = [];
    this.#keptBytes = 0;
    for (const chunk of kept) this.#passOn(chunk, true);
  }

  #passOn(chunk: Buffer, isResult: boolean): void {
    const { delayResultsMs } = this.#around.faults;
    if (isResult && (delayResultsMs > 0 || this.#delayed.bytes > 0)) {
      this.#delayed.push(chunk, delayResultsMs);
    } else {
      this.#write(chunk);
    }
    this.#breathe();
  }

  #write(chunk: Buffer): void {
    if (this.#client.writable) this.#client.write(chunk);
    this.#breathe();
  }

  /** Reads on from the database as long as the client takes what it says, or is gone for good. */
  #breathe(): void {
    const isFull = this.#client.writableNeedDrain || this.#delayed.bytes > mostDelayed;
    if (isFull && this.#client.writable) this.#database.pause();
    else this.#database.resume();
  }

  /**
   * What the client had sent before it went still reaches the database, as it would on a wire. A commit that is held
   * counts as not yet sent: a server that is killed while it waits for its commit has not committed.
   */
  #clientDone(): void {
    this.#clientEnded = true;
    if (this.#hold === 'holding') {
      this.destroy();
      return;
    }
    if (!this.#isBlocked()) this.#database.end();
    this.#breathe();
    this.#end();
  }

  #databaseDone(): void {
    if (this.#swallowing !== null) this.#giveUpSwallowing();
    this.#passKept();
    this.#delayed.flush();
    this.#client.destroySoon();
    this.#end();
  }

  #end(): void {
    if (this.#ended || !this.#client.destroyed || !this.#database.destroyed) return;
    this.#ended = true;
    this.#around.onEnd();
  }
}

const nothing = Buffer.alloc(0);
/** The SQLSTATE disk_full. */
const diskFull = '53100';
/** Of a longer message of the client only the beginning is read. */
const longestRead = 1_048_576;
const mostDelayed = 4_194_304;
/** What a client may send while one of its commits is held. */
const mostPending = 1_048_576;
/** What is kept back while a commit is swallowed; a longer answer is let through, unswallowed. */
const mostKept = 67_108_864;
