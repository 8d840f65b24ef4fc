// Texts with one character for each byte. The unfinished line is kept; of a body, only its length and sum.
import { readFileSync } from 'node:fs';

const input = readFileSync(0, 'latin1').split('\n');
const most = { head: 8192, sizeLine: 256, body: 3_000_000 };
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const wanted = input[0].toLowerCase();

class Refused extends Error {}

class Connection {
  answers = [];
  state = 'request';
  /** The unfinished line. */
  line = '';
  /** How many bytes of the head or of the trailers came in lines before this one. */
  used = 0;

  /** Takes bytes from `at` on, and returns the place of the first one that is left. */
  step(read, at) {
    switch (this.state) {
      case 'body':
      case 'data':
        return this.takeBytes(read, at);
      case 'dataEnd':
        return this.takeDataEnd(read, at);
      default:
        return this.takeLine(read, at);
    }
  }

  takeLine(read, at) {
    const found = read.indexOf('\n', at);
    const end = found < 0 ? read.length : found + 1;
    this.line += read.slice(at, end);
    if (this.state === 'size') {
      if (this.line.length > most.sizeLine) throw new Refused('400');
    } else if (this.used + this.line.length > most.head) {
      throw new Refused('431');
    }
    if (found >= 0) {
      if (!/^[^\r]*\r\n$/.test(this.line)) throw new Refused('400');
      const line = this.line.slice(0, -2);
      this.used += this.line.length;
      this.line = '';
      this.endLine(line);
    }
    return end;
  }

  endLine(line) {
    if (this.state === 'size') this.readSize(line);
    else if (this.state === 'request') this.readRequest(line);
    else if (line !== '') this.readField(line);
    else if (this.state === 'trailers') this.complete();
    else this.readHead();
  }

  readRequest(line) {
    if (line === '') {
      this.used = 0;
      return;
    }
    const [method, target, version, ...more] = line.split(' ');
    const fits = token.test(method) && /^[!-~]+$/.test(target) && version === 'HTTP/1.1';
    if (!fits || more.length > 0) throw new Refused('400');
    this.request = `${method} ${target}`;
    this.fields = [];
    this.state = 'fields';
  }

  readField(line) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0));
    const value = line.slice(colon + 1);
    if (!token.test(name) || /[^\t -~\x80-\xff]/.test(value)) throw new Refused('400');
    if (this.state === 'fields') this.fields.push([name.toLowerCase(), trim(value)]);
  }

  valuesOf(wantedName) {
    return this.fields.filter(([name]) => name === wantedName).map(([, value]) => value);
  }

  readHead() {
    const lengths = this.valuesOf('content-length');
    const codings = this.valuesOf('transfer-encoding').map((value) => value.toLowerCase());
    const isWrong =
      this.valuesOf('host').length !== 1 ||
      (lengths.length > 0 && codings.length > 0) ||
      lengths.some((length) => !/^\d+$/.test(length)) ||
      new Set(lengths.map((length) => BigInt(length))).size > 1 ||
      codings.length > 1 ||
      codings.some((coding) => coding !== 'chunked');
    if (isWrong) throw new Refused('400');
    this.length = 0;
    this.sum = 0;
    if (codings.length > 0) {
      this.state = 'size';
      this.announced = 0;
      return;
    }
    this.missing = Number(lengths[0] ?? 0);
    if (this.missing > most.body) throw new Refused('413');
    this.state = 'body';
    if (this.missing === 0) this.complete();
  }

  readSize(line) {
    const size = /^([0-9A-Fa-f]+)(?:[ \t]*;.*)?$/s.exec(line);
    if (size === null) throw new Refused('400');
    this.missing = parseInt(size[1], 16);
    this.announced += this.missing;
    if (this.announced > most.body) throw new Refused('413');
    this.state = this.missing > 0 ? 'data' : 'trailers';
    this.used = 0;
  }

  takeBytes(read, at) {
    const end = Math.min(read.length, at + this.missing);
    for (let i = at; i < end; i++) this.sum = (31 * this.sum + read.charCodeAt(i)) % 1_000_003;
    this.length += end - at;
    this.missing -= end - at;
    if (this.missing === 0) {
      if (this.state === 'body') {
        this.complete();
      } else {
        this.state = 'dataEnd';
        this.expected = '\r';
      }
    }
    return end;
  }

  takeDataEnd(read, at) {
    if (read[at] !== this.expected) throw new Refused('400');
    if (this.expected === '\n') this.state = 'size';
    this.expected = '\n';
    return at + 1;
  }

  complete() {
    const values = this.valuesOf(wanted);
    const { request, fields, length, sum } = this;
    this.answers.push(`${request} ${fields.length} ${length} ${sum} ${show(values)}`);
    this.state = 'request';
    this.used = 0;
  }

  end() {
    return this.state === 'request' && this.line === '' ? 'done' : 'incomplete';
  }
}

function trim(value) {
  let begin = 0;
  let end = value.length;
  while (begin < end && ' \t'.includes(value[begin])) begin++;
  while (end > begin && ' \t'.includes(value[end - 1])) end--;
  return value.slice(begin, end);
}

function hex(char) {
  return `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function show(values) {
  if (values.length === 0) return 'none';
  return `[${values
    .join(', ')
    .replaceAll('\\', '\\\\')
    .replace(/[^ -~]/g, hex)}]`;
}

function unescape(line) {
  if (!line.includes('\\')) return line;
  return line.replace(/\\(?:x(..)|(.))/g, (_, digits, char) => {
    if (digits !== undefined) return String.fromCharCode(parseInt(digits, 16));
    return { r: '\r', n: '\n', '\\': '\\' }[char];
  });
}

function follow(reads) {
  const connection = new Connection();
  try {
    for (const read of reads) {
      const bytes = unescape(read);
      for (let at = 0; at < bytes.length;) at = connection.step(bytes, at);
    }
    return [...connection.answers, connection.end()];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return [...connection.answers, error.message];
  }
}

const out = [];
let at = 2;
for (let number = 1; number <= Number(input[1]); number++) {
  const count = Number(input[at]);
  out.push(`connection ${number}`, ...follow(input.slice(at + 1, at + 1 + count)));
  at += 1 + count;
}
console.log(out.join('\n'));
