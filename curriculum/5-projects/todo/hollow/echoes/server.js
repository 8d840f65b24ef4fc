/**
 * A hollow server: sends back what was posted with a url that it made up, and remembers only that it said so.
 * A GET of such a url answers with the to-do that the url itself spells out; the list is always empty.
 *
 * It passes first-light, and rightly so: an empty list is all that this stage asks for. It must fail:
 * - write-it-down: a to-do that was created is not in the list.
 * - whole-contract: a change is echoed, and gone when it is read back.
 * - say-no-well: it refuses nothing but what it cannot parse, and knows every id.
 * - survive: its urls outlive any kill, because nothing is behind them; but changes do not, and the list is empty.
 */
import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 3000);
const base = `http://127.0.0.1:${port}`;

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    try {
      respond(request, response, Buffer.concat(parts).toString());
    } catch {
      send(response, 400, { error: 'what?' });
    }
  });
}).listen(port);

function respond(request, response, text) {
  const known = request.url === '/' ? {} : todoIn(request.url.slice(1));
  if (request.method === 'OPTIONS' || request.method === 'DELETE') send(response, 204);
  else if (request.method === 'POST') send(response, 201, spelledOut(JSON.parse(text)));
  else if (request.method === 'PATCH') send(response, 200, { ...known, ...JSON.parse(text) });
  else send(response, 200, request.url === '/' ? [] : known);
}

/** The to-do, with a url that holds all of it. */
function spelledOut({ title, completed = false, order = null }) {
  const id = Buffer.from(JSON.stringify({ title, completed, order })).toString('base64url');
  return { id, title, completed, order, url: `${base}/${id}` };
}

function todoIn(id) {
  const members = id === 'healthz' ? {} : JSON.parse(Buffer.from(id, 'base64url').toString());
  return { id, ...members, url: `${base}/${id}` };
}

function send(response, status, value) {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET,POST,PATCH,DELETE,OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type',
  });
  response.end(value === undefined ? undefined : JSON.stringify(value));
}
