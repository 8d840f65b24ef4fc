/** How often each mutant was caught when it was last counted: `power.json` beside the mutants. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '@seaworthy/core';
import { readText } from './content-file.ts';
import type { Mutant } from './mutants.ts';

/** What came of a mutant: the check that must catch it did so with so many of so many seeds. */
export interface Power {
  readonly check: string;
  readonly caught: number;
  readonly seeds: number;
}

/** What was counted, by mutant. */
export type PowerRecord = ReadonlyMap<string, Power>;

/** Where a project keeps what was counted. */
export function powerFile(projectFolder: string): string {
  return join(projectFolder, 'power.json');
}

/** Reads what was counted; empty where nothing was yet. */
export async function readPower(projectFolder: string): Promise<PowerRecord> {
  const file = powerFile(projectFolder);
  return existsSync(file) ? parsePower(await readText(file), file) : new Map();
}

/** Reads the text of a record; `file` is named in the Mistake when it is malformed. */
export function parsePower(text: string, file: string): PowerRecord {
  const wrong = (problem: string, cause?: unknown): Mistake =>
    new Mistake('SW_BAD_CONTENT', { file, line: 1, problem }, { cause });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong('it is not JSON.', cause);
  }
  if (typeof value !== 'object' || value === null) throw wrong('it is no object.');
  return new Map(
    Object.entries(value).map(([slug, power]: [string, unknown]) => {
      if (!isPower(power)) throw wrong(`"${slug}" has not a check, caught and seeds.`);
      const { check, caught, seeds } = power;
      return [slug, { check, caught, seeds }];
    }),
  );
}

/**
 * A record with what was counted now. Whoever proves a part changes only that part; what belongs to no mutant any more, or
 * to one that another check must catch by now, is dropped.
 */
export function mergedPower(
  before: PowerRecord,
  counted: PowerRecord,
  mutants: readonly Mutant[],
): PowerRecord {
  return new Map(
    mutants
      .toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
      .flatMap(({ slug, caughtBy }) => {
        const power = counted.get(slug) ?? before.get(slug);
        return power?.check === caughtBy ? [[slug, power] as const] : [];
      }),
  );
}

/** The record as it is written: sorted, and without a date, so that the same result is the same file. */
export function powerText(record: PowerRecord): string {
  return `${JSON.stringify(Object.fromEntries(record), null, 2)}\n`;
}

function isPower(value: unknown): value is Power {
  if (typeof value !== 'object' || value === null) return false;
  const number = (name: string): unknown => Reflect.get(value, name);
  const [caught, seeds] = [number('caught'), number('seeds')];
  return (
    typeof number('check') === 'string' &&
    Number.isInteger(caught) &&
    Number.isInteger(seeds) &&
    Number(caught) >= 0 &&
    Number(caught) <= Number(seeds)
  );
}
