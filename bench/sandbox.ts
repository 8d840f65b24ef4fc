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
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool, runToEnd, startWired } from '@seaworthy/process';
import { bwrapDriver, type Driver, type Limits, type SlotSpec } from '@seaworthy/sandbox';
import { median, type Measure } from './measure.ts';

const limits: Limits = {
  cpuMs: 10_000,
  wallMs: 30_000,
  memoryBytes: 2 ** 30,
  processes: 64,
  outputBytes: 2 ** 20,
  stackBytes: 8 * 2 ** 20,
  diskBytes: 2 ** 24,
};
const environment = { PATH: '/usr/bin:/bin' };

interface Subject {
  readonly name: string;
  readonly tool: string;
  readonly options: readonly string[];
  readonly file: string;
  readonly source: string;
  readonly goal: number;
  readonly boot?: { readonly file: string; readonly goal: number };
}

/**
 * Each reads two numbers and writes their sum. The goals are for an idle machine.
 */
const subjects: readonly Subject[] = [
  {
    name: 'C',
    tool: '',
    options: [],
    file: 'sum.c',
    goal: 1.5,
    source:
      '#include <stdio.h>\nint main(void){long a,b;if(scanf("%ld %ld",&a,&b)!=2)return 1;printf("%ld\\n",a+b);}',
  },
  {
    name: 'Python',
    tool: '/usr/bin/python3',
    options: ['-I'],
    file: 'sum.py',
    goal: 1.05,
    source: 'print(sum(map(int, input().split())))\n',
    boot: { file: 'python.py', goal: 0.5 },
  },
  {
    name: 'Ruby',
    tool: 'ruby',
    options: [],
    file: 'sum.rb',
    goal: 1.05,
    source: 'puts gets.split.sum(&:to_i)\n',
  },
  {
    name: 'PHP',
    tool: 'php',
    options: ['-n'],
    file: 'sum.php',
    goal: 1.05,
    source: '<?php echo array_sum(explode(" ", fgets(STDIN))), "\\n";',
  },
  {
    name: 'Node',
    tool: 'node',
    options: [],
    file: 'sum.cjs',
    goal: 1.05,
    source:
      "const [a, b] = require('fs').readFileSync(0, 'utf8').split(' ').map(Number); console.log(a + b);\n",
    boot: { file: 'node.cjs', goal: 0.4 },
  },
];

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

type Program = readonly [string, ...string[]];

/** The command, or `null` where the language is not on this machine. */
async function programOf(subject: Subject, folder: string): Promise<Program | null> {
  const file = join(folder, subject.file);
  writeFileSync(file, subject.source);
  if (subject.tool !== '') {
    const found = await findTool(subject.tool);
    return found === null ? null : [await realpath(found), ...subject.options, file];
  }
  const compiler = await findTool('cc');
  if (compiler === null) return null;
  await runToEnd({
    command: [compiler, '-O2', '-o', join(folder, 'sum'), file],
    cwd: folder,
    env: environment,
    timeoutMs: 60_000,
  });
  return [join(folder, 'sum')];
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
  const atFirst = cpuMs();
  for (let run = 0; run < runs; run += 1) await bareMs(program, folder);
  const bare = cpuMs();
  const memory: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await boxMs(driver, spec, { program, folder });
    if (run >= runs / 4) memory.push(process.memoryUsage.rss() / 2 ** 20);
  }
  const boxed = cpuMs();
  const half = Math.floor(memory.length / 2);
  const grown = median(memory.slice(half)) - median(memory.slice(0, half));
  return [
    {
      name: 'CPU of a run in a box beyond that of a bare one',
      ratio: (boxed - bare - (bare - atFirst)) / runs,
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

/** CPU time of us and of all that we have waited for, who waited for theirs. */
function cpuMs(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}
