/** What surrounds an attack: secrets that it looks for, somebody who would hear it, and the programs that it needs. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool } from '@seaworthy/process';
import type { Driver, Limits, Mount } from '../sandbox.ts';

/** What every attack gets, unless it says something else. */
export const usualLimits: Limits = {
  cpuMs: 600,
  wallMs: 60_000,
  memoryBytes: 96 * 2 ** 20,
  processes: 24,
  outputBytes: 256 * 1024,
  stackBytes: 8 * 2 ** 20,
  diskBytes: 16 * 2 ** 20,
};

/** A folder with everything. */
export interface Scene {
  readonly folder: string;
  readonly secret: { readonly path: string; readonly text: string };
  /** SECRET PORT ABSTRACT SOCKET, as the attacks take them. */
  readonly given: readonly string[];
  readonly python: string;
  readonly compiler: string;
  readonly mounts: readonly Mount[];
  /** How often somebody came from the box. */
  heard(): number;
  /** A digest of all that no program may change: names, rights and bytes. */
  digest(): string;
  close(): Promise<void>;
}

/** Sets it up, and compiles the attacks in C with the driver itself. */
export async function openScene(driver: Driver): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'seaworthy-attack-'));
  await chmod(folder, 0o755);
  const kept = join(folder, 'kept');
  await cp(fileURLToPath(new URL('../../attacks', import.meta.url)), join(kept, 'code'), {
    recursive: true,
  });
  const secret = { path: join(kept, 'secret.ans'), text: `SECRET-${process.pid}-${Date.now()}` };
  // Whoever sees it may read it: what keeps it is the box alone.
  await writeFile(secret.path, `${secret.text}\n`, { mode: 0o644 });
  await writeFile(join(kept, 'input'), 'the input\n'.repeat(20_000), { mode: 0o644 });
  const canary = await openCanary(join(folder, 'socket'));
  const attack = join(folder, 'attack');
  await mkdir(attack);
  const found = await Promise.all(
    ['/usr/bin/python3', '/usr/bin/cc'].map(async (name) => realOf(name)),
  );
  const [python = '', compiler = ''] = found;
  const code: Mount = { from: join(kept, 'code'), to: '/code', writable: false };
  await compile(driver, { compiler, code, attack, folder });
  return {
    folder,
    secret,
    given: [secret.path, String(canary.port), canary.abstract, join(folder, 'socket')],
    python,
    compiler,
    mounts: [code, { from: attack, to: '/attack', writable: false }],
    heard: canary.heard,
    digest: () => digestOf(kept),
    async close() {
      await canary.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Milliseconds since the machine started, as the kernel tells when a process started. */
export function machineMs(): number {
  return Number.parseFloat(readFileSync('/proc/uptime', 'utf8')) * 1000;
}

/**
 * Whether somebody lives in this PID namespace who was there before. A younger one may be in another namespace that
 * was given the same number.
 */
export function livesIn(namespace: string, beforeMs: number): boolean {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.some((pid) => {
    try {
      if (readlinkSync(`/proc/${pid}/ns/pid`) !== namespace) return false;
      const fields =
        readFileSync(`/proc/${pid}/stat`, 'latin1').split(')').at(-1)?.split(' ') ?? [];
      return Number(fields[20]) * 10 < beforeMs - 20;
    } catch {
      // It has ended since, or is not ours: a box of ours would be.
      return false;
    }
  });
}

async function compile(
  driver: Driver,
  made: {
    readonly compiler: string;
    readonly code: Mount;
    readonly attack: string;
    readonly folder: string;
  },
): Promise<void> {
  const slot = await driver.prepare({
    mounts: [made.code, { from: made.attack, to: '/attack', writable: true }],
    cwd: '/box',
    environment: { PATH: '/usr/bin:/bin' },
    limits: {
      ...usualLimits,
      cpuMs: 30_000,
      wallMs: 60_000,
      memoryBytes: 2 ** 30,
      outputBytes: 8 * 2 ** 20,
      diskBytes: 64 * 2 ** 20,
    },
  });
  const stderr = join(made.folder, 'compile-stderr');
  const outcome = await slot.run({
    argv: [made.compiler, '-O1', '-w', '-o', '/attack/attack', '/code/attack.c'],
    stdin: null,
    stdout: join(made.folder, 'compile-stdout'),
    stderr,
  });
  await slot.dispose();
  if (outcome.end === 'exit' && outcome.exitCode === 0) return;
  throw new Error(
    `the attacks were not compiled (${outcome.end}, ${outcome.trouble}): ${readFileSync(stderr, 'utf8')}`,
  );
}

interface Canary {
  readonly port: number;
  readonly abstract: string;
  heard(): number;
  close(): Promise<void>;
}

/** Listens where a program could come out: on the loopback interface, and on two sockets of the machine. */
async function openCanary(path: string): Promise<Canary> {
  let count = 0;
  const servers: Server[] = [];
  const listen = async (where: string | { port: number; host: string }): Promise<Server> => {
    const server = createServer((socket) => {
      count += 1;
      socket.on('error', () => undefined).destroy();
    });
    servers.push(server);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(where, resolve);
    });
    return server;
  };
  const tcp = await listen({ port: 0, host: '127.0.0.1' });
  await listen(path);
  await chmod(path, 0o777);
  const abstract = `seaworthy-${process.pid}-${Date.now()}`;
  await listen(`\0${abstract}`);
  const address = tcp.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    abstract,
    heard: () => count,
    close: async () => {
      await Promise.all(
        servers.map(async (server) => new Promise((resolve) => server.close(resolve))),
      );
    },
  };
}

async function realOf(name: string): Promise<string> {
  const path = await findTool(name);
  if (path === null) throw new Error(`${name} is not on this machine`);
  return realpath(path);
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const look = (path: string): void => {
    const { mode, uid, size } = lstatSync(path);
    hash.update(JSON.stringify([path, mode, uid, size]));
    if ((mode & 0o170000) === 0o040000)
      for (const name of readdirSync(path).toSorted()) look(join(path, name));
    else hash.update(readFileSync(path));
  };
  look(folder);
  return hash.digest('hex');
}
