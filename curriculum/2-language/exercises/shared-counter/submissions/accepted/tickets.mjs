// A number belongs to whoever gives a file that name: link lets only one succeed. (So does opening with `wx`, but some
// file systems take long to make many new files.) Whoever has the number writes it into the counter, and the others
// wait for that. If they wait for long, it is dead, and they write it themselves: it is clear what must stand there, so
// nothing is spoiled if it is written twice.
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

const patienceMs = 300;
const [command, name, times] = process.argv.slice(2);
const folder = `${name}.taken`;
// Not the process id: each box counts its own.
const own = randomUUID();
const mine = `${folder}/${own}`;
const fresh = `${name}.${own}`;

function valueOf() {
  try {
    return Number(readFileSync(name, 'latin1'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

function isTaken(number) {
  return existsSync(`${folder}/${number}`);
}

function canTake(number) {
  try {
    linkSync(mine, `${folder}/${number}`);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function publish(number) {
  writeFileSync(fresh, `${number}\n`);
  renameSync(fresh, name);
}

/** Publishes all that is taken. Whoever was slow may have put an old number over a newer one, so it looks again. */
function catchUp(number) {
  for (let last = number; ;) {
    while (isTaken(last + 1)) last++;
    publish(last);
    if (!isTaken(last + 1)) return last;
  }
}

const clock = new Int32Array(new SharedArrayBuffer(4));

/** Until the counter has come to this number. Whoever has taken it may be dead. */
function waitFor(number) {
  const start = performance.now();
  while (valueOf() < number) {
    if (performance.now() - start > patienceMs) return catchUp(number);
    Atomics.wait(clock, 0, 0, 5);
  }
}

function addOne() {
  for (;;) {
    const start = performance.now();
    const number = valueOf() + 1;
    if (!isTaken(number) && canTake(number)) {
      publish(number);
      // Only then somebody may have helped, and gone on.
      if (performance.now() - start > patienceMs) catchUp(number);
      return number;
    }
    waitFor(number);
  }
}

mkdirSync(folder, { recursive: true });
writeFileSync(mine, '');
if (command === 'show') {
  const value = valueOf();
  writeSync(1, `${isTaken(value + 1) ? catchUp(value + 1) : value}\n`);
} else {
  for (let left = Number(times); left > 0; left--) writeSync(1, `${addOne()}\n`);
}
