/**
 * The driver for where there is nothing better: a process group with the limits that POSIX has, watched from outside.
 * It protects from accidents, not from malice: the program sees and may write whatever its user may. It guarantees
 * nothing, and says so; CPU time is a sample, and of a short run it may be unknown.
 */
import { open, rm, type FileHandle } from 'node:fs/promises';
import { startWired, type ManagedProcess } from '@seaworthy/process';
import { endOf, type Reason } from '../end.ts';
import { capturedOf, makeOutput, overflowBytes } from '../output-file.ts';
import type { Command, Driver, Guarantees, Limits, Outcome, Slot, SlotSpec } from '../sandbox.ts';
import { makeSlotFolder } from '../slot-folder.ts';
import { layOut, type BoxPaths } from './box-paths.ts';

/** Runs commands as they are, within the limits of POSIX. */
export function plainDriver(): Driver {
  return { name: 'plain', guarantees: nothing, prepare, close: () => Promise.resolve() };
}

async function prepare(spec: SlotSpec): Promise<Slot> {
  const folder = await makeSlotFolder();
  const paths = await layOut(spec, folder);
  let isUsed = false;
  let running: ManagedProcess | null = null;
  return {
    async run(command, signal) {
      if (isUsed) throw new Error('a slot runs one command, and this one has run');
      isUsed = true;
      signal?.throwIfAborted();
      const files = await openFiles(command);
      try {
        running = await start(command, { spec, paths, files });
        const watched = await watch(running, spec.limits, signal);
        signal?.throwIfAborted();
        return await outcomeOf(watched, { command, limits: spec.limits, files });
      } finally {
        await closeFiles(files);
      }
    },
    async dispose() {
      isUsed = true;
      await running?.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Files {
  readonly stdin: FileHandle | null;
  readonly stdout: FileHandle;
  readonly stderr: FileHandle;
}

async function openFiles(command: Command): Promise<Files> {
  const stdin = command.stdin === null ? null : await open(command.stdin, 'r');
  const stdout = await makeOutput(command.stdout);
  return { stdin, stdout, stderr: await makeOutput(command.stderr) };
}

async function closeFiles({ stdin, stdout, stderr }: Files): Promise<void> {
  await stdin?.close();
  await stdout.close();
  await stderr.close();
}

interface Setting {
  readonly spec: SlotSpec;
  readonly paths: BoxPaths;
  readonly files: Files;
}

async function start(command: Command, { spec, paths, files }: Setting): Promise<ManagedProcess> {
  const argv = command.argv.map((argument) => paths.real(argument));
  const env = Object.fromEntries(
    Object.entries(spec.environment).map(([name, value]) => [name, paths.real(value)]),
  );
  const { process: started } = await startWired({
    command: ['/bin/sh', '-c', withinLimits(spec.limits), 'sh', ...argv],
    cwd: paths.cwd,
    env,
    wires: [
      command.pipes?.stdin ?? files.stdin?.fd ?? 'ignore',
      command.pipes?.stdout ?? files.stdout.fd,
      files.stderr.fd,
    ],
  });
  return started;
}

/**
 * The line that sets the limits and becomes the program. A limit that the system does not know, or that the user's
 * own limit forbids, is left as it is: the timer and the watch from outside remain. Files are counted in 512 bytes.
 */
function withinLimits(limits: Limits): string {
  const kibibytes = (bytes: number): number => Math.ceil(bytes / 1024);
  const wanted = {
    c: 0,
    t: Math.ceil(limits.cpuMs / 1000) + 1,
    d: kibibytes(limits.memoryBytes),
    s: kibibytes(limits.stackBytes),
    n: 256,
    f: Math.ceil((limits.outputBytes + overflowBytes) / 512),
  };
  const lines = Object.entries(wanted).map(([name, most]) => `ulimit -${name} ${most} 2>/dev/null`);
  return `${lines.join('; ')}; exec "$@"`;
}

interface Watched {
  readonly program: ManagedProcess;
  readonly stoppedFor: Reason | null;
  readonly cpuMs: number | null;
  readonly wallMs: number;
}

/** Waits for its end, looks in between at what it uses, and ends it when that is too much. */
async function watch(
  program: ManagedProcess,
  limits: Limits,
  signal: AbortSignal | undefined,
): Promise<Watched> {
  const began = performance.now();
  let stoppedFor: Reason | null = null;
  let cpuMs: number | null = null;
  const ended = Promise.race([program.exit.then(() => true), abortOf(signal)]);
  for (let pauseMs = 5; stoppedFor === null; pauseMs = Math.min(50, pauseMs * 2)) {
    const leftMs = Math.max(0, began + limits.wallMs - performance.now());
    if (await Promise.race([ended, sleep(Math.min(pauseMs, leftMs))])) break;
    const usage = program.usage();
    if (usage.processes > 0) cpuMs = Math.max(cpuMs ?? 0, usage.cpuMs);
    if (usage.processes > limits.processes) stoppedFor = 'processes';
    else if ((cpuMs ?? 0) > limits.cpuMs) stoppedFor = 'cpu';
    else if (performance.now() - began >= limits.wallMs) stoppedFor = 'wall';
  }
  const wallMs = performance.now() - began;
  await program.kill();
  return { program, stoppedFor, cpuMs, wallMs };
}

async function outcomeOf(
  { program, stoppedFor, cpuMs, wallMs }: Watched,
  made: { readonly command: Command; readonly limits: Limits; readonly files: Files },
): Promise<Outcome> {
  const { command, limits, files } = made;
  const stdout = capturedOf(files.stdout, command.stdout, limits.outputBytes);
  const stderr = capturedOf(files.stderr, command.stderr, limits.outputBytes);
  const { code: exitCode, signal } = await program.exit;
  const isTruncated = stdout.truncated || stderr.truncated;
  const facts = { limits, exitCode, signal, stoppedFor, cpuMs, wallMs, isTruncated };
  return {
    end: endOf({ ...facts, isOutOfMemory: false }),
    exitCode,
    signal,
    cpuMs,
    wallMs,
    memoryPeakBytes: null,
    processPeak: null,
    stdout,
    stderr,
    guarantees: nothing,
    trouble: null,
  };
}

/** Fulfilled when somebody wants it to end. */
async function abortOf(signal: AbortSignal | undefined): Promise<true> {
  return new Promise((resolve) => {
    signal?.addEventListener('abort', () => resolve(true), { once: true });
  });
}

function sleep(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

const nothing: Guarantees = {
  memoryTree: false,
  cpuTree: false,
  processes: false,
  network: false,
  files: false,
  seccomp: false,
  nothingLeft: false,
};
