/**
 * A hollow server: answers 200 and the same to-do to whatever is asked, and knows nothing.
 *
 * It must fail:
 * - first-light: the list is not an array, and so not empty at first.
 * - write-it-down: what is answered is not what was posted.
 * - whole-contract: nothing changes, nothing goes away.
 * - say-no-well: it refuses nothing.
 * - survive: nothing that was acknowledged is there, before the kill as after it.
 */
import { createServer } from 'node:http';

const port = Number(process.env.PORT ?? 3000);
const todo = {
  id: '1',
  title: 'ok',
  completed: false,
  order: 1,
  url: `http://127.0.0.1:${port}/1`,
};

createServer((request, response) => {
  request.resume().on('end', () => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Methods', 'GET,POST,PATCH,DELETE,OPTIONS');
    response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(todo));
  });
}).listen(port);
