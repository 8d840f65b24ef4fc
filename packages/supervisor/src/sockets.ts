/** On which addresses processes listen, read from /proc. Where there is no /proc, nothing is known. */
import { readFile, readdir, readlink } from 'node:fs/promises';

/** A socket that accepts connections. */
export interface Listener {
  readonly address: string;
  readonly port: number;
}

/** The listening TCP sockets of these processes; null where that cannot be known. */
export async function listenersOf(pids: readonly number[]): Promise<readonly Listener[] | null> {
  const table = await socketTable();
  if (table === null) return null;
  const inodes = new Set((await Promise.all(pids.map(socketsOf))).flat());
  return table.filter((row) => row.state === listening && inodes.has(row.inode));
}

/** How many connections that were accepted on this port are still in the kernel, also after their process died. */
export async function lingeringAt(port: number): Promise<number> {
  const table = (await socketTable()) ?? [];
  return table.filter((row) => row.port === port && row.state !== listening).length;
}

/** The processor time that these processes have used, in clock ticks of 10 ms. */
export async function ticksOf(pids: readonly number[]): Promise<number> {
  const stats = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')),
  );
  return stats.reduce((sum, stat) => {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return sum + Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }, 0);
}

interface SocketRow extends Listener {
  readonly state: string;
  readonly inode: string;
}

async function socketTable(): Promise<readonly SocketRow[] | null> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'latin1').catch(() => null)),
  );
  if (tables[0] === null) return null;
  return tables.flatMap((table) => parseSocketTable(table ?? ''));
}

/** The rows of /proc/net/tcp or tcp6. */
export function parseSocketTable(table: string): readonly SocketRow[] {
  return table
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local, , state, , , , , , inode] = line.trim().split(/\s+/);
      const [address, port] = local?.split(':') ?? [];
      if (address === undefined || port === undefined || state === undefined) return [];
      return {
        address: addressOf(address),
        port: Number.parseInt(port, 16),
        state,
        inode: inode ?? '',
      };
    });
}

/** The kernel writes each group of four bytes in the order of the machine, which we take to be little-endian. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) => [...Buffer.from(word, 'hex')].toReversed());
  const last = bytes.slice(-4).join('.');
  if (bytes.length === 4) return last;
  const text = Buffer.from(bytes).toString('hex');
  if (text === '0'.repeat(32)) return '::';
  if (text === `${'0'.repeat(31)}1`) return '::1';
  if (text.startsWith(`${'0'.repeat(20)}ffff`)) return last;
  return (text.match(/.{4}/g) ?? []).join(':');
}

async function socketsOf(pid: number): Promise<readonly string[]> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(
    names.map((name) => readlink(`${folder}/${name}`).catch(() => '')),
  );
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

const listening = '0A';
