/**
 * A hollow server: answers [] to every GET, 201 to every POST with what was sent, 200 to all else.
 *
 * It passes first-light, and rightly so: an empty list is all that this stage asks for. It must fail:
 * - write-it-down: a to-do that was created is not in the list, and its url answers with a list.
 * - whole-contract: a change is not to be seen when it is read back.
 * - say-no-well: it refuses nothing.
 * - survive: it acknowledges everything and keeps nothing.
 */
import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 3000);

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET,POST,PATCH,DELETE,OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Content-Type', 'application/json');
    if (request.method === 'GET') response.end('[]');
    else if (request.method === 'POST') created(response, Buffer.concat(parts).toString());
    else response.end('{}');
  });
}).listen(port);

function created(response, text) {
  const url = `http://127.0.0.1:${port}/1`;
  response.writeHead(201, { Location: url });
  response.end(JSON.stringify({ completed: false, ...asObject(text), id: '1', url }));
}

function asObject(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // It is polite to everyone.
  }
}
