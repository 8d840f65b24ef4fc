/** One path and everything that it answers, so that no path forgets OPTIONS, 405 or CORS. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from './problems.ts';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Request = FastifyRequest<{ Params: { id?: string } }>;
type Handler = (request: Request, reply: FastifyReply) => Promise<unknown>;

/** What a path answers. */
export interface Resource {
  readonly path: string;
  readonly methods: Partial<Readonly<Record<Method, Handler>>>;
  /** Whether pages of other origins may use it. */
  readonly crossOrigin?: boolean;
}

/** Adds a resource to the app: its methods, 204 for OPTIONS, and 405 for every other method. */
export function addResource(app: FastifyInstance, { path, methods, crossOrigin }: Resource): void {
  const names = Object.keys(methods);
  const allowed = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
  const allow = allowed.join(', ');
  const onRequest = crossOrigin ? [openToEveryOrigin] : [];

  for (const [method, handler] of Object.entries(methods)) {
    app.route({ method, url: path, onRequest, handler });
  }
  app.route({
    method: 'OPTIONS',
    url: path,
    onRequest,
    handler: async (_request, reply) => {
      if (crossOrigin) reply.headers(preflight);
      return reply.code(204).header('allow', allow).send();
    },
  });
  app.route({
    method: app.supportedMethods.filter((method) => !allowed.includes(method)),
    url: path,
    onRequest,
    handler: async ({ method }) => {
      throw new Problem(405, `${method} is not possible here.`, { headers: { allow } });
    },
  });
}

const preflight = {
  'access-control-allow-methods': 'GET,POST,PATCH,DELETE,OPTIONS',
  'access-control-allow-headers': 'Content-Type',
};

/** Runs before anything that can refuse, so that errors can be read from other origins too. */
async function openToEveryOrigin(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('access-control-allow-origin', '*');
}
