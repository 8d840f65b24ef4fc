/** A to-do list over HTTP. Node's standard library is all it needs. */
import { STATUS_CODES, createServer } from 'node:http';

/**
 * The to-dos. They live in memory for now; a later stage moves them to DATA_DIR.
 * Node runs one piece of code at a time: a method without `await` needs no lock.
 */
class Todos {
  #todos = [];

  all() {
    return this.#todos;
  }
}

const todos = new Todos();

function route({ method, path }, response) {
  if (method === 'GET' && path === '/healthz') return sendJson(response, 200, { status: 'ok' });

  // The first stage: uncomment the next line, and GET / is answered with the list.
  // if (method === 'GET' && path === '/') return sendJson(response, 200, todos.all());

  const isFirst = method === 'GET' && path === '/';
  const hint = isFirst ? ' In server.js, uncomment the line under "The first stage".' : '';
  return sendProblem(response, 404, `Nothing answers ${method} ${path} yet.${hint}`);
}

function sendJson(response, status, value, type = 'application/json') {
  response.writeHead(status, { 'Content-Type': type });
  response.end(JSON.stringify(value));
}

/** An error in the form of RFC 9457. */
function sendProblem(response, status, detail) {
  const problem = { title: STATUS_CODES[status], status, detail };
  sendJson(response, status, problem, 'application/problem+json');
}

/** Reads the whole request before it is answered: clients do not listen while they talk. */
async function answer(request, response) {
  try {
    const parts = [];
    for await (const part of request) parts.push(part);
    const { method, url, headers } = request;
    const [path] = url.split('?');
    route({ method, path, headers, body: Buffer.concat(parts) }, response);
  } catch (error) {
    if (!response.writable) return; // The client has gone: nobody misses an answer.
    console.error(error); // A mistake of ours is told to the log, not to the client.
    sendProblem(response, 500, 'This is our mistake.');
  }
}

const port = Number(process.env.PORT ?? 3000);
const server = createServer(answer);
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
