/**
 * `npm run bench`: prints each ratio with its goal. `--quick` repeats less. A ratio over its goal ends with 1.
 * `npm run bench -- sandbox` measures the boxes, which are not yet at their goals; `npm run bench -- complexity` how often
 * a program is called quadratic that is not, which takes half an hour. `--record` measures the usual ones and the boxes, and
 * writes the table of docs/bench.md.
 */
import { writeFile } from 'node:fs/promises';
import { endEverything } from '@seaworthy/process';
import { disposeCluster } from '@seaworthy/database';
import { complexity } from './complexity.ts';
import { exchanges } from './exchanges.ts';
import { httpClient } from './http-client.ts';
import { hundredTests } from './hundred-tests.ts';
import { loadMemory } from './load.ts';
import { figureOf, goalOf, isOver, page, pageOf, type Measure } from './measure.ts';
import { sandbox } from './sandbox.ts';
import { memory, startUp } from './start-up.ts';

const isQuick = process.argv.includes('--quick');
const isRecorded = process.argv.includes('--record');
const rounds = isQuick ? 9 : 15;

type Bench = () => Promise<readonly Measure[]>;

const usual: readonly Bench[] = [
  async () => [await startUp(rounds)],
  async () => [await httpClient(rounds)],
  () => exchanges(isQuick ? 3 : 7),
  async () => [await memory()],
  async () => [await loadMemory()],
];
const named = {
  sandbox: async () => [...(await sandbox(rounds)), ...(await hundredTests(isQuick ? 3 : 5))],
  complexity: () => complexity(isQuick ? 9 : 200),
};
const isNamed = (word: string): word is keyof typeof named => Object.hasOwn(named, word);
const words = process.argv.slice(2).filter((word) => word !== '--quick' && word !== '--record');
const unknown = words.filter((word) => !isNamed(word));
if (unknown.length > 0) {
  const known = Object.keys(named).join(' and ');
  process.stderr.write(
    `There is no bench "${unknown.join(' ')}". Those with a name are ${known}; without a name the usual ones run.\n`,
  );
  process.exitCode = 2;
} else {
  const chosen = words.flatMap((word) => (isNamed(word) ? [named[word]] : []));
  const asked = chosen.length > 0 ? chosen : usual;
  const measures = await measure(isRecorded ? [...usual, named.sandbox] : asked);
  const over = measures.filter(isOver).length;
  if (isRecorded) await writeFile(page, pageOf(measures));
  await disposeCluster();
  await endEverything();
  process.exitCode = over === 0 ? 0 : 1;
}

/** Prints each ratio as soon as it is measured. */
async function measure(benches: readonly Bench[]): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const bench of benches) {
    for (const one of await bench()) {
      const word = isOver(one) ? 'OVER' : 'ok  ';
      process.stdout.write(`${word}  ${figureOf(one)}  (at most ${goalOf(one)})  ${one.name}\n`);
      measures.push(one);
    }
  }
  return measures;
}
