/**
 * A hollow server: passes for a good one as long as one polite client asks one thing at a time.
 * Each of its faults has a number here and in the code.
 *
 * It passes first-light, write-it-down and whole-contract, and must fail say-no-well and survive:
 * 1. Everything is in memory: all is lost on kill -9. (survive)
 * 2. A change reads the whole list, waits, and writes the whole list back: writes at once undo each other. (survive)
 * 3. An id is the highest in the list plus one: to-dos that are made at once get the same one. (survive)
 * 4. A title that is no text kills the process: `title.trim` is not a function. (say-no-well)
 * 5. An id that is no UTF-8 (%ff) kills the process: decodeURIComponent throws. (say-no-well)
 * 6. SIGTERM is ignored. (survive: it does not end when it is asked to)
 * 7. Any title is taken, empty ones and endless ones too. (say-no-well)
 * 8. A change may set what no client may: its id, its url, anything. (say-no-well)
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const port = Number(process.env.PORT ?? 3000);
const base = (process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`).replace(/\/+$/, '');
let todos = []; // Fault 1.

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  // A promise that fails with nobody to catch it ends the process: that is how 4 and 5 kill.
  request.on('end', () => void respond(request, response, Buffer.concat(parts)));
}).listen(port, '0.0.0.0');

process.on('SIGTERM', () => {}); // Fault 6.

async function respond(request, response, body) {
  const id = decodeURIComponent(request.url.slice(1)); // Fault 5.
  if (request.method === 'OPTIONS') return send(response, 204);
  if (id === 'healthz') return send(response, 200, { status: 'ok' });
  const sent = ['POST', 'PATCH'].includes(request.method) ? parse(body) : {};
  if (sent === null) return send(response, 400, { error: 'not JSON' });
  return id === ''
    ? answerList(request, response, sent)
    : answerTodo({ request, response, sent }, id);
}

async function answerList(request, response, sent) {
  if (request.method === 'GET') return send(response, 200, todos);
  if (request.method === 'DELETE') {
    todos = [];
    return send(response, 204);
  }
  const title = sent.title.trim() === '' ? '(untitled)' : sent.title; // Faults 4 and 7.
  const before = [...todos];
  const id = String(Math.max(0, ...before.map((todo) => Number(todo.id))) + 1); // Fault 3.
  await sleep(1);
  const todo = {
    id,
    title,
    completed: sent.completed ?? false,
    order: sent.order ?? null,
    url: `${base}/${id}`,
  };
  todos = [...before, todo]; // Fault 2.
  return send(response, 201, todo, { Location: todo.url });
}

async function answerTodo({ request, response, sent }, id) {
  const before = todos.map((todo) => ({ ...todo }));
  const todo = before.find((one) => one.id === id);
  if (todo === undefined) return send(response, 404, { error: 'not found' });
  if (request.method === 'GET') return send(response, 200, todo);
  await sleep(1);
  if (request.method === 'DELETE') {
    todos = before.filter((one) => one !== todo);
    return send(response, 204);
  }
  Object.assign(todo, sent); // Fault 8.
  todos = before; // Fault 2.
  return send(response, 200, todo);
}

function parse(body) {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

function send(response, status, value, headers = {}) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE,OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type',
    ...headers,
  });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}
