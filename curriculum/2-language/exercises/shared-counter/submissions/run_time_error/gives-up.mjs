// "Whoever waits two seconds for a lock should complain: somebody will look after it."
import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync, writeSync } from 'node:fs';

const [command, name, times] = process.argv.slice(2);
const lock = `${name}.lock`;
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
  for (const start = performance.now(); ; Atomics.wait(clock, 0, 0, 1)) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (performance.now() - start > 2000) throw new Error(`${lock} is in the way`);
    }
  }
}

if (command === 'show') writeSync(1, `${valueOf()}\n`);
else {
  for (let left = Number(times); left > 0; left--) {
    acquire();
    const value = valueOf() + 1;
    writeFileSync(`${name}.new`, `${value}\n`);
    renameSync(`${name}.new`, name);
    rmdirSync(lock);
    writeSync(1, `${value}\n`);
  }
}
