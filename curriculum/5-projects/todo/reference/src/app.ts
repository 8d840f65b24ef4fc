/** The web application: what every request passes, and which paths there are. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fastify, type FastifyInstance } from 'fastify';
import { bodyLimit, readJsonBodies } from './bodies.ts';
import type { Database } from './database.ts';
import { addHealth } from './health.ts';
import { log } from './log.ts';
import type { Migration } from './migrations.ts';
import { addAssets, type Page, sendPage } from './page.ts';
import { answerError, answerNoRoute, rawProblem } from './problems.ts';
import { addResource } from './resource.ts';
import type { Settings } from './settings.ts';
import { addTodos } from './todos.ts';

/** What the app is made of. */
export interface AppNeeds {
  readonly settings: Settings;
  readonly db: Database;
  readonly page: Page;
  readonly migrations: readonly Migration[];
  /** Whether this instance was told to stop. */
  readonly isDraining: () => boolean;
}

/** Puts the app together. It listens to nobody yet. */
export function createApp(needs: AppNeeds): FastifyInstance {
  const app = fastify({
    bodyLimit,
    genReqId: requestIdOf,
    // How long a client may take to send a request; without it, a hundred slow ones hold us for ever.
    requestTimeout: 30_000,
    // Whoever got through before the door closed is served.
    return503OnClosing: false,
    // No route has a schema (todo-input.ts reads what is sent), so the compilers of schemas are not loaded;
    // that would be a fifth of the start.
    schemaController: {
      compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
    },
    // A path that cannot be decoded is a path that we do not have.
    frameworkErrors: (_error, request, reply) => answerNoRoute(request, reply),
    clientErrorHandler: (error, socket) => {
      if (socket.writable) socket.end(rawProblem(statusOfClientError(error.code)));
    },
  });
  readJsonBodies(app);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNoRoute);
  markAnswers(app, needs);
  logRequests(app);
  addPaths(app, needs);
  return app;
}

function addPaths(
  app: FastifyInstance,
  { settings, db, page, migrations, ...rest }: AppNeeds,
): void {
  addHealth(app, { db, migrations, ...rest });
  addAssets(app, page);
  if (settings.publicList) {
    addTodos(app, { db, publicUrl: settings.publicUrl, page });
  } else {
    addResource(app, {
      path: '/',
      methods: { GET: async (_request, reply) => sendPage(reply, page) },
    });
  }
}

/** What every answer carries, whichever path and code it has. */
function markAnswers(app: FastifyInstance, { settings, isDraining }: AppNeeds): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      ...settings.answerHeader,
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
    });
  });
  app.addHook('onSend', async (_request, reply) => {
    // A connection that stays open would keep this process from ending.
    if (isDraining()) reply.header('connection', 'close');
  });
}

function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    log({
      requestId: request.id,
      method: request.method,
      // Without the query, where people put what should not be in a log.
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
  });
}

function noSchemas(): never {
  throw new Error(
    'A route has a schema, but the compilers of schemas are left out (see createApp).',
  );
}

/** The id that the client gave, if it can do no harm in a header or a log; else one of our own. */
function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

function statusOfClientError(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}
