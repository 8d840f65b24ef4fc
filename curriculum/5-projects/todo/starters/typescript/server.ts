/** A to-do list over HTTP. Node's standard library is all it needs. */
import {
  STATUS_CODES,
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';

/** One entry of the list. It gets its members in a later stage. */
type Todo = Readonly<Record<string, unknown>>;

/**
 * The to-dos. They live in memory for now; a later stage moves them to DATA_DIR.
 * Node runs one piece of code at a time: a method without `await` needs no lock.
 */
class Todos {
  readonly #todos: Todo[] = [];

  all(): readonly Todo[] {
    return this.#todos;
  }
}

const todos = new Todos();

/** A request that has come to its end. */
interface Asked {
  readonly method: string;
  /** Without what follows a question mark. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function route({ method, path }: Asked, response: ServerResponse): void {
  if (method === 'GET' && path === '/healthz') return sendJson(response, 200, { status: 'ok' });

  // The first stage: uncomment the next line, and GET / is answered with the list.
  // if (method === 'GET' && path === '/') return sendJson(response, 200, todos.all());

  const isFirst = method === 'GET' && path === '/';
  const hint = isFirst ? ' In server.ts, uncomment the line under "The first stage".' : '';
  return sendProblem(response, 404, `Nothing answers ${method} ${path} yet.${hint}`);
}

function sendJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  type = 'application/json',
): void {
  response.writeHead(status, { 'Content-Type': type });
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
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', url = '', headers } = request;
    const [path = ''] = url.split('?');
    route({ method, path, headers, body: Buffer.concat(parts) }, response);
  } catch (error) {
    if (!response.writable) return; // The client has gone: nobody misses an answer.
    console.error(error); // A mistake of ours is told to the log, not to the client.
    sendProblem(response, 500, 'This is our mistake.');
  }
}

const port = Number(process.env.PORT ?? 3000);
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
