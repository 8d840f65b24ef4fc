/**
 * Lets copies of a program add to one file at the same time, kills some, and looks at the file meanwhile. Each number is
 * handed out once; a copy that was killed may have kept one.
 */
import type { Ran, RunOptions, Scene } from '@seaworthy/judge';

export default async function sharedCounter(scene: Scene): Promise<void> {
  const test = { scene, counters: new Map<string, Counter>() };
  const expected = scene.answer.split('\n').slice(0, -1);
  for (const line of scene.input.split('\n').slice(0, -1)) {
    const [, word = '', ...rest] = line.split(' ');
    const [first = '', second = '', ...more] = rest;
    const [third = 0, fourth = 0] = more.map(Number);
    if (word === 'file') await begin(test, first, Number(second));
    if (word === 'together') await together(test, Number(first), rest.slice(1));
    if (word === 'killed') await killedAlone(test, Number(first), { name: second, adds: third });
    if (word === 'killed-among')
      await killedAmong(test, Number(first), { name: second, copies: third, adds: fourth });
    if (word === 'show') await show(test, first, expected.shift());
  }
}

interface Test {
  readonly scene: Scene;
  readonly counters: Map<string, Counter>;
}

/** What we know of a counter. */
interface Counter {
  readonly start: number;
  /** All numbers that were printed. */
  readonly printed: Set<number>;
  /** How many copies were killed: each may have kept a number. */
  kills: number;
}

function counterOf({ counters }: Test, name: string): Counter {
  const known = counters.get(name) ?? { start: 0, printed: new Set<number>(), kills: 0 };
  counters.set(name, known);
  return known;
}

async function begin({ scene, counters }: Test, name: string, start: number): Promise<void> {
  await scene.put(name, `${start}\n`);
  counters.set(name, { start, printed: new Set(), kills: 0 });
}

/** So many copies, with the counters by turns; "8 NAME 200", or "8 NAME OTHER 200". */
async function together(test: Test, copies: number, rest: readonly string[]): Promise<void> {
  const names = rest.slice(0, -1);
  const adds = Number(rest.at(-1));
  const of = Array.from({ length: copies }, (_, at) => names[at % names.length] ?? '');
  const rans = await watched(
    test,
    names,
    of.map((name) => adding(name, adds)),
  );
  for (const [at, ran] of rans.entries()) take(test, of[at] ?? '', { ran, adds });
  for (const name of names) isWithoutGaps(test, name);
}

function adding(name: string, adds: number): RunOptions {
  return { args: ['add', name, `${adds}`] };
}

/** Runs them, and looks at the files for as long as they run. */
async function watched(
  { scene }: Test,
  names: readonly string[],
  options: readonly RunOptions[],
): Promise<readonly Ran[]> {
  const state = { isOver: false };
  const running = scene.runTogether(options).finally(() => {
    state.isOver = true;
  });
  const watching = Promise.all(names.map(async (name) => firstTorn(scene, name, state)));
  const rans = await running;
  for (const torn of await watching)
    if (torn !== null) scene.broken('a whole total in the file at any moment', torn);
  return rans;
}

/** What was found in the file that is no whole total; null where there was no such moment. */
async function firstTorn(
  scene: Scene,
  name: string,
  state: { readonly isOver: boolean },
): Promise<string | null> {
  let wasThere = false;
  while (!state.isOver) {
    const text = await scene.read(name);
    if (text === null && wasThere) return 'no file';
    if (text !== null && !/^(?:0|[1-9]\d*)\n$/.test(text)) return JSON.stringify(text);
    wasThere = text !== null;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return null;
}

/** Takes down what a copy has printed. `adds` is null where it was killed. */
function take(
  test: Test,
  name: string,
  { ran, adds }: { readonly ran: Ran; readonly adds: number | null },
): void {
  const { scene } = test;
  const { printed } = counterOf(test, name);
  const lines = ran.stdout.split('\n').slice(0, -1);
  if (adds !== null && lines.length !== adds)
    scene.broken(`${adds} numbers from a copy that adds ${adds}`, `${lines.length}`);
  for (const line of lines) {
    if (!/^[1-9]\d*$/.test(line)) scene.broken('a number on each line', JSON.stringify(line));
    const number = Number(line);
    if (printed.has(number)) scene.broken('each number printed once', `${number} printed twice`);
    printed.add(number);
  }
}

/** Whether the numbers that were printed follow one another, but for those that killed copies have kept. */
function isWithoutGaps(test: Test, name: string): void {
  const { scene } = test;
  const { start, printed, kills } = counterOf(test, name);
  const last = lastOf({ start, printed });
  const missing: number[] = [];
  for (let number = start + 1; number < last; number++)
    if (!printed.has(number)) missing.push(number);
  const below = [...printed].find((number) => number <= start);
  if (below !== undefined) scene.broken(`only numbers above ${start}`, `${below}`);
  if (missing.length > kills)
    scene.broken(
      `all numbers from ${start + 1} to ${last} printed${kills === 0 ? '' : `, but for ${kills} at most`}`,
      `${missing.length} left out, first ${missing[0] ?? ''}`,
    );
}

function lastOf({ start, printed }: Pick<Counter, 'start' | 'printed'>): number {
  return [...printed].reduce((one, other) => Math.max(one, other), start);
}

/** Asks for the total, and compares it with what was printed, with what the test says, and with the file. */
async function show(test: Test, name: string, expected?: string): Promise<void> {
  const { scene } = test;
  const { start, printed, kills } = counterOf(test, name);
  const { stdout } = await scene.run({ args: ['show', name] });
  const least = lastOf({ start, printed });
  const most = start + printed.size + kills;
  const total = /^(?:0|[1-9]\d*)\n$/.test(stdout) ? Number(stdout) : -1;
  if (total < least || total > most || (expected !== undefined && total !== Number(expected)))
    scene.broken(
      least === most ? `a total of ${least}` : `a total from ${least} to ${most}`,
      stdout === '' ? 'nothing' : JSON.stringify(stdout),
    );
  const text = await scene.read(name);
  const isNew = text === null && total === 0;
  if (!isNew && text !== stdout)
    scene.broken(`${JSON.stringify(stdout)} in the file ${name}`, JSON.stringify(text));
}

/** More than a copy can add before it is killed. */
const endless = 50_000;

/** A copy works alone and is killed, each time at another moment; then another one adds a few. */
async function killedAlone(
  test: Test,
  times: number,
  { name, adds }: { readonly name: string; readonly adds: number },
): Promise<void> {
  for (let time = 0; time < times; time++) {
    const kill = { afterLines: 1 + ((time * 7) % 20), thenMs: time % 3 };
    const counter = counterOf(test, name);
    const [killed] = await watched(test, [name], [{ ...adding(name, endless), kill }]);
    counter.kills += 1;
    if (killed !== undefined) take(test, name, { ran: killed, adds: null });
    const ran = await test.scene.run(adding(name, adds));
    take(test, name, { ran, adds });
    isWithoutGaps(test, name);
  }
}

/** Several copies work, and one more, which is killed. */
async function killedAmong(
  test: Test,
  times: number,
  { name, copies, adds }: { readonly name: string; readonly copies: number; readonly adds: number },
): Promise<void> {
  for (let time = 0; time < times; time++) {
    const kill = { afterLines: 10 + time * 15, thenMs: time % 3 };
    const others = Array.from({ length: copies }, () => adding(name, adds));
    const [killed, ...rest] = await watched(
      test,
      [name],
      [{ ...adding(name, endless), kill }, ...others],
    );
    counterOf(test, name).kills += 1;
    if (killed !== undefined) take(test, name, { ran: killed, adds: null });
    for (const ran of rest) take(test, name, { ran, adds });
    isWithoutGaps(test, name);
  }
}
