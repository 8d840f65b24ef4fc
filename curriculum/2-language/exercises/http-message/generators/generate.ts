/** Makes the random connections, and the large ones that catch whoever reads bytes more than once. */
import type { Random } from '@seaworthy/suite';

interface Size {
  readonly shape: 'random' | 'pipelined' | 'drops' | 'chunks' | 'blanks';
  /** How many connections, requests, reads, chunks or blanks. */
  readonly n: number;
  /** The longest read, for the shape `random`. */
  readonly longest?: number;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'get', 'X-Y'];
const targets = ['/', '/a', '/orders?x=1', '*', '/b%20c'];
const others = ['Accept: *', 'X-Trace: a', 'x-trace:b ', 'X-TRACE: \\', 'E:', 'X-Trace: \t\xe9\t1'];
const wrong = [
  'Content-Length: 3',
  'Content-Length: x',
  'Content-Length: 3000001',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Host: b',
  ' folded',
  'Blank : x',
  'No colon',
  'Bad: \x01',
];

export default function* generate(random: Random, size: Size): Iterable<string> {
  const { shape, n, longest = 1 } = size;
  yield `x-trace\n${shape === 'random' ? n : 1}\n`;
  switch (shape) {
    case 'random':
      for (let i = 0; i < n; i++) yield* connection(random, longest);
      break;
    case 'pipelined':
      yield '1\n';
      yield* pipelined(random, n);
      yield '\n';
      break;
    case 'drops':
      yield* drops(random, n);
      break;
    case 'chunks':
      yield* chunks(random, n);
      break;
    case 'blanks':
      yield `1\n${escaped(`GET / HTTP/1.1\r\nHost: a\r\nX-Trace:${' '.repeat(n)}\x01\r\n\r\n`)}\n`;
      break;
  }
}

// Up to five requests, cut into reads anywhere. Some have something wrong, and some end too early.
function* connection(random: Random, longest: number): Iterable<string> {
  let text = '';
  for (let i = random.between(1, 5); i > 0; i--) text += request(random);
  if (random.between(0, 5) === 0) text = text.slice(0, random.between(1, text.length));
  const reads: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = at + random.between(1, longest);
    reads.push(escaped(text.slice(at, end)));
    at = end;
  }
  yield `${reads.length}\n${reads.join('\n')}\n`;
}

function request(random: Random): string {
  const fields = ['Host: a'];
  for (let i = random.between(0, 3); i > 0; i--) fields.push(pick(random, others));
  if (random.between(0, 9) === 0) fields.push(pick(random, wrong));
  const kind = random.between(0, 2);
  const data = bytes(random, random.between(0, 30));
  let body = '';
  if (kind === 1) {
    fields.push(`${pick(random, ['Content-Length', 'content-length'])}: ${data.length}`);
    body = data;
  } else if (kind === 2) {
    fields.push('transfer-encoding: Chunked');
    body = chunked(random, data);
  }
  const line = `${pick(random, methods)} ${pick(random, targets)} HTTP/1.1`;
  const before = random.between(0, 6) === 0 ? '\r\n' : '';
  const end = random.between(0, 30) === 0 ? '\n' : '\r\n';
  return `${before}${line}${end}${fields.join('\r\n')}\r\n\r\n${body}`;
}

function chunked(random: Random, data: string): string {
  let body = '';
  for (let at = 0; at < data.length;) {
    const piece = data.slice(at, at + random.between(1, 20));
    const size = piece.length.toString(16);
    const extension = pick(random, ['', '', ';a=b', ' ;x']);
    body += `${random.between(0, 1) === 0 ? size.toUpperCase() : size}${extension}\r\n${piece}\r\n`;
    at += piece.length;
  }
  const trailers = pick(random, ['', '', 'X-Trace: late\r\n', 'Content-Length: 7\r\n']);
  const bad = random.between(0, 12) === 0 ? pick(random, ['x', '-1', '0x1', '1 2']) : '0';
  return `${body}${bad}\r\n${trailers}\r\n`;
}

function bytes(random: Random, count: number): string {
  let data = '';
  for (let i = 0; i < count; i++) data += String.fromCharCode(random.between(0, 255));
  return data;
}

// All requests in one read: catches whoever copies what is left, for each request or for each line.
function* pipelined(random: Random, count: number): Iterable<string> {
  let chunk = '';
  for (let i = 0; i < count; i++) {
    const length = random.between(0, 400);
    const body = 'x'.repeat(length);
    const head = `POST /${i} HTTP/1.1\r\nHost: a\r\nX-Trace: ${i}\r\nContent-Length: ${length}\r\n\r\n`;
    chunk += escaped(head + body);
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

// One body in very many small reads: catches whoever keeps it all, and copies it for each read.
function* drops(random: Random, count: number): Iterable<string> {
  const length = count * 10;
  yield `${count + 1}\n${escaped(`PUT /a HTTP/1.1\r\nHost: a\r\nContent-Length: ${length}\r\n\r\n`)}\n`;
  for (let i = 0; i < count; i++) yield `${random.between(1_000_000_000, 3_000_000_000)}\n`;
}

// Each read brings one small chunk: catches whoever begins anew at the first chunk.
function* chunks(random: Random, count: number): Iterable<string> {
  const head = 'PUT /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
  yield `${count + 2}\n${escaped(head)}\n`;
  for (let i = 0; i < count; i++) yield `${escaped(`1\r\n${random.between(0, 9)}\r\n`)}\n`;
  yield `${escaped('0\r\n\r\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[^ -[\]-~]/g, (char) => {
    if (char === '\r') return '\\r';
    if (char === '\n') return '\\n';
    if (char === '\\') return '\\\\';
    return `\\x${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

function pick(random: Random, all: readonly string[]): string {
  return all[random.between(0, all.length - 1)] ?? '';
}
