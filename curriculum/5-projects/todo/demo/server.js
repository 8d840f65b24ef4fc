/** A to-do list over HTTP, with nothing but Node: this file knows the routes, list.js keeps the to-dos. */
import { createServer } from 'node:http';
import { openList } from './list.js';
import { Refusal, changeFrom, newTodoFrom, readBody } from './requests.js';

const port = Number(process.env.PORT ?? 3000);
const publicUrl = (process.env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
const list = openList(process.env.DATA_DIR ?? 'data');

/** What pages of other origins need to be told before a browser lets them in. */
const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE,OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Expose-Headers': 'Location',
};

const server = createServer({ maxHeaderSize: 64 * 1024 }, async (request, response) => {
  try {
    const body = await readBody(request);
    const path = request.url.split('?')[0];
    if (request.method === 'OPTIONS') answer(response, 204);
    else if (path === '/healthz') answer(response, 200, { status: 'ok' });
    else if (path === '/') answerForList(request, response, body);
    else answerForTodo(request, response, { id: path.slice(1), body });
  } catch (error) {
    refuse(response, error);
  }
});

/** GET, POST and DELETE of the whole list. */
function answerForList(request, response, body) {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return answer(response, 200, list.all().map(shown));
    case 'POST': {
      const todo = shown(list.add(newTodoFrom(request, body)));
      return answer(response, 201, todo, { Location: todo.url });
    }
    case 'DELETE':
      list.clear();
      return answer(response, 204);
    default:
      response.setHeader('Allow', 'GET, POST, DELETE, OPTIONS');
      throw new Refusal(405, 'The list knows GET, POST and DELETE.');
  }
}

/** GET, PATCH and DELETE of one to-do. */
function answerForTodo(request, response, { id, body }) {
  const todo = list.get(id);
  if (todo === undefined) throw new Refusal(404, 'There is no such to-do.');
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return answer(response, 200, shown(todo));
    case 'PATCH':
      return answer(response, 200, shown(list.change(id, changeFrom(request, body))));
    case 'DELETE':
      list.remove(id);
      return answer(response, 204);
    default:
      response.setHeader('Allow', 'GET, PATCH, DELETE, OPTIONS');
      throw new Refusal(405, 'A to-do knows GET, PATCH and DELETE.');
  }
}

/** A to-do as everyone sees it: what is stored, and where to find it. */
function shown(todo) {
  return { ...todo, url: `${publicUrl}/${todo.id}` };
}

function answer(response, status, value, headers = {}) {
  const type = value === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...cors, ...type, ...headers });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}

/** A refusal in the form of RFC 9457. Anything that is no refusal is a mistake of ours: 500. */
function refuse(response, error) {
  if (response.destroyed) return; // The client is gone; there is nobody to answer.
  const isRefusal = error instanceof Refusal;
  if (!isRefusal) process.stderr.write(`${error.stack}\n`);
  const status = isRefusal ? error.status : 500;
  const detail = isRefusal ? error.message : 'This is our mistake, not yours.';
  const problem = { type: 'about:blank', title: 'Refused', status, detail };
  const errors = isRefusal && error.field !== undefined ? [fieldError(error)] : undefined;
  response.writeHead(status, { ...cors, 'Content-Type': 'application/problem+json' });
  response.end(JSON.stringify({ ...problem, errors }));
}

function fieldError({ field, message }) {
  return { pointer: `/${field}`, code: 'invalid', message };
}

server.listen(port, '0.0.0.0', () => process.stdout.write(`listening on port ${port}\n`));

/** SIGTERM: take no new connections, finish what is running, save the list, go. */
process.once('SIGTERM', () => {
  server.close(() => {
    list.save();
    process.exit(0);
  });
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => server.closeAllConnections(), 8_000);
});
