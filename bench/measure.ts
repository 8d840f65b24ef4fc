/** What a benchmark says: a ratio against a baseline of the same run. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One measured ratio, and the most that it should be. */
export interface Measure {
  readonly name: string;
  readonly ratio: number;
  readonly goal: number;
  /** What is printed instead of "x", for a figure that is no ratio: "MB". */
  readonly unit?: string;
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Whether it is more than it should be. */
export function isOver({ ratio, goal }: Measure): boolean {
  return ratio > goal;
}

/** As it is printed. */
export function figureOf({ ratio, unit = 'x' }: Measure): string {
  return `${ratio.toFixed(unit === 'x' || unit === ' %' ? 2 : 0)}${unit}`;
}

/** As it is printed. */
export function goalOf({ goal, unit = 'x' }: Measure): string {
  return `${goal}${unit}`;
}

/** CPU time in milliseconds: ours, and that of all that we have waited for, who waited for theirs. Linux only. */
export function cpuUsed(): { readonly ours: number; readonly children: number } {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  const [ourUser = 0, ourSystem = 0, user = 0, system = 0] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) * 10);
  return { ours: ourUser + ourSystem, children: user + system };
}

/** The page of the last measurement that was kept. */
export const page = fileURLToPath(new URL('../docs/bench.md', import.meta.url));

/** All of them as one table. */
export function pageOf(measures: readonly Measure[]): string {
  const rows = measures.map(
    (one) => `| ${one.name} | ${figureOf(one)} | ${goalOf(one)} | ${isOver(one) ? 'no' : 'yes'} |`,
  );
  return `${[
    '# What it costs',
    [
      '`npm run bench -- --record` measured this and wrote the page.',
      'A figure with an x is a ratio against the first thing named after the slash, measured in turns in the same run; the others are what they say.',
      `The machine had ${availableParallelism()} cores and Node ${process.versions.node}.`,
      'Whatever else a machine does at that time makes the figures worse, those of memory and of CPU time too.',
    ].join('\n'),
    ['| what | measured | at most | met |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
