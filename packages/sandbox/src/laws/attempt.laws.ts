/** Lets one attack run and says what was broken. What can be seen from outside of the box is looked at from there. */
import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, Driver, Limits, Outcome } from '../sandbox.ts';
import type { Attack } from './attacks.laws.ts';
import { livesIn, machineMs, usualLimits, type Scene } from './scene.laws.ts';

/** How an attack went. */
export interface Ran {
  readonly outcome: Outcome;
  readonly limits: Limits;
  /** What it said, on both streams. */
  readonly text: string;
  readonly endedAtMs: number;
}

/** The laws that the attack broke; empty when the driver held what it claims. */
export async function attempt(
  driver: Driver,
  attack: Attack,
  scene: Scene,
): Promise<readonly string[]> {
  const before = scene.digest();
  const heardBefore = scene.heard();
  const ran = await run(driver, attack, scene);
  const outside = {
    files: scene.digest() === before ? null : 'it changed files of ours',
    network: scene.heard() === heardBefore ? null : 'it was heard outside',
    nothingLeft: isSomethingLeft(ran) ? 'a process of it is left' : null,
  };
  const claimed = (Object.keys(outside) as (keyof typeof outside)[])
    .filter((name) => driver.guarantees[name])
    .map((name) => outside[name]);
  const broken = [...generalWrongs(ran), ...saidWrong(driver, ran, scene), ...claimed];
  const end = attack.ends.includes(ran.outcome.end) ? null : `it ended as ${describe(ran)}`;
  return [end, attack.wrong?.(ran) ?? null, ...broken].filter((text) => text !== null);
}

/** What it says of itself. It says so only where it got in, so it is believed. */
function saidWrong(driver: Driver, { text }: Ran, scene: Scene): readonly (string | null)[] {
  const hasSecret = driver.guarantees.files && text.includes(scene.secret.text);
  return [/GOT IN.*/.exec(text)?.[0] ?? null, hasSecret ? 'it read the secret' : null];
}

/** Runs it; also for laws about two runs. */
export async function run(driver: Driver, attack: Attack, scene: Scene): Promise<Ran> {
  const limits = { ...usualLimits, ...attack.limits };
  const out = join(scene.folder, 'out');
  if (attack.writes === true) await mkdir(out);
  const slot = await driver.prepare({
    mounts: [
      ...scene.mounts,
      ...(attack.writes === true ? [{ from: out, to: '/out', writable: true }] : []),
    ],
    cwd: '/box',
    environment: { PATH: '/usr/bin:/bin' },
    limits,
  });
  count += 1;
  const files = {
    stdout: join(scene.folder, `stdout-${count}`),
    stderr: join(scene.folder, `stderr-${count}`),
  };
  try {
    const outcome = await slot.run({
      ...files,
      argv: ['/bin/sh', '-c', saysItsNamespace, 'sh', ...argumentsOf(attack, scene)],
      stdin: join(scene.folder, 'kept', 'input'),
    });
    const endedAtMs = machineMs();
    const text = Object.values(files)
      .map((file) => readFileSync(file, 'latin1').slice(0, 2 ** 20))
      .join('\n');
    return { outcome, limits, text, endedAtMs };
  } finally {
    await slot.dispose();
    await Promise.all(
      [...Object.values(files), out].map(async (path) =>
        rm(path, { recursive: true, force: true }),
      ),
    );
  }
}

/** By the first line of standard error we know afterwards whether anybody lives on in the box. */
const saysItsNamespace = 'readlink /proc/self/ns/pid >&2; exec "$@"';

function argumentsOf({ name, by }: Attack, scene: Scene): Command['argv'] {
  const { given, compiler, python, secret } = scene;
  switch (by) {
    case 'c':
      return ['/attack/attack', name, ...given];
    case 'py':
      return [python, '-I', '/code/attack.py', name, ...given];
    case 'sh':
      return ['/bin/sh', '/code/attack.sh', name, ...given];
    case 'compiler':
      return [
        compiler,
        '-w',
        `-DSECRET="${secret.path}"`,
        '-ftrack-macro-expansion=0',
        '-fmax-errors=0',
        '-o',
        '/box/a',
        `/code/compiled/${name}.c`,
      ];
  }
}

function describe({ outcome, text }: Ran): string {
  const { end, exitCode, signal, trouble } = outcome;
  return `${end} (${exitCode ?? signal ?? trouble}): ${JSON.stringify(text.slice(0, 300))}`;
}

/** What holds for all runs of all drivers, as far as the driver knows the figure. */
function generalWrongs({ outcome, limits }: Ran): readonly (string | null)[] {
  const { stdout, stderr, memoryPeakBytes, processPeak, cpuMs, guarantees } = outcome;
  const isOver = (value: number | null, most: number): boolean => value !== null && value > most;
  return [
    ...[stdout, stderr].map(({ bytes }) =>
      isOver(bytes, limits.outputBytes) ? 'it wrote too much' : null,
    ),
    isOver(memoryPeakBytes, limits.memoryBytes) ? 'it had too much memory' : null,
    isOver(processPeak, limits.processes) ? `it had ${processPeak} processes` : null,
    // What it may have beyond is what it does between two looks, on all cores.
    guarantees.cpuTree && isOver(cpuMs, limits.cpuMs * 1.1 + 500) ? `it had ${cpuMs} ms` : null,
  ];
}

function isSomethingLeft({ text, endedAtMs }: Ran): boolean {
  const namespace = /^pid:\[\d+\]$/m.exec(text)?.[0];
  // A flood may have pushed the line out: then the run was told by its limit on output.
  return namespace !== undefined && livesIn(namespace, endedAtMs);
}

let count = 0;
