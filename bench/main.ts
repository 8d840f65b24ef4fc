/** `npm run bench`: prints each ratio with its goal. `--quick` repeats less. A ratio over its goal ends with 1. */
import { endEverything } from '@seaworthy/process';
import { disposeCluster } from '@seaworthy/database';
import { exchanges } from './exchanges.ts';
import { httpClient } from './http-client.ts';
import { loadMemory } from './load.ts';
import type { Measure } from './measure.ts';
import { memory, startUp } from './start-up.ts';

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 9 : 15;

const benches: readonly (() => Promise<readonly Measure[]>)[] = [
  async () => [await startUp(rounds)],
  async () => [await httpClient(rounds)],
  () => exchanges(isQuick ? 3 : 7),
  async () => [await memory()],
  async () => [await loadMemory()],
];

let over = 0;
for (const bench of benches) {
  for (const { name, ratio, goal, unit = 'x' } of await bench()) {
    const figure = unit === 'x' ? ratio.toFixed(2) : ratio.toFixed(0);
    const word = ratio > goal ? 'OVER' : 'ok  ';
    if (ratio > goal) over += 1;
    process.stdout.write(`${word}  ${figure}${unit}  (at most ${goal}${unit})  ${name}\n`);
  }
}
await disposeCluster();
await endEverything();
process.exitCode = over === 0 ? 0 : 1;
