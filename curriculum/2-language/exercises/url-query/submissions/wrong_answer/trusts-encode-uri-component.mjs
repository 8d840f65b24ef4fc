// "encodeURIComponent encodes all that has to be encoded."
// decodeURIComponent refuses bytes that are not UTF-8, so that only the pieces and the spelling are left to do.
import { readFileSync } from 'node:fs';

const targets = readFileSync(0, 'latin1').split('\n').slice(1, -1);

function decode(part, column) {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new RangeError(`bad UTF-8 at ${column}`);
  }
}

function byteOf(char) {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
}

function show(text) {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(/[\x00-\x1f\x7f]/g, (char) => `\\x${byteOf(char)}`);
  return `"${escaped}"`;
}

function encode(text) {
  return encodeURIComponent(text);
}

function encodeInQuery(text) {
  return encode(text).replaceAll('%20', '+');
}

function segmentsOf(path) {
  let column = 2;
  return path
    .slice(1)
    .split('/')
    .map((part) => {
      const segment = decode(part, column);
      column += part.length + 1;
      return segment;
    });
}

function parametersOf(query, begin) {
  const parameters = [];
  let column = begin;
  for (const raw of query.split('&')) {
    const part = raw.replaceAll('+', ' ');
    const equals = part.indexOf('=');
    if (equals >= 0) {
      const name = decode(part.slice(0, equals), column);
      parameters.push([name, decode(part.slice(equals + 1), column + equals + 1)]);
    } else if (part !== '') {
      parameters.push([decode(part, column)]);
    }
    column += raw.length + 1;
  }
  return parameters;
}

function answer(target) {
  const bad = target.search(/%(?![0-9A-Fa-f]{2})/);
  if (bad >= 0) return `bad escape at ${bad + 1}`;
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  try {
    const segments = segmentsOf(path);
    const parameters = mark < 0 ? [] : parametersOf(target.slice(mark + 1), mark + 2);
    const anew = segments.map((segment) => `/${encode(segment)}`).join('');
    const query = parameters.map((parts) => parts.map(encodeInQuery).join('=')).join('&');
    return [
      ['path', ...segments.map(show)].join(' '),
      ['query', ...parameters.map((parts) => parts.map(show).join('='))].join(' '),
      parameters.length > 0 ? `${anew}?${query}` : anew,
    ].join('\n');
  } catch (error) {
    return error.message;
  }
}

console.log(targets.map(answer).join('\n'));
