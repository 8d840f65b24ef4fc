// "Sort, then take the first that is ready." For each worker, all jobs are sorted again.
import { readFileSync } from 'node:fs';

const lines = readFileSync(0, 'latin1').split('\n');
const n = Number(lines[0]);
let jobs = [];
const out = [];
for (let serial = 1; serial <= n; serial++) {
  const [kind, id, priority, runAt] = lines[serial].split(' ');
  if (kind === 'add') {
    jobs.push({ id, priority: Number(priority), runAt: Number(runAt), serial });
  } else if (kind === 'cancel') {
    jobs = jobs.filter((job) => job.id !== id);
  } else {
    jobs.sort((a, b) => b.priority - a.priority || a.serial - b.serial);
    const place = jobs.findIndex((job) => job.runAt <= Number(id));
    out.push(place < 0 ? 'none' : jobs.splice(place, 1)[0].id);
  }
}
console.log(out.join('\n'));
