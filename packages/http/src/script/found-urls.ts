/**
 * Finds which URLs of a replay came out of earlier answers. A server that is started afresh gives other ids, so a script
 * has to read such a URL out of the answer instead of repeating what it was then.
 */
import { headerOf, type Exchange } from '@seaworthy/core';
import { jsonOf } from '../body.ts';
import { splitUrl } from './curl.ts';

/** Where a URL is to be read from. */
export interface FoundUrl {
  /** The number of the step whose answer holds it. */
  readonly step: number;
  /** The name of the JSON field, or null for the Location header. */
  readonly field: string | null;
  /** Which of the fields of this name it is, from 1. */
  readonly occurrence: number;
  /** Path and query as they were then. */
  readonly path: string;
}

/** Remembers the URLs in answers, and which URLs were asked for before any answer named them. */
export class FoundUrls {
  readonly #found = new Map<string, FoundUrl>();
  readonly #known = new Set<string>();

  /** A request is about to be written: where its URL came from, if it came from an answer. */
  sourceOf(exchange: Exchange): FoundUrl | null {
    const { path } = splitUrl(exchange.request.url);
    const direct = this.#found.get(path);
    if (direct !== undefined) return direct;
    for (let end = path.length - 1; end > 1; end -= 1) {
      const isBoundary = path[end] === '/' || path[end] === '?';
      const found = isBoundary ? this.#found.get(path.slice(0, end)) : undefined;
      if (found !== undefined) return found;
    }
    this.#known.add(path);
    return null;
  }

  /** Reads the URLs out of an answer. */
  learn(exchange: Exchange, step: number): void {
    const { answer } = exchange;
    if (answer === null) return;
    const counts = new Map<string, number>();
    for (const [name, value] of namedFields(jsonOf(answer.body))) {
      const occurrence = (counts.get(name) ?? 0) + 1;
      counts.set(name, occurrence);
      if (typeof value === 'string') this.#add(value, { step, field: name, occurrence });
    }
    const location = headerOf(answer, 'location');
    if (location !== undefined) this.#add(location, { step, field: null, occurrence: 1 });
  }

  #add(value: string, found: Omit<FoundUrl, 'path'>): void {
    if (!/^(?:http:\/|\/)\/?[^\s"\\]+$/.test(value)) return;
    const { path } = splitUrl(value);
    if (path.length < 2 || this.#known.has(path) || this.#found.has(path)) return;
    this.#found.set(path, { ...found, path });
  }
}

/** An answer that holds more of them is no place to look for one. */
const mostFields = 2000;

/** All fields of a JSON value that can be looked for by name, in the order in which they are written. */
function* namedFields(value: unknown, left = { count: mostFields }): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (left.count <= 0) return;
    left.count -= 1;
    if (!Array.isArray(value) && /^[\w-]+$/.test(name)) yield [name, inner];
    yield* namedFields(inner, left);
  }
}
