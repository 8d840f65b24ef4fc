/** How often a program is called quadratic that is not, and the other way round: each measured many times, beside other work. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureComplexity, readProgram, type ComplexityVerdict } from '@seaworthy/judge';
import { startProcess } from '@seaworthy/process';
import { chooseDriver, type Driver } from '@seaworthy/sandbox';
import type { Measure } from './measure.ts';

const read = 'numbers = list(map(int, input().split()))\n';
const programs = {
  'sort.py': `${read}numbers.sort()\nprint(len(numbers))\n`,
  'merge.py': `${read}def merged(a):\n    if len(a) < 2: return a\n    m = len(a) // 2\n    l, r = merged(a[:m]), merged(a[m:])\n    out, i, j = [], 0, 0\n    while i < len(l) and j < len(r):\n        if l[i] <= r[j]: out.append(l[i]); i += 1\n        else: out.append(r[j]); j += 1\n    return out + l[i:] + r[j:]\nprint(len(merged(numbers)))\n`,
  'least.py': `${read}while numbers: numbers.remove(min(numbers))\nprint(0)\n`,
  'bubble.py': `${read}n = len(numbers)\nfor i in range(n):\n    for j in range(n - 1):\n        if numbers[j] > numbers[j + 1]: numbers[j], numbers[j + 1] = numbers[j + 1], numbers[j]\nprint(n)\n`,
};
/** Who is quadratic; the others are not. */
const quadratic: readonly string[] = ['least.py', 'bubble.py'];

/** What came of all trials of one kind. */
interface Tally {
  trials: number;
  wrong: number;
  undetermined: number;
}

/** The share of wrong verdicts of each kind, in a hundred, while another program keeps a processor busy. What is not determined is no verdict. */
export async function complexity(trials: number): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-bench-'));
  const { driver } = await chooseDriver();
  const burner = await startProcess({
    command: [process.execPath, '-e', 'for (;;);'],
    cwd: folder,
    env: {},
  });
  try {
    for (const [name, text] of Object.entries(programs)) await writeFile(join(folder, name), text);
    const right: Tally = { trials: 0, wrong: 0, undetermined: 0 };
    const slow: Tally = { trials: 0, wrong: 0, undetermined: 0 };
    for (let trial = 0; trial < trials; trial++) {
      for (const name of Object.keys(programs)) {
        const isSlow = quadratic.includes(name);
        // Quadratic programs take two measurements: fewer of them are enough.
        if (isSlow && trial % 3 !== 0) continue;
        const growth = await growthOf(driver, folder, name);
        count(isSlow ? slow : right, { growth, wrong: isSlow ? 'as-wanted' : 'faster' });
      }
    }
    return measuresOf(right, slow);
  } finally {
    await burner.kill();
    await driver.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function growthOf(driver: Driver, folder: string, name: string): Promise<Growth> {
  const { growth } = await measureComplexity({
    driver,
    program: readProgram(join(folder, name)),
    reference: readProgram(join(folder, 'sort.py')),
    inputOf: numbers,
    firstSize: 512,
  });
  return growth;
}

function count(
  tally: Tally,
  { growth, wrong }: { readonly growth: Growth; readonly wrong: Growth },
): void {
  tally.trials++;
  if (growth === wrong) tally.wrong++;
  if (growth === 'not-determined') tally.undetermined++;
}

function measuresOf(right: Tally, slow: Tally): readonly Measure[] {
  const share = (number: number, { trials }: Tally): number => (100 * number) / trials;
  const measure = (name: string, ratio: number, goal: number): Measure => ({
    name,
    ratio,
    goal,
    unit: ' %',
  });
  const trials = right.trials + slow.trials;
  const undetermined = (100 * (right.undetermined + slow.undetermined)) / trials;
  return [
    measure(`right programs called quadratic, of ${right.trials}`, share(right.wrong, right), 0),
    measure(`quadratic programs not caught, of ${slow.trials}`, share(slow.wrong, slow), 0),
    measure(`not determined, of ${trials}`, undetermined, 10),
  ];
}

type Growth = ComplexityVerdict['growth'];

/** Numbers in no order, the same for each size. */
function numbers(size: number): string {
  return `${Array.from({ length: size }, (_, n) => (n * 7919) % 1_000_003).join(' ')}\n`;
}
