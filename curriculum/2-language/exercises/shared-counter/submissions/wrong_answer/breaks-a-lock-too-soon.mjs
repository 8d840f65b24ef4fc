// "If the lock is still there after ten tries, whoever had it must be dead."
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';

const [command, name, times] = process.argv.slice(2);
const lock = `${name}.lock`;
const fresh = `${name}.${randomUUID()}`;
const clock = new Int32Array(new SharedArrayBuffer(4));

function valueOf() {
  try {
    return Number(readFileSync(name, 'latin1'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

function acquire() {
  for (let tries = 1; ; tries++) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (tries % 10 === 0) release();
    else Atomics.wait(clock, 0, 0, 1);
  }
}

function release() {
  rmSync(lock, { recursive: true, force: true });
}

if (command === 'show') writeSync(1, `${valueOf()}\n`);
else {
  for (let left = Number(times); left > 0; left--) {
    acquire();
    const value = valueOf() + 1;
    writeFileSync(fresh, `${value}\n`);
    renameSync(fresh, name);
    release();
    writeSync(1, `${value}\n`);
  }
}
