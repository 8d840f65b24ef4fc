/**
 * Says whether a program's time grows faster than it must, by its CPU time at four sizes, beside that of a right program.
 * It is advice: the gate is a large test with the time limit of the problem.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentTrouble } from '@seaworthy/core';
import type { Driver } from '@seaworthy/sandbox';
import { readLimits } from '../package/limits.ts';
import type { Program } from '../problem.ts';
import { boxFolder, build, isBuilt, type Built } from '../run/build.ts';
import { forget, limitsFor, Workshop } from '../run/workshop.ts';
import { growthOf, isNearBorder, slopeOf, type Growth, type Point } from './slope.ts';

/** What is measured. */
export interface ComplexityRequest {
  readonly driver: Driver;
  readonly program: Program;
  /** A right program: the control. */
  readonly reference: Program;
  /** The input of a size; of size 0 the smallest that there is. */
  readonly inputOf: (size: number) => string;
  /** The size to begin with. */
  readonly firstSize?: number;
  readonly mostSize?: number;
  /** The CPU time that the largest size must take at least. */
  readonly targetMs?: number;
  readonly signal?: AbortSignal;
}

/** What the measurement says, and by which slopes. */
export interface ComplexityVerdict {
  readonly growth: Growth;
  readonly slopes: readonly number[];
  readonly referenceSlopes: readonly number[];
  /** The largest size that was measured. */
  readonly size: number;
  /** Why nothing can be said; empty otherwise. */
  readonly reason: string;
}

/** Measures. */
export async function measureComplexity(request: ComplexityRequest): Promise<ComplexityVerdict> {
  const workshop = await Workshop.open(request.driver);
  try {
    const program = await built(workshop, request.program);
    const reference = await built(workshop, request.reference);
    return await new Measurement(workshop, request, { program, reference }).run();
  } catch (error) {
    if (!(error instanceof Undetermined)) throw error;
    return {
      growth: 'not-determined',
      slopes: [],
      referenceSlopes: [],
      size: 0,
      reason: error.message,
    };
  } finally {
    await workshop.close();
  }
}

class Undetermined extends Error {}

async function built(workshop: Workshop, program: Program): Promise<Built> {
  const limits = readLimits(null);
  const one = await build(workshop, {
    program,
    include: new Map(),
    constants: new Map(),
    limits,
    language: null,
    entrypoint: null,
    hasScripts: false,
  });
  if (isBuilt(one)) return one;
  const { language, problem, hint } = one;
  if (one.why === 'toolchain') {
    throw new EnvironmentTrouble('SW_NO_TOOLCHAIN', {
      language,
      program: program.name,
      problem,
      hint,
    });
  }
  throw new Undetermined(`${program.name} cannot be run: ${problem}`);
}

class Measurement {
  readonly #workshop: Workshop;
  readonly #request: ComplexityRequest;
  readonly #pair: { readonly program: Built; readonly reference: Built };
  readonly #inputs = new Map<number, Promise<string>>();

  constructor(
    workshop: Workshop,
    request: ComplexityRequest,
    pair: { readonly program: Built; readonly reference: Built },
  ) {
    this.#workshop = workshop;
    this.#request = request;
    this.#pair = pair;
  }

  async run(): Promise<ComplexityVerdict> {
    const { program, reference } = this.#pair;
    const wanted = {
      program: await this.#sizeFor(program),
      reference: await this.#sizeFor(reference),
    };
    const slopes: number[] = [];
    const referenceSlopes: number[] = [];
    let factor = 1;
    for (let round = 0; round < 2; round++) {
      const sizes = { program: wanted.program * factor, reference: wanted.reference };
      const [slope, control] = await this.#slopes(sizes);
      // Once, near the border, larger sizes tell better.
      if (isNearBorder(slope) && factor === 1) {
        factor = 2;
        round--;
        continue;
      }
      slopes.push(slope);
      referenceSlopes.push(control);
      if (slope <= 1.5 && round === 0) break;
    }
    const growth = growthOf(slopes, referenceSlopes);
    const reason =
      growth === 'not-determined'
        ? 'the measurements contradict each other, so the machine was disturbed'
        : '';
    return { growth, slopes, referenceSlopes, size: wanted.program * factor, reason };
  }

  /** The first size of a doubling row at which the program takes long enough to be measured, and does so each time. */
  async #sizeFor(one: Built): Promise<number> {
    const { firstSize = 1000, mostSize = 1 << 24, targetMs = 100 } = this.#request;
    const base = await this.#leastTime(one, 0);
    const takesLong = (ms: number): boolean => ms - base >= targetMs;
    for (let size = firstSize; size <= mostSize; size *= 2) {
      if (takesLong(await this.#time(one, size)) && takesLong(await this.#leastTime(one, size)))
        return size;
    }
    throw new Undetermined(
      `${one.program.name} takes less than ${targetMs} ms at the largest size`,
    );
  }

  /** Both programs in turn, so that what disturbs one disturbs the other. */
  async #slopes(largest: {
    readonly program: number;
    readonly reference: number;
  }): Promise<readonly [number, number]> {
    const mine = new Map<number, number>();
    const control = new Map<number, number>();
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const part of parts) {
        await this.#keepLeast(mine, this.#pair.program, Math.floor(largest.program * part));
        await this.#keepLeast(control, this.#pair.reference, Math.floor(largest.reference * part));
      }
    }
    return [slopeOf(pointsOf(mine)), slopeOf(pointsOf(control))];
  }

  async #keepLeast(times: Map<number, number>, one: Built, size: number): Promise<void> {
    times.set(size, Math.min(times.get(size) ?? Infinity, await this.#time(one, size)));
  }

  /** What the machine does meanwhile only adds to a time. */
  async #leastTime(one: Built, size: number): Promise<number> {
    return Math.min(await this.#time(one, size), await this.#time(one, size));
  }

  async #time(one: Built, size: number): Promise<number> {
    const { argv, environment = {} } = one.step;
    const { signal } = this.#request;
    signal?.throwIfAborted();
    const outcome = await this.#workshop.run({
      argv,
      cwd: boxFolder,
      mounts: [...one.mounts, { from: one.folder, to: boxFolder, writable: false }],
      environment,
      stdin: await this.#input(size),
      limits: limitsFor({
        cpuMs: mostMs,
        memoryBytes: 2 ** 31,
        outputBytes: 2 ** 26,
        stack: one.stack,
      }),
      signal,
    });
    await forget(outcome);
    const { end, exitCode, cpuMs } = outcome;
    if (end !== 'exit' || exitCode !== 0) {
      throw new Undetermined(
        `${one.program.name} does not end well at size ${size}: ${end === 'exit' ? `exit code ${exitCode ?? ''}` : end}`,
      );
    }
    if (cpuMs === null) throw new Undetermined('the driver cannot measure CPU time here');
    return cpuMs;
  }

  async #input(size: number): Promise<string> {
    const known = this.#inputs.get(size);
    if (known !== undefined) return known;
    const writing = mkdtemp(join(this.#workshop.root, 'input-')).then(async (folder) => {
      await writeFile(join(folder, 'in'), this.#request.inputOf(size));
      return join(folder, 'in');
    });
    this.#inputs.set(size, writing);
    return writing;
  }
}

/** The times without that of the smallest input, which is what starting takes. */
function pointsOf(times: ReadonlyMap<number, number>): readonly Point[] {
  const base = times.get(0) ?? 0;
  return [...times].filter(([size]) => size > 0).map(([size, ms]) => ({ size, ms: ms - base }));
}

const parts = [0, 1 / 8, 1 / 4, 1 / 2, 1];
const repeats = 3;
const mostMs = 20_000;
