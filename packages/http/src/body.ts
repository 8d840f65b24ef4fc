/** Bodies as they are kept in an exchange: a short, readable beginning; and the whole bytes for as long as someone holds it. */
import { isUtf8 } from 'node:buffer';
import type { Body } from '@seaworthy/core';

/** The whole bytes of those bodies that were cut; an entry lives as long as its `Body` object. */
const wholes = new WeakMap<Body, Buffer>();

const emptyBody: Body = { text: '', bytes: 0, truncated: false };

/** Makes the `Body` of some bytes, of which at most `kept` are shown. */
export function keepBody(bytes: Buffer, kept: number): Body {
  if (bytes.length === 0) return emptyBody;
  const truncated = bytes.length > kept;
  const shown = truncated ? bytes.subarray(0, characterBoundary(bytes, kept)) : bytes;
  const text = shown.toString('utf8');
  const base = { text, bytes: bytes.length, truncated };
  const body: Body = isUtf8(shown) ? base : { ...base, base64: shown.toString('base64') };
  if (truncated) wholes.set(body, bytes);
  return body;
}

/**
 * The whole bytes of a body, or null when it was cut and its bytes are gone.
 * They are gone when the body was copied or read back from a file.
 */
export function wholeBody(body: Body): Buffer | null {
  if (body.truncated) return wholes.get(body) ?? null;
  return body.base64 === undefined ? Buffer.from(body.text) : Buffer.from(body.base64, 'base64');
}

/** The JSON value of a body, or undefined when it is not JSON (or no longer whole). */
export function jsonOf(body: Body): unknown {
  const text = body.truncated ? wholes.get(body)?.toString('utf8') : body.text;
  // JSON is UTF-8 (RFC 8259 section 8.1): a text with replacement characters would be a guess.
  if (text === undefined || text === '' || body.base64 !== undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: that is the answer to the question.
    return undefined;
  }
}

/** The last place at or before `end` where no UTF-8 character is cut in two. */
function characterBoundary(bytes: Buffer, end: number): number {
  let boundary = end;
  while (boundary > end - 3 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80) boundary -= 1;
  return boundary;
}
