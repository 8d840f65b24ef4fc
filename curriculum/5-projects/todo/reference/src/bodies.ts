/** Reads the bodies of requests: JSON in UTF-8, of a reasonable depth, and nothing else. */
import type { FastifyInstance } from 'fastify';
import { Problem } from './problems.ts';

/** The longest body that is read, in bytes. */
export const bodyLimit = 1_048_576;

const deepest = 64;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Teaches the app to read JSON, plain or as a merge patch. Any other type of body is answered with 415. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'application/merge-patch+json'],
    { parseAs: 'buffer' },
    async (_request: unknown, bytes: Buffer) => parseJson(bytes),
  );
  // What comes with a DELETE or an OPTIONS means nothing to us, so it is not read and cannot be wrong.
  app.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  app.addHttpMethod('OPTIONS', { hasBody: false, overrideExisting: true });
}

function parseJson(bytes: Buffer): unknown {
  const value = parse(bytes);
  if (isDeeperThan(deepest, value)) {
    throw new Problem(400, `The body is nested deeper than ${deepest} levels.`);
  }
  return value;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw new Problem(400, 'The body is not JSON in UTF-8.');
  }
}

/** Looks no deeper than `levels`, so that the depth of the value cannot exhaust our stack. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((member) => isDeeperThan(levels - 1, member));
}
