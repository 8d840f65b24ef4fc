/** The write ledger: writes until the lights go out, starts again, and compares what was acknowledged with what is there. */
import { ClaimBroken, Inconclusive, type Exchange, type Survivors } from '@seaworthy/core';
import { judge } from '../judge.ts';
import type { Request } from '../request.ts';
import type { Scene } from '../scene.ts';
import { describe, type Shape, type ShapeOf } from '../shape.ts';
import { slowCommit } from '../faults/database.ts';
import { kill, type Fault } from '../faults/fault.ts';
import { startedServer } from '../faults/started-server.ts';

/** How each attempted write ended. A check may demand only that what was acknowledged is there. */
export interface History<T> {
  /** Answered with 2xx: a promise. */
  readonly acknowledged: readonly T[];
  /** Answered, but not with 2xx. */
  readonly refused: number;
  /** The numbers of the writes that were never answered: each may have happened, or not. */
  readonly unanswered: readonly number[];
}

/** What a crash left behind. */
export interface Crash<T> extends History<T> {
  /**
   * Reads back each acknowledged write. `read` must hold for it; where it does not, the write is lost.
   * `name` says what a reader recognises it by.
   */
  survives(read: (one: T) => Promise<unknown>, name: (one: T) => string): Promise<void>;
}

/** How `crashDuring` goes about it. */
export interface CrashOptions {
  /** What ends the server; kill -9 unless told. */
  readonly fault?: Fault;
  /** How many acknowledged writes there must be before the crash. */
  readonly atLeast?: number;
}

/**
 * Writes one after the other, ends the server in the middle at a random moment, and starts it again.
 * The last commits before the end are slow where a database is used: who answers before the commit is then caught in
 * the act, because ending a server takes us some milliseconds, in which an ordinary commit would slip through.
 */
export async function crashDuring<S extends Shape>(
  scene: Scene,
  shape: S,
  write: (n: number) => Request,
  options: CrashOptions = {},
): Promise<Crash<ShapeOf<S>>> {
  const { fault = kill, atLeast = 50 } = options;
  const server = startedServer(scene);
  const ledger: Ledger<ShapeOf<S>> = { acknowledged: [], refused: 0, unanswered: [] };
  const stop = { writing: false };
  const writing = writeUntil(scene, { shape, write, ledger, atLeast, stop });
  await writing.enough;
  await slowLastCommits(scene, ledger);
  await new Promise((resolve) => setTimeout(resolve, scene.random.between(0, 25)));
  stop.writing = true;
  await fault(scene, server);
  await writing.ended;
  await server.database.delayCommit(0);
  await server.start();
  scene.recordAct('start', `started again: ready in ${(server.readyMs / 1000).toFixed(1)} s`);
  return { ...ledger, survives: (read, name) => compare(ledger.acknowledged, read, name) };
}

/** Slows the commits down, and comes when one more write was acknowledged. */
async function slowLastCommits(scene: Scene, ledger: Ledger<unknown>): Promise<void> {
  if (!startedServer(scene).database.used()) return;
  await slowCommit(scene, lastCommitMs);
  const wanted = ledger.acknowledged.length + slowWrites;
  const until = scene.now() + slowPatienceMs;
  while (ledger.acknowledged.length < wanted && scene.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

interface Ledger<T> {
  readonly acknowledged: T[];
  refused: number;
  readonly unanswered: number[];
}

interface Writing<S extends Shape> {
  readonly shape: S;
  readonly write: (n: number) => Request;
  readonly ledger: Ledger<ShapeOf<S>>;
  readonly atLeast: number;
  readonly stop: { writing: boolean };
}

/** Starts to write. `enough` settles when there are enough acknowledged writes, `ended` when the last has ended. */
function writeUntil<S extends Shape>(
  scene: Scene,
  writing: Writing<S>,
): { readonly enough: Promise<void>; readonly ended: Promise<void> } {
  const { ledger, stop } = writing;
  let tellEnough = (): void => undefined;
  const reached = new Promise<void>((resolve) => (tellEnough = resolve));
  const until = scene.now() + patienceMs;
  const ended = (async () => {
    for (let n = 1; !stop.writing && n <= mostWrites; n += 1) {
      if (ledger.acknowledged.length >= writing.atLeast) tellEnough();
      if (scene.now() > until) break;
      const exchange = await writing.write(n).send();
      await enter(scene, exchange, { ...writing, n });
    }
    if (ledger.acknowledged.length < writing.atLeast) throw tooFew(ledger);
    tellEnough();
  })();
  return { enough: Promise.race([reached, ended]), ended };
}

async function enter<S extends Shape>(
  scene: Scene,
  exchange: Exchange,
  writing: Writing<S> & { readonly n: number },
): Promise<void> {
  const { ledger, stop, shape } = writing;
  if (exchange.answer === null) {
    ledger.unanswered.push(writing.n);
    // Before our own fault nothing may go unanswered: that is the server's conduct, and judged as such.
    if (!stop.writing) await judge(scene, exchange, { outcome: '2xx', shape, headers: undefined });
    return;
  }
  if (exchange.answer.status < 200 || exchange.answer.status > 299) {
    ledger.refused += 1;
    if (ledger.refused > mostRefused)
      await judge(scene, exchange, { outcome: '2xx', shape, headers: undefined });
    return;
  }
  ledger.acknowledged.push(
    await judge(scene, exchange, { outcome: '2xx', shape, headers: undefined }),
  );
}

function tooFew(ledger: Ledger<unknown>): Inconclusive {
  return new Inconclusive(
    `only ${ledger.acknowledged.length} writes were acknowledged in ${patienceMs / 1000} s (${ledger.refused} refused): too few to judge by`,
  );
}

async function compare<T>(
  acknowledged: readonly T[],
  read: (one: T) => Promise<unknown>,
  name: (one: T) => string,
): Promise<void> {
  const lost: { readonly one: T; readonly error: ClaimBroken }[] = [];
  for (const one of acknowledged) {
    try {
      await read(one);
    } catch (error) {
      if (!(error instanceof ClaimBroken) || error.details.code !== undefined) throw error;
      lost.push({ one, error });
    }
  }
  const [first] = lost;
  if (first === undefined) return;
  const missing = new Set(lost.map(({ one }) => one));
  const survivors: Survivors = {
    acknowledged: acknowledged.slice(0, shown).map(name),
    surviving: acknowledged
      .filter((one) => !missing.has(one))
      .slice(0, shown)
      .map(name),
    lost: lost.slice(0, shown).map(({ one }) => name(one)),
    counts: {
      acknowledged: acknowledged.length,
      surviving: acknowledged.length - lost.length,
      lost: lost.length,
    },
  };
  throw new ClaimBroken({
    ...first.error.details,
    expected: `all ${acknowledged.length} acknowledged writes are there after the restart`,
    saw: `${acknowledged.length - lost.length} of ${acknowledged.length}; the first that is wrong is ${describe(name(first.one))}: ${withoutWhatItSaid(first.error.details.saw)}`,
    survivors,
  });
}

/** The status alone: what a server says of a to-do that it lost helps nobody. */
function withoutWhatItSaid(saw: string): string {
  return saw.replace(/; it said [^]*$/, '');
}

/** Much longer than it takes to end a server on a busy machine. */
const lastCommitMs = 300;
const slowWrites = 1;
const slowPatienceMs = 3_000;
/** How long a slow server may take for its first fifty writes. */
const patienceMs = 20_000;
const mostWrites = 5_000;
const mostRefused = 3;
const shown = 12;
