/**
 * A right to-do server that can be right in many ways: see options.js for the flags, ../variants.md for who uses which.
 * Node's standard library only. The list is a synced file of changes in DATA_DIR (journal.js).
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openJournal, openMemory } from './journal.js';
import { readOptions } from './options.js';
import { Refusal, membersOf, newTodo } from './todo.js';
import { answering, bodyOf, refusing } from './wire.js';

const options = readOptions(process.argv.slice(2));
const port = Number(options.port || process.env.PORT || 3000);
const publicUrl = (process.env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
const root = options.root.replace(/\/+$/, '');
const itemRoot = (options['item-root'] || options.root).replace(/\/+$/, '');
const answer = answering(options);
const refuse = refusing(options);
let warmAt = Infinity;
let journal;

async function respond(request, response) {
  if (options.log === 'json') log(request);
  try {
    const body = await bodyOf(request);
    await route(request, response, body);
  } catch (error) {
    if (request.destroyed && !request.complete) return; // The client is gone.
    if (error instanceof Refusal) refuse(response, error);
    else {
      process.stderr.write(`${error.stack}\n`);
      refuse(response, new Refusal(503, 'The list is not available.'), { 'Retry-After': '1' });
    }
  }
}

function log({ method, url, headers }) {
  const line = { requestId: headers['x-request-id'], method, path: url.split('?')[0] };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function route(request, response, body) {
  const path = request.url.replace(/^https?:\/\/[^/?#]*/, '').split(/[?#]/)[0] || '/';
  if (Date.now() < warmAt) return refuse(response, new Refusal(503, 'Not ready yet.'));
  if (request.method === 'OPTIONS') return answer(response, Number(options.preflight));
  if (path === '/healthz' && options.healthz === '200')
    return answer(response, 200, { status: 'ok' });
  const elsewhere = redirectOf(path);
  if (elsewhere !== undefined) return redirect(request, response, elsewhere);
  const plain = path.replace(/\/$/, '');
  if (plain === root) return collection({ request, response, body });
  if (!isItemPath(path)) throw new Refusal(404, 'There is nothing here.');
  return item({ request, response, body }, plain.slice(itemRoot.length + 1));
}

function isItemPath(path) {
  return path.startsWith(`${itemRoot}/`) && path.endsWith('/') === (options.slash === 'always');
}

/** 301 is for reading: a client that follows it with a POST may make a GET of it, so others get 307. */
function redirect(request, response, elsewhere) {
  const isSafe = request.method === 'GET' || request.method === 'HEAD';
  const code = options['slash-code'] === '301' && !isSafe ? 307 : Number(options['slash-code']);
  return answer(response, code, undefined, { Location: elsewhere });
}

/** Where a path with or without its last slash is sent, if anywhere. */
function redirectOf(path) {
  // A path with empty parts is nobody's, and a Location of many kilobytes is more than a client reads.
  if (path === '/' || path.includes('//') || path.length > 2_000) return undefined;
  if (options.slash === 'always' && !path.endsWith('/')) return `${path}/`;
  if (options.slash === 'never' && path.endsWith('/')) return path.slice(0, -1);
  return undefined;
}

async function collection({ request, response, body }) {
  const shown = (todo) => shownTo(request, todo);
  switch (request.method) {
    case 'GET':
    case 'HEAD': {
      const todos = [...journal.todos.values()].map(shown);
      return answer(response, 200, options.list === 'newest-first' ? todos.reverse() : todos);
    }
    case 'POST': {
      requireJson(request);
      const todo = shown(await journal.commit({ add: { id: newId(), ...newTodo(body) } }));
      return answer(response, Number(options.created), todo, { Location: todo.url });
    }
    case 'DELETE': {
      const removed = await journal.commit({ clear: true });
      return answerDeleted(response, removed.map(shown), []);
    }
    default:
      return refuse(response, new Refusal(405, 'Not here.'), {
        Allow: 'GET, POST, DELETE, OPTIONS',
      });
  }
}

async function item({ request, response, body }, id) {
  if (!journal.todos.has(id)) throw new Refusal(404, 'There is no such to-do.');
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      return answer(response, 200, shownTo(request, journal.todos.get(id)));
    case 'PATCH':
      requireJson(request);
      return answer(
        response,
        200,
        shownTo(request, await journal.commit({ set: id, to: membersOf(body) })),
      );
    case 'DELETE': {
      const removed = shownTo(request, await journal.commit({ remove: id }));
      return answerDeleted(
        response,
        removed,
        [...journal.todos.values()].map((todo) => shownTo(request, todo)),
      );
    }
    default:
      return refuse(response, new Refusal(405, 'Not here.'), {
        Allow: 'GET, PATCH, DELETE, OPTIONS',
      });
  }
}

function answerDeleted(response, removed, left) {
  const bodies = {
    none: undefined,
    deleted: removed,
    'empty-list': left,
    message: { message: 'deleted' },
  };
  answer(response, Number(options.deleted), bodies[options['delete-body']]);
}

function requireJson(request) {
  const type = request.headers['content-type'];
  if (options['body-type'] === 'any' || type === undefined) return;
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Refusal(415, 'Send application/json.');
  }
}

function newId() {
  if (options.ids === 'integer') return journal.nextNumber();
  return options.ids === 'short' ? randomBytes(6).toString('base64url') : randomUUID();
}

/** A to-do as a client sees it. */
function shownTo(request, todo) {
  if (todo === undefined) throw new Refusal(404, 'There is no such to-do.');
  const { id, title, completed } = todo;
  const base = options.url === 'host' ? `http://${request.headers.host}` : publicUrl;
  const url = `${base}${itemRoot}/${id}${options.slash === 'always' ? '/' : ''}`;
  return {
    id,
    title,
    completed,
    ...shownOrder(todo.order),
    url,
    ...(options.extra ? extras(todo, url) : {}),
  };
}

function shownOrder(order) {
  if (order === null)
    return { null: { order: null }, zero: { order: 0 }, omitted: {} }[options.order];
  return order === 0 && options.zero === 'omitted' ? {} : { order };
}

function extras({ id, title }, url) {
  return {
    _id: id,
    uid: `todo:${id}`,
    href: url,
    object: 'todo',
    text: title,
    createdAt: '2026-01-31T09:00:00Z',
    tags: [],
  };
}

async function start() {
  await sleep(Number(options['start-after']));
  journal =
    options.storage === 'memory' ? openMemory() : await openJournal(process.env.DATA_DIR ?? 'data');
  const server = createServer(
    { maxHeaderSize: 128 * 1024 },
    (request, response) => void respond(request, response),
  );
  warmAt = Date.now() + Number(options['warm-up']);
  server.listen(port, options.listen, 511, () =>
    process.stdout.write(`listening on port ${port}\n`),
  );
  process.once('SIGTERM', () => end(server));
}

/** Stops listening, lets running requests finish, and leaves; whoever is still there after 8 s is cut off. */
function end(server) {
  server.close(() => process.exit(0));
  setInterval(() => server.closeIdleConnections(), 50);
  setTimeout(() => server.closeAllConnections(), 8_000);
}

await start();
