// All jobs are read first and put in order of importance. A tree then finds the first place that is ready.
import { readFileSync } from 'node:fs';

interface Job {
  readonly id: string;
  readonly priority: number;
  readonly runAt: number;
  readonly serial: number;
  place: number;
}

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
const operations = lines.slice(1, n + 1).map((line) => line.split(' '));
const jobs = operations.flatMap(([kind, id = '', priority, runAt], serial): Job[] =>
  kind === 'add'
    ? [{ id, priority: Number(priority), runAt: Number(runAt), serial, place: 0 }]
    : [],
);
const byImportance = [...jobs].sort((a, b) => b.priority - a.priority || a.serial - b.serial);
for (const [place, job] of byImportance.entries()) job.place = place;

let leaves = 1;
while (leaves < jobs.length) leaves *= 2;
/** How many jobs below each node are ready. */
const ready = new Int32Array(2 * leaves);

function change(place: number, by: number): void {
  for (let node = leaves + place; node > 0; node >>= 1) ready[node] = (ready[node] ?? 0) + by;
}

function firstReady(): Job | undefined {
  if (ready[1] === 0) return undefined;
  let node = 1;
  while (node < leaves) node = 2 * node + (ready[2 * node] === 0 ? 1 : 0);
  return byImportance[node - leaves];
}

const current = new Map<string, Job>();
const isReady = new Set<Job>();
// Jobs by their time. One that is not added yet waits in `due` until it is.
const byTime = [...jobs].sort((a, b) => a.runAt - b.runAt);
const due = new Set<Job>();
let passed = 0;

function remove(job: Job): void {
  current.delete(job.id);
  if (isReady.delete(job)) change(job.place, -1);
}

function makeReady(job: Job): void {
  if (current.get(job.id) !== job) return;
  isReady.add(job);
  change(job.place, 1);
}

function take(now: number): string {
  for (let job = byTime[passed]; job && job.runAt <= now; job = byTime[++passed]) {
    due.add(job);
    makeReady(job);
  }
  const job = firstReady();
  if (job) remove(job);
  return job?.id ?? 'none';
}

const out: string[] = [];
let next = 0;
for (const [kind, id = ''] of operations) {
  if (kind === 'take') out.push(take(Number(id)));
  const cancelled = kind === 'cancel' ? current.get(id) : undefined;
  if (cancelled) remove(cancelled);
  const added = kind === 'add' ? jobs[next++] : undefined;
  if (added) current.set(id, added);
  if (added && due.has(added)) makeReady(added);
}
process.stdout.write(out.map((line) => `${line}\n`).join(''));
