/**
 * Which processes there are, and which of them are ours.
 *
 * A program may hide what it starts: a shell puts it into another group, `setsid` into another session, a double
 * fork gives it to init. What it cannot shed so easily is its environment, so each program that we start carries
 * a token there, and on Linux /proc shows it. Elsewhere only the group can be seen.
 * A process id says nothing by itself, because the kernel gives it to somebody else later: a process is known by
 * its id together with the time at which it started.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';

/** A process. */
export interface Row {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  /** Clock ticks since the machine started; 0 where that cannot be known. */
  readonly started: number;
  /** CPU time of it and of the children that it has waited for. */
  readonly cpuMs: number;
  /** Dead and not yet fetched by its parent: in a container whose first process fetches nobody, for ever. */
  readonly dead: boolean;
}

/** A process group, known by its leader. */
export interface Group {
  readonly id: number;
  /** When its leader started, as in `Row`. */
  readonly started: number;
}

/** Whom to look for. */
export interface Wanted {
  readonly groups: readonly Group[];
  /** Nobody who started earlier (as in `Row`) is looked at: that spares us most of the machine. */
  readonly since: number;
  /** The value of `SEAWORTHY_RUN`, or its beginning up to a slash. */
  readonly token: string;
  /** Processes that were ours at an earlier look, and when they started. Each look adds to it. */
  readonly known: Map<number, number>;
}

/** The name of the environment variable by which our processes are found. */
export const tokenName = 'SEAWORTHY_RUN';
/** In the environment of what is started by us and must outlive us: the guard, a shared database. */
export const outlivesName = 'SEAWORTHY_OUTLIVES';

/** The processes that are ours and alive: of the groups, with the token, or descended from such. */
export function findOurs(wanted: Wanted): readonly Row[] {
  const rows = allRows().filter((row) => !row.dead && row.started >= wanted.since);
  const environments = new Map(rows.map((row) => [row.pid, environmentOf(row.pid)]));
  const outlives = (row: Row): boolean => hasVariable(environments.get(row.pid), outlivesName, '1');
  const candidates = rows.filter((row) => row.pid !== process.pid && !outlives(row));
  const certain = candidates.filter(
    (row) =>
      hasVariable(environments.get(row.pid), tokenName, wanted.token) || isKnown(wanted, row),
  );
  const trusted = wanted.groups.filter((group) => stillTheirs(group, rows, certain));
  const ours = new Map(certain.map((row) => [row.pid, row]));
  for (const row of candidates) {
    const member = trusted.some(({ id }) => row.group === id || row.session === id);
    if (member) ours.set(row.pid, row);
  }
  addDescendants(ours, candidates);
  for (const row of ours.values()) wanted.known.set(row.pid, row.started);
  return [...ours.values()];
}

/** The process with this id, dead or alive. */
export function rowOf(pid: number): Row | undefined {
  if (process.platform !== 'linux') return allRows().find((row) => row.pid === pid);
  const stat = readProc(`/proc/${pid}/stat`);
  return stat === null ? undefined : parseStat(stat.toString('latin1'));
}

/** One line of /proc/<pid>/stat. The name, in brackets, may itself hold spaces and brackets. */
export function parseStat(line: string): Row | undefined {
  const close = line.lastIndexOf(')');
  const fields = line.slice(close + 2).split(' ');
  const state = fields[0];
  if (close === -1 || state === undefined) return undefined;
  return {
    pid: Number.parseInt(line, 10),
    parent: Number(fields[1]),
    group: Number(fields[2]),
    session: Number(fields[3]),
    started: Number(fields[19]),
    cpuMs: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) * tickMs,
    dead: isDead(state),
  };
}

/** What `ps` is asked for where there is no /proc. */
export const psArguments = ['-A', '-o', 'pid=,ppid=,pgid=,time=,stat='];

/** The answer of `ps` to that. */
export function parsePs(output: string): readonly Row[] {
  return output.split('\n').flatMap((line) => {
    const [pid, parent, group, time, state] = line.trim().split(/\s+/);
    if (time === undefined || state === undefined) return [];
    return {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(group),
      started: 0,
      cpuMs: milliseconds(time),
      dead: isDead(state),
    };
  });
}

/** `[[days-]hours:]minutes:seconds[.fraction]`, as `ps` tells a time. */
function milliseconds(time: string): number {
  const seconds = time
    .replace('-', ':')
    .split(':')
    .reverse()
    .reduce((sum, part, at) => sum + Number(part) * ([1, 60, 3_600, 86_400][at] ?? 0), 0);
  return Math.round(seconds * 1000);
}

function allRows(): readonly Row[] {
  if (process.platform !== 'linux') {
    return parsePs(spawnSync('ps', psArguments, { encoding: 'utf8' }).stdout);
  }
  return readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readProc(`/proc/${name}/stat`) : null;
    const row = stat === null ? undefined : parseStat(stat.toString('latin1'));
    return row ?? [];
  });
}

function isDead(state: string): boolean {
  return state.startsWith('Z') || state.startsWith('X');
}

function environmentOf(pid: number): Buffer | null {
  return process.platform === 'linux' ? readProc(`/proc/${pid}/environ`) : null;
}

/** Reads a file of /proc with as few calls to the kernel as can be: a look reads one or two for each process. */
function readProc(path: string): Buffer | null {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const bytes = readSync(file, page);
    // What fills the page may be longer than it.
    return bytes < page.length ? Buffer.from(page.subarray(0, bytes)) : readFileSync(path);
  } catch {
    // The process has ended since, or belongs to somebody else: then it is none of ours.
    return null;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Whether an environment holds `name=value`, or `name=value/…`. */
export function hasVariable(
  environment: Buffer | null | undefined,
  name: string,
  value: string,
): boolean {
  if (environment === null || environment === undefined) return false;
  const entry = `${name}=${value}`;
  for (let at = environment.indexOf(entry); at !== -1; at = environment.indexOf(entry, at + 1)) {
    const before = at === 0 ? 0 : environment[at - 1];
    const after = environment[at + entry.length] ?? 0;
    if (before === 0 && (after === 0 || after === slash)) return true;
  }
  return false;
}

function isKnown(wanted: Wanted, row: Row): boolean {
  if (wanted.known.get(row.pid) !== row.started) return false;
  return row.started > 0 || wanted.groups.some((group) => group.id === row.group);
}

/** A group's id is still its own while its leader lives, or while somebody is in it who is ours for certain. */
function stillTheirs(group: Group, rows: readonly Row[], certain: readonly Row[]): boolean {
  const leader = rows.find((row) => row.pid === group.id);
  if (leader !== undefined) return leader.started === group.started;
  return certain.some((row) => row.group === group.id);
}

function addDescendants(ours: Map<number, Row>, candidates: readonly Row[]): void {
  for (let before = -1; before !== ours.size;) {
    before = ours.size;
    for (const row of candidates) if (ours.has(row.parent)) ours.set(row.pid, row);
  }
}

/** The kernel tells times in hundredths of a second, whatever its own clock (USER_HZ). */
const tickMs = 10;
const slash = 47;
const page = Buffer.alloc(32 * 1024);
