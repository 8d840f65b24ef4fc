/** Bytes in, bytes out: reads whole bodies, and writes answers in each of the ways that the flags ask for. */
import { Refusal } from './todo.js';

const largestBody = 1024 * 1024;
const mostDiscarded = 32 * 1024 * 1024;

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE,OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Expose-Headers': 'Location',
};

/**
 * The body of a request. One that is too large is read to its end first: closing a connection with unread bytes
 * resets it, and the refusal would be lost on its way. There is an end to that patience, too.
 */
export function bodyOf(request) {
  return new Promise((resolve, reject) => {
    const parts = [];
    let size = 0;
    request.on('data', (part) => {
      size += part.length;
      if (size <= largestBody) parts.push(part);
      if (size > mostDiscarded) reject(new Refusal(413, 'The body is larger than 1 MiB.'));
    });
    request.on('end', () => {
      if (size <= largestBody) resolve(Buffer.concat(parts));
      else reject(new Refusal(413, 'The body is larger than 1 MiB.'));
    });
    request.on('error', reject);
  });
}

/** Makes the function that answers: `answer(response, status, value, headers)`. */
export function answering(options) {
  return function answer(response, status, value, headers = {}) {
    const text = value === undefined ? '' : textOf(value, options);
    const type = value === undefined ? {} : { 'Content-Type': options.type };
    send(response, { status, text, headers: { ...cors, ...type, ...headers } }, options);
  };
}

/** Makes the function that refuses, in one of five forms: `refuse(response, refusal, headers)`. */
export function refusing(options) {
  return function refuse(response, refusal, headers = {}) {
    const isSoft = refusal.status === 422 || refusal.status === 415;
    const status = options.refuse === '400' && isSoft ? 400 : refusal.status;
    const [type, text] = errorBody(options.errors, status, refusal);
    const typed = text === '' ? {} : { 'Content-Type': type };
    send(response, { status, text, headers: { ...cors, ...typed, ...headers } }, options);
  };
}

function errorBody(form, status, { message, member }) {
  if (form === 'text') return ['text/plain', message];
  if (form === 'html') return ['text/html; charset=utf-8', `<h1>${status}</h1><p>${message}</p>`];
  if (form === 'empty') return ['', ''];
  if (form === 'json') return ['application/json', JSON.stringify({ error: message })];
  const errors =
    member === null ? {} : { errors: [{ pointer: `/${member}`, code: 'invalid', message }] };
  const problem = { type: 'about:blank', title: 'Refused', status, detail: message, ...errors };
  return ['application/problem+json', JSON.stringify(problem)];
}

function textOf(value, { pretty, escapes }) {
  const text = JSON.stringify(value, null, pretty ? 2 : 0) + (pretty ? '\n' : '');
  if (!escapes) return text;
  const code = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replaceAll('/', '\\/').replace(/[\u0080-\uffff]/g, code);
}

function send(response, { status, text, headers }, options) {
  const bytes = Buffer.from(text);
  const all = { ...headers, ...(options.close ? { Connection: 'close' } : {}) };
  const isAsked = options.cors === 'always' || response.req.headers.origin !== undefined;
  if (!isAsked) for (const name of Object.keys(cors)) delete all[name];
  if (!options.chunked && status !== 204) all['Content-Length'] = String(bytes.length);
  for (const [name, value] of Object.entries(all)) {
    response.setHeader(options['odd-headers'] ? oddCase(name) : name, value);
  }
  response.writeHead(status);
  if (options.chunked && bytes.length > 1) {
    const middle = bytes.length >> 1;
    response.write(bytes.subarray(0, middle));
    response.end(bytes.subarray(middle));
  } else {
    response.end(bytes);
  }
}

function oddCase(name) {
  return name.replace(/[a-z]/gi, (letter, at) =>
    at % 2 ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
