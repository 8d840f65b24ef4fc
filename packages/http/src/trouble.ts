/** Says in plain words why there is no whole answer. */
import type { NoAnswer } from '@seaworthy/core';
import errors from 'undici/lib/core/errors.js';
import type { Wire } from './connection.ts';
import { sizeText } from './limits.ts';

/** How far an answer has come. */
export interface Progress {
  readonly received: number;
  readonly status: number;
  readonly bodyBytes: number;
  /** The announced length, or null. */
  readonly length: number | null;
  readonly chunked: boolean;
}

/** Codes that mean: this machine, not the server. */
const ourCodes = new Set(['EMFILE', 'ENFILE', 'ENOMEM', 'EADDRNOTAVAIL', 'EACCES', 'ENETUNREACH']);

/** Whether an error says nothing about the server. */
export function isOurTrouble(error: Error): boolean {
  return (
    error instanceof errors.InvalidArgumentError ||
    error instanceof errors.NotSupportedError ||
    error instanceof errors.ClientDestroyedError ||
    error instanceof errors.ClientClosedError ||
    ourCodes.has(codeOf(error))
  );
}

/** What an error of the connection or of the parser says about the server. */
export function explain(error: Error, progress: Progress, wire: Wire | null): NoAnswer {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return { kind: 'refused', detail: 'nobody listens at the port' };
  if (code === 'ETIMEDOUT') return { kind: 'silent', detail: 'no connection could be opened' };
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return { kind: 'too-large', detail: `the header block is over ${sizeText(maxHeaderBytes)}` };
  }
  if (error instanceof errors.HTTPParserError && !error.message.includes('EOF')) {
    return { kind: 'garbage', detail: notHttp(error, wire) };
  }
  if (error.message === 'bad upgrade' || error.message === 'bad response') {
    return { kind: 'garbage', detail: `an interim answer came that was not asked for` };
  }
  return { kind: 'reset', detail: closedEarly(progress) };
}

/** The largest header block that is read. */
export const maxHeaderBytes = 64 * 1024;

/** The connection ended before its time. */
function closedEarly(progress: Progress): string {
  const { received, status, bodyBytes, length, chunked } = progress;
  if (received === 0) return 'the connection was closed before one byte of an answer';
  if (status === 0) return `the connection was closed after ${received} bytes of the header block`;
  if (length !== null && !chunked) {
    return `the connection was closed after ${bodyBytes} of ${length} bytes of the body`;
  }
  const form = chunked ? 'the chunked body, before its last chunk' : 'the body';
  return `the connection was closed after ${bodyBytes} bytes of ${form}`;
}

/** Time is up: a body that began and did not reach its length says that the length is false. */
export function lateKind({ bodyBytes, length }: Progress): 'silent' | 'false-length' {
  return length !== null && bodyBytes > 0 ? 'false-length' : 'silent';
}

/** Time is up. */
export function lateAnswer(progress: Progress, ms: number): string {
  const { received, status, bodyBytes, length } = progress;
  const within = `within ${ms >= 1000 ? `${Math.round(ms / 100) / 10} s` : `${Math.round(ms)} ms`}`;
  if (received === 0) return `no byte of an answer came ${within}`;
  if (status === 0) return `${received} bytes came ${within}, and the header block did not end`;
  const of = length === null ? `${bodyBytes} bytes` : `${bodyBytes} of ${length} bytes`;
  return `the headers came, and then ${of} of the body; it did not end ${within}`;
}

/** More bytes followed: where a length was said it is false, else they are no HTTP. */
export function extraKind({ status, length }: Progress): 'garbage' | 'false-length' {
  return length === null || status === 204 || status === 304 ? 'garbage' : 'false-length';
}

/** More bytes followed than Content-Length (or the status) allows. */
export function falseLength(progress: Progress, extra: number): string {
  const { status, length } = progress;
  const bytes = extra === 1 ? '1 more byte' : `${extra} more bytes`;
  if (length === null || status === 204 || status === 304) {
    return `an answer ${status} has no body, and ${bytes} followed it`;
  }
  return `Content-Length says ${length} bytes, and ${bytes} followed`;
}

function notHttp(error: Error, wire: Wire | null): string {
  const reason = /\((.+)\)$/.exec(error.message)?.[1];
  const first = wire?.first ?? null;
  const start = first === null ? '' : `; it begins with ${visible(first)}`;
  return `what came is not HTTP${reason === undefined ? '' : ` (${reason})`}${start}`;
}

/** The first bytes, in quotes, fit for one line. */
function visible(bytes: Buffer): string {
  const text = bytes.subarray(0, 40).toString('latin1');
  return `"${text.replace(/[^\x20-\x7e]/g, escape)}"`;
}

function escape(character: string): string {
  if (character === '\r') return '\\r';
  if (character === '\n') return '\\n';
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
