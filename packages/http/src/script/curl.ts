/** An exchange as a curl command that sends the same bytes. */
import { headerOf, type Body, type Exchange, type SentRequest } from '@seaworthy/core';
import { wholeBody } from '../body.ts';
import { methodsWithContent, oneBytePerCharacter } from '../request.ts';
import { isPlainPath } from '../target.ts';
import { printCommands, repeatFunction } from './packed-body.ts';
import { hasNul, shellWord, wordAfter } from './shell-words.ts';

/** The parts of a command: what prints the body into it, its arguments, and what it cannot say. */
export interface CurlParts {
  /** Commands whose output is the body; empty where the body is an argument. */
  readonly feed: readonly string[];
  readonly words: readonly string[];
  /** What differs from what was sent then. */
  readonly notes: readonly string[];
}

/**
 * One command that a POSIX shell runs. `base` is where the server is now: `http://127.0.0.1:3000`, or a shell
 * expression such as `$BASE`.
 */
export function curlOf(exchange: Exchange, base: string): string {
  const { path } = splitUrl(exchange.request.url);
  const rest = isPlainPath(path) ? path : '/';
  const url = base.startsWith('$') ? wordAfter(base, rest) : shellWord(base + rest);
  const { feed, words, notes } = curlParts(exchange, url);
  const command = ['curl -sS -i', ...words].join(' ');
  const needsRepeat = feed.some((one) => one.startsWith('repeat '));
  const comments =
    notes.map((note) => `# ${note}\n`).join('') + (needsRepeat ? `${repeatFunction}\n` : '');
  if (feed.length === 0) return comments + command;
  const printing = feed.length === 1 ? (feed[0] ?? '') : `{ ${feed.join('; ')}; }`;
  return `${comments}${printing} | ${command}`;
}

/** The arguments of the command, `url` being a shell word already. */
export function curlParts(exchange: Exchange, url: string): CurlParts {
  const { request } = exchange;
  const notes: string[] = [];
  const words = [...methodWords(request), ...targetWords(request, notes), url];
  if (/[[\]{}]/.test(request.url)) words.unshift('--globoff');
  if ((exchange.redirects ?? []).length > 0) words.unshift('--location');
  const rate = /^(\d+) bytes a second/.exec(request.manner ?? '')?.[1];
  if (rate !== undefined) words.unshift(`--limit-rate ${rate}`);
  words.push(...headerWords(request, notes));
  const { feed, word } = bodyWords(request, notes);
  if (word !== null) words.push(word);
  return { feed, words, notes };
}

/** `http://host:port` and what follows. */
export function splitUrl(url: string): { readonly origin: string; readonly path: string } {
  const origin = /^https?:\/\/[^/?#]*/.exec(url)?.[0] ?? '';
  return { origin, path: url.slice(origin.length) };
}

function methodWords({ method, body }: SentRequest): readonly string[] {
  if (method === 'HEAD') return ['--head'];
  const hasData = body !== null || methodsWithContent.has(method);
  const usual = hasData ? 'POST' : 'GET';
  return method === usual ? [] : ['-X', shellWord(method)];
}

function targetWords(request: SentRequest, notes: string[]): readonly string[] {
  const { path } = splitUrl(request.url);
  if (isPlainPath(path)) return [];
  const bytes = oneBytePerCharacter(path);
  if (hasNul(bytes))
    notes.push('The target held the byte 0, which no command line can; it is left out here.');
  return ['--request-target', shellWord(Buffer.from(bytes.filter((byte) => byte !== 0)))];
}

/** Fields that curl writes by itself, from the address and the body. */
const ownFields = new Set(['host', 'connection', 'content-length']);

function headerWords(request: SentRequest, notes: string[]): readonly string[] {
  const words: string[] = [];
  const fields = request.headers.filter(([name, value]) => !isUsual(request, name, value));
  for (const [name, value] of fields) {
    const line = oneBytePerCharacter(value === '' ? `${name};` : `${name}: ${value}`);
    if (hasNul(line)) notes.push(`The field ${name} held the byte 0, which no command line can.`);
    words.push(`-H ${shellWord(Buffer.from(line.filter((byte) => byte !== 0)))}`);
  }
  const hasData = request.body !== null || methodsWithContent.has(request.method);
  const says = (name: string): boolean => headerOf(request, name) !== undefined;
  // curl would say that it sends a form.
  if (hasData && !says('content-type')) words.push("-H 'content-type:'");
  // And would wait for a 100 before a long body.
  if ((request.body?.bytes ?? 0) > 100_000 && !says('expect')) words.push("-H 'expect:'");
  return words;
}

function isUsual(request: SentRequest, name: string, value: string): boolean {
  if (!ownFields.has(name)) return false;
  if (name === 'host') return request.url.includes(`//${value}`);
  if (name === 'connection') return value === 'keep-alive' || value === 'close';
  return value === String(request.body?.bytes ?? 0);
}

/** Longer bodies do not fit into one argument on every system, and into no reader's head. */
const longestArgument = 8 * 1024;

function bodyWords(
  { body, method }: SentRequest,
  notes: string[],
): { readonly feed: readonly string[]; readonly word: string | null } {
  if (body === null || body.bytes === 0) {
    const needsData = body !== null || methodsWithContent.has(method);
    return { feed: [], word: needsData && method !== 'HEAD' ? "--data-raw ''" : null };
  }
  const bytes = keptBytes(body, notes);
  if (bytes.length <= longestArgument) {
    const word = shellWord(bytes);
    // A word that needs printf is better printed into curl: that keeps every byte, NUL and line ends too.
    if (!word.startsWith('"$(')) return { feed: [], word: `--data-raw ${word}` };
  }
  const feed = printCommands(bytes);
  if (feed !== null) return { feed, word: '--data-binary @-' };
  notes.push(`The body of ${body.bytes} bytes is too long to be shown here; it is left out.`);
  return { feed: [], word: "--data-raw ''" };
}

function keptBytes(body: Body, notes: string[]): Buffer {
  const whole = wholeBody(body);
  if (whole !== null) return whole;
  const { text, base64 } = body;
  const bytes = base64 === undefined ? Buffer.from(text) : Buffer.from(base64, 'base64');
  notes.push(`Only the first ${bytes.length} of ${body.bytes} bytes of the body were kept.`);
  return bytes;
}
