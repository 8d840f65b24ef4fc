/** What a box costs: a program in one that waits, against the same program started as it is, in turns. */
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool, startWired } from '@seaworthy/process';
import { bwrapDriver, type Driver, type Limits, type SlotSpec } from '@seaworthy/sandbox';
import { environment, programOf, subjects, type Program, type Subject } from './boxed-programs.ts';
import { cpuUsed, median, type Measure } from './measure.ts';

const limits: Limits = {
  cpuMs: 10_000,
  wallMs: 30_000,
  memoryBytes: 2 ** 30,
  processes: 64,
  outputBytes: 2 ** 20,
  stackBytes: 8 * 2 ** 20,
  diskBytes: 2 ** 24,
};

/** Ratios of medians, and what is left over after many runs. */
export async function sandbox(rounds: number): Promise<readonly Measure[]> {
  if ((await findTool('bwrap')) === null) return [];
  const folder = mkdtempSync(join(tmpdir(), 'seaworthy-bench-'));
  // As root, boxes run as somebody else.
  chmodSync(folder, 0o755);
  const driver = await bwrapDriver();
  try {
    writeFileSync(join(folder, 'input'), '3 4\n');
    const measures: Measure[] = [];
    for (const subject of subjects)
      measures.push(...(await ratios(driver, folder, { subject, rounds })));
    return [...measures, ...(await leftovers(driver, folder, rounds * 15))];
  } finally {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ratios(
  driver: Driver,
  folder: string,
  { subject, rounds }: { readonly subject: Subject; readonly rounds: number },
): Promise<readonly Measure[]> {
  const program = await programOf(subject, folder);
  if (program === null) return [];
  const spec: SlotSpec = {
    mounts: [{ from: folder, to: folder, writable: false }],
    cwd: '/box',
    environment,
    limits,
  };
  const boot = fileURLToPath(new URL('../packages/sandbox/boot/', import.meta.url));
  const booted: SlotSpec | null =
    subject.boot === undefined
      ? null
      : {
          ...spec,
          mounts: [...spec.mounts, { from: boot, to: '/boot', writable: false }],
          boot: [...program.slice(0, -1), `/boot/${subject.boot.file}`] as unknown as [
            string,
            ...string[],
          ],
        };
  const times = { bare: [] as number[], warm: [] as number[], booted: [] as number[] };
  for (let round = -2; round < rounds; round += 1) {
    const bare = await bareMs(program, folder);
    const warm = await boxMs(driver, spec, { program, folder });
    const ready = booted === null ? Number.NaN : await boxMs(driver, booted, { program, folder });
    if (round < 0) continue;
    times.bare.push(bare);
    times.warm.push(warm);
    times.booted.push(ready);
  }
  const over = (some: readonly number[]): number => median(some) / median(times.bare);
  return [
    { name: `${subject.name} in a box / as it is`, ratio: over(times.warm), goal: subject.goal },
    ...(subject.boot === undefined
      ? []
      : [
          {
            name: `${subject.name}, already started, in a box / as it is`,
            ratio: over(times.booted),
            goal: subject.boot.goal,
          },
        ]),
  ];
}

async function bareMs(command: Program, folder: string): Promise<number> {
  const files = [
    openSync(join(folder, 'input'), 'r'),
    openSync(join(folder, 'out'), 'w'),
    openSync(join(folder, 'err'), 'w'),
  ];
  const began = performance.now();
  const { process: started } = await startWired({
    command,
    cwd: folder,
    env: environment,
    wires: files,
  });
  await started.exit;
  const took = performance.now() - began;
  for (const file of files) closeSync(file);
  expectSeven(join(folder, 'out'));
  return took;
}

let count = 0;

/** The time from the command to its outcome. The slot was made before, as it is for all tests but the first. */
async function boxMs(
  driver: Driver,
  spec: SlotSpec,
  { program, folder }: { readonly program: Program; readonly folder: string },
): Promise<number> {
  const slot = await driver.prepare(spec);
  // What a booted interpreter does before the command comes is not part of the run.
  await new Promise((resolve) => setTimeout(resolve, spec.boot === undefined ? 20 : 120));
  count += 1;
  const [stdout, stderr] = [join(folder, `out-${count}`), join(folder, `err-${count}`)];
  const began = performance.now();
  const outcome = await slot.run({ argv: program, stdin: join(folder, 'input'), stdout, stderr });
  const took = performance.now() - began;
  await slot.dispose();
  if (outcome.end !== 'exit')
    throw new Error(
      `it ended as ${outcome.end}: ${outcome.trouble ?? readFileSync(stderr, 'utf8')}`,
    );
  expectSeven(stdout);
  rmSync(stdout);
  rmSync(stderr);
  return took;
}

function expectSeven(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (text !== '7\n') throw new Error(`expected 7, got ${JSON.stringify(text)}`);
}

/** What each run of a program that does nothing costs beside the program; and what memory stays. */
async function leftovers(
  driver: Driver,
  folder: string,
  runs: number,
): Promise<readonly Measure[]> {
  const program: Program = [join(folder, 'sum')];
  const spec: SlotSpec = {
    mounts: [{ from: folder, to: folder, writable: false }],
    cwd: '/box',
    environment,
    limits,
  };
  const atFirst = cpuUsed();
  for (let run = 0; run < runs; run += 1) await bareMs(program, folder);
  const bare = cpuUsed();
  const memory: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await boxMs(driver, spec, { program, folder });
    if (run >= runs / 4) memory.push(process.memoryUsage.rss() / 2 ** 20);
  }
  const boxed = cpuUsed();
  const beyond = (whose: 'ours' | 'children'): number =>
    (boxed[whose] - bare[whose] - (bare[whose] - atFirst[whose])) / runs;
  const half = Math.floor(memory.length / 2);
  const grown = median(memory.slice(half)) - median(memory.slice(0, half));
  return [
    {
      name: 'CPU of the processes of a box beyond those of a bare program',
      ratio: beyond('children'),
      goal: 7,
      unit: ' ms',
    },
    {
      name: 'CPU of ours for a box beyond that for a bare program',
      ratio: beyond('ours'),
      goal: 7,
      unit: ' ms',
    },
    {
      name: `memory of ours that grows in ${runs} runs in boxes`,
      ratio: grown,
      goal: 10,
      unit: ' MB',
    },
  ];
}
