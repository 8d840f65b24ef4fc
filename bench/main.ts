/**
 * `npm run bench`: prints each ratio with its goal. `--quick` repeats less. A ratio over its goal ends with 1.
 * `npm run bench -- sandbox` measures the boxes, which are not yet at their goals; `npm run bench -- complexity` how often
 * a program is called quadratic that is not, which takes half an hour.
 */
import { endEverything } from '@seaworthy/process';
import { disposeCluster } from '@seaworthy/database';
import { complexity } from './complexity.ts';
import { exchanges } from './exchanges.ts';
import { httpClient } from './http-client.ts';
import { loadMemory } from './load.ts';
import type { Measure } from './measure.ts';
import { sandbox } from './sandbox.ts';
import { memory, startUp } from './start-up.ts';

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 9 : 15;

type Bench = () => Promise<readonly Measure[]>;

const usual: readonly Bench[] = [
  async () => [await startUp(rounds)],
  async () => [await httpClient(rounds)],
  () => exchanges(isQuick ? 3 : 7),
  async () => [await memory()],
  async () => [await loadMemory()],
];
const named: Readonly<Record<string, Bench>> = {
  sandbox: () => sandbox(rounds),
  complexity: () => complexity(isQuick ? 9 : 200),
};
const words = process.argv.slice(2).filter((word) => word !== '--quick');
const unknown = words.filter((word) => !Object.hasOwn(named, word));
if (unknown.length > 0) {
  const known = Object.keys(named).join(' and ');
  process.stderr.write(
    `There is no bench "${unknown.join(' ')}". Those with a name are ${known}; without a name the usual ones run.\n`,
  );
  process.exitCode = 2;
} else {
  const chosen = words.flatMap((word) => named[word] ?? []);
  const over = await measure(chosen.length > 0 ? chosen : usual);
  await disposeCluster();
  await endEverything();
  process.exitCode = over === 0 ? 0 : 1;
}

/** Prints each ratio; answers how many are over their goals. */
async function measure(benches: readonly Bench[]): Promise<number> {
  let over = 0;
  for (const bench of benches) {
    for (const { name, ratio, goal, unit = 'x' } of await bench()) {
      const figure = ratio.toFixed(unit === 'x' || unit === ' %' ? 2 : 0);
      const word = ratio > goal ? 'OVER' : 'ok  ';
      if (ratio > goal) over += 1;
      process.stdout.write(`${word}  ${figure}${unit}  (at most ${goal}${unit})  ${name}\n`);
    }
  }
  return over;
}
