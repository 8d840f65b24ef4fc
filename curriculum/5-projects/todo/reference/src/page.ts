/** The web page: three files that are read once, and the headers that keep foreign code out of it. */
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
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Only our own files may run, style or be called; nobody may put the page into a frame. */
const protection = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** Reads the page that the build put beside this program. */
export function readPage(): Page {
  return {
    html: readAsset('index.html', 'text/html; charset=utf-8'),
    assets: new Map([
      ['app.js', readAsset('app.js', 'text/javascript; charset=utf-8')],
      ['app.css', readAsset('app.css', 'text/css; charset=utf-8')],
      ['icon.svg', readAsset('icon.svg', 'image/svg+xml')],
    ]),
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
  return sendAsset(reply.headers(protection), page.html);
}

/** A browser asks again each time, and is told "as before" until a deploy changes the file. */
function sendAsset(reply: FastifyReply, { type, body, etag }: Asset): FastifyReply {
  reply.headers({ 'cache-control': 'no-cache', etag });
  if (reply.request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(type).send(body);
}

function readAsset(name: string, type: string): Asset {
  const body = readFileSync(new URL(`./page/${name}`, import.meta.url));
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { type, body, etag };
}
