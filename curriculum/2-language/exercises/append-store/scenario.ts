/**
 * Runs a store several times in one folder, tears its log, and kills it. What was answered must be there afterwards; what
 * was under way may be, or not.
 */
import type { Ran, Scene } from '@seaworthy/judge';

const log = 'store.log';

export default async function appendStore(scene: Scene): Promise<void> {
  const answers: string[] = [];
  for (const [word = '', rest, commands] of stepsOf(scene.input)) {
    if (word === 'run') answers.push(...linesOf((await scene.run({ stdin: commands })).stdout));
    else await between[word]?.(scene, rest);
  }
  const expected = linesOf(scene.answer);
  const wrong = expected.findIndex((line, at) => line !== answers[at]);
  if (wrong >= 0)
    scene.broken(`answer ${wrong + 1} to be ${expected[wrong] ?? ''}`, answers[wrong] ?? 'nothing');
  if (answers.length > expected.length)
    scene.broken(`${expected.length} answers`, `${answers.length}`);
}

/** What may happen between runs, by its word, with what stands behind it. */
const between: Readonly<Record<string, (scene: Scene, rest: string) => Promise<void>>> = {
  tear: async (scene, rest) => scene.put(log, `${(await scene.read(log)) ?? ''}${rest}`),
  kill: async (scene, rest) => killedAmongChanges(scene, ...pairOf(rest)),
  squeeze: async (scene, rest) => killedWhileCompacting(scene, ...pairOf(rest)),
  size: async (scene, rest) => isAtMost(scene, Number(rest)),
};

function pairOf(text: string): readonly [number, number] {
  const [first = 0, second = 0] = text.split(' ').map(Number);
  return [first, second];
}

/** The steps of a test: a word, what stands behind it, and the commands below. */
function stepsOf(input: string): readonly (readonly [string, string, string])[] {
  return input
    .split(/^# /m)
    .slice(1)
    .map((step) => {
      const [, word = '', rest = '', commands = ''] = /^(\w+) ?(.*)\n([^]*)$/.exec(step) ?? [];
      return [word, rest, commands];
    });
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}

/** Each run changes many keys and is killed at another moment; the next one is asked for all of them. */
async function killedAmongChanges(scene: Scene, times: number, keys: number): Promise<void> {
  const known = new Map<string, string | null>();
  for (let time = 0; time < times; time++) {
    const changes = Array.from({ length: keys * 2 }, (_, at) =>
      changeOf(time, (at * 7) % keys, at),
    );
    const afterLines = Math.floor((changes.length * (time + 1)) / (times + 2));
    const kill = { afterLines, thenMs: time % 3 };
    const ran = await scene.run({ stdin: textOf(changes), kill });
    const done = okaysIn(scene, ran);
    const open = changes[done];
    for (const { key, value } of changes.slice(0, done)) known.set(key, value);
    await areThere(scene, known, open);
  }
}

interface Change {
  readonly key: string;
  /** Null: it is removed. */
  readonly value: string | null;
}

function changeOf(time: number, at: number, count: number): Change {
  const key = `k${at}`;
  return { key, value: count % 11 === 10 ? null : `${time}.${count} of ${key}` };
}

function textOf(changes: readonly Change[]): string {
  return changes
    .map(({ key, value }) => (value === null ? `DEL ${key}\n` : `SET ${key} ${value}\n`))
    .join('');
}

/** How many changes were acknowledged. */
function okaysIn(scene: Scene, { stdout }: Ran): number {
  const lines = linesOf(stdout);
  const other = lines.find((line) => line !== 'OK');
  if (other !== undefined) scene.broken('OK as the answer to SET and DEL', other);
  return lines.length;
}

/** Asks for all keys. Of the change that was under way either is right, the old value or the new one. */
async function areThere(
  scene: Scene,
  known: Map<string, string | null>,
  open?: Change,
): Promise<void> {
  const keys = [...known.keys()];
  const { stdout } = await scene.run({ stdin: keys.map((key) => `GET ${key}\n`).join('') });
  const answers = linesOf(stdout);
  for (const [at, key] of keys.entries()) {
    const expected = known.get(key) ?? 'none';
    const saw = answers[at] ?? 'nothing';
    if (saw === expected) continue;
    if (open?.key !== key || saw !== (open.value ?? 'none'))
      scene.broken(`after the kill, ${key} is ${expected}, which was answered with OK`, saw);
    known.set(key, open.value);
  }
}

/** The log is long and holds few keys twice; the kill comes a moment after the last answer before COMPACT. */
async function killedWhileCompacting(scene: Scene, times: number, keys: number): Promise<void> {
  const known = new Map<string, string | null>();
  const changes = Array.from({ length: keys }, (_, at) => ({
    key: `k${at}`,
    value: `value ${at}`,
  }));
  for (const { key, value } of changes) known.set(key, value);
  okaysIn(scene, await scene.run({ stdin: textOf(changes) }));
  for (let time = 0; time < times; time++) {
    const changed = { key: 'k0', value: `round ${time}` };
    const kill = { afterLines: 1, thenMs: 1 + time * 2 };
    const ran = await scene.run({ stdin: `${textOf([changed])}COMPACT\n`, kill });
    if (okaysIn(scene, ran) > 0) known.set(changed.key, changed.value);
    await areThere(scene, known, changed);
  }
}

async function isAtMost(scene: Scene, most: number): Promise<void> {
  const bytes = Buffer.byteLength((await scene.read(log)) ?? '');
  if (bytes > most) scene.broken(`after COMPACT at most ${most} bytes in ${log}`, `${bytes}`);
}
