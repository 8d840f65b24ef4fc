/** The web page: two files that are read once, and the headers that keep foreign code out of it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from './problems.ts';
import { addResource } from './resource.ts';

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
}

/** The page and what it loads. */
export interface Page {
  readonly html: Asset;
  /** What the page may do, as a Content-Security-Policy. */
  readonly policy: string;
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Reads the page that the build put beside this program. */
export function readPage(): Page {
  const html = readAsset('index.html', 'text/html; charset=utf-8');
  return {
    html,
    policy: policyFor(html.body.toString('utf8')),
    assets: new Map([['app.js', readAsset('app.js', 'text/javascript; charset=utf-8')]]),
  };
}

/** Adds the files that the page loads. */
export function addAssets(app: FastifyInstance, page: Page): void {
  addResource(app, {
    path: '/assets/:id',
    methods: {
      GET: async (request, reply) => {
        const asset = page.assets.get(request.params.id ?? '');
        if (asset === undefined) throw new Problem(404, 'The page has no such file.');
        return sendAsset(reply, asset);
      },
    },
  });
}

/** Sends the page itself. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  const protection = {
    'content-security-policy': page.policy,
    'referrer-policy': 'no-referrer',
  };
  return sendAsset(reply.headers(protection), page.html);
}

/** A browser asks again each time, and is told "as before" until a deploy changes the file. */
function sendAsset(reply: FastifyReply, { type, body, etag }: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag });
  if (reply.request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(type).send(body);
}

/**
 * Only our own script may run, only the very style that the page was built with may style, and only we may be called;
 * nobody may put the page into a frame. What people write is never a part of the page's source.
 */
function policyFor(html: string): string {
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function readAsset(name: string, type: string): Asset {
  const body = readFileSync(new URL(`./page/${name}`, import.meta.url));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type, body, etag };
}
