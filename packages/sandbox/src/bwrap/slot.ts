/** One slot: the folder and the files of a box, its cgroup, and the box itself. */
import { chmodSync, constants, copyFileSync, linkSync, statSync } from 'node:fs';
import { copyFile, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Wire } from '@seaworthy/process';
import type { Cgroup, Cgroups } from '../cgroup/cgroup.ts';
import { makeOutput, overflowBytes } from '../output-file.ts';
import type { Command, Guarantees, Limits, Outcome, Slot, SlotSpec } from '../sandbox.ts';
import { makeSlotFolder } from '../slot-folder.ts';
import { Box } from './box.ts';
import { boxCommand } from './bwrap-arguments.ts';
import type { FilterFile } from './filter-file.ts';
import type { Warden } from './warden.ts';
import type { Identity } from './identity.ts';
import { outcomeOf } from './outcome.ts';
import { watch } from './watch.ts';

/** What all boxes are made with. */
export interface Machinery {
  readonly bwrap: string;
  readonly warden: Warden;
  readonly identity: Identity | null;
  readonly filter: FilterFile | null;
  readonly cgroups: Cgroups | null;
  readonly canDisableNamespaces: boolean;
  readonly guarantees: Guarantees;
  /** Takes over what goes on in the background; whoever closes the driver waits for it, and hears of its failures. */
  later(work: Promise<void>): void;
}

/** Makes a box that waits for its command. */
export async function makeSlot(machinery: Machinery, spec: SlotSpec): Promise<Slot> {
  const parts = await makeParts(machinery, spec);
  try {
    return new BoxSlot(machinery, spec, parts, await startBox(machinery, spec, parts));
  } catch (error) {
    await removeParts(parts);
    throw error;
  }
}

/** What belongs to a slot beside its box. */
export interface Parts {
  readonly folder: string;
  readonly stdin: string;
  readonly stdout: FileHandle;
  readonly stderr: FileHandle;
  readonly cgroup: Cgroup | null;
}

class BoxSlot implements Slot {
  #box: Box;
  #isUsed = false;
  #isDisposed = false;
  /** The outputs that are wanted on another disk. */
  readonly #copies: ('stdout' | 'stderr')[] = [];
  readonly #machinery: Machinery;
  readonly #spec: SlotSpec;
  readonly #parts: Parts;

  constructor(machinery: Machinery, spec: SlotSpec, parts: Parts, box: Box) {
    this.#machinery = machinery;
    this.#spec = spec;
    this.#parts = parts;
    this.#box = box;
  }

  async run(command: Command, signal?: AbortSignal): Promise<Outcome> {
    if (this.#isUsed) throw new Error('a slot runs one command, and this one has run');
    this.#isUsed = true;
    signal?.throwIfAborted();
    if (command.pipes !== undefined) await this.#renew(command.pipes);
    await this.#hand(command);
    const { limits } = this.#spec;
    const { cgroup } = this.#parts;
    const watched = await watch({
      box: this.#box,
      job: [inputOf(command), ...command.argv],
      cgroup,
      limits,
      writable: this.#spec.mounts.filter((mount) => mount.writable).map((mount) => mount.from),
      signal,
    });
    for (const name of this.#copies) {
      await copyFile(join(this.#parts.folder, name), command[name], constants.COPYFILE_EXCL);
    }
    signal?.throwIfAborted();
    return outcomeOf({
      watched,
      command,
      limits,
      parts: this.#parts,
      guarantees: this.#machinery.guarantees,
    });
  }

  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    this.#isUsed = true;
    await this.#box.kill();
    // Nothing of the program is left. What is only ours to tidy takes the kernel a while, and nobody has to wait for it.
    this.#machinery.later(removeParts(this.#parts));
  }

  /** The pipes of a command are known only now, and descriptors come with a process: so its box is made anew. */
  async #renew(pipes: NonNullable<Command['pipes']>): Promise<void> {
    await this.#box.kill();
    this.#box = await startBox(this.#machinery, this.#spec, this.#parts, pipes);
  }

  /**
   * The input goes into the file that the box already sees; the output files get the names that are wanted.
   * Synchronous, as long as it is short: the threads for files may be waiting for the cgroups of other boxes.
   */
  async #hand(command: Command): Promise<void> {
    const { folder, stdin } = this.#parts;
    for (const name of ['stdout', 'stderr'] as const) {
      if (!canLink(join(folder, name), command[name])) this.#copies.push(name);
    }
    if (command.stdin === null || command.pipes !== undefined) return;
    if (statSync(command.stdin).size > longInput) await copyFile(command.stdin, stdin);
    else copyFileSync(command.stdin, stdin);
    chmodSync(stdin, 0o644);
  }
}

const longInput = 2 ** 20;

/** Gives a file a second name; false where that would be on another disk. */
function canLink(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EXDEV') return false;
    throw error;
  }
}

function inputOf(command: Command): string {
  if (command.pipes !== undefined) return 'pipe';
  return command.stdin === null ? 'none' : 'file';
}

async function makeParts(machinery: Machinery, spec: SlotSpec): Promise<Parts> {
  const folder = await makeSlotFolder();
  const stdin = join(folder, 'stdin');
  await (await open(stdin, 'wx', 0o644)).close();
  const stdout = await makeOutput(join(folder, 'stdout'));
  const stderr = await makeOutput(join(folder, 'stderr'));
  const { identity } = machinery;
  if (identity !== null) {
    // A program may open its own output again, by /dev/stdout.
    await stdout.chown(identity.uid, identity.gid);
    await stderr.chown(identity.uid, identity.gid);
    for (const { from, writable } of spec.mounts) if (writable) await give(from, identity);
  }
  const cgroup = (await machinery.cgroups?.make(spec.limits)) ?? null;
  return { folder, stdin, stdout, stderr, cgroup };
}

/** A folder that the program may write becomes its user's. It is opened as what it is, and not through a link. */
async function give(folder: string, { uid, gid }: Identity): Promise<void> {
  const opened = await open(folder, constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    await opened.chown(uid, gid);
  } finally {
    await opened.close();
  }
}

async function removeParts({ folder, stdout, stderr, cgroup }: Parts): Promise<void> {
  await stdout.close();
  await stderr.close();
  await cgroup?.remove();
  await rm(folder, { recursive: true, force: true });
}

async function startBox(
  machinery: Machinery,
  spec: SlotSpec,
  parts: Parts,
  pipes?: Command['pipes'],
): Promise<Box> {
  const { bwrap, warden, identity, canDisableNamespaces } = machinery;
  const filter = await machinery.filter?.open();
  const command = boxCommand(spec, {
    bwrap,
    warden: warden.init,
    wardenFile: warden.file,
    stdin: parts.stdin,
    hasFilter: filter !== undefined,
    canDisableNamespaces,
  });
  const wires: readonly Wire[] = [
    pipes?.stdout ?? parts.stdout.fd,
    parts.stderr.fd,
    pipes?.stdin ?? 'ignore',
    filter?.fd ?? 'ignore',
  ];
  try {
    return await Box.start(
      {
        command: [
          ...warden.meter,
          ...command,
          ...initArguments(spec.limits, parts),
          ...(pipes === undefined ? (spec.boot ?? []) : []),
        ],
        identity,
        wires,
      },
      async (pid) => parts.cgroup?.add(pid),
    );
  } finally {
    await filter?.close();
  }
}

/** In the order in which the warden reads them. */
function initArguments(limits: Limits, { cgroup }: Parts): readonly string[] {
  const { memory = false, processes = false } = cgroup?.offer ?? {};
  return [
    limits.cpuMs,
    Math.ceil(limits.cpuMs / 1000) + 1,
    // Where a cgroup holds the whole box, it decides: a single process that is refused memory says nothing of it.
    memory ? Number.MAX_SAFE_INTEGER : limits.memoryBytes,
    // Process 1 is one of them.
    limits.processes + (processes ? sparesOfCgroup : 1),
    limits.outputBytes + overflowBytes,
    limits.stackBytes,
    openFiles,
  ].map((value) => String(Math.floor(value)));
}

const openFiles = 256;
const sparesOfCgroup = 64;
