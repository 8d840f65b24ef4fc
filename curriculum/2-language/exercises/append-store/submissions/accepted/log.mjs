import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs';

const file = 'store.log';
const data = new Map();

const content = existsSync(file) ? readFileSync(file, 'latin1') : '';
const whole = content.lastIndexOf('\n') + 1;
for (const record of content.slice(0, whole).split('\n')) {
  const [, kind, key, value] = /^([SD]) (\S+) ?(.*)$/.exec(record) ?? [];
  if (kind === 'S') data.set(key, value);
  if (kind === 'D') data.delete(key);
}

let log = openSync(file, 'a');
if (whole < content.length) ftruncateSync(log, whole);

const answers = {
  SET(key, value) {
    writeSync(log, `S ${key} ${value}\n`);
    data.set(key, value);
    return 'OK';
  },
  DEL(key) {
    if (data.delete(key)) writeSync(log, `D ${key}\n`);
    return 'OK';
  },
  GET: (key) => data.get(key) ?? 'none',
  COMPACT() {
    writeFileSync('fresh.log', [...data].map(([key, value]) => `S ${key} ${value}\n`).join(''));
    renameSync('fresh.log', file);
    closeSync(log);
    log = openSync(file, 'a');
    return 'OK';
  },
};

for (const line of readFileSync(0, 'latin1').split('\n').slice(0, -1)) {
  const [word, key] = line.split(' ', 2);
  const value = line.slice(word.length + (key?.length ?? 0) + 2);
  writeSync(1, `${answers[word](key, value)}\n`);
}
