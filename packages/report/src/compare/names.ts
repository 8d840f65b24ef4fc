/**
 * Names for what each server chooses for itself: its urls and its ids. Both sides name a value by where it was first
 * given, so that two servers that behave alike are shown alike, and one that answers with the url of another is not.
 */
import type { Body, Exchange } from '@seaworthy/core';

/** A JSON value. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What one server chose, and what it is called here. */
export interface Names {
  /** The name of a url that this server gave; null where it is none of it. */
  urlOf(text: string): string | null;
  idOf(value: Json): string | null;
  /** A text with this server's address replaced. */
  plain(text: string): string;
}

/** The JSON value of a body; undefined where it is none, or is not whole. */
export function jsonOf({ text, truncated, base64 }: Body): Json | undefined {
  if (text === '' || truncated || base64 !== undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Not JSON: that is the answer to the question.
    return undefined;
  }
}

/** Whether a value is an object with members. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what a server chose from its answers, in their order; `null` where it gave none. */
export function namesOf(exchanges: readonly (Exchange | null)[], root: string): Names {
  const first = exchanges.find((exchange) => exchange !== null);
  const server = new ServerNames(first === undefined ? '' : originOf(first.request.url), root);
  for (const [at, exchange] of exchanges.entries()) {
    const answer = exchange?.answer ?? null;
    if (answer === null) continue;
    server.beginAnswer(at + 1);
    const { headers, body } = answer;
    for (const [name, value] of headers) if (name === 'location') server.learnUrl(value);
    const value = jsonOf(body);
    if (value !== undefined) server.learn(value);
  }
  return server;
}

class ServerNames implements Names {
  readonly #origin: string;
  readonly #root: string;
  readonly #urls = new Map<string, string>();
  readonly #ids = new Map<Json, string>();
  #answer = 0;
  #given = { urls: 0, ids: 0 };

  constructor(origin: string, root: string) {
    this.#origin = origin;
    this.#root = root;
  }

  beginAnswer(number: number): void {
    this.#answer = number;
    this.#given = { urls: 0, ids: 0 };
  }

  learn(value: Json): void {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) this.learn(item);
    if (!isRecord(value)) return;
    const { url, id } = value;
    if (typeof url === 'string') this.learnUrl(url);
    if ((typeof id === 'string' || typeof id === 'number') && !this.#ids.has(id)) {
      this.#given.ids += 1;
      this.#ids.set(id, `{id ${this.#place(this.#given.ids)}}`);
    }
    for (const [key, member] of Object.entries(value)) if (key !== 'url') this.learn(member);
  }

  learnUrl(text: string): void {
    const url = this.#whole(text);
    if (url === null || url === this.#whole(this.#root) || this.#urls.has(url)) return;
    this.#given.urls += 1;
    this.#urls.set(url, `{url ${this.#place(this.#given.urls)}}`);
  }

  urlOf(text: string): string | null {
    const url = this.#whole(text);
    if (url === null) return null;
    return this.#urls.get(url) ?? (url === this.#whole(this.#root) ? '{root}' : null);
  }

  idOf(value: Json): string | null {
    return this.#ids.get(value) ?? null;
  }

  plain(text: string): string {
    return this.#origin === '' ? text : text.replaceAll(this.#origin, '{origin}');
  }

  /** The first one of an answer has its number, the others have a number behind it. */
  #place(count: number): string {
    return count === 1 ? String(this.#answer) : `${this.#answer}.${count}`;
  }

  /** The whole URL of a text, if it is one of this server; null where it leads elsewhere. */
  #whole(text: string): string | null {
    if (!URL.canParse(text, this.#origin)) return null;
    const url = new URL(text, this.#origin);
    if (originOf(url.href) !== this.#origin) return null;
    return url.pathname + url.search;
  }
}

/** The origin of a URL; the names of this machine are one. */
function originOf(text: string): string {
  if (!URL.canParse(text)) return '';
  const { protocol, hostname, port } = new URL(text);
  const isHere = ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '[::]'].includes(hostname);
  return `${protocol}//${isHere ? '127.0.0.1' : hostname}:${port}`;
}
