// "The value is complete, and so is the document."
import { readFileSync } from 'node:fs';

// One character for each byte, so that places are counted in bytes, and texts are compared by them.
const [first, ...documents] = readFileSync(0, 'latin1').split('\n');
const [count, most] = first.split(' ').map(Number);

const short = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const words = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/;

class Wrong extends Error {
  constructor(at) {
    super();
    this.at = at;
  }
}

let text = '';
let at = 0;

function skipBlanks() {
  while (text[at] === ' ' || text[at] === '\t') at++;
}

/** The four digits behind `\u`; NaN if they are not four digits. */
function codeAt(place) {
  const digits = text.slice(place, place + 4);
  return /^[0-9A-Fa-f]{4}$/.test(digits) ? parseInt(digits, 16) : NaN;
}

/** Reads the string at `at`: what it stands for, in UTF-8. */
function readString() {
  const begin = at;
  let value = '';
  let copied = ++at;
  for (; text[at] !== '"'; at++) {
    if (!(text[at] >= ' ')) throw new Wrong(begin);
    if (text[at] !== '\\') continue;
    value += text.slice(copied, at);
    at++;
    if (text[at] === 'u') value += readCode(begin);
    else if (text[at] in short) value += short[text[at]];
    else if ('"\\/'.includes(text[at])) value += text[at];
    else throw new Wrong(begin);
    copied = at + 1;
  }
  return value + text.slice(copied, at++);
}

/** Reads behind `\u`, up to the last digit. */
function readCode(begin) {
  let code = codeAt(at + 1);
  at += 4;
  if (code >= 0xd800 && code < 0xdc00 && text.startsWith('\\u', at + 1)) {
    const low = codeAt(at + 3);
    if (low >= 0xdc00 && low < 0xe000) {
      code = 0x10000 + (code - 0xd800) * 0x400 + low - 0xdc00;
      at += 6;
    }
  }
  if (Number.isNaN(code) || (code >= 0xd800 && code < 0xe000)) throw new Wrong(begin);
  return Buffer.from(String.fromCodePoint(code)).toString('latin1');
}

function written(value) {
  const escaped = value.replace(/["\\\x00-\x1f]/g, (char) => {
    if (char === '"' || char === '\\') return `\\${char}`;
    const name = Object.keys(short).find((one) => short[one] === char);
    return name ? `\\${name}` : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

function readWord() {
  const word = /[A-Za-z0-9+.-]*/y;
  word.lastIndex = at;
  const [found] = word.exec(text);
  if (!words.test(found)) throw new Wrong(at);
  at += found.length;
  return found;
}

/** Reads a key and the colon behind it, with blanks before both. */
function readKey(frame) {
  skipBlanks();
  const begin = at;
  if (text[at] !== '"') throw new Wrong(at);
  const key = readString();
  if (frame.keys.has(key)) throw new Wrong(begin);
  frame.keys.set(key, frame.values.length);
  skipBlanks();
  if (text[at] !== ':') throw new Wrong(at);
  at++;
}

/** Opens what begins at `at`. Null if it is closed again at once. */
function open(frames) {
  if (frames.length === most) throw new Wrong(at);
  const frame = { close: text[at] === '{' ? '}' : ']', keys: new Map(), values: [] };
  at++;
  skipBlanks();
  if (text[at] === frame.close) {
    at++;
    return null;
  }
  frames.push(frame);
  if (frame.close === '}') readKey(frame);
  return frame;
}

/** The value of the document: a text for what is simple, a frame for what was open. */
function parse(document) {
  text = document;
  at = 0;
  const frames = [];
  for (;;) {
    skipBlanks();
    let value;
    if (text[at] === '{' || text[at] === '[') {
      const empty = text[at] === '{' ? '{}' : '[]';
      if (open(frames) !== null) continue;
      value = empty;
    } else {
      value = text[at] === '"' ? written(readString()) : readWord();
    }
    value = close(frames, value);
    if (frames.length === 0) return value;
  }
}

/** Puts a value into what is open, and closes all that ends behind it. Then comes another value, or nothing is open. */
function close(frames, first) {
  let value = first;
  for (;;) {
    skipBlanks();
    if (frames.length === 0) {
      return value;
    }
    const frame = frames[frames.length - 1];
    frame.values.push(value);
    if (text[at] === ',') {
      at++;
      if (frame.close === '}') readKey(frame);
      return null;
    }
    if (text[at] !== frame.close) throw new Wrong(at);
    at++;
    value = frames.pop();
  }
}

/** The canonical form. What is still to be written waits in a list, the next at its end. */
function canonical(root) {
  let out = '';
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string') {
      out += value;
      continue;
    }
    const { close, keys, values } = value;
    const pieces = [];
    if (close === ']') {
      for (const one of values) pieces.push(',', one);
    } else {
      for (const key of [...keys.keys()].sort())
        pieces.push(`,${written(key)}:`, values[keys.get(key)]);
    }
    pieces[0] = (close === ']' ? '[' : '{') + pieces[0].slice(1);
    pieces.push(close);
    for (let i = pieces.length - 1; i >= 0; i--) waiting.push(pieces[i]);
  }
  return out;
}

const out = documents.slice(0, count).map((document) => {
  try {
    return canonical(parse(document));
  } catch (error) {
    if (error instanceof Wrong) return `error ${error.at}`;
    throw error;
  }
});
process.stdout.write(`${out.join('\n')}\n`, 'latin1');
