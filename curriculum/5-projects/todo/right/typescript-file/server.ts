/** A to-do list over HTTP. Node's standard library is all it needs. */
import {
  STATUS_CODES,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Refusal, membersOf, newTodo } from './todo.js';
import { Todos, type Todo } from './todos.js';

const { DATA_DIR, PORT = '3000', PUBLIC_URL } = process.env;
if (!DATA_DIR || !PUBLIC_URL) throw new Error('Set DATA_DIR and PUBLIC_URL in the environment.');
const todos = new Todos(DATA_DIR);
const publicUrl = PUBLIC_URL.replace(/\/$/, '');
const largestBody = 1024 * 1024;

const cors = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE,OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Expose-Headers': 'Location',
};

/** A request that has come to its end. */
interface Asked {
  readonly method: string;
  /** Without what follows a question mark. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function route(asked: Asked, response: ServerResponse): void {
  const { method, path } = asked;
  if (method === 'OPTIONS') return sendNothing(response);
  if (method === 'GET' && path === '/healthz') return sendJson(response, 200, { status: 'ok' });
  if (path === '/') return collection(asked, response);
  const [, id] = /^\/([0-9a-f-]{36})$/.exec(path) ?? [];
  if (id === undefined) throw new Refusal(404, 'There is nothing here.');
  return item(asked, response, id);
}

function collection({ method, headers, body }: Asked, response: ServerResponse): void {
  if (method === 'GET') return sendJson(response, 200, todos.all().map(shown));
  if (method === 'POST') {
    requireJson(headers);
    const todo = shown(todos.add(newTodo(body)));
    response.setHeader('Location', todo.url);
    return sendJson(response, 201, todo);
  }
  if (method !== 'DELETE') throw wrongMethod(response, 'GET, POST, DELETE, OPTIONS');
  todos.clear();
  return sendNothing(response);
}

function item({ method, headers, body }: Asked, response: ServerResponse, id: string): void {
  if (method === 'GET') return sendJson(response, 200, shown(todos.find(id)));
  if (method === 'PATCH') {
    requireJson(headers);
    return sendJson(response, 200, shown(todos.change(id, membersOf(body))));
  }
  if (method !== 'DELETE') throw wrongMethod(response, 'GET, PATCH, DELETE, OPTIONS');
  todos.remove(id);
  return sendNothing(response);
}

/** A to-do as a client sees it. */
function shown(todo: Todo): Todo & { readonly url: string } {
  // Never the Host header or our own port: behind a router, clients know neither.
  return { ...todo, url: `${publicUrl}/${todo.id}` };
}

function requireJson(headers: IncomingHttpHeaders): void {
  const type = headers['content-type'] ?? 'application/json';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw new Refusal(415, 'Send application/json.');
}

function wrongMethod(response: ServerResponse, allowed: string): Refusal {
  response.setHeader('Allow', allowed);
  return new Refusal(405, `Use one of ${allowed}.`);
}

function sendNothing(response: ServerResponse): void {
  response.writeHead(204, cors);
  response.end();
}

function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  type = 'application/json',
): void {
  response.writeHead(status, { ...cors, 'Content-Type': type });
  response.end(JSON.stringify(value));
}

/** An error in the form of RFC 9457. */
function sendProblem(response: ServerResponse, status: number, detail: string): void {
  const problem = { title: STATUS_CODES[status], status, detail };
  sendJson(response, status, problem, 'application/problem+json');
}

/** Reads the whole request before it is answered: clients do not listen while they talk. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await bodyOf(request);
    const { method = '', url = '', headers } = request;
    const [path = ''] = url.split('?');
    route({ method, path, headers, body }, response);
  } catch (error) {
    if (!response.writable) return; // The client has gone: nobody misses an answer.
    if (error instanceof Refusal) return sendProblem(response, error.status, error.message);
    console.error(error); // A mistake of ours is told to the log, not to the client.
    sendProblem(response, 500, 'This is our mistake.');
  }
}

/** A body that is too large is read to its end all the same, or the client would not hear our answer. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= largestBody) parts.push(part);
  }
  if (size > largestBody) throw new Refusal(413, 'The body is larger than 1 MiB.');
  return Buffer.concat(parts);
}

const port = Number(PORT);
const server = createServer((request, response) => void answer(request, response));
// A client that falls silent is let go after so many milliseconds.
server.timeout = 5_000;

server.listen(port, '0.0.0.0', () => {
  console.log(`listening on port ${port}, with ${todos.all().length} to-dos`);
});

/** SIGTERM: take no new connections, finish what is running, and go; after eight seconds in any case. */
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 100);
  setTimeout(() => process.exit(0), 8_000);
});
