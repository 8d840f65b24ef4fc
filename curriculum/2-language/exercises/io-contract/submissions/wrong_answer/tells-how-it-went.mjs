// "On standard error I may tell what I like: that all went well, too."
import { readFileSync, writeSync } from 'node:fs';

const LF = 10;
const CR = 13;
const BLANK = 32;

/** The end of an answer, and whether a wrong line stops; null for bad usage. */
function optionsOf(args) {
  let end = null;
  let stops = false;
  for (let at = 0; at < args.length; at++) {
    if (args[at] === '--stop' && !stops) stops = true;
    else if (args[at] === '--end' && end === null && at + 1 < args.length) end = args[++at];
    else return null;
  }
  return { end: Buffer.from(end ?? '\n'), stops };
}

function* linesOf(input) {
  for (let start = 0; start < input.length;) {
    const found = input.indexOf(LF, start);
    const next = found < 0 ? input.length : found;
    const end = next > start && input[next - 1] === CR ? next - 1 : next;
    yield input.subarray(start, end);
    start = next + 1;
  }
}

/** The answer, or null where the line is wrong. */
function answerTo(line) {
  const head = /^(?:(len)|(first|last) ([0-9]{1,7})) /.exec(line.toString('latin1', 0, 20));
  if (head === null) return null;
  const [{ length }, isLength, word, digits] = head;
  const text = line.subarray(length);
  if (isLength) return Buffer.from(String(text.length));
  const n = Math.min(Number(digits), text.length);
  return word === 'first' ? text.subarray(0, n) : text.subarray(text.length - n);
}

function main() {
  const options = optionsOf(process.argv.slice(2));
  if (options === null) {
    console.error('usage: [--end TEXT] [--stop]');
    return 2;
  }
  const out = [];
  let code = 0;
  for (const line of linesOf(readFileSync(0))) {
    if (line.every((byte) => byte === BLANK)) continue;
    const answer = answerTo(line);
    if (answer === null) {
      code = 1;
      console.error('a line is no command');
      if (options.stops) break;
    } else out.push(answer, options.end);
  }
  writeAll(Buffer.concat(out));
  console.error(`${out.length / 2} answers`);
  return code;
}

function writeAll(bytes) {
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

process.exitCode = main();
